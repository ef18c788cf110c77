import { type Constraint, type Node, printedValue } from './constraints.ts';
import { MICRO } from './quantities.ts';
import { showMicro } from './rounding.ts';

/**
 * How much a miss looks like what people do, the surest sign first: two digits swapped; one digit wrong, doubled or
 * dropped; a small miscount or rounding; a figure in the neighbourhood; nothing of the kind.
 */
export type Slip = 'swap' | 'digit' | 'small' | 'near' | 'far';

/**
 * The slip that a miss looks like. A printed figure that is nowhere near what was computed more often means that the
 * text counts something else; digits in another order hardly ever do.
 */
export function slipOf(constraint: Constraint): Slip {
  const outcome = constraint.evaluate(printedValue);
  const { target } = constraint;
  const signs: Slip[] = [];
  if (target.quantity.kind === 'count') {
    const values = constraint.nodes.flatMap(node =>
      constraint.repairs(node, printedValue).map(value => ({ node, shown: showMicro(value, node.quantity) })),
    );
    for (const { node, shown } of values) signs.push(inDigits(node.quantity.printed, shown));
    if (values.length === 0) signs.push(inDigits(target.quantity.printed, outcome.computed));
    signs.push(bySize(target, outcome.computed));
  } else {
    signs.push(inDigits(target.quantity.printed, outcome.computed), byPoints(target, outcome.computed));
    if (constraint.nodes.length > 1) signs.push(inCounts(constraint));
  }
  return ORDER.find(slip => signs.includes(slip)) ?? 'far';
}

const ORDER: readonly Slip[] = ['swap', 'digit', 'small', 'near', 'far'];

/** A rate may be right and one of its counts swapped: only a swap tells, for one digit changes too much. */
function inCounts(constraint: Constraint): Slip {
  const swapped = constraint.nodes.some(
    node =>
      node !== constraint.target &&
      constraint.target.quantity.decimals > 0 &&
      constraint
        .repairs(node, printedValue)
        .some(value => inDigits(node.quantity.printed, showMicro(value, node.quantity)) === 'swap'),
  );
  return swapped ? 'swap' : 'far';
}

function byPoints(target: Node, computed: string): Slip {
  const value = Number(computed.replace(/[%−]/g, ''));
  if (!Number.isFinite(value) || computed.startsWith('−')) return 'far';
  const gap = Math.abs(value - Number(target.quantity.micro) / Number(MICRO));
  return gap <= (isChange(target) ? 0.2 : 4) ? 'small' : gap <= 12 ? 'near' : 'far';
}

/** Rates of change are small and close together: a few points of difference say nothing. */
function isChange(target: Node): boolean {
  return target.quantity.kind === 'points' || ('percent' in target && target.percent === 'change');
}

function bySize(target: Node, computed: string): Slip {
  const value = Number(computed.replace(/[^\d.]/g, ''));
  const printed = Number(target.quantity.printed.normalize('NFKC').replace(/[^\d.]/g, ''));
  const gap = Math.abs(value - printed);
  return gap <= 5 ? 'small' : gap * 4 <= printed ? 'near' : 'far';
}

/** The same digits in another order, or one digit changed, added or missing. */
function inDigits(a: string, b: string): Slip {
  const one = a.normalize('NFKC').replace(/[^\d]/g, '');
  const other = b.normalize('NFKC').replace(/[^\d]/g, '');
  if (b.startsWith('−')) return 'far';
  if (one === '' || other === '') return 'digit';
  if (one === other) return 'swap';
  if (one.length === other.length && [...one].sort().join('') === [...other].sort().join('')) return 'swap';
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return 'far';
  if (long.length === short.length)
    return [...long].filter((digit, at) => digit !== short[at]).length === 1 ? 'digit' : 'far';
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short) ? 'digit' : 'far';
}

/** Two digits changed places: 3,182 for 3,812. */
export function isSwap(a: string, b: string): boolean {
  const one = digitsOf(a);
  const other = digitsOf(b);
  if (one.length !== other.length) return false;
  const [first, second, ...more] = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  if (first === undefined || second === undefined || more.length > 0) return false;
  return one[first] === other[second] && one[second] === other[first];
}

/** One digit read or typed for another: 91 for 31. */
function isOneDigit(a: string, b: string): boolean {
  const one = digitsOf(a);
  const other = digitsOf(b);
  return one.length === other.length && [...one].filter((digit, at) => digit !== other[at]).length === 1;
}

/**
 * How much likelier a printed number is as a slip of what was computed than as a number of its own: the share of slips
 * that look so, times the figures there are with as many digits, over those that are such a slip away. Digits changing
 * places tell most, in long numbers far more than in short ones; otherwise what is close by tells more than what is far.
 */
export function slipRatio(printed: string, computed: string): number {
  const [one, other] = [digitsOf(printed), digitsOf(computed)];
  const size = one.length;
  const figures = figuresOf(printed);
  const gap = Math.abs(Number(one) - Number(other));
  const signs = [0];
  if (one.length === other.length && gap > 0) signs.push((0.4 * figures) / (2 * gap * Math.log(figures)));
  if (isSwap(one, other)) {
    const at = [...one].findIndex((digit, place) => digit !== other[place]);
    const beside = one[at + 1] !== other[at + 1];
    signs.push(beside ? (0.3 * figures) / (size - 1) : (0.1 * figures) / ((size * (size - 1)) / 2));
  }
  if (isOneDigit(one, other)) signs.push((0.25 * figures) / (9 * size));
  if (isOneMore(one, other) || isOneMore(other, one)) signs.push((0.03 * figures) / (10 * size));
  return Math.max(...signs);
}

/** How many figures have as many digits. */
export function figuresOf(printed: string): number {
  return 9 * 10 ** (digitsOf(printed).length - 1);
}

/** 1,034 for 134: a digit doubled or slipped in. */
function isOneMore(long: string, short: string): boolean {
  return (
    long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\d]/g, '');
}
