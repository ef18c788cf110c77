import { expect, it } from 'vitest';
import type { FigureValue } from '../figures/index.ts';
import { proposeMentions } from './proposals.ts';

const list = (...names: string[]): FigureValue => ({
  kind: 'split',
  lines: names.map((name, index) => ({ value: name, name, count: 9 - index })),
  total: 0,
  text: '',
});

it('AS-E13: where there are so few departments that the first are among the last, they are praised and not criticised', () => {
  const figures = new Map([
    ['publishing.departments.top', list('住建局', '财政局', '司法局')],
    ['publishing.departments.low', list('财政局', '司法局', '民政局', '水利局')],
    ['hotline.overdue.byUnit', list('住建局')],
  ]);
  const proposals = proposeMentions(figures, () => null);
  expect(proposals.map(({ kind, unitName, section }) => `${kind} ${unitName} ${section}`)).toEqual([
    'praise 住建局 daily',
    'praise 财政局 daily',
    'praise 司法局 daily',
    'criticise 民政局 daily',
    'criticise 水利局 daily',
    // For another matter, one may be praised and criticised.
    'criticise 住建局 interaction',
  ]);
});
