import pg from 'pg';

/*
 * How PostgreSQL's values arrive. Given to our own pools, not set for the whole process: other libraries on the same
 * driver (the job queue) expect the driver's defaults.
 *   timestamptz → Instant (epoch ms; 'infinity' → Infinity)   date → CountyDate   int8, count() → number
 *   numeric → string (never a float)                          json → parsed       bytea → Buffer
 */

type Parse = (text: string) => unknown;

const OID = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  numeric: 1700,
  int8Array: 1016,
  dateArray: 1182,
  timestamptzArray: 1185,
} as const;

const TIMESTAMP = /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/;

/**
 * Reads PostgreSQL's ISO notation in any session time zone, to the millisecond (columns are `timestamptz(3)`).
 * @throws RangeError for what is no such text, years before Christ among it
 */
function parseTimestamptz(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const match = TIMESTAMP.exec(text);
  if (match === null) throw new RangeError(`not a timestamptz: ${text}`);
  const [, year, month, day, hour, minute, second, fraction = '', sign, zoneHour, zoneMinute, zoneSecond] = match;
  const zone = Number(zoneHour) * 3_600_000 + Number(zoneMinute ?? 0) * 60_000 + Number(zoneSecond ?? 0) * 1_000;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const wall = new Date(0);
  wall.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  wall.setUTCHours(Number(hour), Number(minute), Number(second), ms);
  return wall.getTime() - (sign === '-' ? -zone : zone);
}

/** @throws RangeError when a number cannot hold it exactly */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint too large for a number: ${text}`);
  return value;
}

const asText: Parse = text => text;

/** Arrays of values that hold no quotes, commas or braces of their own. */
const listOf = (parse: Parse): Parse => {
  return text => {
    const inner = text.slice(1, -1);
    if (inner === '') return [];
    return inner.split(',').map(item => (item === 'NULL' ? null : parse(item.replaceAll('"', ''))));
  };
};

const PARSERS: ReadonlyMap<number, Parse> = new Map([
  [OID.int8, parseInt8],
  [OID.date, asText],
  [OID.timestamptz, parseTimestamptz],
  [OID.numeric, asText],
  [OID.int8Array, listOf(parseInt8)],
  [OID.dateArray, listOf(asText)],
  [OID.timestamptzArray, listOf(parseTimestamptz)],
]);

/** For `types` of a pool or a client. */
export const databaseTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : PARSERS.get(oid);
    return own ?? (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text'));
  },
};
