import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CountyDate, countyDate } from '../../kernel/time.ts';
import { cutFrom, type Span } from './spans.ts';

type Line = Span & { readonly unitId: string };

const START = countyDate('2023-01-01');
const dayArbitrary = fc.integer({ min: 0, max: 60 }).map(days => addDays(START, days));

describe('dated lines', () => {
  it('after any assignments, a later one and corrections of the past alike, exactly one line holds on every day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(dayArbitrary, fc.string({ minLength: 1, maxLength: 1 })), { maxLength: 12 }),
        changes => {
          let lines: Line[] = [{ unitId: 'first', validFrom: null, validTo: null }];
          const expected = new Map<CountyDate, string>();
          const days = Array.from({ length: 62 }, (_, index) => addDays(START, index - 1));
          for (const day of days) expected.set(day, 'first');
          for (const [from, unitId] of changes) {
            const { superseded, remaining } = cutFrom(lines, from);
            lines = [
              ...lines.filter(line => !superseded.includes(line)),
              ...remaining,
              { unitId, validFrom: from, validTo: null },
            ];
            for (const day of days) if (day >= from) expected.set(day, unitId);
          }
          for (const day of days) {
            expect(lines.filter(line => holdsOn(line, day)).map(line => line.unitId)).toEqual([expected.get(day)]);
          }
        },
      ),
    );
  });

  it('from ever means that nothing of before remains', () => {
    const lines = [{ unitId: 'a', validFrom: null, validTo: countyDate('2023-05-01') }];
    expect(cutFrom(lines, null)).toEqual({ superseded: lines, remaining: [] });
  });
});

/** Whether a span holds on a day. */
function holdsOn(span: Span, day: CountyDate): boolean {
  return (span.validFrom === null || span.validFrom <= day) && (span.validTo === null || day < span.validTo);
}
