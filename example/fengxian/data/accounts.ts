import type { UnitSlug } from './units.ts';

export type Platform = '微信公众号' | '视频号' | '新浪微博' | '今日头条' | '抖音' | '快手' | '小程序';

/** A stretch of more than 14 days without a post: the last before and the first after (NM-10). */
export interface Lapse {
  readonly lastPostOn: string;
  readonly nextPostOn: string;
}

/** A registered media account (NM-04) and how it posts. */
export interface AccountSeed {
  readonly name: string;
  readonly platform: Platform;
  /** The platform's id: invented. */
  readonly accountId: string;
  readonly owner: UnitSlug;
  readonly kind: '发布' | '服务' | '综合';
  readonly openedOn: string;
  readonly filing: string;
  readonly postsPerWeek: number;
  /** Share of original posts aimed at; below 0.6 it is a problem to mention, not a failure (NM-11, NM-20). */
  readonly originalShare: number;
  readonly lapses: readonly Lapse[];
}

type Row = readonly [
  name: string,
  platform: Platform,
  accountId: string,
  owner: UnitSlug,
  kind: AccountSeed['kind'],
  openedOn: string,
  postsPerWeek: number,
  originalShare: number,
];

/**
 * In the third quarter three accounts lapse, 21, 17 and 15 days; in the second two, so that 27 and 28 of 30 qualify. 退役军人事务局
 * lapses in both, which is where a talk is suggested (NM-21).
 */
const LAPSES: Readonly<Record<string, readonly Lapse[]>> = {
  fxtyjr: [
    { lastPostOn: '2023-04-18', nextPostOn: '2023-05-06' },
    { lastPostOn: '2023-08-04', nextPostOn: '2023-08-25' },
  ],
  fxrsfw: [{ lastPostOn: '2023-07-10', nextPostOn: '2023-07-27' }],
  fxgawb: [{ lastPostOn: '2023-09-05', nextPostOn: '2023-09-20' }],
  fxzsxcx: [{ lastPostOn: '2023-05-11', nextPostOn: '2023-05-31' }],
};

const ROWS: readonly Row[] = [
  ['凤县发布', '微信公众号', 'fxfabu', 'zhengfuban', '综合', '2014-06-12', 14, 0.78],
  ['凤县发布', '新浪微博', 'fxfabuwb', 'zhengfuban', '发布', '2013-03-20', 10, 0.68],
  ['凤县发布', '今日头条', 'fxfabutt', 'zhengfuban', '发布', '2018-05-07', 7, 0.7],
  ['凤县发布', '抖音', 'fxfabudy', 'zhengfuban', '发布', '2019-08-15', 5, 0.9],
  ['凤县政务服务', '小程序', 'fxzwfwxcx', 'shenpi', '服务', '2020-11-02', 2, 0.85],
  ['凤县审批服务', '微信公众号', 'fxspfw', 'shenpi', '服务', '2019-04-18', 3, 0.74],
  ['平安凤县', '微信公众号', 'fxgawx', 'gongan', '综合', '2014-09-01', 5, 0.72],
  ['平安凤县', '新浪微博', 'fxgawb', 'gongan', '发布', '2012-11-09', 3, 0.66],
  ['平安凤县', '抖音', 'fxgady', 'gongan', '发布', '2019-03-26', 3, 0.92],
  ['凤县人社', '微信公众号', 'fxrsfw', 'renshe', '服务', '2016-05-17', 3, 0.67],
  ['凤县退役军人', '微信公众号', 'fxtyjr', 'tuiyi', '综合', '2019-06-21', 2, 0.65],
  ['健康凤县', '微信公众号', 'fxjkwx', 'weijian', '综合', '2015-10-13', 6, 0.76],
  ['健康凤县', '视频号', 'fxjksph', 'weijian', '发布', '2021-02-24', 3, 0.88],
  ['凤县教体', '微信公众号', 'fxjtwx', 'jiaoti', '综合', '2016-03-08', 5, 0.8],
  ['凤县市场监管', '微信公众号', 'fxsjwx', 'shijian', '综合', '2017-03-15', 4, 0.69],
  ['凤县民政', '微信公众号', 'fxmzwx', 'minzheng', '综合', '2018-07-05', 3, 0.7],
  ['凤县应急', '微信公众号', 'fxyjwx', 'yingji', '综合', '2019-05-12', 4, 0.64],
  ['凤县文旅', '微信公众号', 'fxwlwx', 'wenlv', '综合', '2015-04-22', 5, 0.86],
  ['凤县文旅', '抖音', 'fxwldy', 'wenlv', '发布', '2020-04-30', 4, 0.94],
  ['凤县气象', '微信公众号', 'fxqxwx', 'qixiang', '服务', '2016-08-19', 7, 0.82],
  ['凤县税务', '微信公众号', 'fxswwx', 'shuiwu', '服务', '2018-09-11', 4, 0.62],
  ['凤县消防', '新浪微博', 'fxxfwb', 'xiaofang', '发布', '2014-11-09', 5, 0.63],
  ['凤县消防', '抖音', 'fxxfdy', 'xiaofang', '发布', '2019-11-06', 3, 0.88],
  ['凤县农业农村', '微信公众号', 'fxnywx', 'nongye', '综合', '2019-03-27', 3, 0.71],
  ['凤县住建', '微信公众号', 'fxzjwx', 'zhujian', '综合', '2018-10-18', 2, 0.58],
  ['投资凤县', '微信公众号', 'fxzsxcx', 'zhaoshang', '综合', '2019-09-03', 2, 0.73],
  ['魅力双石铺', '微信公众号', 'fxssp', 'shuangshipu', '综合', '2016-11-25', 4, 0.84],
  ['古镇凤州', '微信公众号', 'fxfzz', 'fengzhou', '综合', '2017-05-19', 3, 0.81],
  ['留凤关之声', '微信公众号', 'fxlfg', 'liufengguan', '综合', '2018-04-10', 3, 0.79],
  ['美丽河口', '快手', 'fxhkks', 'hekou', '发布', '2020-06-16', 2, 0.9],
];

/** The county's 30 registered accounts; a unit has at most one on a platform (NM-02). */
export const ACCOUNTS: readonly AccountSeed[] = ROWS.map(
  ([name, platform, accountId, owner, kind, openedOn, postsPerWeek, originalShare], index) => ({
    name,
    platform,
    accountId,
    owner,
    kind,
    openedOn,
    filing: `凤政新备${openedOn.slice(0, 4)}${String(index + 1).padStart(3, '0')}`,
    postsPerWeek,
    originalShare,
    lapses: LAPSES[accountId] ?? [],
  }),
);
