import { describe, expect, it } from 'vitest';
import { type CountyDate, countyDate, dateOf, instant } from '../../../../src/kernel/time.ts';
import { type CalendarDay, workCalendar, workdayAfter } from '../../../../src/kernel/working-days.ts';
import { FOI_OUTLINE, FOI_REQUESTS } from '../foi-requests.ts';
import { OPEN_CASES, REGISTERED_LATE } from './after-issue.ts';
import { LETTERS } from './letters.ts';
import { OVERDUE_STORIES } from './overdue-stories.ts';
import type { CaseType } from './vocabulary.ts';

const day = (kind: CalendarDay['kind']) => (date: string) => ({
  date: countyDate(date),
  kind,
  name: '放假',
  notice: '国办发明电〔2022〕16号',
});
const calendar = workCalendar([
  ...['04-05', '04-29', '04-30', '05-01', '05-02', '05-03', '06-22', '06-23', '06-24', '09-29', '09-30', '10-01']
    .concat(['10-02', '10-03', '10-04', '10-05', '10-06'])
    .map(date => day('off')(`2023-${date}`)),
  ...['04-23', '05-06', '06-25', '10-07', '10-08'].map(date => day('makeup')(`2023-${date}`)),
]);
const due = (from: string, workdays: number): CountyDate => workdayAfter(calendar, dateOf(instant(from)), workdays);
const HOTLINE_LIMITS: Readonly<Record<CaseType, number>> = { 咨询: 2, 求助: 5, 投诉: 5, 建议: 7, 举报: 7 };
const MAILBOX_LIMITS = { ...HOTLINE_LIMITS, 咨询: 5 };

describe('dates written by hand hold against the calendar', () => {
  it.each(OVERDUE_STORIES)('$number is due on $dueOn and closed after it (CW-D20)', story => {
    expect(due(story.dispatchedAt, HOTLINE_LIMITS[story.type])).toBe(story.dueOn);
    expect(dateOf(instant(story.closedAt)) > countyDate(story.dueOn)).toBe(true);
    expect(instant(story.closedAt)).toBeLessThan(instant('2023-10-12T00:00+08:00'));
  });

  it.each(LETTERS)('letter “$title” is answered in time unless it is one of the overdue (CW-D12)', letter => {
    const answeredOn = dateOf(instant(letter.answeredAt));
    expect(answeredOn > due(letter.assignedAt, MAILBOX_LIMITS[letter.type])).toBe(letter.overdue);
    expect(letter.receivedAt < letter.assignedAt && letter.assignedAt < letter.answeredAt).toBe(true);
    expect(letter.receivedAt >= '2023-07-01' && letter.receivedAt < '2023-10-01').toBe(true);
    expect(answeredOn < countyDate('2023-10-12')).toBe(true);
  });

  it('lets nine of the open cases be due as the first morning shows them', () => {
    const shown = OPEN_CASES.map(open => {
      const limits = open.channel === 'hotline' ? HOTLINE_LIMITS : MAILBOX_LIMITS;
      return [open.title, due(open.dispatchedAt, limits[open.type] + open.extendedByWorkdays)];
    });
    expect(Object.fromEntries(shown)).toEqual({
      失业金到账时间咨询: '2023-10-12',
      '凤州镇白石铺村口护栏缺失，夜间行车危险': '2023-10-13',
      '清江苑3号楼电梯停运，老人下不了楼': '2023-10-16',
      农机购置补贴何时发放: '2023-10-16',
      '河口镇安河村水渠漏水，秋播浇不上地': '2023-10-16',
      '平木河段防汛道路塌方，车辆绕行': '2023-10-16',
      老城区停水两天没有通知: '2023-10-17',
      '夜市占道经营，消防车进不去': '2023-10-18',
      安置点6号楼屋顶漏水: '2023-10-19',
    });
  });

  it('registers the September case after the bulletin’s issue, closed in time', () => {
    expect(dateOf(instant(REGISTERED_LATE.dispatchedAt)) < countyDate('2023-10-01')).toBe(true);
    expect(instant(REGISTERED_LATE.registeredAt)).toBeGreaterThan(instant('2023-10-13T14:20+08:00'));
    expect(dateOf(instant(REGISTERED_LATE.closedAt)) <= due(REGISTERED_LATE.dispatchedAt, 5)).toBe(true);
  });

  it.each([...FOI_REQUESTS, ...FOI_OUTLINE])('$title is answered within 20 working days or open (FOI-13)', request => {
    const dueOn = workdayAfter(calendar, countyDate(request.receivedOn), 20);
    if (request.answer === null) expect(dueOn).toBe('2023-10-17');
    else expect(countyDate(request.answer.on) <= dueOn).toBe(true);
  });

  it('has six requests in the third quarter, one of them carried over', () => {
    expect(FOI_REQUESTS).toHaveLength(6);
    expect(FOI_REQUESTS.filter(request => request.answer === null)).toHaveLength(1);
  });
});
