import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RouteNeeds, routesOf } from '../../src/compose.ts';
import { openKeyRing } from '../../src/platform/crypto/index.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { openApiDocument } from '../../src/platform/http/index.ts';
import { type ApiDocument, apiTypes } from './api-types.ts';
import { eventsDocument } from './events-document.ts';
import { tablesDocument } from './tables-document.ts';

/*
 * Makes what is generated and committed. `--check` writes nothing and fails when a file is stale.
 */
const ROOT = join(import.meta.dirname, '..', '..');

/** Routes are only described here, never asked: the database is not connected to, and no key is used. */
const NEEDS: RouteNeeds = {
  ring: openKeyRing(new Uint8Array(32)),
  db: openDatabase({ connectionString: 'postgres://nowhere/nothing' }),
  config: { fontsDir: null, dataDir: '' },
};

/** Each generated file and how its text is made. */
const FILES: Readonly<Record<string, () => string | Promise<string>>> = {
  'console/src/api/schema.generated.ts': () =>
    apiTypes(openApiDocument(routesOf(NEEDS), { title: 'gongkai', version: '0' }) as unknown as ApiDocument),
  'docs/events.md': () => eventsDocument(ROOT),
  'docs/tables.md': () => tablesDocument(ROOT),
};

const isCheck = process.argv.includes('--check');
let stale = 0;
for (const [name, make] of Object.entries(FILES)) {
  const path = join(ROOT, name);
  const [made, present] = [await make(), await readFile(path, 'utf8').catch(() => null)];
  if (made === present) continue;
  stale += 1;
  if (isCheck) process.stderr.write(`${name} is stale: run \`npm run generate\` and commit the result.\n`);
  else {
    await writeFile(path, made);
    process.stdout.write(`wrote ${name}\n`);
  }
}
process.exitCode = isCheck && stale > 0 ? 1 : 0;
