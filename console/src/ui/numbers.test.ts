import { describe, expect, it } from 'vitest';
import { divisionText, grouped, numberText } from './numbers.ts';

describe('numbers on a page', () => {
  it('separate thousands from five digits on', () => {
    expect([0, 543, 9999, 10_000, 1_234_567].map(grouped)).toEqual(['0', '543', '9999', '10,000', '1,234,567']);
  });

  it('show how a rate was rounded, without floating point (G-05)', () => {
    expect(divisionText(534, 543, '98.34%')).toBe('534 ÷ 543 ≈ 98.3425% → 98.34%');
    expect(divisionText(29, 31, '93.55%')).toBe('29 ÷ 31 ≈ 93.5484% → 93.55%');
    expect(divisionText(27, 30, '90%')).toBe('27 ÷ 30 = 90%');
    expect(divisionText(1, 8, '12.5%')).toBe('1 ÷ 8 = 12.5%');
    expect(divisionText(0, 0, '—')).toBe('');
  });

  it('are the total of a split and the printed text of a rate', () => {
    expect(numberText({ kind: 'split', lines: [], total: 12_000, text: '' })).toBe('12,000');
    expect(numberText({ kind: 'ratio', numerator: 27, denominator: 30, text: '90%' })).toBe('90%');
  });
});
