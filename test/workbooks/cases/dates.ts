/** Every writing of a date (IM-03, IM-11), and dates that cannot be. */
import type ExcelJS from 'exceljs';
import { HOTLINE, type HotlineRecord, hotline } from '../records/hotline.ts';
import { hotlineLayout, SHORT_FIELDS, sampleOf } from '../records/hotline-layout.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { type Cell, column, columnsOf, headersOf, type Layout, replaced, rowsOf } from '../write/layout.ts';
import { DAYS_1900_TO_1904, excelDate, instantOf, serial } from '../write/times.ts';
import { sheetOf, xlsx } from '../write/xlsx.ts';

const short = hotlineLayout(SHORT_FIELDS);

/** The short layout with all three times written in one way. */
const timed = (write: (time: string) => Cell): Layout<HotlineRecord> =>
  replaced(
    short,
    column('受理时间', '受理时间', record => write(record.received)),
    column('派单时间', '派单时间', record => write(record.assigned)),
    column('办结时间', '办结时间', record => write(record.closed)),
  );

const styled = (sheet: ExcelJS.Worksheet, format: string): void => {
  for (const at of [2, 3, 9]) sheet.getColumn(at).numFmt = format;
};

const trueDates = caseOf('hotline', {
  file: 'dates-true.xlsx',
  title: '真日期单元格，三种显示格式（yyyy-m-d h:mm、中文年月日、系统短日期）',
  bytes: () =>
    xlsx(book => {
      const sheet = book.addWorksheet('Sheet1');
      const layout = timed(excelDate);
      sheet.addRow(headersOf(layout));
      for (const row of rowsOf(layout, hotline(1, 2, 3))) sheet.addRow(row);
      for (const [row, format] of [
        [2, 'yyyy-m-d h:mm'],
        [3, '[$-804]yyyy"年"m"月"d"日" h"时"mm"分"'],
        [4, 'm/d/yy h:mm'],
      ] as const) {
        for (const at of [2, 3, 9]) sheet.getCell(row, at).numFmt = format;
      }
    }),
  expect: allAdded(3),
  sample: [1, 2, 3].map(place => sampleOf(place + 1, HOTLINE[place - 1]!, SHORT_FIELDS)),
});

const serials = caseOf('hotline', {
  file: 'dates-serial.xlsx',
  title: '日期变成了序列数（常规格式的45110.37…），有的还是文字形式的数',
  bytes: () => {
    const layout = timed(serial);
    const [first, second, third] = rowsOf(layout, hotline(4, 5, 6));
    return sheetOf([
      headersOf(layout),
      first!,
      second!,
      third!.map((cell, at) => ([1, 2, 8].includes(at) ? String(cell) : cell)),
    ]);
  },
  expect: allAdded(3),
  sample: [4, 5, 6].map((place, index) => sampleOf(index + 2, HOTLINE[place - 1]!, SHORT_FIELDS)),
});

const book1904 = caseOf('hotline', {
  file: 'dates-1904.xlsx',
  title: '1904 日期系统的工作簿：真日期按 1904 制，晚四年零一天就是读错了',
  bytes: () =>
    xlsx(book => {
      book.properties.date1904 = true;
      const sheet = book.addWorksheet('Sheet1');
      const layout = timed(time => serial(time) - DAYS_1900_TO_1904);
      sheet.addRow(headersOf(layout));
      for (const row of rowsOf(layout, hotline(9, 10))) sheet.addRow(row);
      styled(sheet, 'yyyy/m/d h:mm');
    }),
  expect: allAdded(2),
  sample: [9, 10].map((place, index) => sampleOf(index + 2, HOTLINE[place - 1]!, SHORT_FIELDS)),
});

type Writing = readonly [place: number, written: string, read: string];

/** Received times in every writing of the rule, each of the day of its case. */
const WRITINGS: readonly Writing[] = [
  [1, '2023-7-3', '2023-07-03'],
  [2, '2023/07/04 9:05', '2023-07-04 09:05'],
  [3, '2023.7.5', '2023-07-05'],
  [4, '20230706', '2023-07-06'],
  [5, '2023年7月10日 上午8:05', '2023-07-10 08:05'],
  [6, '2023年7月11日 下午1:05', '2023-07-11 13:05'],
  [9, '2023年7月17日', '2023-07-17'],
  [10, '2023/7/18', '2023-07-18'],
];

/** Writings that stand not in the rule but in many exports. */
const MORE_WRITINGS: readonly Writing[] = [
  [11, '2023-07-24 08:22:00.0', '2023-07-24 08:22'],
  [12, '2023-08-01T09:31:00', '2023-08-01 09:31'],
  [13, '2023年08月02日13时58分', '2023-08-02 13:58'],
  [14, '２０２３－０８－０７　１０：１０', '2023-08-07 10:10'],
  [16, '2023年8月15日 上午12:05', '2023-08-15 00:05'],
  [17, '2023年8月21日 下午12:05', '2023-08-21 12:05'],
  [18, '2023年8月24日 星期四', '2023-08-24'],
];

const writingsCase = (file: string, title: string, writings: readonly Writing[], unclear?: string): CaseFile => {
  const records = writings.map(([place]) => HOTLINE[place - 1]!);
  return caseOf('hotline', {
    file,
    title,
    bytes: () => {
      const layout = replaced(
        short,
        column<HotlineRecord>('受理时间', '受理时间', (_, index) => writings[index]![1]),
      );
      return sheetOf([headersOf(layout), ...rowsOf(layout, records)]);
    },
    expect: allAdded(writings.length),
    sample: writings.map(([, , read], index) => ({
      row: index + 2,
      values: { 受理时间: instantOf(read) },
      ...(read.length === 10 ? { dateOnly: ['受理时间'] } : {}),
    })),
    ...(unclear === undefined ? {} : { unclear }),
  });
};

const dateOnly = caseOf('hotline', {
  file: 'dates-only-days.xlsx',
  title: '三个时间都只有日期：记为当日 00:00 并标“无时刻”；时限只有日期，按该日末计',
  bytes: () => {
    const layout = hotlineLayout([
      '编号',
      '受理时间',
      '派单时间',
      '时限',
      '类型',
      '类目',
      '标题',
      '内容',
      '主办',
      '办结时间',
      '状态',
    ]);
    const days = hotline(1, 10, 13).map(each => ({
      ...each,
      received: each.received.slice(0, 10),
      assigned: each.assigned.slice(0, 10),
      closed: each.closed.slice(0, 10),
    }));
    return sheetOf([headersOf(layout), ...rowsOf(layout, days)]);
  },
  expect: allAdded(3),
  sample: [
    {
      row: 3,
      values: {
        受理时间: '2023-07-18T00:00:00+08:00',
        派单时间: '2023-07-18T00:00:00+08:00',
        时限: '2023-07-26T00:00:00+08:00',
        办结时间: '2023-07-25T00:00:00+08:00',
      },
      dateOnly: ['受理时间', '派单时间', '办结时间'],
    },
  ],
});

const sameDay = caseOf('hotline', {
  file: 'dates-same-day.xlsx',
  title: '受理有时刻而办结只有日期，且在同一天：不是“办结早于受理”',
  bytes: () => sheetOf([headersOf(short), ...rowsOf(short, [{ ...HOTLINE[2]!, closed: '2023-07-05' }])]),
  expect: allAdded(1),
  sample: [{ row: 2, values: { 办结时间: '2023-07-05T00:00:00+08:00' }, dateOnly: ['办结时间'] }],
  unclear: '按字面，无时刻的办结记为 00:00，早于当天的受理时刻；这里取：一方无时刻时按日比较，不拒绝。',
});

const yearless = timed(time => `${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日`);

const withoutYear = caseOf('hotline', {
  file: 'dates-without-year.xlsx',
  title: '日期写成“7月3日”，没有年份：须由人确认年份，确认前不导入',
  bytes: () => sheetOf([headersOf(yearless), ...rowsOf(yearless, hotline(1, 2, 3))]),
  mapping: { columns: columnsOf(yearless), year: 2023 },
  expect: { added: 3, rejected: [], questions: ['年'] },
  sample: [
    {
      row: 2,
      values: { 受理时间: '2023-07-03T00:00:00+08:00', 办结时间: '2023-07-06T00:00:00+08:00' },
      dateOnly: ['受理时间', '派单时间', '办结时间'],
    },
  ],
});

const impossible = caseOf('hotline', {
  file: 'dates-impossible.xlsx',
  title: '不可能的日期：1900 年、2099 年、2月30日、序列数 0、“月底前”；每行拒绝，好行照收',
  bytes: () => {
    const layout = replaced(
      short,
      column<HotlineRecord>(
        '受理时间',
        '受理时间',
        ({ received }, index) =>
          [received, '1900-01-01 00:00:00', '2099-12-31 10:00:00', '2023-02-30 09:00:00', 0, received][index],
      ),
      column<HotlineRecord>('派单时间', '派单时间', ({ assigned }, index) => (index === 5 ? '月底前' : assigned)),
    );
    return sheetOf([headersOf(layout), ...rowsOf(layout, hotline(1, 2, 3, 4, 5, 6))]);
  },
  expect: {
    added: 1,
    rejected: [
      { row: 3, header: '受理时间', rule: ['IM-03', 'IM-14'], reasonContains: '1900' },
      { row: 4, header: '受理时间', rule: ['IM-14', 'IM-03'], reasonContains: '2099' },
      { row: 5, header: '受理时间', rule: 'IM-03', reasonContains: '2023-02-30' },
      { row: 6, header: '受理时间', rule: ['IM-03', 'IM-14'], reasonContains: '' },
      { row: 7, header: '派单时间', rule: 'IM-03', reasonContains: '月底前' },
    ],
  },
});

const limits = replaced(
  hotlineLayout(['编号', '受理时间', '派单时间', '时限', '类型', '类目', '标题', '内容', '主办', '办结时间', '状态']),
  column<HotlineRecord>(
    '办理时限',
    '时限',
    (_, index) => ['5个工作日', '3个工作日', '2023-07-07', '2023-07-13 12:00:00', '５个工作日内'][index],
  ),
);

const limitWords = caseOf('hotline', {
  file: 'dates-limit-in-words.xlsx',
  title: '时限列混写：“5个工作日”、只有日期、带时刻；工作日自派单次日起算，只有日期的按日末',
  bytes: () => sheetOf([headersOf(limits), ...rowsOf(limits, hotline(1, 2, 3, 4, 5))]),
  expect: allAdded(5),
  sample: [
    { row: 2, values: { 时限: '2023-07-11T00:00:00+08:00' } },
    { row: 3, values: { 时限: '2023-07-08T00:00:00+08:00' } },
    { row: 4, values: { 时限: '2023-07-08T00:00:00+08:00' } },
    { row: 5, values: { 时限: '2023-07-13T12:00:00+08:00' } },
    { row: 6, values: { 时限: '2023-07-18T00:00:00+08:00' } },
  ],
});

export const dateCases: readonly CaseFile[] = [
  trueDates,
  serials,
  book1904,
  writingsCase('dates-text.xlsx', '规则列出的各种文字日期写法，一行一种', WRITINGS),
  writingsCase(
    'dates-text-more.xlsx',
    '规则未列出但平台常见的写法：Java 的“.0”、带 T、时分、全角数字、上午12点、星期',
    MORE_WRITINGS,
    '这些写法规则没有列出。读对最好；读不懂的应拒绝该行，绝不能读成别的时间。',
  ),
  dateOnly,
  sameDay,
  withoutYear,
  impossible,
  limitWords,
];
