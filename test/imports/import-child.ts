import { openDatabase } from '../../src/platform/database.ts';
import { importFile, openTable } from '../../src/rooms/importing/index.ts';
import { COUNTY_CODE, placeAt } from './place.ts';

/*
 * A process that imports a file, for tests that kill it: `import-child.ts CONNECTION FILE`. Prints a line whenever rows
 * have been read.
 */
const [connection = '', file = ''] = process.argv.slice(2);
const db = openDatabase(JSON.parse(connection));
const table = await openTable(file, 'hotline.csv');
const opened = { kind: 'hotline' as const, table, name: 'hotline.csv', hash: '0'.repeat(64) };
await db.forCounty(COUNTY_CODE, tx =>
  importFile(tx, placeAt(), opened, {
    isDryRun: false,
    unknownValues: 'reject',
    onProgress: read => process.stdout.write(`${read}\n`),
  }),
);
await db.close();
