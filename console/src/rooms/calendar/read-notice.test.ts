import { describe, expect, it } from 'vitest';
import { weeksAround, weeksOfMonth } from './days.ts';
import { readNotice } from './read-notice.ts';

const NOTICE_2023 = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`;

describe('a yearly notice, pasted as it is printed (G-02)', () => {
  const { days, unread } = readNotice(NOTICE_2023, 2023);

  it('gives the days off, across months and years', () => {
    const off = days.filter(day => day.kind === 'off').map(day => day.date);
    expect(off).toHaveLength(3 + 7 + 1 + 5 + 3 + 8);
    expect(off.slice(0, 4)).toEqual(['2022-12-31', '2023-01-01', '2023-01-02', '2023-01-21']);
    expect(off).toContain('2023-05-01');
    expect(unread).toEqual([]);
  });

  it('gives the make-up days, whose brackets are no dates', () => {
    expect(days.filter(day => day.kind === 'makeup').map(day => `${day.name} ${day.date}`)).toEqual([
      '春节 2023-01-28',
      '春节 2023-01-29',
      '劳动节 2023-04-23',
      '劳动节 2023-05-06',
      '端午 2023-06-25',
      '国庆节 2023-10-07',
      '国庆节 2023-10-08',
    ]);
  });

  it('reads 元旦 of late December into the year before, and later forms of the sentence', () => {
    const read = readNotice(
      '元旦：12月30日（周六）至1月1日放假。\n春节：1月28日（农历除夕、周二）至2月4日放假调休。2月8日上班',
      2024,
    );
    expect(read.days[0]).toEqual({ date: '2023-12-30', kind: 'off', name: '元旦' });
    expect(read.days.at(-1)).toEqual({ date: '2024-02-08', kind: 'makeup', name: '春节' });
  });

  it('names a holiday in which no day was found, and no other line', () => {
    expect(readNotice('清明节：放假1天\n节假日期间，各地区要妥善安排', 2024)).toEqual({
      days: [],
      unread: ['清明节:放假1天'],
    });
  });
});

describe('weeks', () => {
  it('are whole, from Monday', () => {
    expect(weeksAround('2023-10-01', '2023-10-16').map(week => [week[0], week[6]])).toEqual([
      ['2023-09-25', '2023-10-01'],
      ['2023-10-02', '2023-10-08'],
      ['2023-10-09', '2023-10-15'],
      ['2023-10-16', '2023-10-22'],
    ]);
  });

  it('of a month leave out the days of others', () => {
    const weeks = weeksOfMonth('2023-02');
    expect(weeks[0]).toEqual([null, null, '2023-02-01', '2023-02-02', '2023-02-03', '2023-02-04', '2023-02-05']);
    expect(weeks.flat().filter(day => day !== null)).toHaveLength(28);
  });
});
