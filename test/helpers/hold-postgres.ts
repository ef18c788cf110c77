import { createInterface } from 'node:readline';
import { openPostgres } from '../../src/platform/postgres/index.ts';

/*
 * A process that uses an embedded server, for tests that kill it: `hold-postgres.ts DATA_FOLDER`. Prints `open` when the
 * server is open, releases it at the next line of its input, and prints whether it was the last.
 */
const postgres = await openPostgres({
  databaseUrl: null,
  dataDir: process.argv[2] ?? '',
  checkout: '/test',
  isDurable: false,
});
process.stdout.write('open\n');
for await (const _ of createInterface({ input: process.stdin })) break;
process.stdout.write(`${await postgres.release()}\n`);
process.exit(0);
