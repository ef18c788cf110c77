/** The same records under the other wordings of every heading (IM-02 and the table of heading variants). */

import type { HotlineRecord } from '../records/hotline.ts';
import { HOTLINE, hotline } from '../records/hotline.ts';
import { HOTLINE_FIELDS, type HotlineField, hotlineLayout, sampleOf } from '../records/hotline-layout.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { column, columnsOf, headersOf, type Layout, rowsOf } from '../write/layout.ts';
import { sheetOf } from '../write/xlsx.ts';

type Headers = Partial<Readonly<Record<HotlineField, string>>>;

const WORDINGS: Readonly<Record<string, Headers>> = {
  b: {
    编号: '工单号',
    受理时间: '来电时间',
    派单时间: '派发时间',
    时限: '要求办结时间',
    类型: '工单类型',
    类目: '诉求分类',
    子题: '具体事项',
    标题: '诉求标题',
    内容: '工单内容',
    地点: '诉求地址',
    主办: '主办单位',
    协办: '配合单位',
    办结时间: '回复时间',
    状态: '状态',
    满意度: '回访结果',
    姓名: '来电人',
    电话: '来电号码',
  },
  c: {
    编号: '受理编号',
    受理时间: '登记时间',
    派单时间: '转办时间',
    时限: '截止时间',
    类型: '诉求性质',
    类目: '问题类别',
    标题: '主题',
    内容: '反映内容',
    地点: '所属区域',
    主办: '责任单位',
    办结时间: '结案时间',
    状态: '办理状态',
    满意度: '评价',
    姓名: '诉求人',
    电话: '电话',
  },
  d: {
    编号: '诉求编号',
    受理时间: '诉求时间',
    派单时间: '交办时间',
    时限: '办理期限',
    类型: '业务类型',
    类目: '热点类别',
    内容: '来电内容',
    地点: '镇（街道）',
    主办: '处理部门',
    办结时间: '反馈时间',
    状态: '当前环节',
    满意度: '是否满意',
  },
  e: { 编号: '案件编号', 派单时间: '下派日期', 办结时间: '完成时间' },
  f: { 编号: '流水号' },
};

const fieldsOf: Readonly<Record<string, readonly HotlineField[]>> = {
  b: HOTLINE_FIELDS,
  c: HOTLINE_FIELDS.filter(field => field !== '子题' && field !== '协办'),
  d: HOTLINE_FIELDS.filter(field => !['子题', '协办', '姓名', '电话'].includes(field)),
  e: HOTLINE_FIELDS,
  f: HOTLINE_FIELDS,
};

const wordingCases = Object.entries(WORDINGS).map(([name, headers], index) => {
  const fields = fieldsOf[name]!;
  const layout = hotlineLayout(fields, headers);
  const place = index * 4 + 1;
  return caseOf('hotline', {
    file: `hotline-wording-${name}.xlsx`,
    title: `表头的另一种写法：${Object.values(headers).slice(0, 5).join('、')}${Object.keys(headers).length > 5 ? '等' : ''}`,
    bytes: () => sheetOf([headersOf(layout), ...rowsOf(layout, hotline(place, place + 1, place + 2, place + 3))]),
    expect: allAdded(4),
    sample: [sampleOf(2, HOTLINE[place - 1]!, fields), sampleOf(5, HOTLINE[place + 2]!, fields)],
  });
});

const decorated = hotlineLayout(HOTLINE_FIELDS, {
  编号: '*工单编号',
  受理时间: '受 理 时 间\n（年月日时分）',
  派单时间: '派单时间（年月日）',
  时限: '办理时限\n',
  类型: '诉求类型＊必填',
  类目: ' 一级分类 ',
  子题: '二级分类(选填)',
  标题: '标　题',
  内容: '诉求内容【不得涉密】',
  地点: '事发地址(镇/村/组)',
  主办: '承办单位*必填',
  协办: '协办单位（多个用顿号隔开）',
  办结时间: '办结\r\n时间',
  状态: '工单状态：',
  满意度: '满意度（回访）',
  姓名: '姓　名',
  电话: '联系电话 ',
});

const decoratedCase = caseOf('hotline', {
  file: 'hotline-decorated-headers.xlsx',
  title: '表头里有空格、全角空格、换行、括号说明、必填标记、冒号，都不影响识别',
  bytes: () => sheetOf([headersOf(decorated), ...rowsOf(decorated, hotline(5, 6, 7))]),
  expect: allAdded(3),
  sample: [sampleOf(2, HOTLINE[4]!), sampleOf(4, HOTLINE[6]!)],
});

const shuffled: Layout<HotlineRecord> = [
  column('序号', undefined, (_, index) => index + 1),
  ...hotlineLayout(['状态', '主办', '办结时间', '内容', '标题', '类目', '类型', '派单时间', '受理时间', '编号']),
  column('坐席工号', undefined, () => '0608'),
  column('录音文件', undefined, record => `${record.number}.wav`),
  column('备注', undefined, () => null),
];

const shuffledCase = caseOf('hotline', {
  file: 'hotline-shuffled-columns.xlsx',
  title: '列的次序倒过来，并夹有序号、坐席工号、录音文件、备注等用不到的列',
  bytes: () => sheetOf([headersOf(shuffled), ...rowsOf(shuffled, hotline(8, 9, 10))]),
  expect: allAdded(3),
  sample: [sampleOf(3, HOTLINE[8]!, ['编号', '受理时间', '派单时间', '类型', '类目', '标题', '主办', '办结时间'])],
});

const bothTimes: Layout<HotlineRecord> = [
  ...hotlineLayout(['编号', '受理时间', '派单时间', '类型', '类目', '标题', '内容', '主办']),
  column('回复时间', undefined, record => `${record.closed.slice(0, 10)} 08:00:00`),
  ...hotlineLayout(['办结时间', '状态']),
];

const bothTimesCase = caseOf('hotline', {
  file: 'hotline-two-candidates.xlsx',
  title: '同时有“回复时间”和“办结时间”两列，都是办结时间的常见写法；由映射文件指明用哪一列',
  bytes: () => sheetOf([headersOf(bothTimes), ...rowsOf(bothTimes, hotline(12, 13, 14))]),
  mapping: { columns: columnsOf(bothTimes) },
  expect: allAdded(3),
  sample: [sampleOf(2, HOTLINE[11]!, ['编号', '办结时间'])],
});

const ownWords: Layout<HotlineRecord> = hotlineLayout(
  ['编号', '受理时间', '派单时间', '类型', '类目', '标题', '内容', '主办', '办结时间', '状态'],
  {
    编号: '件号',
    受理时间: '打进来的时间',
    派单时间: '给单位的时间',
    主办: '谁办',
    办结时间: '办完日子',
    类目: '哪一块',
  },
);

const ownWordsCase = caseOf('hotline', {
  file: 'hotline-own-words.xlsx',
  title: '本县自己起的列名，一个也认不出：不猜，请人指定；映射文件指定后全部导入',
  bytes: () => sheetOf([headersOf(ownWords), ...rowsOf(ownWords, hotline(15, 16))]),
  mapping: { columns: columnsOf(ownWords) },
  expect: { added: 2, rejected: [], questions: ['派单时间', '主办'] },
  sample: [sampleOf(2, HOTLINE[14]!, ['编号', '受理时间', '派单时间', '主办', '办结时间', '类目'])],
});

export const headerCases: readonly CaseFile[] = [
  ...wordingCases,
  decoratedCase,
  shuffledCase,
  bothTimesCase,
  ownWordsCase,
];
