import { dateInWords, yearOf } from '../../../kernel/time.ts';
import { type WorkCalendar, workdaysBetween } from '../../../kernel/working-days.ts';
import { nearestTo, type PrintedDate } from './dates-in-text.ts';
import type { Passage } from './fact.ts';
import { type DateFindings, quote, type Span, statement, type TextTime } from './text-time.ts';

/** Words that ask for something. */
export const DEMAND = /请|确保|务必|须|要求|应(?![^,;。]{0,8}的)|限|要|抓紧|逾期不|报送|上报/;
const BYGONE =
  /均已|已(?:全部|完成|整改|报送|办结|反馈)|目前|上次|前期|曾|(?:通知|通报|方案|文件)要求|已于|已在|仍未|未按|未在|尚未|当时|原定|此前|逾期(?!不|未)/;

/**
 * A deadline is after the date of issue (AS-E11) and leaves three working days. Those that the text looks back on are
 * left alone.
 */
export function checkDeadline(
  passage: Passage,
  sentence: Span,
  printed: PrintedDate,
  time: TextTime,
  calendar: WorkCalendar | undefined,
  result: DateFindings,
): void {
  const words = segmentAround(passage.folded, sentence, printed);
  const after = passage.folded.slice(printed.end, sentence.end);
  const until =
    /^\s?(?:\([^)]{1,6}\)|(?:星期|周).)?\s?(?:\d{1,2}(?::\d{2}|时))?(?:上午|下午|中午|下班)?\s?(?:之前|以前|前|止)/.test(
      after,
    );
  const before = passage.folded.slice(Math.max(sentence.start, printed.start - 12), printed.start);
  const named =
    !/^\s?(?:起|至|到|-)/.test(after) &&
    /(?:截止(?:日期|时间)?|(?<!统计)期限|时限)(?:为|是|:|到|至)?\s?$|不(?:得|应)?[晚迟]于\s?$|阶段\($/.test(before);
  if (!until && !named) return;
  if (
    until &&
    (/^[^前止]{0,14}[前止](?:(?:应|须|需)?(?:整改|完成|办结|反馈|报送|上报|销号|到位|完毕|办理){0,3}的|受理|收到|登记|产生|发生|派发|形成|发布)/.test(
      after,
    ) ||
      /[对将]$/.test(before.trim()))
  )
    return;
  if (
    (!named && !DEMAND.test(words)) ||
    BYGONE.test(clauseAround(passage.folded, sentence, printed)) ||
    isLookedBackOn(passage, sentence, words) ||
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

/** 按照要求，各单位应于9月30日前完成。截至目前…: the next sentence tells what came of it. */
function isLookedBackOn(passage: Passage, sentence: Span, words: string): boolean {
  if (!/(?:按照?|根据|依据)[^,;]{0,24}(?:要求|安排|部署|方案|通知)|要求/.test(words)) return false;
  const next = passage.folded.slice(sentence.end, sentence.end + 40);
  return /^\s*(?:但|截[至止]|目前|实际|经|现|至今|[^,;。]{0,12}(?:已|仍|未))/.test(next);
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
