/** Posts as the platforms' back ends export them (NM-D1); the account comes from the mapping file (IM-15). */
import type { Mapping, Sample } from '../expect.ts';
import { type CaseFile, caseOf } from '../write/case-file.ts';
import { csv } from '../write/csv.ts';
import { column, columnsOf, headersOf, type Layout, rowsOf } from '../write/layout.ts';
import { instantOf, withSeconds } from '../write/times.ts';
import { sheetOf, xlsx } from '../write/xlsx.ts';

interface PostRecord {
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly isOriginal: boolean;
  readonly reads: number;
}

type Line = readonly [published: string, isOriginal: boolean, reads: number, title: string];

const LINES: readonly Line[] = [
  ['2023-07-04 18:30', true, 812, '【反诈提醒】接到“退货退款”电话，先挂断再核实'],
  [
    '2023-07-16 09:05',
    false,
    240,
    '国务院办公厅关于依托全国一体化政务服务平台建立政务服务效能提升常态化工作机制的意见',
  ],
  ['2023-07-28 20:12', true, 1530, '暑期夜查：凤县交警一晚查获酒驾三起'],
  ['2023-08-09 17:48', true, 655, '山洪预警怎么看？遇到这几种情况立刻转移'],
  ['2023-08-22 11:20', true, 402, '户籍窗口周六也上班啦'],
  ['2023-09-03 08:00', false, 188, '开学第一课｜一盔一带 安全常在'],
  ['2023-09-15 19:33', true, 970, '民警帮八旬老人找回走失的牛'],
  ['2023-09-28 16:10', true, 1204, '中秋国庆假期县城道路通行提示'],
];

const POSTS: readonly PostRecord[] = LINES.map(([published, isOriginal, reads, title], index) => ({
  title,
  published,
  isOriginal,
  reads,
  url: `https://mp.example.com/s?__biz=FX${index}&mid=26500${index + 31}&idx=1`,
}));

const sample = (row: number, post: PostRecord, fields: Partial<Record<string, string>> = {}): Sample => ({
  row,
  values: {
    标题: post.title,
    发布时间: instantOf(post.published),
    链接: post.url,
    原创: post.isOriginal ? 'original' : 'repost',
    ...fields,
  },
});

const samples = (firstRow: number): Sample[] => POSTS.map((post, index) => sample(index + firstRow, post));

const wechat: Layout<PostRecord> = [
  column('内容标题', '标题', post => post.title),
  column('发表时间', '发布时间', post => withSeconds(post.published)),
  column('内容url', '链接', post => post.url),
  column('是否原创', '原创', post => (post.isOriginal ? '是' : '否')),
  column('阅读次数', '阅读', post => post.reads),
  column('分享次数', undefined, post => Math.floor(post.reads / 20)),
];

const wechatEnglish: Layout<PostRecord> = [
  column('Title', '标题', post => post.title),
  column('Publish time', '发布时间', post => withSeconds(post.published)),
  column('Content url', '链接', post => post.url),
  column('Original', '原创', post => (post.isOriginal ? 'Yes' : 'No')),
  column('Reads', '阅读', post => post.reads),
  column('Shares', undefined, post => Math.floor(post.reads / 20)),
];

const weibo: Layout<PostRecord> = [
  column('正文', '标题', post => `${post.title}\n#平安凤县# 详情请看链接`),
  column('发布时间', '发布时间', post => post.published.replaceAll('-', '/')),
  column('链接', '链接', post => post.url),
  column('原创/转发', '原创', post => (post.isOriginal ? '原创' : '转发')),
  column('转发数', undefined, () => 3),
  column('点赞数', undefined, () => 12),
];

const douyin: Layout<PostRecord> = [
  column('视频标题', '标题', post => post.title),
  column('发布时间', '发布时间', post =>
    `${post.published.slice(0, 4)}年${post.published.slice(5, 7)}月${post.published.slice(8)}`.replace(' ', '日 '),
  ),
  column('链接', '链接', post => post.url),
  column('播放量', undefined, post => post.reads * 10),
  column('是否原创', '原创', post => (post.isOriginal ? '原创' : '转载')),
];

const forAccount = (layout: Layout<PostRecord>, account: string, headerRow?: number): Mapping => ({
  ...(headerRow === undefined ? {} : { headerRow }),
  columns: columnsOf(layout),
  account,
});

const added = { added: POSTS.length, rejected: [], questions: ['账号'] };

const explained = (layout: Layout<PostRecord>, explanation: string) => () =>
  xlsx(book => {
    const sheet = book.addWorksheet('Sheet0');
    sheet.addRow([explanation]);
    sheet.mergeCells(1, 1, 1, layout.length);
    sheet.addRow(headersOf(layout));
    for (const row of rowsOf(layout, POSTS)) sheet.addRow(row);
  });

export const postCases: readonly CaseFile[] = [
  caseOf('posts', {
    file: 'posts-wechat.xlsx',
    title: '微信后台导出（中文表头），首行是数据说明；没有说是哪个账号：要问，映射文件已指定',
    bytes: explained(
      wechat,
      '数据说明：统计时间为2023-07-01至2023-09-30，阅读次数为当日24时前的累计值，可能与前台显示略有差异。',
    ),
    mapping: forAccount(wechat, '平安凤县', 2),
    expect: added,
    sample: samples(3),
  }),
  caseOf('posts', {
    file: 'posts-wechat-english.xlsx',
    title: '微信后台导出（英文表头），首行有英文说明，原创写 Yes/No',
    bytes: explained(
      wechatEnglish,
      'Note: data is from 2023-07-01 to 2023-09-30 and may differ slightly from the front end.',
    ),
    mapping: forAccount(wechatEnglish, '平安凤县', 2),
    expect: added,
    sample: samples(3),
  }),
  caseOf('posts', {
    file: 'posts-wechat-guess.xlsx',
    title: '同样的英文表头，只告诉账号，列由导入器自己认',
    bytes: explained(wechatEnglish, 'Note: data is from 2023-07-01 to 2023-09-30.'),
    mapping: { columns: {}, account: '平安凤县' },
    expect: added,
    sample: samples(3),
    unclear: '规则没有列出英文表头的具体写法，也没有说 columns 为空时是否自行识别；认不出应当问，不应当导入空列。',
  }),
  caseOf('posts', {
    file: 'posts-weibo.csv',
    title: '微博导出 CSV（带 BOM）：正文有换行和话题，原创/转发',
    bytes: () => new TextEncoder().encode(`\uFEFF${csv([headersOf(weibo), ...rowsOf(weibo, POSTS)])}`),
    mapping: forAccount(weibo, '凤县公安'),
    expect: added,
    sample: [sample(2, POSTS[0]!, { 标题: `${POSTS[0]!.title}\n#平安凤县# 详情请看链接` })],
  }),
  caseOf('posts', {
    file: 'posts-douyin.xlsx',
    title: '抖音导出：视频标题、中文日期加时刻、播放量',
    bytes: () => sheetOf([headersOf(douyin), ...rowsOf(douyin, POSTS)], '作品数据'),
    mapping: forAccount(douyin, '凤县教体'),
    expect: added,
    sample: samples(2),
  }),
  caseOf('posts', {
    file: 'posts-unknown-account.xlsx',
    title: '映射文件里的账号没有登记：说清楚，不导入',
    bytes: () => sheetOf([headersOf(wechat), ...rowsOf(wechat, POSTS)]),
    mapping: forAccount(wechat, '凤县之声'),
    expect: { added: 0, rejected: [], refused: { messageContains: '凤县之声' } },
    unclear: '拒绝整个文件与提问都说得通；不能新建账号，也不能记到别的账号上。',
  }),
  caseOf('posts', {
    file: 'posts-twice.xlsx',
    title: '同一篇（同标题、同时间、同链接）导出两次记“未变”；改过标题的同链接要列差异',
    bytes: () =>
      sheetOf([
        headersOf(wechat),
        ...rowsOf(wechat, [POSTS[0]!, POSTS[0]!, { ...POSTS[0]!, title: `${POSTS[0]!.title}（更正）` }]),
      ]),
    mapping: forAccount(wechat, '平安凤县'),
    expect: {
      added: 1,
      unchanged: 1,
      rejected: [{ row: 4, header: ['内容url', '内容标题'], rule: 'IM-13', reasonContains: '' }],
    },
    unclear: '图文没有编号，这里以链接为键；若以（时间、标题、内容）为键，第三行会是新增。',
  }),
];
