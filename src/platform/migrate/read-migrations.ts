import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tx } from '../sql.ts';

/** One step forward of a schema. */
export interface Migration {
  /** `<yyyymmddThhmm>-<verb-noun>`, the order in which they run. */
  readonly name: string;
  /** SQL of any number of statements, or code for what SQL cannot say. */
  readonly up: string | ((tx: Tx) => Promise<void>);
  /** SHA-256 of the SQL, or of the file when it is code. */
  readonly checksum: string;
}

/** The steps of the platform's own schema and of each county's. */
export interface Migrations {
  readonly platform: readonly Migration[];
  readonly county: readonly Migration[];
}

const NAME = /^\d{8}T\d{4}-[a-z]+(-[a-z0-9]+)+$/;

/**
 * Reads `migrations/*.ts` (each county's schema) and `migrations/platform/*.ts`.
 * @throws Error naming a file that is no migration
 */
export async function readMigrations(folder: string): Promise<Migrations> {
  return { platform: await readFolder(join(folder, 'platform')), county: await readFolder(folder) };
}

async function readFolder(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith('.ts')).map(entry => entry.name);
  return Promise.all(files.sort().map(file => readMigration(folder, file)));
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const name = file.slice(0, -'.ts'.length);
  if (!NAME.test(name)) throw new Error(`migrations/${file}: the name is not <yyyymmddThhmm>-<verb-noun>.ts`);
  const path = join(folder, file);
  const { up } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { up?: unknown };
  if (typeof up === 'string') return { name, up, checksum: sha256(up) };
  if (typeof up !== 'function') throw new Error(`migrations/${file}: exports no \`up\``);
  return { name, up: up as (tx: Tx) => Promise<void>, checksum: sha256(await readFile(path, 'utf8')) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
