import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route.tsx';
import { BatchPage } from './batch-page.tsx';
import { ImportsPage } from './imports-page.tsx';
import { NewImportPage } from './new-import-page.tsx';
import { readNewImportSearch, readUploadSearch } from './steps.ts';
import { UploadPage } from './upload-page.tsx';

const getParentRoute = () => rootRoute;

const imports = createRoute({ getParentRoute, path: '/imports', component: ImportsPage });
const fresh = createRoute({
  getParentRoute,
  path: '/imports/new',
  validateSearch: readNewImportSearch,
  component: NewImportPage,
});
const upload = createRoute({
  getParentRoute,
  path: '/imports/uploads/$uploadId',
  validateSearch: readUploadSearch,
  component: UploadPage,
});
const batch = createRoute({ getParentRoute, path: '/imports/$batchId', component: BatchPage });

export const importingRoutes = [imports, fresh, upload, batch] as const;
