import { type CountyDate, yearOf } from '../../../kernel/time.ts';
import type { Rule } from './constraints.ts';
import { existsAtAll, findDates, findPeriods, nearestTo, type PrintedDate } from './dates-in-text.ts';
import type { Passage } from './fact.ts';
import type { NotChecked, Severity, Statement } from './report.ts';

/** What the checks of days find, one after the other. */
export interface DateFindings {
  readonly statements: Statement[];
  readonly notChecked: NotChecked[];
}

/** What a text says of its own time. */
export interface TextTime {
  readonly issued: { readonly date: CountyDate; readonly printed: PrintedDate } | null;
  /** The year to read dates without a year in; null when nothing tells it. */
  readonly year: number | null;
}

/** The date of issue: the last paragraph that is nothing but a date, else a stated 发布日期 or 印发 date. */
export function timeOf(passage: Passage): TextTime {
  const dated = passage.paragraphs.map(paragraph => ({
    paragraph,
    dates: findDates(passage.folded, paragraph.start, paragraph.end),
  }));
  const alone = dated.filter(({ paragraph, dates }) => {
    const words = passage.folded.slice(paragraph.start, paragraph.end);
    return (
      dates.length === 1 &&
      dates[0]?.year !== null &&
      /^(?:[\u4e00-\u9fff]{0,24}[ ]*)?$/.test(
        words
          .replace(/\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/, '')
          .replace(/印发$/, ''),
      )
    );
  });
  const stated = dated.filter(({ paragraph }) =>
    /发布(?:日期|时间)|印发(?:日期|时间)|成文日期|发文日期/.test(passage.folded.slice(paragraph.start, paragraph.end)),
  );
  const printed = alone.at(-1)?.dates[0] ?? signedAtEnd(passage) ?? stated[0]?.dates[0];
  const date =
    printed && existsAtAll(printed) && printed.year !== null ? nearestTo('2000-01-01' as CountyDate, printed) : null;
  if (printed && date) return { issued: { date, printed }, year: yearOf(date) };
  const title = passage.paragraphs
    .slice(0, 3)
    .map(paragraph => passage.folded.slice(paragraph.start, paragraph.end))
    .join(' ');
  const years = [...new Set(findPeriods(title).flatMap(period => (period.year === null ? [] : [period.year])))];
  return { issued: null, year: years.length === 1 ? (years[0] ?? null) : null };
}

/** …整改到位。县政府办公室2023年10月13日: a signature in the last paragraph, after its last stop. */
function signedAtEnd(passage: Passage): PrintedDate | undefined {
  const last = passage.paragraphs.at(-1);
  if (!last) return undefined;
  const words = passage.folded.slice(last.start, last.end);
  const match =
    /(?:^|[。!)])\s*[\u4e00-\u9fff\s]{0,30}(?:\(?)(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?:\)?)(?:印发|发布)?\)?[。]?\s*$/.exec(
      words,
    );
  return match ? findDates(passage.folded, last.start + match.index, last.end).at(-1) : undefined;
}

export type Span = { readonly start: number; readonly end: number };

export function dayIn(printed: PrintedDate, time: TextTime): CountyDate | null {
  if (time.issued) return nearestTo(time.issued.date, printed);
  const year = printed.year ?? time.year;
  return year === null ? null : nearestTo(`${year}-07-01` as CountyDate, { ...printed, year });
}

/** A circular about a year is often written in the next one, and looks back: its dates without a year may be of either. */
export function inAnotherYear(day: CountyDate, years: number): CountyDate {
  return (
    nearestTo(day, {
      start: 0,
      end: 0,
      year: yearOf(day) + years,
      month: Number(day.slice(5, 7)),
      day: Number(day.slice(8)),
    }) ?? day
  );
}

export function statement(
  passage: Passage,
  sentence: Span,
  place: Span,
  rule: Rule,
  title: string,
  computed: string,
  ok: boolean,
  note: string,
  severity: Severity,
): Statement {
  const printed = quote(passage, place);
  return {
    rule,
    text: passage.source.text.slice(sentence.start, sentence.end).trim(),
    printed,
    computed,
    ok,
    severity,
    note,
    start: place.start,
    end: place.end,
    title,
    verdict: ok ? '相符' : severity === 'hint' ? '提示' : '日期不符',
    operands: [{ text: printed, start: place.start, end: place.end }],
  };
}

export function quote(passage: Passage, place: Span): string {
  return passage.source.text.slice(place.start, place.end);
}
