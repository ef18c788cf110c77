import type { Database } from '../../platform/database.ts';
import type { BulletinNeeds } from './queries/bulletin-detail.ts';

/** What the routes need besides the request; issuing opens its own two transactions and so needs the database. */
export interface BulletinRouteNeeds extends BulletinNeeds {
  readonly db: Database;
}
