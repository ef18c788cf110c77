import { addDays, type CountyDate, yearOf } from '../../../kernel/time.ts';
import { type Period, spanOf } from './dates-in-text.ts';
import { type DayRange, daysOf, findRanges, lengthOf } from './day-ranges.ts';
import type { Passage } from './fact.ts';
import type { Statement } from './report.ts';
import { type Span, statement, type TextTime } from './text-time.ts';

/** What may stand before a range that opens a sentence. */
const OPENS = /^(?:[\s\d.、()一二三四五六七八九十]|[^,。;:\d]{0,8}[。:、])*(?:自|从)?$/;
/** Words that lead to the period that is told of: 监测时段为, 本季度（. */
const LEADS =
  /(?:时[段间期]|周期|区间|期间|统计期限?|范围)(?:为|是|:|自|从|\()?$|(?:本[季月年期]度?|全年|[上下]半年|[一二三四1-4]季度)\($/;
/** Words that tell of more, or of another time, than the bulletin's own. */
const ELSEWHEN =
  /同期|相比|比上|上一|上[年轮期]|去年|较|下一步|计划|将|拟|预计|此前|以来|累计|公示|报名|申报|活动|集中|专项|行动|攻坚|试点/;
/** Months that open a sentence may also be those of a plan or of a part; these say so. */
const OF_OTHER_MONTHS = /[要须应]|继续|确保|期间|其中|最|高于|低于|高峰|旺季|汛期/;

/**
 * A range of whole months that opens a sentence, or that the words call the period, may not reach beyond the title's
 * period; from the first of January up to its end is said of running totals (AS-E12).
 */
export function rangesAgainstTitle(passage: Passage, title: Period, time: TextTime): Statement[] {
  return passage.paragraphs.flatMap((paragraph, at) =>
    paragraph.sentences.flatMap(sentence => {
      const ranges = findRanges(passage.folded, sentence.start, sentence.end);
      return ranges.flatMap((range): Statement[] => {
        const lead = passage.folded.slice(sentence.start, range.start);
        const opens = OPENS.test(lead);
        if (!opens && !LEADS.test(lead)) return [];
        const rest = passage.folded.slice(range.end, Math.min(sentence.end, range.end + 30));
        if (opens && ELSEWHEN.test(`${lead}${rest}`)) return [];
        if (range.months && (OF_OTHER_MONTHS.test(rest) || at > 2 || ranges.length > 1)) return [];
        return against(passage, sentence, range, title, time);
      });
    }),
  );
}

function against(passage: Passage, sentence: Span, range: DayRange, title: Period, time: TextTime): Statement[] {
  const { from, to } = range;
  const year = title.year ?? from.year ?? to.year ?? time.year ?? 2023;
  const days = daysOf(range, year);
  if (!days || days.last < days.first) return [];
  const { first, last } = days;
  const span = spanOf(title, year);
  const isApart = last < span.first || span.last < first;
  const isWhole = from.day === 1 && addDays(last, 1).endsWith('-01');
  // Days that are no whole months may be those of some action of another time.
  if (!isWhole && !(isApart && lengthOf(days) >= 20 && title.kind !== 'year')) return [];
  const isRunning = first.endsWith('-01-01') && last === span.last;
  if (isRunning || (first >= span.first && last <= span.last)) return [];
  const place = range.months
    ? range
    : first === span.first
      ? to
      : last === span.last
        ? from
        : { start: from.start, end: to.end };
  const right =
    range.months || yearOf(first) !== yearOf(span.first)
      ? title.label
      : place === to
        ? inMonth(span.last)
        : place === from
          ? inMonth(span.first)
          : `${inMonth(span.first)}至${inMonth(span.last)}`;
  const note = `标题写的是${title.label}。`;
  return [statement(passage, sentence, place, 'AS-E12', '统计期', right, false, note, isWhole ? 'error' : 'warn')];
}

/** 本周（11月4日至10日） against the days in the title; a week has seven of them. */
export function checkWeeks(passage: Passage, time: TextTime): Statement[] {
  const statements: Statement[] = [];
  let own: { first: CountyDate; last: CountyDate } | null = null;
  for (const [at, paragraph] of passage.paragraphs.entries()) {
    for (const sentence of paragraph.sentences) {
      for (const range of findRanges(passage.folded, sentence.start, sentence.end)) {
        const days = daysOf(range, own ? yearOf(own.first) : (time.year ?? 2023));
        if (!days || days.last < days.first || range.months) continue;
        const lead = passage.folded.slice(sentence.start, range.start);
        const words = passage.folded.slice(sentence.start, sentence.end);
        const isTitle = at < 3 && words.length <= 60 && !/。/.test(words);
        const isWeekly = isTitle
          ? /周报|一周|每周|第\d{1,2}周|周(?:通报|简报|快报|动态)/.test(words)
          : /本周\($/.test(lead);
        if (/合并|假期|长假|春节/.test(words)) continue;
        if (!isWeekly && !(own && /本期\($/.test(lead))) continue;
        const length = lengthOf(days);
        const differs = own !== null && (days.first !== own.first || days.last !== own.last);
        if (isTitle) own ??= days;
        if (!differs && length <= 7) continue;
        const right = differs && own ? `${inMonth(own.first)}至${inMonth(own.last)}` : '七天';
        const note = differs ? '与标题所写的起止日期不同，请核对。' : `起止有${length}天，比一周长，请核对。`;
        const place = differs ? { start: range.from.start, end: range.end } : range.to;
        statements.push(
          statement(
            passage,
            sentence,
            place,
            'AS-E12',
            '统计期',
            right,
            false,
            note,
            differs && !isTitle ? 'error' : 'warn',
          ),
        );
      }
    }
  }
  return statements;
}

function inMonth(day: CountyDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
