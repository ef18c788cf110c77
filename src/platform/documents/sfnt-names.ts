import { closeSync, openSync, readSync } from 'node:fs';

/** Numbers of the entries of the name table. */
const NAME_ID = { family: 1, subfamily: 2 } as const;
const COLLECTION_TAG = 0x74746366;
const NAME_TABLE_TAG = 0x6e616d65;
const LARGEST_NAME_TABLE = 1 << 20;

export interface FontNames {
  /** In all languages, in the file's order. */
  readonly families: readonly string[];
  /** Regular, Bold, … */
  readonly subfamilies: readonly string[];
}

/**
 * The names that a TrueType or OpenType file gives itself, of the first font where the file is a collection. Reads a
 * few hundred bytes, not the font.
 * @returns empty lists when the file is no font
 */
export function fontNamesOf(path: string): FontNames {
  const file = openSync(path, 'r');
  try {
    const table = nameTable(file) ?? Buffer.alloc(0);
    return { families: namesOf(table, NAME_ID.family), subfamilies: namesOf(table, NAME_ID.subfamily) };
  } finally {
    closeSync(file);
  }
}

function nameTable(file: number): Buffer | null {
  const start = read(file, 0, 16);
  if (start === null) return null;
  const fontAt = start.readUInt32BE(0) === COLLECTION_TAG ? start.readUInt32BE(12) : 0;
  const tableCount = read(file, fontAt, 12)?.readUInt16BE(4) ?? 0;
  const directory = read(file, fontAt + 12, tableCount * 16);
  if (directory === null) return null;
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.readUInt32BE(at) !== NAME_TABLE_TAG) continue;
    const length = directory.readUInt32BE(at + 12);
    return length > LARGEST_NAME_TABLE ? null : read(file, directory.readUInt32BE(at + 8), length);
  }
  return null;
}

function namesOf(table: Buffer, nameId: number): readonly string[] {
  if (table.length < 6) return [];
  const count = table.readUInt16BE(2);
  const storage = table.readUInt16BE(4);
  const names: string[] = [];
  for (let at = 6; at < 6 + count * 12 && at + 12 <= table.length; at += 12) {
    if (table.readUInt16BE(at + 6) !== nameId) continue;
    const from = storage + table.readUInt16BE(at + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8));
    const name = decoded(bytes, table.readUInt16BE(at), table.readUInt16BE(at + 2));
    if (name !== null && !names.includes(name)) names.push(name);
  }
  return names;
}

/** Unicode and Windows names are UTF-16BE; of the Macintosh ones only Roman is read. */
function decoded(bytes: Buffer, platform: number, encoding: number): string | null {
  if (platform === 0 || platform === 3) return new TextDecoder('utf-16be').decode(bytes);
  return platform === 1 && encoding === 0 ? bytes.toString('latin1') : null;
}

function read(file: number, position: number, length: number): Buffer | null {
  const buffer = Buffer.alloc(length);
  return readSync(file, buffer, 0, length, position) === length ? buffer : null;
}
