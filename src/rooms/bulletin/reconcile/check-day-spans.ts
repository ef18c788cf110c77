import { addDays, type CountyDate, dateInWords, weekdayName, weekdayOf } from '../../../kernel/time.ts';
import { type WorkCalendar, workdaysBetween } from '../../../kernel/working-days.ts';
import { findDates } from './dates-in-text.ts';
import { type DayRange, daysOf, findRanges, lengthOf, monthsAfter, yearsAfter } from './day-ranges.ts';
import type { Passage } from './fact.ts';
import { readNumberWords } from './number-words.ts';
import type { Severity, Statement } from './report.ts';
import { dayIn, quote, type Span, statement, type TextTime } from './text-time.ts';

/** No range that goes over the turn of a year without saying so (次年) is longer than a winter. */
const LONGEST_OVER_NEW_YEAR = 200;

/**
 * Ranges of days by themselves (AS-E12): the end is not before the beginning, a printed length is theirs, a term of
 * validity ends when its years are over.
 */
export function checkDaySpans(passage: Passage, time: TextTime, calendar: WorkCalendar | undefined): Statement[] {
  return passage.paragraphs.flatMap(paragraph =>
    paragraph.sentences.flatMap(sentence => [
      ...findRanges(passage.folded, sentence.start, sentence.end).flatMap(range => [
        ...checkOrder(passage, sentence, range, time),
        ...checkWeekdays(passage, sentence, range, time),
        ...checkLength(passage, sentence, range, time, calendar),
      ]),
      ...checkValidity(passage, sentence, time),
    ]),
  );
}

/** 5月17日至18日（周六至周日）. */
function checkWeekdays(passage: Passage, sentence: Span, range: DayRange, time: TextTime): Statement[] {
  const match = /^\s?\((?:星期|周)([一二三四五六日天])(?:至|到|[-、~])(?:星期|周)?([一二三四五六日天])\)/.exec(
    passage.folded.slice(range.end, range.end + 14),
  );
  const year = range.from.year ?? (time.issued ? time.year : null);
  const days = year === null ? null : daysOf(range, year);
  if (!match || !days) return [];
  const said = [match[1], match[2]].map(word => `周${word}`.replace('天', '日')).join('至');
  const right = `${weekdayName(days.first)}至${weekdayName(days.last)}`;
  const place = { start: range.end + match[0].indexOf('(') + 1, end: range.end + match[0].length - 1 };
  const note = `${dateInWords(days.first)}至${dateInWords(days.last)}是${right}。`;
  return [
    between(
      statement(passage, sentence, place, 'AS-E12', '星期', right, said === right, note, 'error'),
      passage,
      range,
    ),
  ];
}

function checkOrder(passage: Passage, sentence: Span, range: DayRange, time: TextTime): Statement[] {
  const { from, to } = range;
  const words = passage.folded.slice(sentence.start, range.end);
  if (/次年|翌年|第二年|来年|上年|去年|学年|汛|防火|供暖|采暖/.test(words)) return [];
  const days = daysOf(range, time.year ?? 2023);
  if (!days) return [];
  const both = from.year !== null && to.year !== null;
  const isBackward = days.last < days.first;
  const isWholeYear = from.year === null && addDays(days.last, 1).slice(5) === days.first.slice(5);
  const isTooLong =
    !both &&
    days.first.slice(0, 4) !== days.last.slice(0, 4) &&
    lengthOf(days) > LONGEST_OVER_NEW_YEAR &&
    !isWholeYear &&
    !range.months;
  if (!isBackward && !isTooLong) return [];
  const severity: Severity = isBackward || from.year !== null ? 'error' : 'warn';
  const note = `${quote(passage, to)}早于${quote(passage, from)}，起止日期前后颠倒，请核对。`;
  return [
    between(
      statement(passage, sentence, to, 'AS-E12', '起止日期', '不早于起始日期', false, note, severity),
      passage,
      range,
    ),
  ];
}

/** Both ends of a range take part: either may be the wrong one. */
function between(made: Statement, passage: Passage, { from, to }: DayRange): Statement {
  const ends = [from, to].map(one => ({ text: quote(passage, one), start: one.start, end: one.end }));
  return { ...made, operands: [...made.operands.filter(one => ends.every(end => end.start !== one.start)), ...ends] };
}

const UNIT = '(个工作日|个自然日|个月|[天日周])';
const NUMBER = '(\\d{1,3}|[一两二三四五六七八九十百]{1,4})';
const LENGTH_AFTER = new RegExp(
  `^(?:止|结束|期间)?(?:[,(]\\s?|\\)\\s?,?)?(?:(?:公示|活动|征求意见|执行|服务)?期限?[为是]?|历时|为期|持续|共计?|总计|前后)\\s?${NUMBER}\\s?${UNIT}(?=[,;。)]|$)`,
);
/** 为期 and 历时 may come after what was done in the meantime. */
const LENGTH_LATER = new RegExp(`^[^。;\\d]{0,24}(?:为期|历时)\\s?${NUMBER}\\s?${UNIT}`);
const LENGTH_BEFORE = new RegExp(
  `(?:(?:公示|征求意见|公告|报名|检查)(?:期限?|时间)?[为是:]?|历时|为期)\\s?${NUMBER}\\s?${UNIT}\\s?[(,]\\s?(?:自|从|即)?$`,
);

/** 6月3日至6月12日，历时10天: with both ends or one of them, of working days where there are fewer. */
function checkLength(
  passage: Passage,
  sentence: Span,
  range: DayRange,
  time: TextTime,
  calendar: WorkCalendar | undefined,
): Statement[] {
  const days = daysOf(range, time.year ?? 2023);
  const rest = passage.folded.slice(range.end, sentence.end);
  const after = LENGTH_AFTER.exec(rest) ?? LENGTH_LATER.exec(rest);
  const lead = passage.folded.slice(sentence.start, range.start);
  const match = after ?? LENGTH_BEFORE.exec(lead);
  if (!match?.[1] || !match[2] || !days || days.last < days.first) return [];
  const said = /\d/.test(match[1]) ? Number(match[1]) : readNumberWords(match[1]);
  if (said === null) return [];
  const at = after ? range.end + after[0].lastIndexOf(match[1]) : sentence.start + lead.lastIndexOf(match[1]);
  const place = { start: at, end: at + match[1].length };
  const right = lengthsOf(days, match[2], calendar);
  if (right.length === 0) return [];
  const [first = 0] = right;
  const ok = right.includes(said) || (match[2] === '个月' && monthsFit(days, said));
  const unit = match[2] === '日' ? '天' : match[2];
  const note = `${dateInWords(days.first)}至${dateInWords(days.last)}是${first}${unit}。`;
  const made = statement(
    passage,
    sentence,
    place,
    'AS-E12',
    '天数',
    ok ? quote(passage, place) : String(first),
    ok,
    note,
    'error',
  );
  return [between(made, passage, range)];
}

/** Every length that may be said of a range, the plainest first; none when it cannot be told. */
function lengthsOf(
  days: { first: CountyDate; last: CountyDate },
  unit: string,
  calendar: WorkCalendar | undefined,
): number[] {
  const length = lengthOf(days);
  const worked = calendar && workdaysIn(days, calendar);
  if (unit === '个工作日') return worked === undefined ? [] : [worked, worked - 1];
  if (unit === '个月') return [Math.round(length / 30.4)];
  if (unit === '周') return [Math.round(length / 7)];
  const plain = [length, length - 1];
  return unit === '个自然日' ? plain : [...plain, weekdaysIn(days), ...(worked === undefined ? [] : [worked])];
}

function monthsFit({ first, last }: { first: CountyDate; last: CountyDate }, months: number): boolean {
  const end = monthsAfter(first, months);
  return addDays(end, -4) <= last && last <= addDays(end, 4);
}

function workdaysIn({ first, last }: { first: CountyDate; last: CountyDate }, calendar: WorkCalendar) {
  const years = [first, last].map(day => Number(day.slice(0, 4)));
  return years.every(year => calendar.years.has(year))
    ? workdaysBetween(calendar, addDays(first, -1), last)
    : undefined;
}

function weekdaysIn({ first, last }: { first: CountyDate; last: CountyDate }): number {
  const length = lengthOf({ first, last });
  const whole = Math.floor(length / 7);
  let count = whole * 5;
  for (let day = addDays(first, whole * 7); day <= last; day = addDays(day, 1)) if (weekdayOf(day) <= 5) count += 1;
  return count;
}

/** 自2024年12月1日起施行，有效期5年，至2029年11月30日止. */
function checkValidity(passage: Passage, sentence: Span, time: TextTime): Statement[] {
  const words = passage.folded.slice(sentence.start, sentence.end);
  const match = /有效期(?:限)?(?:为|是)?\s?(\d{1,2}|[一两二三四五六七八九十])\s?年/.exec(words);
  const [from, to, ...more] = findDates(passage.folded, sentence.start, sentence.end);
  if (!match?.[1] || !from || !to || more.length > 0 || to.year === null) return [];
  if (!/^\s?起|^\s?(?:施行|实施|执行|生效)/.test(passage.folded.slice(from.end, from.end + 4))) return [];
  const first = dayIn(from, time);
  const last = dayIn(to, time);
  const years = /\d/.test(match[1]) ? Number(match[1]) : readNumberWords(match[1]);
  if (!first || !last || years === null) return [];
  const end = yearsAfter(first, years);
  const ok = last === end || last === addDays(end, -1);
  const right = dateInWords(addDays(end, -1));
  const note = `自${dateInWords(first)}起${years}年，到${right}为止。`;
  return [statement(passage, sentence, to, 'AS-E12', '有效期', ok ? quote(passage, to) : right, ok, note, 'error')];
}
