import type { Fact } from './fact.ts';
import type { Sentence } from './layout.ts';
import type { Quantity } from './quantities.ts';

/** Where a quantity stands, before it is read. */
export interface Place {
  readonly index: number;
  /** The fact before it in the same sentence. */
  readonly previous: Fact | null;
  readonly previousEnd: number;
  /** Where the last number outside brackets ends. */
  readonly outerEnd: number;
  /** Where the open bracket begins; null outside brackets. */
  readonly bracketStart: number | null;
  readonly nextStart: number;
  readonly paragraph: number;
  readonly paragraphStart: number;
  readonly sentence: Sentence;
  readonly segment: number;
  readonly bracket: number;
  readonly owner: number | null;
}

/** 物业服务（620件）、停车管理（512件）: brackets that hold only the number are no brackets. */
export function standsForItself(folded: string, quantity: Quantity, place: Place): boolean {
  const { bracketStart } = place;
  if (
    bracketStart === null ||
    quantity.kind !== 'count' ||
    folded.slice(bracketStart + 1, quantity.start).trim() !== ''
  )
    return false;
  const named = /[\u4e00-\u9fff”"》]\s*$/.test(folded.slice(place.previousEnd, bracketStart));
  return named && /^\s*\)\s*[、,;。和及]/.test(folded.slice(quantity.end, quantity.end + 4));
}

/** The last period that a stretch names. */
export function periodBefore(folded: string, from: number, to: number): string | null {
  return (
    folded
      .slice(from, to)
      .replace(/(?:较|比(?![例重])|截[至止])[^,;。]*/g, '')
      .match(/[一二三四1-4]季度|[上下]半年|\d{1,2}月份?(?!\d)|第\d+周|\d{4}年(?!\d)/g)
      ?.at(-1) ?? null
  );
}

/** The words since the last clause that ended in a number: a demand said there still holds. */
export function clauseLead(lead: string): string {
  return lead.slice(Math.max(0, lead.length - 30)).replace(/^.*\d[^,。;]*[,。;]/, '');
}

/**
 * The words before a number in its clause, what stands in brackets between left out. A number alone in a bracket
 * takes the words before the bracket: 较上周（2,205件）.
 */
export function clauseBefore(folded: string, start: number, place: Place): string {
  const { bracketStart } = place;
  if (bracketStart !== null) {
    const inside = folded.slice(Math.max(place.previousEnd, bracketStart + 1), start);
    const words = afterStop(inside);
    if (words.trim() !== '' || place.previousEnd > bracketStart) return words;
    return afterStop(folded.slice(place.previousEnd, bracketStart));
  }
  return afterStop(outside(folded.slice(place.outerEnd, start)));
}

export function outside(words: string): string {
  return words.replace(/\([^()]*\)/g, '');
}

/** The words after the last stop, and after a colon that something follows. */
function afterStop(words: string): string {
  return words.slice(lastStop(words) + 1).replace(/^.*:(?=.*[\u4e00-\u9fff])/, '');
}

function lastStop(words: string): number {
  return Math.max(...[',', ';', '。', '、', '(', ')', '!', '?'].map(stop => words.lastIndexOf(stop)));
}

export function firstStop(words: string): number {
  const at = words.search(/[,;。、()!?:\n]/);
  return at < 0 ? words.length : at;
}

const FILLING = /(?:为|是|有|共有|达到?|共计?|总计|合计|累计|约|了|的|均|分别|各|占|:|\s|计)+$/;

const OPENING =
  /^(?:\s|其中|包括|包含|含|涉及|分别为?|及|和|以及|与|以|由|交由|共|[一二三四五六七八九十]是|\d+[.、]|:|-)+/;

/** The words that name what is counted. */
export function labelOf(words: string): string {
  return words.replace(OPENING, '').replace(FILLING, '').trim();
}

/** All of a clause up to a place, numbers in it as well: 四个单位占承办总量的. */
export function clauseUpTo(folded: string, from: number, to: number): string {
  const words = folded.slice(from, to);
  return words.slice(Math.max(...[',', ';', '。', ':'].map(stop => words.lastIndexOf(stop))) + 1);
}
