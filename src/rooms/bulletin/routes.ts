import type { Database } from '../../platform/database.ts';
import type { Route } from '../../platform/http/index.ts';
import type { Actor } from '../org/index.ts';
import type { BulletinNeeds } from './queries/bulletin-detail.ts';
import { bulletinFileRoutes } from './routes/bulletin-files.ts';
import { bulletinRoutes as bulletinPageRoutes } from './routes/bulletins.ts';
import { figureOfBulletinRoutes } from './routes/figures-of-bulletin.ts';
import { reconcileRoutes } from './routes/reconcile.ts';
import { signingRoutes } from './routes/signing.ts';
import { templateRoutes } from './routes/template.ts';

/** What the routes need besides the request; issuing opens its own two transactions and so needs the database. */
export interface BulletinRouteNeeds extends BulletinNeeds {
  readonly db: Database;
}

/** All routes of the room. */
export function bulletinRoutes(needs: BulletinRouteNeeds): Route<Actor>[] {
  return [
    ...bulletinPageRoutes(needs),
    ...figureOfBulletinRoutes(needs),
    ...signingRoutes(needs),
    ...bulletinFileRoutes(needs),
    ...templateRoutes(needs),
    ...reconcileRoutes(needs),
  ];
}
