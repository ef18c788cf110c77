import { describe, expect, test } from 'vitest';
import { AppError } from './errors.ts';
import { readDay, readInstant } from './read-time.ts';

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-input') return error.message;
    throw error;
  }
  return '';
};

describe('what people write as a time', () => {
  test('is read as it is', () => {
    expect(readInstant('2023-10-12T00:00+08:00', '截数')).toBe(Date.UTC(2023, 9, 11, 16));
    expect(readDay('2199-12-31', '整改期限')).toBe('2199-12-31');
  });

  test.each(['9999-12-31T23:59:59-12:00', '0001-01-01T00:00:00+08:00', '2200-01-01T00:00:00+08:00'])(
    'is refused by name when it is out of all reckoning: %s',
    text =>
      expect(refusal(() => readInstant(text, '截数'))).toMatch(/^截数“.*”太早或太晚，请写 1949 年到 2199 年之间的。$/),
  );

  test.each(['2023-10-12', '2023-10-12T23:59:60Z', '2023-10-12t00:00:00z', ''])(
    'is refused when it is none: %s',
    text => expect(refusal(() => readInstant(text, '截数'))).toContain('不是时刻'),
  );

  test.each([
    ['9999-12-31', '太早或太晚'],
    ['0000-01-01', '太早或太晚'],
    ['2023-02-30', '没有这一天'],
  ])('and so are days: %s', (text, says) => expect(refusal(() => readDay(text, '整改期限'))).toContain(says));
});
