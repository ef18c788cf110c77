import { describe, expect, it } from 'vitest';
import { instant } from '../../kernel/time.ts';
import { builtInCalendar } from '../calendar/index.ts';
import { lampOf } from './lamp.ts';

const calendar = builtInCalendar();
const lamp = (assigned: string, due: string, now: string) =>
  lampOf(
    calendar,
    { assignedAt: instant(`${assigned}+08:00`), dueAt: instant(`${due}+08:00`) },
    instant(`${now}+08:00`),
  );

describe('the lamp of a clock that runs (G-07)', () => {
  it('is red from the due instant on, not before (G-04)', () => {
    expect(lamp('2023-10-08T10:00', '2023-10-14T00:00', '2023-10-14T00:00')).toBe('red');
    expect(lamp('2023-10-08T10:00', '2023-10-14T00:00', '2023-10-13T23:59')).toBe('amber-urgent');
  });

  it('of five working days is green with a whole working day left, amber on the last day', () => {
    expect(lamp('2023-10-10T10:00', '2023-10-18T00:00', '2023-10-16T09:00')).toBe('green');
    expect(lamp('2023-10-10T10:00', '2023-10-18T00:00', '2023-10-17T09:00')).toBe('amber-urgent');
  });

  it('of twenty working days is amber below four, urgent from two', () => {
    // 2023-09-25 + 20 working days = 2023-10-27, over the holidays and the two make-up days.
    const at = (now: string) => lamp('2023-09-25T10:00', '2023-10-28T00:00', now);
    expect([at('2023-10-23T09:00'), at('2023-10-24T09:00'), at('2023-10-25T09:00')]).toEqual([
      'green',
      'amber',
      'amber-urgent',
    ]);
  });

  it('throws for a year without a calendar rather than guess (G-02)', () => {
    expect(() => lamp('2031-01-02T10:00', '2031-01-10T00:00', '2031-01-03T09:00')).toThrow('放假安排');
  });
});
