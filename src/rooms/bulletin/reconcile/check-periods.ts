import { statement, type TextTime } from './check-dates.ts';
import { dayOf, findDates, findPeriods, spanOf, type Period } from './dates-in-text.ts';
import type { Passage } from './facts.ts';
import type { Statement } from './report.ts';

/** Words that turn a sentence to another time: comparison, outlook, history. */
const ELSEWHEN = /同期|相比|较|比|下一步|计划|将|拟|预计|明年|此前|历史|上[年季月]|去年|以来|累计|截至|自/;

/**
 * The period that sentences begin with, held against the title's (AS-E12). Only a paragraph that names no other period
 * and compares nothing can be wrong; and a stated range of days must be the title's period.
 */
export function checkPeriods(passage: Passage, time: TextTime): Statement[] {
  const title = titlePeriod(passage);
  if (!title) return [];
  const statements: Statement[] = [];
  passage.paragraphs.forEach((paragraph, at) => {
    if (at === title.paragraph) return;
    const words = passage.folded.slice(paragraph.start, paragraph.end);
    const named = findPeriods(words).filter(period => period.kind !== 'year');
    for (const sentence of paragraph.sentences) {
      statements.push(...checkRange(passage, sentence, title.period, time));
      const lead = passage.folded.slice(sentence.start, sentence.end);
      const head = findPeriods(lead).find(period => leads(lead, period.start) && /^(?:,|以来|,?[全我本]?[县市区镇省]|,?共|,?政府|,?\d{5}|,?[\u4e00-\u9fff]{0,10}(?:共|累计|受理|收到|派发|发布|抽查|检查|监测))/.test(lead.slice(period.end)));
      if (!head || head.kind !== title.period.kind) continue;
      if (!passage.facts.some(fact => fact.sentence === sentence && fact.quantity.kind === 'count' && !fact.demanded)) continue;
      const wrongNumber = head.number !== title.period.number;
      const wrongYear = head.year !== null && title.period.year !== null && head.year !== title.period.year;
      const ok = !wrongNumber && !wrongYear;
      const alone = named.every(period => period.kind !== title.period.kind || (period.number === head.number && period.year === head.year));
      if (!ok && (!alone || ELSEWHEN.test(lead))) continue;
      const place = { start: sentence.start + head.start, end: sentence.start + head.end };
      statements.push(
        statement(passage, sentence, place, 'AS-E12', '统计期', ok ? head.label : title.period.label, ok, `标题写的是${title.period.label}。`, 'error'),
      );
    }
  });
  return statements;
}

/** A period at the head of a sentence, after its number or a short heading. */
function leads(words: string, at: number): boolean {
  return at === 0 || /^(?:[\s\d.、()一二三四五六七八九十①-⑳]|[^,。;:\d]{0,12}[:。])*$/.test(words.slice(0, at));
}

function titlePeriod(passage: Passage): { period: Period; paragraph: number } | null {
  for (const [at, paragraph] of passage.paragraphs.slice(0, 3).entries()) {
    const words = passage.folded.slice(paragraph.start, paragraph.end);
    const isTitle = paragraph.kind === 'title' || (words.length <= 60 && !/[。,;]/.test(words));
    if (!isTitle) continue;
    const periods = findPeriods(words).filter(period => period.kind !== 'year');
    const period = periods[0];
    if (period && periods.length === 1) return { period, paragraph: at };
  }
  return null;
}

/** 统计期为7月1日至9月30日 must be the third quarter. */
function checkRange(passage: Passage, sentence: { start: number; end: number }, title: Period, time: TextTime): Statement[] {
  const words = passage.folded.slice(sentence.start, sentence.end);
  if (!/统计(?:期|时|区间|周期)|数据(?:时|期)/.test(words)) return [];
  const dates = findDates(passage.folded, sentence.start, sentence.end);
  const [from, to] = dates;
  if (!from || !to || !/^\s?(?:至|到|-|~)/.test(passage.folded.slice(from.end, to.start))) return [];
  const year = from.year ?? title.year ?? time.year ?? 2023;
  const first = dayOf(from, year);
  const last = dayOf(to, to.year ?? year);
  const span = spanOf(title, year);
  if (!first || !last) return [];
  return [
    { place: from, ok: first === span.first, right: span.first },
    { place: to, ok: last === span.last, right: span.last },
  ].map(({ place, ok, right }) =>
    statement(passage, sentence, place, 'AS-E12', '统计期', `${Number(right.slice(5, 7))}月${Number(right.slice(8))}日`, ok, `标题写的是${title.label}。`, 'error'),
  );
}
