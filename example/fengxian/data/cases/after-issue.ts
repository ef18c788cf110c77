import type { UnitSlug } from '../units.ts';
import type { CaseType, Subtopic } from './vocabulary.ts';

/** A case that the demo's first morning (2023-10-16) shows as open, written by hand. */
export interface OpenCase {
  readonly channel: 'hotline' | 'mailbox-county';
  readonly number: string;
  readonly unit: UnitSlug;
  readonly subtopic: Subtopic | null;
  readonly type: CaseType;
  readonly town: UnitSlug;
  readonly place: string;
  readonly dispatchedAt: string;
  /** Working days of an extension already granted; 0 for none. */
  readonly extendedByWorkdays: number;
  readonly title: string;
  readonly content: string;
}

/** Dispatched in September, registered only on 2023-10-16: after the bulletin was issued, it makes 544 of 543. */
export const REGISTERED_LATE: OpenCase & { readonly registeredAt: string; readonly closedAt: string } = {
  channel: 'hotline',
  number: 'DH20230926-0311',
  unit: 'chengguan',
  subtopic: '噪音扰民',
  type: '投诉',
  town: 'shuangshipu',
  place: '双石铺镇凤凰路',
  dispatchedAt: '2023-09-26T16:44+08:00',
  registeredAt: '2023-10-16T08:20+08:00',
  closedAt: '2023-10-08T15:30+08:00',
  extendedByWorkdays: 0,
  title: '凤凰路临街铺面装修夜里切瓷砖',
  content: '凤凰路一家铺面装修，晚上十点还在切瓷砖，刺得人头疼。说过两次，工人说老板催工期。请管一管，白天再干。',
};

/** Open cases of the fourth quarter as of 2023-10-16 09:00, some of them overdue, some due that day. */
export const OPEN_CASES: readonly OpenCase[] = [
  {
    channel: 'hotline',
    number: 'DH20231001-0417',
    unit: 'zhujian',
    subtopic: '电梯',
    type: '投诉',
    town: 'shuangshipu',
    place: '双石铺镇清江路',
    dispatchedAt: '2023-10-01T11:42+08:00',
    extendedByWorkdays: 3,
    title: '清江苑3号楼电梯停运，老人下不了楼',
    content:
      '清江苑小区3号楼电梯从9月28号晚上就不动了，物业说等配件。我母亲82岁，腿脚不方便，住11楼，国庆一家人回来她也下不了楼。请政府管一管，给个准日子。',
  },
  {
    channel: 'hotline',
    number: 'DH20231008-0102',
    unit: 'fengzhou',
    subtopic: '村组道路硬化',
    type: '投诉',
    town: 'fengzhou',
    place: '凤州镇白石铺村',
    dispatchedAt: '2023-10-08T10:18+08:00',
    extendedByWorkdays: 0,
    title: '凤州镇白石铺村口护栏缺失，夜间行车危险',
    content:
      '白石铺村口临河那一段护栏让车撞掉了十来米，拉了根绳子就算完了。晚上没有路灯，前天有人骑摩托差点冲下去。请赶紧装上。',
  },
  {
    channel: 'mailbox-county',
    number: 'XZ20231007-0005',
    unit: 'renshe',
    subtopic: '失业金',
    type: '咨询',
    town: 'shuangshipu',
    place: '双石铺镇新建路',
    dispatchedAt: '2023-10-07T10:20+08:00',
    extendedByWorkdays: 0,
    title: '失业金到账时间咨询',
    content: '我九月初在网上申请了失业金，页面显示审核通过，到现在没有到账。想问一般几号发，是不是节前不发。',
  },
  {
    channel: 'mailbox-county',
    number: 'XZ20231008-0011',
    unit: 'nongye',
    subtopic: '种地补贴',
    type: '咨询',
    town: 'tangzang',
    place: '唐藏镇北坡村',
    dispatchedAt: '2023-10-09T08:50+08:00',
    extendedByWorkdays: 0,
    title: '农机购置补贴何时发放',
    content: '我七月买的旋耕机，材料交到镇上说齐了，想问第三批农机购置补贴什么时候发，要不要本人再跑一趟。',
  },
  {
    channel: 'hotline',
    number: 'DH20231009-0087',
    unit: 'hekou',
    subtopic: '水渠修缮',
    type: '求助',
    town: 'hekou',
    place: '河口镇安河村',
    dispatchedAt: '2023-10-09T09:35+08:00',
    extendedByWorkdays: 0,
    title: '河口镇安河村水渠漏水，秋播浇不上地',
    content: '安河村二组的渠漏得厉害，上面放一渠水，到地头就没了。这几天正要种麦子，请派人来补一补，先把水接下来。',
  },
  {
    channel: 'hotline',
    number: 'DH20231009-0143',
    unit: 'pingmu',
    subtopic: '河道清理',
    type: '求助',
    town: 'pingmu',
    place: '平木镇大滩村',
    dispatchedAt: '2023-10-09T14:26+08:00',
    extendedByWorkdays: 0,
    title: '平木河段防汛道路塌方，车辆绕行',
    content: '大滩村往下游去的防汛路塌了一块，车要从河滩绕，下雨就过不去。学生每天走这条路，请尽快清一清、立个牌子。',
  },
  {
    channel: 'hotline',
    number: 'DH20231010-0031',
    unit: 'zhujian',
    subtopic: '停水',
    type: '投诉',
    town: 'shuangshipu',
    place: '双石铺镇老街',
    dispatchedAt: '2023-10-10T09:02+08:00',
    extendedByWorkdays: 0,
    title: '老城区停水两天没有通知',
    content:
      '老街一带从8号晚上停水到现在，没有人通知，楼下饭馆都关了门。打供水公司电话一直占线，请说清楚什么时候能来水。',
  },
  {
    channel: 'hotline',
    number: 'DH20231011-0265',
    unit: 'chengguan',
    subtopic: '占道经营',
    type: '投诉',
    town: 'shuangshipu',
    place: '双石铺镇滨江路',
    dispatchedAt: '2023-10-11T17:30+08:00',
    extendedByWorkdays: 0,
    title: '夜市占道经营，消防车进不去',
    content:
      '滨江路夜市把路占了一多半，昨天小区里有人烧糊锅报了警，消防车在路口堵了六分钟。请把通道留出来，划线管起来。',
  },
  {
    channel: 'mailbox-county',
    number: 'XZ20231001-0003',
    unit: 'zhujian',
    subtopic: '房顶漏水',
    type: '求助',
    town: 'liufengguan',
    place: '留凤关镇移民搬迁安置点',
    dispatchedAt: '2023-10-07T09:10+08:00',
    extendedByWorkdays: 5,
    title: '安置点6号楼屋顶漏水',
    content:
      '我住留凤关镇移民搬迁安置点6号楼顶层，连着下雨，卧室屋顶漏水，墙皮往下掉。去年补过一次，今年又漏。想请镇上或者住建局来人看看，能不能从根上修好。',
  },
];

/** The closed case that a citizen's call-back reopens on the morning of 2023-10-16: any closed one of this kind. */
export const REOPENED = {
  unit: 'chengguan',
  subtopic: '建筑垃圾',
  reopenedAt: '2023-10-16T08:35+08:00',
  reason: '回访时市民说，垃圾清走一周后同一地点又被倾倒，围挡没有装，请重新处理。',
} as const satisfies { unit: UnitSlug; subtopic: Subtopic; reopenedAt: string; reason: string };
