import type { Quantity } from './quantities.ts';
import { MICRO } from './quantities.ts';
import { checkRatio, isRight, type RatioCheck, rangeOf, showMicro } from './rounding.ts';

/** The rules of the audit. */
export type Rule =
  | 'AS-E1'
  | 'AS-E2'
  | 'AS-E3'
  | 'AS-E4'
  | 'AS-E5'
  | 'AS-E6'
  | 'AS-E7'
  | 'AS-E8'
  | 'AS-E9'
  | 'AS-E10'
  | 'AS-E11'
  | 'AS-E12'
  | 'AS-E13';

/** A node of the graph: a quantity of the prose or of a table cell. */
export interface Node {
  readonly index: number;
  readonly quantity: Quantity;
  /** Its short name in a report: 投诉类, 按时办结率. */
  readonly name: string;
}

/** A signed sum of nodes: the sides of an equation or the parts of a fraction. */
export type Terms = readonly { readonly node: Node; readonly sign: 1n | -1n }[];

export type Certainty = 'firm' | 'weighed' | 'likely' | 'loose';

/** What must hold between printed numbers; an edge of the graph. */
export interface Constraint {
  readonly rule: Rule;
  readonly title: string;
  /** The number that is named wrong when nothing else speaks against it. */
  readonly target: Node;
  readonly nodes: readonly Node[];
  /**
   * How certain the binding is: enough for an alarm; weighed together with the slip (see `evidence.ts`) and enough to
   * ask; enough to ask where the miss looks like a slip; or not enough: then a miss is only “not checked”.
   */
  readonly certainty: Certainty;
  /** The words leave no other reading at all: a bracket of parts right after their whole, one part and one whole in a clause. */
  readonly beyondDoubt?: boolean;
  /** Why a miss of a loose constraint stays unchecked. */
  readonly doubt: string;
  /** Whether being satisfied says anything (a subset nearly always is). */
  readonly telling: boolean;
  evaluate(valueAt: (node: Node) => bigint): Outcome;
  /** Values of a node that would satisfy it, few of them; empty when there are none or too many. */
  repairs(node: Node, valueAt: (node: Node) => bigint): bigint[];
}

export interface Outcome {
  readonly ok: boolean;
  /** 相符, 算错, 截断, 舍入封顶, 最大余数法. */
  readonly verdict: string;
  /** What the target should say. */
  readonly computed: string;
  /** How it was computed, in words: `(31 − 2) ÷ 31 = 93.5484%`. */
  readonly formula: string;
}

export const printedValue = (node: Node): bigint => node.quantity.micro;

interface Binding {
  readonly rule: Rule;
  readonly title: string;
  readonly certainty: Certainty;
  readonly beyondDoubt?: boolean;
  readonly doubt?: string;
}

/** `target = Σ terms`, with the slack that rounded numbers (万, decimals) allow. */
export function sumConstraint(binding: Binding, target: Node, terms: Terms): Constraint {
  const nodes = [target, ...terms.map(term => term.node)];
  const slack = nodes.reduce((sum, node) => sum + node.quantity.step, 0n) / 2n;
  const total = (valueAt: (node: Node) => bigint) =>
    terms.reduce((sum, { node, sign }) => sum + sign * valueAt(node), 0n);
  return {
    ...binding,
    doubt: binding.doubt ?? '',
    target,
    nodes,
    telling: true,
    evaluate(valueAt) {
      const sum = total(valueAt);
      const gap = abs(sum - valueAt(target));
      return {
        ok: gap <= slack,
        verdict: gap > slack ? '算错' : gap === 0n ? '相符' : '舍入差',
        get computed() {
          return showMicro(gap <= slack ? valueAt(target) : sum, target.quantity);
        },
        get formula() {
          return `${showTerms(terms, valueAt)} = ${showMicro(sum, target.quantity)}`;
        },
      };
    },
    repairs(node, valueAt) {
      const value = valueAt(node);
      const gap = valueAt(target) - total(valueAt);
      const sign = terms.find(term => term.node === node)?.sign;
      const repaired = node === target ? value - gap : sign === undefined ? value : value + sign * gap;
      return repaired >= 0n ? [repaired] : [];
    },
  };
}

/** `target % = Σ n ÷ Σ d`, rounded as printed. */
export function ratioConstraint(binding: Binding, target: Node, n: Terms, d: Terms): Constraint {
  const nodes = [...new Set([target, ...n.map(term => term.node), ...d.map(term => term.node)])];
  const check = (valueAt: (node: Node) => bigint): RatioCheck | null =>
    checkRatio(valueAt(target), target.quantity.decimals, rangeOfTerms(n, valueAt), rangeOfTerms(d, valueAt));
  return {
    ...binding,
    doubt: binding.doubt ?? '',
    target,
    nodes,
    telling: true,
    evaluate(valueAt) {
      const result = check(valueAt);
      const quotient = () => `${showSide(n, valueAt)} ÷ ${showSide(d, valueAt)}`;
      if (!result) return { ok: true, verdict: '分母为零', computed: '—', formula: quotient() };
      return {
        ok: isRight(result),
        verdict: RATIO_VERDICTS[result.verdict],
        get computed() {
          return result.verdict === 'capped' ? target.quantity.printed : result.right;
        },
        get formula() {
          return `${quotient()} = ${result.fine}`;
        },
      };
    },
    repairs(node, valueAt) {
      if (node === target) return [];
      return nearbyCounts(node, valueAt, changed => {
        const result = check(changed);
        return result !== null && isRight(result);
      });
    },
  };
}

const RATIO_VERDICTS = {
  exact: '相符',
  capped: '舍入封顶',
  whole: '未封顶',
  truncated: '截断',
  wrong: '算错',
} as const;

/**
 * `target = Σ n ÷ Σ d`, an average or a multiple, in the target's own decimals. People cut averages as often as they
 * round them, so that one step either way is right.
 */
export function quotientConstraint(binding: Binding, target: Node, n: Terms, d: Terms, plusOne = false): Constraint {
  const nodes = [...new Set([target, ...n.map(term => term.node), ...d.map(term => term.node)])];
  const value = (top: bigint, bottom: bigint) => (top * MICRO) / bottom - (plusOne ? MICRO : 0n);
  const range = (valueAt: (node: Node) => bigint) => {
    const [top, bottom] = [rangeOfTerms(n, valueAt), rangeOfTerms(d, valueAt)];
    return bottom.low <= 0n ? null : { low: value(top.low, bottom.high), high: value(top.high, bottom.low) };
  };
  return {
    ...binding,
    doubt: binding.doubt ?? '',
    target,
    nodes,
    telling: true,
    evaluate(valueAt) {
      const found = range(valueAt);
      const quotient = () => `${showSide(n, valueAt)} ÷ ${showSide(d, valueAt)}${plusOne ? ' − 1' : ''}`;
      if (!found) return { ok: true, verdict: '分母为零', computed: '—', formula: quotient() };
      const step = target.quantity.step === 0n ? MICRO : target.quantity.step;
      const ok = valueAt(target) > found.low - step && valueAt(target) < found.high + step;
      const computed = () => showMicro((found.low + found.high) / 2n, target.quantity);
      return {
        ok,
        verdict: ok ? '相符' : '算错',
        get computed() {
          return ok ? target.quantity.printed : computed();
        },
        get formula() {
          return `${quotient()} = ${computed()}`;
        },
      };
    },
    repairs: () => [],
  };
}

/** `a = b`: one quantity printed at two places. The later one is the target. */
export function sameConstraint(binding: Binding, target: Node, other: Node): Constraint {
  return {
    ...binding,
    doubt: binding.doubt ?? '',
    target,
    nodes: [target, other],
    telling: true,
    evaluate(valueAt) {
      const slack = (target.quantity.step + other.quantity.step) / 2n;
      const isRounded = target.quantity.step !== other.quantity.step;
      const ok = abs(valueAt(target) - valueAt(other)) <= (isRounded ? slack : 0n);
      return {
        ok,
        verdict: ok ? '相符' : '前后不一',
        computed: other.quantity.printed,
        formula: `前文印作${other.quantity.printed}${other.quantity.kind === 'count' ? other.quantity.unit : ''}`,
      };
    },
    repairs: (node, valueAt) => [valueAt(node === target ? other : target)],
  };
}

/** `target ≤ whole`. */
export function subsetConstraint(binding: Binding, target: Node, whole: Node): Constraint {
  return {
    ...binding,
    doubt: binding.doubt ?? '',
    target,
    nodes: [target, whole],
    telling: false,
    evaluate(valueAt) {
      const ok = rangeOf(target.quantity, valueAt(target)).low <= rangeOf(whole.quantity, valueAt(whole)).high;
      return {
        ok,
        verdict: ok ? '相符' : '部分大于整体',
        computed: ok ? target.quantity.printed : `不大于${whole.quantity.printed}`,
        formula: `${target.quantity.printed} ${ok ? '≤' : '>'} ${whole.quantity.printed}`,
      };
    },
    repairs: () => [],
  };
}

/** Exact whole counts around the printed one that satisfy `holds`; empty if there are more than `MANY`. */
function nearbyCounts(
  node: Node,
  valueAt: (node: Node) => bigint,
  holds: (changed: (node: Node) => bigint) => boolean,
): bigint[] {
  if (node.quantity.step !== 0n) return [];
  const MANY = 60;
  const value = valueAt(node) / MICRO;
  const reach = value > 4000n ? 400n : value / 5n + 100n;
  const found: bigint[] = [];
  for (let count = value > reach ? value - reach : 0n; count <= value + reach; count += 1n) {
    const changed = (other: Node) => (other === node ? count * MICRO : valueAt(other));
    if (holds(changed)) found.push(count * MICRO);
    if (found.length > MANY) return [];
  }
  return found;
}

export function rangeOfTerms(terms: Terms, valueAt: (node: Node) => bigint) {
  let low = 0n;
  let high = 0n;
  for (const { node, sign } of terms) {
    const range = rangeOf(node.quantity, valueAt(node));
    low += sign === 1n ? range.low : -range.high;
    high += sign === 1n ? range.high : -range.low;
  }
  return { low, high };
}

function showSide(terms: Terms, valueAt: (node: Node) => bigint): string {
  const words = showTerms(terms, valueAt);
  return terms.length > 1 ? `(${words})` : words;
}

function showTerms(terms: Terms, valueAt: (node: Node) => bigint): string {
  return terms
    .map(({ node, sign }, index) => {
      const value = showMicro(valueAt(node), node.quantity);
      return index === 0 ? (sign === 1n ? value : `−${value}`) : `${sign === 1n ? '+' : '−'} ${value}`;
    })
    .join(' ');
}

export function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function plus(...nodes: Node[]): Terms {
  return nodes.map(node => ({ node, sign: 1n }));
}

export function minus(first: Node, ...others: Node[]): Terms {
  return [{ node: first, sign: 1n }, ...others.map(node => ({ node, sign: -1n as const }))];
}
