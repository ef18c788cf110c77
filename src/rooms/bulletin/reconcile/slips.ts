import { type Constraint, type Node, printedValue } from './constraints.ts';
import { MICRO } from './quantities.ts';
import { showMicro } from './rounding.ts';

/**
 * Whether a miss looks like what people do: a digit wrong, doubled, dropped or swapped, a rounding, a small miscount. A
 * printed figure that is nowhere near what was computed more often means that the text counts something else, so the
 * person is asked instead of told.
 */
export function looksLikeSlip(constraint: Constraint): boolean {
  if (!constraint.telling) return true;
  const outcome = constraint.evaluate(printedValue);
  const { target } = constraint;
  if (target.quantity.kind !== 'count')
    return nearPercent(target, outcome.computed) || alike(target.quantity.printed, outcome.computed);
  if (nearCount(target, constraint)) return true;
  return constraint.nodes.some(node =>
    constraint.repairs(node, printedValue).some(value => alike(node.quantity.printed, showMicro(value, node.quantity))),
  );
}

/** Within twelve points, as a share of other parts of the same text would be. */
function nearPercent(target: Node, computed: string): boolean {
  const value = Number(computed.replace(/[%−]/g, ''));
  return Number.isFinite(value) && Math.abs(value - Number(target.quantity.micro) / Number(MICRO)) <= 12;
}

/** Within a quarter of the figure, or a handful. */
function nearCount(target: Node, constraint: Constraint): boolean {
  const value = Number(constraint.evaluate(printedValue).computed.replace(/[^\d.]/g, ''));
  const printed = Number(target.quantity.printed.normalize('NFKC').replace(/[^\d.]/g, ''));
  const gap = Math.abs(value - printed);
  return gap * 4 <= printed || gap <= 5;
}

/** The same digits in another order, or one digit changed, added or missing. */
function alike(a: string, b: string): boolean {
  const one = a.normalize('NFKC').replace(/[^\d]/g, '');
  const other = b.normalize('NFKC').replace(/[^\d]/g, '');
  if (one === '' || other === '') return true;
  if ([...one].sort().join('') === [...other].sort().join('')) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  if (long.length === short.length) return [...long].filter((digit, at) => digit !== short[at]).length === 1;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
