import { ROOMS } from './house.ts';
import type { Project } from './project.ts';

/** A column as the migrations leave it. */
export interface Column {
  readonly name: string;
  /** The type and what follows it, e.g. `timestamptz(3) not null`. */
  readonly definition: string;
  /** The comment right above it. */
  readonly comment: string;
}

/** A table as the migrations leave it. */
export interface Table {
  readonly name: string;
  /** A room, the platform, or null when the migration's name says neither. */
  readonly owner: string | null;
  readonly comment: string;
  readonly columns: readonly Column[];
  readonly file: string;
  readonly line: number;
}

export const PLATFORM = 'platform';

/** What the platform's migrations are about. */
const PLATFORM_SUBJECTS = ['audit', 'record-key', 'outbox', 'sessions', 'master-key', 'county', 'migration', 'file'];

const tablesByProject = new WeakMap<Project, readonly Table[]>();

/** Every table that the migrations create, in their order; read from their text, without a database. */
export function tablesOf(project: Project): readonly Table[] {
  const known = tablesByProject.get(project);
  if (known) return known;
  const tables: Table[] = [];
  for (const file of project.files.filter(name => /^migrations\/.*\.ts$/.test(name)))
    readMigration(project, file, tables);
  tablesByProject.set(project, tables);
  return tables;
}

const CREATE = /((?:^--.*\n)*)^create (?:unlogged )?table (?:if not exists )?(\w+) \(\n([\s\S]*?)^\)/gm;
const ADD_COLUMN = /^alter table (\w+)\s+add column (?:if not exists )?(\w+) ([^;]+);/gm;
const DROP_COLUMN = /^alter table (\w+)\s+drop column (?:if exists )?(\w+)/gm;
const DROP_TABLE = /^drop table (?:if exists )?(\w+)/gm;

function readMigration(project: Project, file: string, tables: Table[]): void {
  const text = project.text(file);
  const before = tables.length;
  for (const found of text.matchAll(CREATE)) {
    const [, comment = '', name = '', body = ''] = found;
    const line = text.slice(0, found.index + comment.length).split('\n').length;
    tables.push({ name, owner: ownerOf(file), comment: commentText(comment), columns: columnsOf(body), file, line });
  }
  if (tables.length - before !== (text.match(/\bcreate (unlogged )?table\b/gi) ?? []).length) {
    throw new Error(
      `${file}: a table is written otherwise than “create table <name> (”, one column a line, “)” at the end`,
    );
  }
  for (const [, table, name = '', definition = ''] of text.matchAll(ADD_COLUMN)) {
    change(tables, table, columns => [...columns, { name, definition, comment: '' }]);
  }
  for (const [, table, name] of text.matchAll(DROP_COLUMN)) {
    change(tables, table, columns => columns.filter(column => column.name !== name));
  }
  for (const [, name] of text.matchAll(DROP_TABLE)) {
    const index = tables.findIndex(table => table.name === name);
    if (index >= 0) tables.splice(index, 1);
  }
}

function change(
  tables: Table[],
  name: string | undefined,
  how: (columns: readonly Column[]) => readonly Column[],
): void {
  const index = tables.findIndex(table => table.name === name);
  const table = tables[index];
  if (table) tables[index] = { ...table, columns: how(table.columns) };
}

/** The room, or the platform, that a migration's name speaks of. */
function ownerOf(file: string): string | null {
  if (file.startsWith('migrations/platform/')) return PLATFORM;
  const subject = /\/\d+T\d+-(.+)\.ts$/.exec(file)?.[1] ?? '';
  const speaksOf = (word: string) => new RegExp(`(^|-)${word}(-|$)`).test(subject);
  return ROOMS.find(speaksOf) ?? (PLATFORM_SUBJECTS.some(speaksOf) ? PLATFORM : null);
}

const NOT_A_COLUMN = /^(primary|unique|check|foreign|constraint|exclude|like)\b/;

/** Lines of the body, one column each, or several of one line: `d0 text, d1 text`. */
function columnsOf(body: string): Column[] {
  const columns: Column[] = [];
  let comment: string[] = [];
  for (const line of body.split('\n').map(text => text.trim())) {
    if (line.startsWith('--')) comment.push(line.replace(/^--\s*/, ''));
    else {
      for (const part of topLevelParts(line)) {
        const [, name, definition] = /^([a-z_][a-z0-9_]*) ([a-z].*)$/.exec(part) ?? [];
        if (name && definition && !NOT_A_COLUMN.test(part))
          columns.push({ name, definition, comment: comment.join(' ') });
      }
      comment = [];
    }
  }
  return columns;
}

/** Splits at commas outside brackets and quotes. */
function topLevelParts(line: string): string[] {
  return (line.match(/(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|'[^']*'|[^,()'])+/g) ?? []).map(part => part.trim());
}

function commentText(lines: string): string {
  return lines
    .split('\n')
    .map(line => line.replace(/^--\s*/, ''))
    .join(' ')
    .trim();
}

const NAMES_A_TABLE = /\b(?:from|join|into|update|table|copy|only|truncate)\s+"?([a-z_][a-z0-9_]*)"?/gi;
const FROM_LIST =
  /\bfrom\s+([a-z_][a-z0-9_]*(?:\s+(?:as\s+)?[a-z_][a-z0-9_]*)?(?:\s*,\s*[a-z_][a-z0-9_]*(?:\s+[a-z_][a-z0-9_]*)?)+)/gi;

/** The names that stand in the places of tables in a piece of SQL; names of its own CTEs are not among them. */
export function tablesNamedIn(sql: string): Set<string> {
  const text = sql.replace(/--.*$/gm, '').replace(/\bextract\s*\(\s*\w+\s+from\b|\bdistinct\s+from\b/gi, '');
  const names = [...text.matchAll(NAMES_A_TABLE)].map(found => (found[1] ?? '').toLowerCase());
  for (const [, list = ''] of text.matchAll(FROM_LIST)) {
    names.push(...list.split(',').map(part => part.trim().split(/\s+/)[0]?.toLowerCase() ?? ''));
  }
  const own = new Set(
    [...text.matchAll(/\b([a-z_]\w*)\s+as\s+(?:not\s+)?(?:materialized\s+)?\(/gi)].map(found => found[1]),
  );
  return new Set(names.filter(name => !own.has(name)));
}
