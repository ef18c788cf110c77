import type { LampTone } from '../../ui/lamp.tsx';
import type { DueCase } from './queries.ts';

export const DAY_MS = 86_400_000;

export const LAMP_TONES: Readonly<Record<DueCase['lamp'], LampTone>> = {
  green: 'green',
  amber: 'amber',
  'amber-urgent': 'amber',
  red: 'red',
};

/** Cases whose limit runs out between two spans from now, the later one included. */
export function within(cases: readonly DueCase[], now: number, from: number, to: number): DueCase[] {
  return cases.filter(({ dueAt }) => {
    const left = Date.parse(dueAt) - now;
    return left > from && left <= to;
  });
}

/** Cases whose limit has run out. */
export function late(cases: readonly DueCase[], now: number): DueCase[] {
  return within(cases, now, Number.NEGATIVE_INFINITY, 0);
}
