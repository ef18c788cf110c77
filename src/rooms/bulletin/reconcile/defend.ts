import { type Constraint, printedValue } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { hypothesesOf } from './find-weighed.ts';

/** From these log odds on, another reading that holds explains a number well enough to leave it alone. */
const EXPLAINS = 1;

/**
 * Whether something else explains what a constraint finds wrong: another reading of the rate that holds, or another
 * whole that the same parts add up to.
 */
export function isExplainedOtherwise(passage: Passage, constraint: Constraint): boolean {
  const { target, nodes } = constraint;
  const fact = passage.facts[target.index];
  if (fact !== target) return false;
  if (fact.quantity.kind !== 'count')
    return hypothesesOf(passage, fact).some(
      ({ constraint: other, score }) => score >= EXPLAINS && other.evaluate(printedValue).ok,
    );
  const parts = nodes.filter(node => node !== target) as Fact[];
  const total = parts.reduce((sum, part) => sum + part.quantity.micro, 0n);
  return (
    parts.length > 1 &&
    (passage.byParagraph[fact.paragraph] ?? []).some(
      other =>
        !nodes.includes(other) &&
        other.quantity.unit === fact.quantity.unit &&
        other.quantity.micro === total &&
        other.index < (parts.at(-1)?.index ?? 0),
    )
  );
}
