/** The words of the room: accounts, posts, judgements. Pure. */

/** 平台. @source NM-05 */
export const PLATFORM_NAMES = {
  wechat: '微信公众号',
  'wechat-channels': '视频号',
  weibo: '新浪微博',
  toutiao: '今日头条',
  douyin: '抖音',
  kuaishou: '快手',
  baijiahao: '百家号',
  renminhao: '人民号',
  xiaohongshu: '小红书',
  bilibili: '哔哩哔哩',
  app: 'APP',
  'mini-program': '小程序',
  other: '其他',
} as const;
export type Platform = keyof typeof PLATFORM_NAMES;

/** States of an account; until it is cancelled it is looked after. @source NM-06 */
export const ACCOUNT_STATUS_NAMES = {
  planned: '拟开设',
  registered: '已备案',
  running: '运行',
  changing: '变更中',
  closing: '拟关停',
  announced: '公告中',
  cancelled: '已注销',
} as const;
export type AccountStatus = keyof typeof ACCOUNT_STATUS_NAMES;

/** 类型 (NM-04). */
export type AccountCategory = 'publishing' | 'service' | 'mixed';
export const CATEGORY_NAMES: Readonly<Record<AccountCategory, string>> = {
  publishing: '发布类',
  service: '服务类',
  mixed: '综合类',
};

/** 原创、转载、改编; adapted counts as not original. @source NM-11a */
export type Originality = 'original' | 'repost' | 'adapted';

/** 季度判定. @source NM-20, NM-D20 */
export const VERDICT_NAMES = { qualified: '合格', failed: '不合格', insufficient: '数据不足' } as const;
export type Verdict = keyof typeof VERDICT_NAMES;

/** What accounts are held to, with where each value comes from; the county edits it. */
export const UPDATE_RULE = {
  maxGapDays: { value: 14, rule: 'NM-10', source: 'verified' },
  originalPercent: { value: 60, rule: 'NM-11', source: 'verified' },
  staleDataDays: { value: 3, rule: 'NM-D20', source: 'design' },
} as const;
