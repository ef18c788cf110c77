import { type Constraint, printedValue } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { hypothesesOf } from './find-weighed.ts';
import { factsBefore } from './near.ts';

/**
 * A relation of numbers of one sentence that has no other number of their units: nothing else can be meant. What a
 * finder or a table is sure of by itself stays so.
 */
export function markBeyondDoubt(passage: Passage, constraint: Constraint): Constraint {
  const { nodes, target } = constraint;
  const facts = nodes.map(node => passage.facts[node.index]);
  if (constraint.beyondDoubt || constraint.certainty !== 'firm') return constraint;
  if (facts.some((fact, at) => fact !== nodes[at])) return { ...constraint, beyondDoubt: true };
  const [first] = facts as Fact[];
  if (!first || facts.some(fact => fact?.sentence !== first.sentence)) return constraint;
  const kind = target.quantity.kind === 'points' ? 'percent' : 'count';
  const units = new Set(facts.filter(fact => fact?.quantity.kind === kind).map(fact => fact?.quantity.unit));
  const others = (passage.byParagraph[first.paragraph] ?? []).some(
    fact =>
      fact.sentence === first.sentence &&
      !nodes.includes(fact) &&
      fact.quantity.kind === kind &&
      units.has(fact.quantity.unit),
  );
  return others ? constraint : { ...constraint, beyondDoubt: true };
}

/**
 * Whether something else explains what a constraint finds wrong: another reading of the rate that holds, or another
 * whole that the same parts, or they and the target together, add up to.
 */
export function isExplainedOtherwise(passage: Passage, constraint: Constraint, least: number): boolean {
  const { target, nodes } = constraint;
  const fact = passage.facts[target.index];
  if (fact !== target) return false;
  if (fact.quantity.kind !== 'count')
    return hypothesesOf(passage, fact).some(
      ({ constraint: other, score }) => score >= least && other.evaluate(printedValue).ok,
    );
  const parts = nodes.filter(node => node !== target) as Fact[];
  const total = parts.reduce((sum, part) => sum + part.quantity.micro, 0n);
  return (
    parts.length > 1 &&
    factsBefore(passage, parts.at(-1) as Fact, 6).some(
      other =>
        !nodes.includes(other) &&
        other.quantity.unit === fact.quantity.unit &&
        ((other.quantity.micro === total && other.paragraph === fact.paragraph) ||
          other.quantity.micro === total + target.quantity.micro),
    )
  );
}
