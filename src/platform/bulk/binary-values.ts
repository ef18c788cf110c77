import type { Bytes } from './bytes.ts';

/** Writes a value that is not null in PostgreSQL's binary form, with its length before it. @throws RangeError, TypeError */
export type PutValue = (bytes: Bytes, value: unknown) => void;

const OID = {
  bool: 16,
  bytea: 17,
  int4: 23,
  text: 25,
  textArray: 1009,
  date: 1082,
  timestamptz: 1184,
  uuid: 2950,
  uuidArray: 2951,
  jsonb: 3802,
} as const;

/** The years 1 to 9999: what lies outside, ISO 8601 writes otherwise. */
const YEARS = { from: Date.parse('0001-01-01T00:00:00Z'), before: Date.UTC(10_000, 0, 1) };
/** PostgreSQL counts from 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
const TWO_32 = 2 ** 32;
const JSONB_VERSION = 1;

function putText(bytes: Bytes, value: unknown): void {
  bytes.text(storable(value));
}

/** @throws RangeError for a text that PostgreSQL cannot hold */
function storable(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`a text is needed, not ${nameOf(value)}`);
  if (!value.isWellFormed()) throw new RangeError('half of a surrogate pair');
  if (value.includes('\0')) throw new RangeError('a NUL character');
  return value;
}

function putJson(bytes: Bytes, value: unknown): void {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`cannot write ${nameOf(value)} as JSON`);
  bytes.text(json, JSONB_VERSION);
}

function putInteger(bytes: Bytes, value: unknown): void {
  if (typeof value !== 'number' || (value | 0) !== value) throw new RangeError(`not an integer: ${nameOf(value)}`);
  bytes.int32(4);
  bytes.int32(value);
}

function putBoolean(bytes: Bytes, value: unknown): void {
  if (typeof value !== 'boolean') throw new TypeError(`true or false is needed, not ${nameOf(value)}`);
  bytes.int32(1);
  bytes.byte(value ? 1 : 0);
}

function putInstant(bytes: Bytes, value: unknown): void {
  bytes.int32(8);
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    bytes.int64(value > 0 ? 0x7fff_ffff : -0x8000_0000, value > 0 ? -1 : 0);
    return;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < YEARS.from || value >= YEARS.before) {
    throw new RangeError(`not an instant of the years 1 to 9999: ${nameOf(value)}`);
  }
  // In two steps: microseconds of the year 9999 are more than a number holds exactly.
  const ms = value - EPOCH_MS;
  const high = Math.floor(ms / TWO_32);
  const low = (ms - high * TWO_32) * 1000;
  const carry = Math.floor(low / TWO_32);
  bytes.int64(high * 1000 + carry, (low - carry * TWO_32) | 0);
}

function putDate(bytes: Bytes, value: unknown): void {
  const ms = typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a date: ${nameOf(value)}`);
  bytes.int32(4);
  bytes.int32((ms - EPOCH_MS) / DAY_MS);
}

function putBytes(bytes: Bytes, value: unknown): void {
  if (!(value instanceof Uint8Array)) throw new TypeError(`bytes are needed, not ${nameOf(value)}`);
  bytes.int32(value.length);
  bytes.bytes(value);
}

/** Remembers the last one: the events of a record, and all rows of an import, have theirs in common. */
function putUuids(): PutValue {
  let last: unknown = null;
  const read = new Uint8Array(16);
  return (bytes, value) => {
    if (value !== last) {
      last = null;
      readUuid(value, read);
      last = value;
    }
    bytes.int32(16);
    bytes.bytes(read);
  };
}

const DASHES = [8, 13, 18, 23];
/** The value of a hexadecimal digit by its code; 255 for everything else. */
const HEX = new Uint8Array(128).fill(255);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  HEX[digit.charCodeAt(0)] = value;
  HEX[digit.toUpperCase().charCodeAt(0)] = value;
}

function readUuid(value: unknown, into: Uint8Array): void {
  if (typeof value !== 'string' || value.length !== 36 || DASHES.some(at => value.charCodeAt(at) !== 0x2d)) {
    throw new RangeError(`not a UUID: ${nameOf(value)}`);
  }
  let wrong = 0;
  for (let at = 0, index = 0; index < 16; at += 2) {
    if (value.charCodeAt(at) === 0x2d) at += 1;
    const high = HEX[value.charCodeAt(at)] ?? 255;
    const low = HEX[value.charCodeAt(at + 1)] ?? 255;
    wrong |= high | low;
    into[index] = (high << 4) | low;
    index += 1;
  }
  if (wrong > 15) throw new RangeError(`not a UUID: ${nameOf(value)}`);
}

/** A list of one dimension. @param most how many bytes an item takes at most */
function arrayOf(elementOid: number, put: PutValue, most: (item: unknown) => number): PutValue {
  return (bytes, value) => {
    if (!Array.isArray(value)) throw new TypeError(`a list is needed, not ${nameOf(value)}`);
    const room = value.reduce((sum: number, item) => sum + 4 + (item === null ? 0 : most(item)), 20);
    bytes.measured(room, () => {
      bytes.int32(value.length === 0 ? 0 : 1);
      bytes.int32(value.includes(null) ? 1 : 0);
      bytes.int32(elementOid);
      if (value.length === 0) return;
      bytes.int32(value.length);
      bytes.int32(1);
      for (const item of value) {
        if (item === null) bytes.int32(-1);
        else put(bytes, item);
      }
    });
  };
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'undefined';
  return typeof value === 'object' ? 'an object' : `${typeof value} ${String(value).slice(0, 40)}`;
}

const PUTS: ReadonlyMap<number, PutValue> = new Map<number, PutValue>([
  [OID.bool, putBoolean],
  [OID.bytea, putBytes],
  [OID.int4, putInteger],
  [OID.text, putText],
  [OID.textArray, arrayOf(OID.text, putText, item => String(item).length * 3)],
  [OID.date, putDate],
  [OID.timestamptz, putInstant],
  [OID.uuidArray, arrayOf(OID.uuid, putUuids(), () => 16)],
  [OID.jsonb, putJson],
]);

/** How values of a column's type are written. @throws Error for a type that no table has yet */
export function putterOf(oid: number): PutValue {
  const put = oid === OID.uuid ? putUuids() : PUTS.get(oid);
  if (put === undefined) throw new Error(`no binary form is known of type ${oid}: add it beside the others`);
  return put;
}
