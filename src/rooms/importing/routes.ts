import type { Route } from '../../platform/http/index.ts';
import type { Actor } from '../org/index.ts';
import { batchRoutes } from './routes/batches.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { wizardRoutes } from './routes/wizard.ts';
import type { UploadNeeds } from './uploads/run-upload.ts';

/** All routes of the room: files put aside, the wizard's steps, and the imports that were made. */
export function importingRoutes(needs: UploadNeeds): Route<Actor>[] {
  return [...uploadRoutes(needs), ...wizardRoutes(needs), ...batchRoutes(needs)];
}
