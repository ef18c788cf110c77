/** The application as one readable list: which rooms contribute figures, routes, import targets and jobs. */

import { join } from 'node:path';
import type { Config } from './platform/config.ts';
import type { KeyRing } from './platform/crypto/index.ts';
import type { Database } from './platform/database.ts';
import { type FileStore, openFileStore } from './platform/files.ts';
import type { Route } from './platform/http/index.ts';
import type { Job, Sweep } from './platform/jobs.ts';
import type { County } from './platform/migrate.ts';
import { bulletinRoutes, issuedFreezeOf, openOffice } from './rooms/bulletin/index.ts';
import { calendarRoutes } from './rooms/calendar/index.ts';
import { caseFigures, caseRoutes, markOverdueJob, openCaseImport, overdueSweep } from './rooms/casework/index.ts';
import { createRegistry, figureRoutes } from './rooms/figures/index.ts';
import { foiFigures, markRequestOverdueJob, openRequestImport, requestOverdueSweep } from './rooms/foi/index.ts';
import { type ImportRooms, importingRoutes, importUploadJob, openUnitImport } from './rooms/importing/index.ts';
import { mediaFigures, mediaRoutes, openAccountImport, openPostImport } from './rooms/newmedia/index.ts';
import { type Actor, orgRoutes } from './rooms/org/index.ts';
import { openArticleImport, openColumnImport, publishingFigures } from './rooms/publishing/index.ts';
import { describeSubjects, listSubjects } from './subjects.ts';

/** Every figure of the product. */
export const registry = createRegistry([publishingFigures, caseFigures, foiFigures, mediaFigures]);

/** The bulletin's office: the figures, and the template engine that knows them. */
export const office = openOffice(registry);

/** What is done after a transaction, and what the passing of time makes due. */
export function jobsOf({ ring, config, counties }: JobNeeds): readonly Job[] {
  const countyNameOf = async (code: string) => (await counties()).find(county => county.code === code)?.name ?? code;
  return [
    markOverdueJob,
    markRequestOverdueJob,
    importUploadJob({ ring, files: filesIn(config), rooms: importRooms, countyNameOf }),
  ];
}
export const sweeps: readonly Sweep[] = [overdueSweep, requestOverdueSweep];

/** The room that takes each kind of imported table. */
export const importRooms: ImportRooms = {
  units: openUnitImport,
  columns: openColumnImport,
  articles: openArticleImport,
  mailbox: openCaseImport('mailbox'),
  hotline: openCaseImport('hotline'),
  'smart-city': openCaseImport('smart-city'),
  accounts: openAccountImport,
  posts: openPostImport,
  requests: openRequestImport,
};

/** What jobs need besides the database. */
export interface JobNeeds {
  readonly ring: KeyRing;
  readonly config: Pick<Config, 'dataDir'>;
  counties(): Promise<readonly County[]>;
}

/** What routes need besides the request. */
export interface RouteNeeds {
  readonly ring: KeyRing;
  readonly db: Database;
  readonly config: Pick<Config, 'fontsDir' | 'dataDir'>;
}

/** Every route of the API. */
export function routesOf({ db, ring, config }: RouteNeeds): Route<Actor>[] {
  return [
    ...orgRoutes({ describeSubjects, listSubjects }),
    ...calendarRoutes,
    ...figureRoutes({ registry, issuedFreezeFor: issuedFreezeOf }),
    ...caseRoutes(),
    ...mediaRoutes(),
    ...importingRoutes({ ring, files: filesIn(config), rooms: importRooms }),
    ...bulletinRoutes({ db, office, fontsDir: config.fontsDir }),
  ];
}

/** The file store, opened at its first use. */
function filesIn({ dataDir }: Pick<Config, 'dataDir'>): () => FileStore {
  let store: FileStore | null = null;
  return () => {
    store ??= openFileStore(join(dataDir, 'files'));
    return store;
  };
}
