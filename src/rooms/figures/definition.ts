import { isDeepStrictEqual } from 'node:util';
import type { Figure } from './model.ts';
import type { Registry } from './registry.ts';

/**
 * Whether a figure is counted otherwise today than when it was printed: another version, or another cohort, measure or
 * charge where somebody forgot to raise it. Printed and present values of such a figure say nothing about each other: 口径已变.
 */
export function isRedefined(registry: Registry, printed: Figure): boolean {
  const today = registry.figures.get(printed.key);
  return today === undefined || !isDeepStrictEqual(countingOf(today), countingOf(printed));
}

function countingOf({ version, cohort, measure, chargedTo }: Figure) {
  return { version, cohort, measure, chargedTo: chargedTo ?? null };
}
