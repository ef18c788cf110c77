import { expect, test } from 'vitest';
import { differing } from './differing.ts';

test('of a split only the lines that differ are told', () => {
  const change = { printed: '建议 3，求助 66，投诉 459', now: '建议 3，求助 66，投诉 460' };
  expect(differing(change)).toEqual({ printed: '投诉 459', now: '投诉 460' });
});

test('a number, and a split with other lines, is told as a whole', () => {
  expect(differing({ printed: '543', now: '544' })).toEqual({ printed: '543', now: '544' });
  const grown = { printed: '住建局 5', now: '住建局 5，交通局 1' };
  expect(differing(grown)).toEqual(grown);
});
