/** Which rows are the same case: numbers, contents, a second import (IM-05, IM-06, IM-13). */

import type { HotlineRecord } from '../records/hotline.ts';
import { HOTLINE, hotline } from '../records/hotline.ts';
import { HOTLINE_FIELDS, hotlineLayout, SHORT_FIELDS, sampleOf } from '../records/hotline-layout.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { column, headersOf, type Layout, rowsOf } from '../write/layout.ts';
import { sheetOf } from '../write/xlsx.ts';

const full = hotlineLayout();
const short = hotlineLayout(SHORT_FIELDS);
const firstTen = hotline(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

const sheet = (layout: Layout<HotlineRecord>, records: readonly HotlineRecord[]) =>
  sheetOf([headersOf(layout), ...rowsOf(layout, records)], '工单明细');

const sameContent = caseOf('hotline', {
  file: 'number-twice-same.xlsx',
  title: '同一编号出现两次，内容完全一样：第二行记“未变”',
  bytes: () => sheet(short, hotline(1, 2, 1, 3)),
  expect: { added: 3, unchanged: 1, rejected: [] },
});

const otherContent = caseOf('hotline', {
  file: 'number-twice-other.xlsx',
  title: '同一编号出现三次，办结时间、承办单位不同：自第二行起拒绝，列出差异',
  bytes: () =>
    sheet(short, [
      HOTLINE[0]!,
      HOTLINE[1]!,
      { ...HOTLINE[0]!, closed: '2023-07-11 09:00' },
      { ...HOTLINE[0]!, unit: '水利局' },
    ]),
  expect: {
    added: 2,
    rejected: [
      { row: 4, header: ['工单编号', '办结时间'], rule: 'IM-13', reasonContains: 'FX202307030001' },
      { row: 5, header: ['工单编号', '承办单位'], rule: 'IM-13', reasonContains: 'FX202307030001' },
    ],
  },
  sample: [sampleOf(2, HOTLINE[0]!, SHORT_FIELDS)],
});

const withoutNumber = caseOf('hotline', {
  file: 'number-missing-column.xlsx',
  title: '没有编号列：用受理时间、标题、内容认件并提示；同题不同时是两件，全同是一件',
  bytes: () =>
    sheet(hotlineLayout(SHORT_FIELDS.slice(1)), [
      HOTLINE[0]!,
      { ...HOTLINE[0]!, received: '2023-07-03 08:52' },
      HOTLINE[1]!,
      HOTLINE[0]!,
    ]),
  expect: { added: 3, unchanged: 1, rejected: [], notices: [{ rule: 'IM-06', contains: '编号' }] },
});

const copy = caseOf('hotline', {
  file: 'again-same-file.xlsx',
  title: '同一份文件导第二次，什么也不变',
  before: ['hotline-plain.xlsx'],
  bytes: () => sheet(full, firstTen),
  expect: { added: 0, unchanged: 10, rejected: [] },
});

const otherLayout = caseOf('hotline', {
  file: 'again-other-layout.xlsx',
  title: '同样十件，另一套列名、列序、行序：仍然是“未变”',
  before: ['hotline-plain.xlsx'],
  bytes: () =>
    sheet(
      [
        ...hotlineLayout(HOTLINE_FIELDS, {
          编号: '工单号',
          派单时间: '派发时间',
          主办: '责任单位',
          办结时间: '结案时间',
        }),
      ].reverse(),
      [...firstTen].reverse(),
    ),
  expect: { added: 0, unchanged: 10, rejected: [] },
});

const corrected = caseOf('hotline', {
  file: 'again-corrected.xlsx',
  title: '上次导入的十件里两件有改动（办结时间、承办单位），另多出一件：变更二、新增一、其余未变',
  before: ['hotline-plain.xlsx'],
  bytes: () =>
    sheet(full, [
      { ...firstTen[0]!, closed: '2023-07-07 09:30' },
      firstTen[1]!,
      { ...firstTen[3]!, unit: '唐藏镇', helpers: ['交通局'] },
      firstTen[6]!,
      HOTLINE[10]!,
    ]),
  expect: { added: 1, changed: 2, unchanged: 2, rejected: [] },
  sample: [
    { row: 2, values: { 办结时间: '2023-07-07T09:30:00+08:00' } },
    { row: 4, values: { 主办: '唐藏镇', 协办: ['交通局'] } },
  ],
});

const fewerColumns = caseOf('hotline', {
  file: 'again-fewer-columns.xlsx',
  title: '同样十件，但这次只导出了其中十列：没有导出的列不等于清空',
  before: ['hotline-plain.xlsx'],
  bytes: () => sheet(short, firstTen),
  expect: { added: 0, unchanged: 10, rejected: [] },
  sample: [sampleOf(2, HOTLINE[0]!)],
  unclear: '规则没有写缺列的再次导入；这里取：表里没有的列保持原值，不算变更。',
});

const overdue = ['否', '否', '是', '是'];
const onTime = ['是', '是', '否', '否'];
const derivedLayout: Layout<HotlineRecord> = [
  column('序号', undefined, (_, index) => index + 1),
  ...hotlineLayout([
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
  ]),
  column('是否逾期', undefined, (_, index) => overdue[index]),
  column('是否按时', undefined, (_, index) => onTime[index]),
  column('月份', undefined, record => `${Number(record.received.slice(5, 7))}月`),
];

const derived = caseOf('hotline', {
  file: 'derived-contradict.xlsx',
  title: '“是否逾期”“是否按时”与重算结果不符（第3行实际逾期、第5行末日办结未逾期）：报差异，不导入派生列',
  bytes: () => sheet(derivedLayout, hotline(1, 7, 15, 10)),
  expect: {
    added: 4,
    rejected: [],
    differences: [
      { row: 3, header: '是否逾期' },
      { row: 3, header: '是否按时' },
      { row: 5, header: '是否逾期' },
      { row: 5, header: '是否按时' },
    ],
  },
});

const leadingZeros = caseOf('hotline', {
  file: 'number-leading-zeros.xlsx',
  title: '编号前面有零（文字）：零不能丢；“0012…”与“12…”是两件',
  bytes: () =>
    sheet(short, [
      { ...HOTLINE[0]!, number: '00120230703001' },
      { ...HOTLINE[1]!, number: '120230703001' },
      { ...HOTLINE[2]!, number: '000000' },
    ]),
  expect: allAdded(3),
  sample: [
    { row: 2, values: { 编号: '00120230703001' } },
    { row: 3, values: { 编号: '120230703001' } },
    { row: 4, values: { 编号: '000000' } },
  ],
});

const numericNumber = caseOf('hotline', {
  file: 'number-as-number.xlsx',
  title: '编号是数字单元格：读成不带小数点、不用科学计数的一串数',
  bytes: () => {
    const layout: Layout<HotlineRecord> = [
      column('工单编号', '编号', (_, index) => 202307030001 + index),
      ...short.slice(1),
    ];
    return sheet(layout, hotline(1, 2));
  },
  expect: allAdded(2),
  sample: [
    { row: 2, values: { 编号: '202307030001' } },
    { row: 3, values: { 编号: '202307030002' } },
  ],
});

export const identityCases: readonly CaseFile[] = [
  sameContent,
  otherContent,
  withoutNumber,
  copy,
  otherLayout,
  corrected,
  fewerColumns,
  derived,
  leadingZeros,
  numericNumber,
];
