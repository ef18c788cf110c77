import type { Route } from '../../platform/http/index.ts';
import type { Actor } from '../org/index.ts';
import type { BulletinRouteNeeds } from './route-needs.ts';
import { bulletinFileRoutes } from './routes/bulletin-files.ts';
import { bulletinRoutes as bulletinPageRoutes } from './routes/bulletins.ts';
import { figureOfBulletinRoutes } from './routes/figures-of-bulletin.ts';
import { reconcileRoutes } from './routes/reconcile.ts';
import { settingsRoutes } from './routes/settings.ts';
import { signingRoutes } from './routes/signing.ts';
import { templateRoutes } from './routes/template.ts';

/** All routes of the room. */
export function bulletinRoutes(needs: BulletinRouteNeeds): Route<Actor>[] {
  return [
    ...bulletinPageRoutes(needs),
    ...figureOfBulletinRoutes(needs),
    ...signingRoutes(needs),
    ...bulletinFileRoutes(needs),
    ...templateRoutes(needs),
    ...settingsRoutes(needs),
    ...reconcileRoutes(needs),
  ];
}
