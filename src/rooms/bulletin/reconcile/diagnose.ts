import { type Constraint, type Node, printedValue } from './constraints.ts';
import { slipStrength } from './evidence.ts';
import { slipOf } from './slips.ts';

/** One wrong number: what it should be and the constraints that it breaks. */
export interface Diagnosis {
  readonly culprit: Node;
  /** The repaired value in millionths; null when it stays with what the constraint computed. */
  readonly repaired: bigint | null;
  readonly broken: readonly Constraint[];
  /** Nothing firm speaks against it: the person is asked, not told. */
  readonly onlyLikely: boolean;
}

/**
 * Finds which printed numbers are wrong. When one changed number would satisfy every broken constraint that it is in
 * and keep those that hold, that number is named once, instead of every total and rate that it spoils. Otherwise each
 * broken constraint names its target, unless what holds elsewhere clears the target and leaves one other number.
 */
export function diagnose(constraints: readonly Constraint[]): Diagnosis[] {
  const holding = constraints.filter(constraint => constraint.telling && constraint.evaluate(printedValue).ok);
  let broken = constraints.filter(
    constraint => constraint.certainty !== 'loose' && !constraint.evaluate(printedValue).ok,
  );
  const found: Diagnosis[] = [];
  for (;;) {
    const shared = commonCulprit(broken, holding);
    if (!shared) break;
    found.push(shared);
    broken = broken.filter(constraint => !shared.broken.includes(constraint));
  }
  for (const constraint of broken) if (standingOf(constraint) !== 'leave') found.push(single(constraint, holding));
  return found.sort((a, b) => a.culprit.quantity.start - b.culprit.quantity.start);
}

/** The number that explains the most broken constraints (two at least) by one sure change. */
function commonCulprit(broken: readonly Constraint[], holding: readonly Constraint[]): Diagnosis | null {
  const nodes = new Set(broken.flatMap(constraint => constraint.nodes));
  let best: Diagnosis | null = null;
  for (const node of nodes) {
    const mine = broken.filter(constraint => constraint.nodes.includes(node));
    if (mine.length < 2 || (best && mine.length <= best.broken.length)) continue;
    const repaired = repairOf(node, mine, holding);
    if (repaired !== null)
      best = { culprit: node, repaired, broken: mine, onlyLikely: !agree(mine) && isOnlyLikely(mine) };
  }
  return best;
}

/** Two firm relations that one change mends confirm each other. */
const agree = (broken: readonly Constraint[]) =>
  broken.filter(({ certainty, telling }) => certainty === 'firm' && telling).length > 1;

/** The one value of `node` that satisfies all of `broken` and leaves `holding` standing; null if none or several. */
function repairOf(node: Node, broken: readonly Constraint[], holding: readonly Constraint[]): bigint | null {
  const sources = broken.map(constraint => constraint.repairs(node, printedValue)).filter(values => values.length > 0);
  const shortest = sources.sort((a, b) => a.length - b.length)[0];
  if (!shortest) return null;
  const affected = [...broken, ...holding.filter(constraint => constraint.nodes.includes(node))];
  const fitting = shortest.filter(value => {
    const changed = (other: Node) => (other === node ? value : printedValue(other));
    return affected.every(constraint => constraint.evaluate(changed).ok);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** How a miss is reported: told as an error, asked about, or left unchecked. */
export function standingOf(constraint: Constraint): 'tell' | 'ask' | 'leave' {
  if (constraint.certainty === 'weighed') return 'ask';
  if (constraint.certainty === 'loose') return 'leave';
  if (!constraint.telling) return constraint.certainty === 'firm' && constraint.beyondDoubt ? 'tell' : 'ask';
  const slip = slipOf(constraint);
  if (slip === 'far') return 'leave';
  if (constraint.certainty === 'likely') return slip === 'near' ? 'leave' : 'ask';
  return slip !== 'near' && isToldAlone(constraint) ? 'tell' : 'ask';
}

/** From this strength on, a slip speaks for itself. */
const STRONG = 8;

/**
 * A binding may be misread however firm it looks, so that an error is told only where no other reading is left, where
 * the shares of one list or a list of names speak, or where the miss itself looks like a slip.
 */
function isToldAlone(constraint: Constraint): boolean {
  if (constraint.beyondDoubt || constraint.rule === 'AS-E5' || constraint.nodes.length === 1) return true;
  return slipStrength(constraint) >= STRONG;
}

function isOnlyLikely(broken: readonly Constraint[]): boolean {
  return broken.every(constraint => standingOf(constraint) !== 'tell');
}

function single(constraint: Constraint, holding: readonly Constraint[]): Diagnosis {
  const onlyLikely = isOnlyLikely([constraint]);
  const cleared = (node: Node) => holding.some(other => other.nodes.includes(node));
  const suspects = constraint.nodes.filter(node => !cleared(node));
  const other = suspects.length === 1 ? suspects[0] : undefined;
  if (other && other !== constraint.target) {
    const repaired = repairOf(other, [constraint], holding);
    if (repaired !== null) return { culprit: other, repaired, broken: [constraint], onlyLikely };
  }
  return { culprit: constraint.target, repaired: null, broken: [constraint], onlyLikely };
}
