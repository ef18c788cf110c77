import { describe, expect, it } from 'vitest';
import { effectsOf, quarterOf } from './figure-effects.ts';

const count = (key: string, value: number) => ({
  key,
  label: key,
  value: { kind: 'count' as const, count: value, text: String(value) },
});
const split = (key: string, lines: Record<string, number>) => ({
  key,
  label: key,
  value: {
    kind: 'split' as const,
    lines: Object.entries(lines).map(([name, n]) => ({ value: name, name, count: n })),
    total: Object.values(lines).reduce((sum, n) => sum + n, 0),
    text: JSON.stringify(lines),
  },
});

describe('what a correction changes', () => {
  it('is told number by number, and of a split only where it changed', () => {
    expect(
      effectsOf(
        [count('收到', 543), count('超期', 9), split('分类', { 求助: 66, 投诉: 459, 咨询: 8 })],
        [count('收到', 543), count('超期', 8), split('分类', { 求助: 67, 投诉: 458, 咨询: 8 })],
      ),
    ).toEqual([
      { label: '超期', from: '9', to: '8' },
      { label: '分类：求助', from: '66', to: '67' },
      { label: '分类：投诉', from: '459', to: '458' },
    ]);
  });

  it('belongs to the quarter on the county’s wall', () => {
    expect(quarterOf('2023-09-30T23:30:00+08:00')).toBe('2023Q3');
    expect(quarterOf('2023-09-30T16:30:00Z')).toBe('2023Q4');
  });
});
