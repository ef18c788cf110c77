import { type Constraint, printedValue, sumConstraint } from './constraints.ts';
import { type Grid, NOT_ADDED } from './grid.ts';

/** What is carried over, comes in, goes out and is carried on; each of one column. */
const PLACES: readonly RegExp[] = [
  /(?:上[期季月年]|期初|年初|季初|月初)(?!.*(?:下|末结转)).*(?:结转|遗留|末|结存|在册|存量)|^期初|^上[期季月年]度?(?:末|结转)|^年初/,
  /新收|新增|新受理|本[期季月年]度?(?:收到|受理|新)/,
  /办结|注销|销号|减少|化解|核销/,
  /结转下|结转至|期末|季末|月末|(?<!上)年末(?!.*上年)|下[期季月年]度?结转/,
];

/** 期初 + 新收 − 办结 = 期末 in the rows of a table, where two rows out of three show it (AS-E10). */
export function carried(grid: Grid): Constraint[] {
  const columns = PLACES.map(place => {
    const found = grid.heads.flatMap((head, at) => (place.test(head) && !NOT_ADDED.test(head) ? [at] : []));
    return found.length === 1 ? found[0] : undefined;
  });
  if (columns.some(at => at === undefined) || new Set(columns).size < columns.length) return [];
  const made = grid.rows.flatMap(row => {
    const [opening, more, done, closing] = columns.map(at => row.cells[at ?? -1] ?? null);
    if (!opening || !more || !done || !closing) return [];
    if ([opening, more, done, closing].some(node => node.quantity.kind !== 'count')) return [];
    return [
      sumConstraint({ rule: 'AS-E10', title: closing.name, certainty: 'firm' }, closing, [
        { node: opening, sign: 1n },
        { node: more, sign: 1n },
        { node: done, sign: -1n },
      ]),
    ];
  });
  const hits = made.filter(constraint => constraint.evaluate(printedValue).ok).length;
  return hits >= 1 && hits * 3 >= made.length * 2 ? made : [];
}
