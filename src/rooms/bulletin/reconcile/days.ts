import { daysBetween } from '../../../kernel/time.ts';
import type { Node } from './constraints.ts';
import { dayOf, findDates, findPeriods, spanOf } from './dates-in-text.ts';
import type { Fact, Passage } from './fact.ts';
import { MICRO, type Quantity } from './quantities.ts';

/** A number of days that an average may be taken over: printed (全月30天, 按19个工作日计), or the length of a period. */
export interface Days {
  readonly node: Node;
  readonly printed: boolean;
}

const PRINTED = /(\d{1,3})\s?(?:天|个工作日|个自然日)/g;

/** The days that a daily average beside them may be of. */
export function daysFor(passage: Passage, average: Fact): Days[] {
  const paragraph = passage.paragraphs[average.paragraph];
  if (!paragraph) return [];
  const words = passage.folded.slice(paragraph.start, paragraph.end);
  const printed = [...words.matchAll(PRINTED)].map(match =>
    daysNode(Number(match[1]), paragraph.start + match.index, match[1] ?? ''),
  );
  const title = passage.paragraphs[0];
  const own = findPeriods(words.slice(0, average.quantity.start - paragraph.start));
  const periods = own.length > 0 || !title ? own : findPeriods(passage.folded.slice(title.start, title.end));
  const lengths = new Set(
    periods.flatMap(period =>
      (period.year === null ? [2023, 2024] : [period.year]).map(year => {
        const { first, last } = spanOf(period, year);
        return daysBetween(first, last) + 1;
      }),
    ),
  );
  for (const at of new Set([0, 1, average.paragraph])) lengths.add(rangeIn(passage, at) ?? 0);
  lengths.delete(0);
  return [
    ...printed.map(node => ({ node, printed: true })),
    ...[...lengths].map(length => ({
      node: daysNode(length, average.quantity.start, String(length)),
      printed: false,
    })),
  ];
}

/** 8月18日至8月24日: the days from the first to the last. */
function rangeIn(passage: Passage, paragraph: number): number | null {
  const place = passage.paragraphs[paragraph];
  if (!place) return null;
  const [from, to] = findDates(passage.folded, place.start, place.end);
  if (!from || !to || !/^[^,;。]{0,8}[至到~-]/.test(passage.folded.slice(from.end, to.start))) return null;
  const [first, last] = [dayOf(from, 2023), dayOf(to, from.year ?? 2023)];
  return first && last && last > first ? daysBetween(first, last) + 1 : null;
}

/** A number of days as a node of its own, that no other relation knows. */
export function daysNode(days: number, start: number, printed: string): Node {
  const quantity: Quantity = {
    start,
    end: start + printed.length,
    printed,
    numberEnd: start + printed.length,
    kind: 'count',
    micro: BigInt(days) * MICRO,
    step: 0n,
    decimals: 0,
    approximate: false,
    unit: '天',
  };
  return { index: -1 - start - days, quantity, name: '天数' };
}
