import { describe, expect, it } from 'vitest';
import { instant } from '../../kernel/time.ts';
import { builtInCalendar } from '../calendar/index.ts';
import { latenessText } from './lateness.ts';

const calendar = builtInCalendar();
const at = (text: string) => instant(`${text}:00+08:00`);
const late = (due: string, answered: string | null, now = '2023-10-16T09:00', redone = 0) =>
  latenessText(
    calendar,
    { overdueAt: at(`${due}T00:00`), answeredAt: answered === null ? null : at(answered), redone },
    at(now),
  );

describe('how late a case was', () => {
  it('is counted in working days after the last day of its limit', () => {
    expect(late('2023-07-14', '2023-07-17T16:20')).toBe('2 个工作日');
    expect(late('2023-09-15', '2023-09-15T15:48')).toBe('1 个工作日');
    // Due on the Friday, answered on the Saturday.
    expect(late('2023-07-22', '2023-07-22T10:00')).toBe('不到 1 个工作日');
    // Over the national day, with its make-up days.
    expect(late('2023-09-29', '2023-10-08T10:00')).toBe('2 个工作日');
  });

  it('goes on while nobody has answered', () => {
    expect(late('2023-10-14', null)).toBe('1 个工作日');
  });

  it('is told since when where the first answer is not known, or a year has no table', () => {
    expect(late('2023-07-14', '2023-09-01T10:00', undefined, 1)).toBe('2023-07-13 24:00 起');
    expect(late('2035-01-02', null, '2035-01-05T09:00')).toBe('2035-01-01 24:00 起');
  });
});
