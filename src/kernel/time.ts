/**
 * Time as the rooms use it. Three types that cannot be mixed up: an {@link Instant} is a point in time, a
 * {@link CountyDate} is a day on the county's wall calendar, and a working day is what `kernel/working-days` makes of it.
 *
 * A county lives in Asia/Shanghai, which has had no offset but +08:00 since 1992 (G-01); so a wall-clock day is plain
 * integer arithmetic here, and a property test holds it against Temporal. See docs/decisions/0002-time-types.md.
 */
export type Instant = number & { readonly __type: 'Instant' };
/** `YYYY-MM-DD`, a day on the wall in Asia/Shanghai. Comparable with `<`. */
export type CountyDate = string & { readonly __type: 'CountyDate' };

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A clock asked for the county's or the system's present instant. Only this is asked for the time. */
export interface Clock {
  now(): Instant;
}

/** The machine's own clock: for sessions, locks, logs, job timing. Never for a `now` in a room. */
export const systemClock: Clock = { now: () => Date.now() as Instant };

/** A clock that stands still until moved: for tests and for bulk work that happens "at" one instant. */
export function fixedClock(at: Instant): Clock & { set(next: Instant): void } {
  let current = at;
  return {
    now: () => current,
    set(next) {
      current = next;
    },
  };
}

/**
 * Reads an ISO 8601 instant with an offset, e.g. `2023-10-13T14:20+08:00`.
 * @throws RangeError when the text is no such instant.
 */
export function instant(text: string): Instant {
  const ms = INSTANT_PATTERN.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not an instant with offset: ${text}`);
  return ms as Instant;
}

/** An instant from milliseconds since 1970, as the database driver and JSON give them. */
export function fromEpochMs(ms: number): Instant {
  if (!Number.isFinite(ms)) throw new RangeError(`not an instant: ${ms}`);
  return Math.trunc(ms) as Instant;
}

/** ISO 8601 with the county's offset and milliseconds only where there are any: `2023-10-13T14:20:00+08:00`. */
export function isoInstant(at: Instant): string {
  const iso = new Date(at + OFFSET_MS).toISOString();
  return `${iso.slice(0, iso.endsWith('.000Z') ? 19 : 23)}+08:00`;
}

/**
 * Reads `YYYY-MM-DD` as a day that exists.
 * @throws RangeError for a malformed or impossible date (2023-02-30).
 */
export function countyDate(text: string): CountyDate {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`not a date: ${text}`);
  }
  return text as CountyDate;
}

/** The wall-calendar day on which an instant falls. */
export function dateOf(at: Instant): CountyDate {
  const day = Math.floor((at + OFFSET_MS) / DAY_MS);
  const known = daysSeen.get(day);
  if (known !== undefined) return known;
  const date = new Date(at + OFFSET_MS).toISOString().slice(0, 10) as CountyDate;
  if (daysSeen.size >= DAYS_REMEMBERED) daysSeen.clear();
  daysSeen.set(day, date);
  return date;
}

/** Days that were asked for: imports and figures ask millions of times about some hundreds of days. */
const daysSeen = new Map<number, CountyDate>();
const DAYS_REMEMBERED = 4_000;

/** The first instant of a day, 00:00 Asia/Shanghai. */
export function startOf(date: CountyDate): Instant {
  return (Date.parse(`${date}T00:00:00Z`) - OFFSET_MS) as Instant;
}

/** The first instant after a day: deadlines and periods end here, half-open (G-04). */
export function endOf(date: CountyDate): Instant {
  return (startOf(date) + DAY_MS) as Instant;
}

/** The day `days` later (negative: earlier). */
export function addDays(date: CountyDate, days: number): CountyDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as CountyDate;
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: CountyDate, to: CountyDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** Adds hours to an instant. */
export function addHours(at: Instant, hours: number): Instant {
  return (at + hours * HOUR_MS) as Instant;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CountyDate): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The year of a day. */
export function yearOf(date: CountyDate): number {
  return Number(date.slice(0, 4));
}

/** The instant at a time of day on a county day, e.g. `at(date, '14:20')`. */
export function atTime(date: CountyDate, time: string): Instant {
  return instant(`${date}T${time}+08:00`);
}

/**
 * The instant at which the county's wall shows this day and time, or null when there is no such day (2023-02-30) or
 * time (24:30). For reading many written dates; {@link atTime} is for one that is known to be right.
 */
export function wallInstant(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): Instant | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  return (midnight.getTime() - OFFSET_MS + ((hour * 60 + minute) * 60 + second) * 1000) as Instant;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** 周一 … 周日. */
export function weekdayName(date: CountyDate): string {
  return `周${WEEKDAYS[weekdayOf(date) - 1]}`;
}

/** 2023年10月13日, as official texts write it: Arabic digits, no leading zeros (AS-G13). */
export function dateInWords(date: CountyDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/**
 * A limit as people read it: `2023-10-12 24:00`, since it lies at the end of its last day and not in the next one; one
 * that runs out within a day is told by its time.
 * @source G-04
 */
export function limitTime(at: Instant): string {
  const day = dateOf(at);
  return at === startOf(day) ? `${addDays(day, -1)} 24:00` : wallTime(at);
}

/** `2023-10-13 14:20` on the county's wall, for tables and messages. */
export function wallTime(at: Instant): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}
