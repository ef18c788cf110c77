import { dateInWords, weekdayName } from '../../../kernel/time.ts';
import type { WorkCalendar } from '../../../kernel/working-days.ts';
import { checkDaySpans } from './check-day-spans.ts';
import { checkDeadline, DEMAND } from './check-deadline.ts';
import { checkPeriods } from './check-periods.ts';
import { existsAtAll, findDates, nearestTo, type PrintedDate } from './dates-in-text.ts';
import type { Passage } from './fact.ts';
import {
  type DateFindings,
  dayIn,
  inAnotherYear,
  quote,
  type Span,
  statement,
  type TextTime,
  timeOf,
} from './text-time.ts';

/**
 * Days of the text: they exist, fall on the weekday that is printed, the deadline is after the issue and leaves at
 * least three working days (AS-E11), nothing is counted up to a day after the issue, periods agree with the title (AS-E12).
 */
export function checkDates(passage: Passage, calendar: WorkCalendar | undefined): DateFindings {
  const time = timeOf(passage);
  const result: DateFindings = { statements: [], notChecked: [] };
  for (const paragraph of passage.paragraphs) {
    for (const sentence of paragraph.sentences) {
      for (const printed of findDates(passage.folded, sentence.start, sentence.end)) {
        if (!exists(passage, sentence, printed, time)) {
          result.statements.push(
            statement(passage, sentence, printed, 'AS-E12', '日期', '没有这一天', false, '没有这一天。', 'error'),
          );
          continue;
        }
        checkWeekday(passage, sentence, printed, time, result);
        checkDeadline(passage, sentence, printed, time, calendar, result);
        checkCutoff(passage, sentence, printed, time, result);
      }
    }
  }
  result.statements.push(...checkDaySpans(passage, time, calendar), ...checkPeriods(passage, time));
  return result;
}

function checkWeekday(
  passage: Passage,
  sentence: Span,
  printed: PrintedDate,
  time: TextTime,
  result: DateFindings,
): void {
  const match = /^\s?\(?(?:星期|周|礼拜)([一二三四五六日天])\)?/.exec(
    passage.folded.slice(printed.end, printed.end + 8),
  );
  if (!match) return;
  const place = {
    start: printed.end + match[0].search(/[星周礼]/),
    end: printed.end + match[0].replace(/\)$/, '').length,
  };
  const dated = inYearOf(passage, sentence, printed);
  const day = dayIn(dated, time);
  if (!day) {
    result.notChecked.push({
      text: passage.source.text.slice(printed.start, place.end),
      why: '文中没有年份，星期几不能核对',
      ...place,
    });
    return;
  }
  const right = weekdayName(day);
  const said = `周${(match[1] ?? '').replace('天', '日')}`;
  const ok =
    right === said ||
    (dated.year === null && !time.issued && [1, -1].some(years => weekdayName(inAnotherYear(day, years)) === said));
  const shown = passage.folded.slice(place.start, place.end).replace(/[一二三四五六日天]$/, right.slice(1));
  result.statements.push({
    ...statement(
      passage,
      sentence,
      place,
      'AS-E12',
      '星期',
      shown,
      ok,
      `${dateInWords(day)}是${right.replace('周', '星期')}。`,
      'error',
    ),
    operands: [printed, place].map(one => ({ text: quote(passage, one), start: one.start, end: one.end })),
  });
}

/** 2024年9月2日至9月8日: a date without a year takes that of the date before it in its sentence. */
function inYearOf(passage: Passage, sentence: Span, printed: PrintedDate): PrintedDate {
  if (printed.year !== null) return printed;
  const before = findDates(passage.folded, sentence.start, printed.start).findLast(date => date.year !== null);
  if (!before?.year) return printed;
  const year = printed.month < before.month ? before.year + 1 : before.year;
  return { ...printed, year };
}

/** 2月29日 only exists in a leap year: the one in its sentence, or one next to the issue. */
function exists(passage: Passage, sentence: Span, printed: PrintedDate, time: TextTime): boolean {
  const dated = inYearOf(passage, sentence, printed);
  if (!existsAtAll(dated)) return false;
  return dated.year !== null || !time.issued || nearestTo(time.issued.date, dated) !== null;
}

/** 截至10月15日 cannot stand in a text of 13 October. */
function checkCutoff(
  passage: Passage,
  sentence: Span,
  printed: PrintedDate,
  time: TextTime,
  result: DateFindings,
): void {
  const before = passage.folded.slice(Math.max(sentence.start, printed.start - 6), printed.start);
  const after = passage.folded.slice(printed.end, printed.end + 12);
  if (
    !time.issued ||
    !/截[至止]$|截止到$|截至目前\(?$/.test(before) ||
    /报名|申报|前|为止.*(?:请|报)/.test(after) ||
    /预计|将|拟|计划|届时|有效期|到期/.test(passage.folded.slice(sentence.start, sentence.end))
  )
    return;
  const day = nearestTo(time.issued.date, printed);
  if (!day) return;
  const issued = dateInWords(time.issued.date);
  const ok = day <= time.issued.date;
  const words = passage.folded.slice(sentence.start, sentence.end);
  if (!ok && DEMAND.test(words)) return;
  result.statements.push(
    statement(
      passage,
      sentence,
      printed,
      'AS-E12',
      '截数日期',
      ok ? quote(passage, printed) : `不晚于${issued}`,
      ok,
      `发文日期是${issued}。`,
      'error',
    ),
  );
}
