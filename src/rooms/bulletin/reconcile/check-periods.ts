import { checkIssue } from './check-issue.ts';
import { checkWeeks, rangesAgainstTitle } from './check-ranges.ts';
import { dayOf, findDates, findPeriods, type Period, spanOf } from './dates-in-text.ts';
import type { Passage } from './fact.ts';
import type { Statement } from './report.ts';
import { statement, type TextTime } from './text-time.ts';

/** Words that turn a sentence to another time: comparison, outlook, history. */
const ELSEWHEN =
  /同期|相比|较|比|下一步|计划|将|拟|预计|明年|此前|历史|上[年季月]|去年|以来|累计|截至|自|均已|整改|回头看|遗留|[报现办交]的/;

/**
 * The period that sentences begin with, held against the title's (AS-E12). Only a paragraph that names no other period
 * and compares nothing can be wrong; and a stated range of days must be the title's period.
 */
export function checkPeriods(passage: Passage, time: TextTime): Statement[] {
  return [...periodsWithRange(passage), ...checkWeeks(passage, time), ...againstTitle(passage, time)];
}

/** 三季度（7至9月）, 上半年（1月1日至6月30日）: a bracket right after a period says the same. */
function periodsWithRange(passage: Passage): Statement[] {
  return passage.paragraphs.flatMap(paragraph =>
    paragraph.sentences.flatMap(sentence => {
      const words = passage.folded.slice(sentence.start, sentence.end);
      return findPeriods(words).flatMap(period => {
        const bracket = /^\(([^()]{3,24})\)/.exec(words.slice(period.end));
        const range =
          bracket?.[1] === undefined || period.kind === 'year' || period.kind === 'month' ? null : rangeIn(bracket[1]);
        if (!range) return [];
        const span = spanOf(period, period.year ?? 2023);
        const [, fromMonth, fromDay] = span.first.split('-').map(Number);
        const [, toMonth, toDay] = span.last.split('-').map(Number);
        const isFebruary = toMonth === 2 && range.toDay === 29;
        const ownDays = range.fromDay !== null && range.fromDay > 1 && range.toDay === range.fromDay - 1;
        if (ownDays) return [];
        const ok =
          range.fromMonth === fromMonth &&
          range.toMonth === toMonth &&
          (range.fromDay === null || range.fromDay === fromDay) &&
          (range.toDay === null || range.toDay === toDay || isFebruary);
        const place = {
          start: sentence.start + period.end + 1,
          end: sentence.start + period.end + 1 + (bracket?.[1]?.length ?? 0),
        };
        const right = `${fromMonth}月至${toMonth}月`;
        return [
          statement(passage, sentence, place, 'AS-E12', '统计期', right, ok, `${period.label}是${right}。`, 'error'),
        ];
      });
    }),
  );
}

function rangeIn(words: string) {
  const match =
    /^(?:\d{4}年)?(\d{1,2})(?:月(?:(\d{1,2})日)?|\.(\d{1,2}))?\s?[至到~-]+\s?(?:\d{4}年)?(\d{1,2})(?:月(?:(\d{1,2})日)?|\.(\d{1,2}))份?$/.exec(
      words,
    );
  if (!match) return null;
  const number = (...texts: (string | undefined)[]) => {
    const text = texts.find(one => one !== undefined);
    return text === undefined ? null : Number(text);
  };
  return {
    fromMonth: number(match[1]),
    fromDay: number(match[2], match[3]),
    toMonth: number(match[4]),
    toDay: number(match[5], match[6]),
  };
}

function againstTitle(passage: Passage, time: TextTime): Statement[] {
  const title = titlePeriod(passage);
  if (!title) return [];
  const statements: Statement[] = [
    ...rangesAgainstTitle(passage, title.period, time),
    ...checkIssue(passage, title.period, title.words, time),
  ];
  passage.paragraphs.forEach((paragraph, at) => {
    if (at === title.paragraph) return;
    const words = passage.folded.slice(paragraph.start, paragraph.end);
    const named = findPeriods(words);
    for (const sentence of paragraph.sentences) {
      statements.push(
        ...checkRange(passage, sentence, title.period, time),
        ...checkAnnounced(passage, sentence, title.period),
      );
      const lead = passage.folded.slice(sentence.start, sentence.end);
      const head = findPeriods(lead).find(
        period =>
          leads(lead, period.start) &&
          /^(?:,|以来|,?[全我本]?[县市区镇省]|,?共|,?政府|,?\d{5}|,?[\u4e00-\u9fff]{0,10}(?:共|累计|受理|收到|派发|发布|抽查|检查|监测))/.test(
            lead.slice(period.end),
          ),
      );
      if (!head || head.kind !== title.period.kind) continue;
      if (!(passage.byParagraph[at] ?? []).some(fact => fact.sentence === sentence && !fact.isChange && !fact.demanded))
        continue;
      const wrongNumber = head.number !== title.period.number;
      const wrongYear = head.year !== null && title.period.year !== null && head.year !== title.period.year;
      const ok = !wrongNumber && !wrongYear;
      const alone = named.every(
        period => period.kind !== title.period.kind || (period.number === head.number && period.year === head.year),
      );
      if (!ok && (!alone || ELSEWHEN.test(lead))) continue;
      const place = {
        start: sentence.start + head.start + (wrongYear ? 0 : yearLength(head.label)),
        end: sentence.start + head.end,
      };
      statements.push(
        statement(
          passage,
          sentence,
          place,
          'AS-E12',
          '统计期',
          ok ? head.label : title.period.label,
          ok,
          `标题写的是${title.period.label}。`,
          'error',
        ),
      );
    }
  });
  return statements;
}

/** A period at the head of a sentence, after its number or a short heading. */
function leads(words: string, at: number): boolean {
  return at === 0 || /^(?:[\s\d.、()一二三四五六七八九十①-⑳]|[^,。;:\d]{0,12}[:。])*$/.test(words.slice(0, at));
}

function titlePeriod(passage: Passage): { period: Period; paragraph: number; words: string } | null {
  for (const [at, paragraph] of passage.paragraphs.slice(0, 3).entries()) {
    const words = passage.folded.slice(paragraph.start, paragraph.end);
    if (/(?:计划|要点|方案|安排|规划)(?!.*(?:情况|落实|完成|总结|报告))/.test(words)) continue;
    const isTitle = paragraph.kind === 'title' || (words.length <= 60 && !/[。,;]/.test(words));
    if (!isTitle) continue;
    const named = findPeriods(words);
    const finer = named.filter(period => period.kind !== 'year');
    const [period, ...others] = finer.length > 0 ? finer : named;
    if (period && others.length === 0 && !/\d\s?[-—至~]\s?$/.test(words.slice(0, period.start)))
      return { period, paragraph: at, words };
  }
  return null;
}

/** 现将2023年第二季度…情况通报如下: the announcement names the title's period. */
function checkAnnounced(passage: Passage, sentence: { start: number; end: number }, title: Period): Statement[] {
  const words = passage.folded.slice(sentence.start, sentence.end);
  const match = /现将(.*?)(?:通报|通知|报告|公布|公告|印发)/.exec(words);
  if (!match) return [];
  const from = match.index + 2;
  const [period, ...others] = findPeriods(words.slice(from, match.index + match[0].length)).filter(
    one => one.kind === title.kind,
  );
  if (!period || others.length > 0) return [];
  const ok =
    period.number === title.number && (period.year === null || title.year === null || period.year === title.year);
  const yearIsRight = period.year === null || title.year === null || period.year === title.year;
  const place = {
    start: sentence.start + from + period.start + (yearIsRight ? yearLength(period.label) : 0),
    end: sentence.start + from + period.end,
  };
  return [
    statement(
      passage,
      sentence,
      place,
      'AS-E12',
      '统计期',
      ok ? period.label : title.label,
      ok,
      `标题写的是${title.label}。`,
      'error',
    ),
  ];
}

/** A year that is right is not quoted as part of what is wrong. */
function yearLength(label: string): number {
  return /^\d{4}\s?年度?(?=.)/.exec(label)?.[0].length ?? 0;
}

/** 统计期为7月1日至9月30日 must be the third quarter. */
function checkRange(
  passage: Passage,
  sentence: { start: number; end: number },
  title: Period,
  time: TextTime,
): Statement[] {
  const words = passage.folded.slice(sentence.start, sentence.end);
  if (title.kind === 'month' || !/统计(?:期|时|区间|周期)|数据(?:时|期)/.test(words)) return [];
  const dates = findDates(passage.folded, sentence.start, sentence.end);
  const [from, to] = dates;
  if (!from || !to || !/^\s?起?(?:至|到|-|~)/.test(passage.folded.slice(from.end, to.start))) return [];
  const year = title.year ?? from.year ?? time.year ?? 2023;
  const first = dayOf(from, year);
  const last = dayOf(to, to.year ?? year);
  const span = spanOf(title, year);
  if (!first || !last) return [];
  return [
    { place: from, ok: first === span.first, right: span.first },
    { place: to, ok: last === span.last, right: span.last },
  ].map(({ place, ok, right }) =>
    statement(
      passage,
      sentence,
      place,
      'AS-E12',
      '统计期',
      `${Number(right.slice(5, 7))}月${Number(right.slice(8))}日`,
      ok,
      `标题写的是${title.label}。`,
      'error',
    ),
  );
}
