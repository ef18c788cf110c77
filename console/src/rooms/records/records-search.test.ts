import { describe, expect, it } from 'vitest';
import { conditionsOf, isSameList, readRecordsSearch, withCondition } from './records-search.ts';

describe('the conditions of a list', () => {
  it('are read from the address, and nothing else is', () => {
    expect(
      readRecordsSearch({ where: 'state:open', text: 20230706, from: '2023-07-01', to: 'bald', order: '' }),
    ).toEqual({
      where: 'state:open',
      text: '20230706',
      from: '2023-07-01',
    });
  });

  it('are set, changed and taken away one by one', () => {
    const hotline = withCondition({ text: '水' }, 'channel', 'hotline');
    const open = withCondition(hotline, 'state', 'open');
    expect(open).toEqual({ text: '水', where: 'channel:hotline;state:open' });
    expect(withCondition(open, 'state', 'closed').where).toBe('channel:hotline;state:closed');
    expect(withCondition(hotline, 'channel', null)).toEqual({ text: '水' });
  });

  it('may hold a colon in their value', () => {
    expect(conditionsOf({ where: 'subtopic:a:b' }).get('subtopic')).toBe('a:b');
  });

  it('are the same in whatever order they were set', () => {
    expect(isSameList({ where: 'a:1;b:2' }, { where: 'b:2;a:1' })).toBe(true);
    expect(isSameList({ where: 'a:1' }, { where: 'a:1', order: 'due' })).toBe(false);
  });
});
