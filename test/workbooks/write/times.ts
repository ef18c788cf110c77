/** A wall time of the county, `2023-07-03 09:12`, or a day, `2023-07-03`, in the forms that a workbook needs. */
export type WallTime = string;

const DAY_MS = 86_400_000;
/** Days from Excel's day 0 (1899-12-30, which makes up for the false leap day of 1900) to 1970-01-01. */
const DAYS_TO_EPOCH = 25_569;
/** A workbook of the 1904 system counts this many days less. */
export const DAYS_1900_TO_1904 = 1_462;

const utcMs = (time: WallTime): number =>
  Date.parse(`${time.length === 10 ? `${time}T00:00` : time.replace(' ', 'T')}:00Z`);

/** The date that ExcelJS writes as this wall time: it reads the UTC fields. */
export const excelDate = (time: WallTime): Date => new Date(utcMs(time));

/** The serial number of the 1900 system, with the fraction of the day as Excel keeps it. */
export const serial = (time: WallTime): number => DAYS_TO_EPOCH + utcMs(time) / DAY_MS;

/** The instant of a wall time in Asia/Shanghai; a day begins at 00:00. */
export const instantOf = (time: WallTime): string => {
  const [day, clock = '00:00'] = time.split(' ');
  return `${day}T${clock}:00+08:00`;
};

/** A limit that is only a day ends with that day, at 00:00 of the next (IM-11). */
export const endOfDay = (day: WallTime): string =>
  `${new Date(utcMs(day) + DAY_MS).toISOString().slice(0, 10)}T00:00:00+08:00`;

/** `2023-07-03 09:12:00`, the way most platforms print a time. */
export const withSeconds = (time: WallTime): string => (time.length === 10 ? time : `${time}:00`);
