import { dateInWords, weekdayName, yearOf } from '../../../kernel/time.ts';
import { type WorkCalendar, workdaysBetween } from '../../../kernel/working-days.ts';
import { checkPeriods } from './check-periods.ts';
import { existsAtAll, findDates, nearestTo, type PrintedDate } from './dates-in-text.ts';
import type { Passage } from './fact.ts';
import type { NotChecked, Statement } from './report.ts';
import { dayIn, inAnotherYear, quote, type Span, statement, type TextTime, timeOf } from './text-time.ts';

interface Result {
  readonly statements: Statement[];
  readonly notChecked: NotChecked[];
}

/**
 * Days of the text: they exist, fall on the weekday that is printed, the deadline is after the issue and leaves at
 * least three working days (AS-E11), nothing is counted up to a day after the issue, periods agree with the title (AS-E12).
 */
export function checkDates(passage: Passage, calendar: WorkCalendar | undefined): Result {
  const time = timeOf(passage);
  const result: Result = { statements: [], notChecked: [] };
  for (const paragraph of passage.paragraphs) {
    for (const sentence of paragraph.sentences) {
      for (const printed of findDates(passage.folded, sentence.start, sentence.end)) {
        if (!existsAtAll(printed)) {
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
  result.statements.push(...checkPeriods(passage, time));
  return result;
}

function checkWeekday(passage: Passage, sentence: Span, printed: PrintedDate, time: TextTime, result: Result): void {
  const match = /^\s?\(?(?:星期|周|礼拜)([一二三四五六日天])\)?/.exec(
    passage.folded.slice(printed.end, printed.end + 8),
  );
  if (!match) return;
  const place = {
    start: printed.end + match[0].search(/[星周礼]/),
    end: printed.end + match[0].replace(/\)$/, '').length,
  };
  const day = dayIn(inYearOf(passage, sentence, printed), time);
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
    (printed.year === null && !time.issued && [1, -1].some(years => weekdayName(inAnotherYear(day, years)) === said));
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

const DEMAND = /请|确保|务必|须|要求|应(?![^,;。]{0,8}的)|限|要|抓紧|逾期不|报送|上报/;
const BYGONE =
  /均已|已(?:全部|完成|整改|报送|办结|反馈)|目前|上次|前期|曾|(?:通知|通报|方案|文件)要求|已于|已在|仍未|未按|未在|尚未|当时|原定|此前|逾期(?!不|未)/;

function checkDeadline(
  passage: Passage,
  sentence: Span,
  printed: PrintedDate,
  time: TextTime,
  calendar: WorkCalendar | undefined,
  result: Result,
): void {
  const words = segmentAround(passage.folded, sentence, printed);
  const after = passage.folded.slice(printed.end, sentence.end);
  const until =
    /^\s?(?:\([^)]{1,6}\)|(?:星期|周).)?\s?(?:\d{1,2}(?::\d{2}|时))?(?:上午|下午|中午|下班)?\s?(?:之前|以前|前|止)/.test(
      after,
    );
  const before = passage.folded.slice(Math.max(sentence.start, printed.start - 12), printed.start);
  const named = /(?:截止(?:日期|时间)?|期限|时限)(?:为|是|:|到|至)?\s?$/.test(before);
  if (!until && !named) return;
  if (
    until &&
    (/^[^前止]{0,14}[前止](?:的|受理|收到|登记|产生|发生|派发|形成|发布)/.test(after) || /[对将]$/.test(before.trim()))
  )
    return;
  if (
    (!named && !DEMAND.test(words)) ||
    BYGONE.test(clauseAround(passage.folded, sentence, printed)) ||
    (!named && /截[至止]/.test(before))
  )
    return;
  if (!time.issued) {
    result.notChecked.push({
      text: quote(passage, printed),
      why: '文中没有发文日期，期限不能核对',
      start: printed.start,
      end: printed.end,
    });
    return;
  }
  const day = nearestTo(time.issued.date, printed);
  if (!day) return;
  const issued = dateInWords(time.issued.date);
  if (day <= time.issued.date) {
    const issue = time.issued.printed;
    result.statements.push({
      ...statement(
        passage,
        sentence,
        printed,
        'AS-E11',
        '期限',
        `晚于${issued}`,
        false,
        `期限${dateInWords(day)}不晚于发文日期${issued}。`,
        'error',
      ),
      operands: [printed, issue].map(one => ({ text: quote(passage, one), start: one.start, end: one.end })),
    });
    return;
  }
  if (!calendar) {
    result.statements.push(
      statement(
        passage,
        sentence,
        printed,
        'AS-E11',
        '期限',
        quote(passage, printed),
        true,
        `期限晚于发文日期${issued}。`,
        'error',
      ),
    );
    result.notChecked.push({
      text: quote(passage, printed),
      why: '没有放假安排，发文到期限有几个工作日没有数',
      start: printed.start,
      end: printed.end,
    });
    return;
  }
  if (!calendar.years.has(yearOf(day)) || !calendar.years.has(yearOf(time.issued.date))) {
    result.notChecked.push({
      text: quote(passage, printed),
      why: `没有${yearOf(day)}年的放假安排，工作日没有数`,
      start: printed.start,
      end: printed.end,
    });
    return;
  }
  const count = workdaysBetween(calendar, time.issued.date, day);
  const enough = count >= 3 || /立即|当日|即日/.test(words);
  const note = `${issued}发文，到${dateInWords(day)}有${count}个工作日${enough ? '' : '，少于3个工作日，请考虑放宽'}。`;
  result.statements.push(
    statement(
      passage,
      sentence,
      printed,
      'AS-E11',
      '期限',
      enough ? quote(passage, printed) : '至少3个工作日',
      enough,
      note,
      enough ? 'error' : 'hint',
    ),
  );
}

/** The clause of a date: 对尚未化解的案件 before it speaks of other things. */
function clauseAround(folded: string, sentence: Span, printed: PrintedDate): string {
  const words = folded.slice(sentence.start, sentence.end);
  const at = printed.start - sentence.start;
  const from = Math.max(...[',', ';', ':'].map(stop => words.lastIndexOf(stop, at)));
  const to = words.slice(printed.end - sentence.start).search(/[,;。]/);
  return words.slice(from + 1, to < 0 ? undefined : printed.end - sentence.start + to);
}

/** What stands between the semicolons around a date: another part of the sentence may speak of another deadline. */
function segmentAround(folded: string, sentence: Span, printed: PrintedDate): string {
  const from = folded.lastIndexOf(';', printed.start);
  const to = folded.indexOf(';', printed.end);
  return folded.slice(Math.max(sentence.start, from + 1), to < 0 ? sentence.end : Math.min(sentence.end, to));
}

/** 截至10月15日 cannot stand in a text of 13 October. */
function checkCutoff(passage: Passage, sentence: Span, printed: PrintedDate, time: TextTime, result: Result): void {
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
