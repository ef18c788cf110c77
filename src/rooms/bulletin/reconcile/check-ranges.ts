import { addDays, type CountyDate, yearOf } from '../../../kernel/time.ts';
import { dayOf, findDates, type Period, type PrintedDate, spanOf } from './dates-in-text.ts';
import type { Passage } from './fact.ts';
import type { Statement } from './report.ts';
import { type Span, statement, type TextTime } from './text-time.ts';

/** Words that lead to the period that is told of: 监测时段为, 本季度（. */
const LEADS =
  /(?:时[段间期]|周期|区间|期间|统计期|范围)(?:为|是|:|自|从|\()?$|(?:本[季月年期]度?|全年|[上下]半年|[一二三四1-4]季度)\($/;
/** Words that tell of more, or of another time, than the bulletin's own. */
const ELSEWHEN =
  /同期|相比|比上|较|下一步|计划|将于|拟|预计|此前|以来|累计|公示|报名|申报|活动|集中|专项|行动|攻坚|试点/;

/**
 * A range of whole months that opens a sentence, or that the words call the period, may not reach beyond the title's
 * period; from the first of January up to its end is said of running totals (AS-E12).
 */
export function rangesAgainstTitle(passage: Passage, title: Period, time: TextTime): Statement[] {
  return passage.paragraphs.flatMap(paragraph =>
    paragraph.sentences.flatMap(sentence => {
      const dates = findDates(passage.folded, sentence.start, sentence.end);
      return dates.flatMap((from, at): Statement[] => {
        const to = dates[at + 1];
        if (!to || !/^\s?(?:至|到|-|~)+\s?$/.test(passage.folded.slice(from.end, to.start))) return [];
        const lead = passage.folded.slice(sentence.start, from.start);
        const opens = /^(?:[\s\d.、()一二三四五六七八九十]|[^,。;:\d]{0,8}[。:、])*(?:自|从)?$/.test(lead);
        if (!opens && !LEADS.test(lead)) return [];
        if (opens && ELSEWHEN.test(passage.folded.slice(sentence.start, Math.min(sentence.end, to.end + 30))))
          return [];
        return against(passage, sentence, { from, to }, title, time);
      });
    }),
  );
}

function against(
  passage: Passage,
  sentence: Span,
  { from, to }: { from: PrintedDate; to: PrintedDate },
  title: Period,
  time: TextTime,
): Statement[] {
  const year = title.year ?? from.year ?? to.year ?? time.year ?? 2023;
  const first = dayOf(from, year);
  const last = dayOf(to, to.year ?? from.year ?? year);
  if (!first || !last || from.day !== 1 || !addDays(last, 1).endsWith('-01')) return [];
  const span = spanOf(title, year);
  const isRunning = first.endsWith('-01-01') && last === span.last;
  if (isRunning || (first >= span.first && last <= span.last)) return [];
  const inWords = (day: CountyDate) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  const place = first === span.first ? to : last === span.last ? from : { start: from.start, end: to.end };
  const right =
    yearOf(first) !== yearOf(span.first)
      ? title.label
      : place === to
        ? inWords(span.last)
        : place === from
          ? inWords(span.first)
          : `${inWords(span.first)}至${inWords(span.last)}`;
  const note = `标题写的是${title.label}。`;
  return [statement(passage, sentence, place, 'AS-E12', '统计期', right, false, note, 'error')];
}
