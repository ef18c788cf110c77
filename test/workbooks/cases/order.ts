/** Times that contradict each other and status words that need a time (IM-14, table of status words). */
import { HOTLINE, type HotlineRecord, hotline } from '../records/hotline.ts';
import { hotlineLayout, SHORT_FIELDS } from '../records/hotline-layout.ts';
import { type CaseFile, caseOf } from '../write/case-file.ts';
import { columnsOf, headersOf, rowsOf } from '../write/layout.ts';
import { sheetOf } from '../write/xlsx.ts';

const short = hotlineLayout(SHORT_FIELDS);

const sheet = (records: readonly HotlineRecord[], layout = short) =>
  sheetOf([headersOf(layout), ...rowsOf(layout, records)]);

/** The cases of the list, one after the other, in these states; open ones without a closing time. */
const inStates = (words: readonly string[], isClosed: boolean, from = 0): HotlineRecord[] =>
  words.map((status, index) => {
    const record = HOTLINE[from + index]!;
    return { ...record, status, closed: isClosed ? record.closed : '' };
  });

const impossibleOrder = caseOf('hotline', {
  file: 'order-impossible.xlsx',
  title: '办结早于受理、受理晚于导入时刻：拒绝；办结早于派单：只提示；办结等于受理：照收',
  bytes: () =>
    sheet([
      HOTLINE[0]!,
      { ...HOTLINE[1]!, closed: '2023-07-03 16:00' },
      { ...HOTLINE[2]!, received: '2023-10-12 09:30', assigned: '2023-10-12 09:40', closed: '2023-10-12 09:50' },
      { ...HOTLINE[3]!, closed: '2023-07-06 15:50' },
      { ...HOTLINE[4]!, received: '2023-07-10 08:55', assigned: '2023-07-10 08:55', closed: '2023-07-10 08:55' },
    ]),
  expect: {
    added: 3,
    rejected: [
      { row: 3, header: ['办结时间', '受理时间'], rule: 'IM-14', reasonContains: '早于' },
      { row: 4, header: '受理时间', rule: 'IM-14', reasonContains: '晚于' },
    ],
    notices: [{ rule: 'IM-14', row: 5, contains: '派单' }],
  },
});

const closedWords = ['办结', '已办结', '结案', '归档', '已完成'];

const closedWithoutTime = caseOf('hotline', {
  file: 'status-closed-without-time.xlsx',
  title: '状态已办结而办结时间为空：拒绝该行，不拿别的时间顶替',
  bytes: () => sheet([HOTLINE[9]!, ...inStates(closedWords, false)]),
  expect: {
    added: 1,
    rejected: closedWords.map((word, index) => ({
      row: index + 3,
      header: ['工单状态', '办结时间'],
      rule: 'IM-14',
      reasonContains: word,
    })),
  },
});

const extensionWords = ['延期', '延期中', '申请延期'];

const extension = caseOf('hotline', {
  file: 'status-extended-without-limit.xlsx',
  title: '状态为延期，却没有新期限：拒绝该行',
  bytes: () => sheet([...inStates(extensionWords, false), HOTLINE[9]!]),
  expect: {
    added: 1,
    rejected: extensionWords.map((word, index) => ({
      row: index + 2,
      header: '工单状态',
      rule: 'IM-14',
      reasonContains: word,
    })),
  },
});

const assignedWords = ['待签收', '待受理', '已派发', '未签收'];
const answeredWords = ['已答复', '已回复', '待审核', '待回访'];

const statusWords = caseOf('hotline', {
  file: 'status-words.xlsx',
  title: '状态词的各种写法：四种“已派发”、四种“已答复”、五种“已办结”',
  bytes: () =>
    sheet(
      [...inStates(assignedWords, false), ...inStates(answeredWords, true, 4), ...inStates(closedWords, true, 8)],
      hotlineLayout(SHORT_FIELDS, { 办结时间: '回复时间' }),
    ),
  expect: { added: 13, rejected: [] },
  sample: [
    ...assignedWords.map((_, index) => ({ row: index + 2, values: { 状态: '已派发', 办结时间: null } })),
    ...answeredWords.map((_, index) => ({ row: index + 6, values: { 状态: '已答复' } })),
    ...closedWords.map((_, index) => ({ row: index + 10, values: { 状态: '已办结' } })),
  ],
});

const withdrawnWords = ['作废', '撤销', '无效'];

const withdrawn = caseOf('hotline', {
  file: 'status-withdrawn.xlsx',
  title: '作废、撤销、无效的工单记为不予受理',
  bytes: () => sheet(inStates(withdrawnWords, true, 13)),
  expect: { added: 3, rejected: [] },
  sample: withdrawnWords.map((_, index) => ({ row: index + 2, values: { 状态: '不予受理' } })),
});

const duplicate = caseOf('hotline', {
  file: 'status-duplicate.xlsx',
  title: '状态为“重复”而没有主件编号：请人指定并入哪一件，指定前不导入',
  bytes: () => sheet([HOTLINE[14]!, ...inStates(['重复'], true, 15)]),
  expect: { added: 0, rejected: [], questions: ['重复'] },
});

const unknownStatus = caseOf('hotline', {
  file: 'status-unknown-word.xlsx',
  title: '认不出的状态词“转线下了”：请人指定，映射文件指定后导入',
  bytes: () => sheet([HOTLINE[18]!, ...inStates(['转线下了'], false, 19)]),
  mapping: { columns: columnsOf(short), values: { 状态: { 转线下了: '已派发' } } },
  expect: { added: 2, rejected: [], questions: ['转线下了'] },
  sample: [{ row: 3, values: { 状态: '已派发' } }],
});

const workingWords = ['办理中', '处理中', '在办', '已签收'];

const stillOpen = caseOf('hotline', {
  file: 'status-open-without-time.xlsx',
  title: '在办件：状态“办理中”，导出表里没有签收时间这一列（平台都不导出）',
  bytes: () => sheet([HOTLINE[20]!, ...inStates(workingWords, false)]),
  expect: {
    added: 1,
    rejected: workingWords.map((word, index) => ({
      row: index + 3,
      header: '工单状态',
      rule: 'IM-14',
      reasonContains: word,
    })),
  },
  unclear:
    '按 IM-14 字面，“办理中”对应“已签收”而表里没有签收时刻，应拒绝；但热线导出表都没有签收时间列，照此在办件全部进不来，' +
    '受理数、逾期数都会偏小。更合用的读法：收下，只记派发，并提示没有签收时刻。由集成的人定。',
});

const unknownType = caseOf('hotline', {
  file: 'type-unknown.xlsx',
  title: '诉求类型有“咨询类”“政策咨询”，也有认不出的“反映”，映射文件指定“反映”为投诉；空白的拒绝',
  bytes: () =>
    sheet(
      hotline(1, 2, 3, 4).map((each, index) => ({
        ...each,
        type: ['咨询类', '政策咨询', '反映', ''][index] as HotlineRecord['type'],
      })),
    ),
  mapping: { columns: columnsOf(short), values: { 类型: { 反映: '投诉' } } },
  expect: {
    added: 3,
    rejected: [{ row: 5, header: '诉求类型', rule: ['CW-T1', 'IM-07'], reasonContains: '' }],
    questions: ['反映'],
  },
  sample: [
    { row: 2, values: { 类型: '咨询' } },
    { row: 3, values: { 类型: '咨询' } },
    { row: 4, values: { 类型: '投诉' } },
  ],
});

const unknownTopic = caseOf('hotline', {
  file: 'topic-unknown.xlsx',
  title: '一级分类写“劳资社保类”可以认出，写“物业管理”认不出，由映射文件指定为房产物业',
  bytes: () => sheet([{ ...HOTLINE[1]!, topic: '劳资社保类' }, { ...HOTLINE[16]!, topic: '物业管理' }, HOTLINE[0]!]),
  mapping: { columns: columnsOf(short), values: { 类目: { 物业管理: '房产物业' } } },
  expect: { added: 3, rejected: [], questions: ['物业管理'] },
  sample: [
    { row: 2, values: { 类目: '劳资社保' } },
    { row: 3, values: { 类目: '房产物业' } },
  ],
});

export const orderCases: readonly CaseFile[] = [
  impossibleOrder,
  closedWithoutTime,
  extension,
  statusWords,
  withdrawn,
  duplicate,
  unknownStatus,
  stillOpen,
  unknownType,
  unknownTopic,
];
