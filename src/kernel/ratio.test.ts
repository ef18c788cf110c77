import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPercentage, largestRemainder, percentage, printRate, printShares } from './ratio.ts';

test('G-05: rates are rounded half up by whole numbers', () => {
  expect(printRate(29, 31)).toBe('93.55%');
  expect(printRate(534, 543)).toBe('98.34%');
  expect(printRate(27, 30)).toBe('90%');
  expect(printRate(543, 543)).toBe('100%');
  expect(printRate(1, 8)).toBe('12.5%');
  // 0.125 % is exactly between 0.12 and 0.13: half up.
  expect(printRate(1, 800)).toBe('0.13%');
});

test('G-05: nothing over nothing is a dash', () => {
  expect(printRate(0, 0)).toBe('—');
});

test('G-05: a part never shows 100 %, something never shows 0 %, and the value says that it was held back', () => {
  expect(printRate(199_999, 200_000)).toBe('99.99%');
  expect(percentage(199_999, 200_000, 2)?.capped).toBe(true);
  expect(printRate(1, 1_000_000)).toBe('0.01%');
  expect(printRate(0, 5)).toBe('0%');
});

test('G-06: shares of one group have the decimals that the group needs', () => {
  expect(printShares([142, 52, 297, 52], 543)).toEqual(['26.15%', '9.58%', '54.70%', '9.58%']);
  expect(printShares([1, 1], 2)).toEqual(['50%', '50%']);
  expect(printShares([1, 7], 8)).toEqual(['12.5%', '87.5%']);
});

test('AS-E20: the largest-remainder shares of the example add up to 100', () => {
  expect(largestRemainder([142, 52, 297, 52])).toEqual([26, 10, 55, 9]);
  expect(largestRemainder([0, 0])).toEqual([0, 0]);
});

test('a percentage is never further than half a unit of its last place from the true value, unless it was capped', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      (a, b, decimals) => {
        const [n, d] = a <= b ? [a, b] : [b, a];
        const value = percentage(n, d, decimals);
        if (value === null || value.capped) return;
        const scale = 100n * 10n ** BigInt(decimals);
        const twiceError = 2n * (value.scaled * BigInt(d) - BigInt(n) * scale);
        expect(twiceError <= BigInt(d) && twiceError > -BigInt(d)).toBe(true);
      },
    ),
  );
});

test('largest-remainder shares always add up to 100 and stay within one of the exact share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 12 }), parts => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const shares = largestRemainder(parts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 100);
      shares.forEach((share, index) => {
        if (total > 0) expect(Math.abs(share - (parts[index]! * 100) / total)).toBeLessThan(1);
      });
    }),
  );
});

test('formatting never loses a digit', () => {
  expect(formatPercentage({ scaled: 5n, decimals: 2, capped: false }, false)).toBe('0.05%');
  expect(formatPercentage({ scaled: 100n, decimals: 0, capped: false }, true)).toBe('100%');
});
