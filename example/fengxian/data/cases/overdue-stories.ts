import type { UnitSlug } from '../units.ts';
import type { HotlineSeat } from './allocate-hotline.ts';
import type { CaseType, Subtopic } from './vocabulary.ts';

/** A case that became overdue, written by hand with its dates: these are the ones that readers of the bulletin open. */
export interface OverdueStory {
  readonly number: string;
  readonly unit: UnitSlug;
  readonly subtopic: Subtopic;
  readonly type: CaseType;
  readonly town: UnitSlug;
  readonly place: string;
  readonly dispatchedAt: string;
  /** The last day within the limit; the case is overdue from the next midnight on. */
  readonly dueOn: string;
  readonly closedAt: string;
  readonly title: string;
  readonly content: string;
  readonly answer: string;
  /** What stood in the way, for the case's story. */
  readonly delay: string;
}

/** The nine overdue hotline cases of the third quarter of 2023: 住建局 5, 平木镇 2, 留凤关镇 1, 交通局 1. */
export const OVERDUE_STORIES: readonly OverdueStory[] = [
  {
    number: 'DH20230706-0213',
    unit: 'zhujian',
    subtopic: '房顶漏水',
    type: '投诉',
    town: 'shuangshipu',
    place: '双石铺镇新建路',
    dispatchedAt: '2023-07-06T09:41+08:00',
    dueOn: '2023-07-13',
    closedAt: '2023-07-17T16:20+08:00',
    title: '福源小区屋顶漏水半年未修',
    content:
      '福源小区4号楼顶楼从去年冬天就开始漏，物业说过了保修期，让我们自己凑钱。今年雨水多，三户人家的顶棚都塌了一块，孩子的床挪了三次地方。请政府给个办法，到底该谁修。',
    answer:
      '您好，经现场查看，福源小区4号楼屋面防水层老化，渗漏点五处，情况属实。已由社区代为申请应急使用维修资金，施工队7月14日进场铺设防雨布，天晴后重做防水。因征询业主意见用时较长，没有在期限内答复，向您致歉。住建局电话0917-0000228。',
    delay: '维修资金分摊要逐户签字，有两户在外地，等到第六个工作日才签齐。',
  },
  {
    number: 'DH20230719-0158',
    unit: 'zhujian',
    subtopic: '物业费',
    type: '投诉',
    town: 'shuangshipu',
    place: '双石铺镇清江路',
    dispatchedAt: '2023-07-19T10:12+08:00',
    dueOn: '2023-07-26',
    closedAt: '2023-07-27T11:05+08:00',
    title: '锦园小区物业费收费标准无公示',
    content:
      '锦园小区物业从今年起每平方米涨了三角，没有开过业主大会，收费室墙上也没有贴标准。问就说公司定的，不交就不给办门禁卡。请查一查合不合规矩。',
    answer:
      '您好，经查，锦园小区物业公司未按规定公示收费项目和标准，调整收费没有经过业主共同决定。已责令恢复原标准，多收部分抵扣下期费用，并在小区入口张贴公示。答复比规定晚了一天，敬请谅解。',
    delay: '物业公司提交的账目不全，补充材料晚到一天。',
  },
  {
    number: 'DH20230815-0327',
    unit: 'zhujian',
    subtopic: '渣土车抛洒',
    type: '投诉',
    town: 'shuangshipu',
    place: '双石铺镇城东路',
    dispatchedAt: '2023-08-15T10:05+08:00',
    dueOn: '2023-08-22',
    closedAt: '2023-08-25T17:31+08:00',
    title: '城东路渣土车抛洒，洒水清扫不及时',
    content: '每天晚上十点以后渣土车从城东路过，撒一路土，白天车一过全是灰。七月打过一次，洒了两天水又没人管了。',
    answer:
      '您好，经调取监控，8月中旬共有十一车次渣土车未密闭上路。已责令施工单位停运两天整改，修复出口冲洗平台，城东路改为每晚机扫、冲洗各一次。协办意见回复较慢，主办单位没有及时催办，致使超期，我们已内部通报。',
    delay: '协办单位交通局回复前，主办未催办，也未申请延期。',
  },
  {
    number: 'DH20230907-0094',
    unit: 'zhujian',
    subtopic: '房产证',
    type: '投诉',
    town: 'shuangshipu',
    place: '双石铺镇滨江路',
    dispatchedAt: '2023-09-07T08:56+08:00',
    dueOn: '2023-09-14',
    closedAt: '2023-09-15T15:48+08:00',
    title: '购房三年不动产权证仍未办理',
    content:
      '我三年前在江岸名居买的房，契税、维修资金都交齐了，证一直办不下来。开发商说等验收，验收说等开发商，两头都让我等。孩子明年上学要用证，请牵个头。',
    answer:
      '您好，江岸名居因消防验收资料缺失，竣工备案没有完成，所以不能首次登记。经约谈，开发企业已补交资料，备案9月底前办结，10月起按楼栋通知业主办证。为核清欠缺资料多用了一天，向您说明。',
    delay: '需核对三个部门的验收底档，最后一份9月15日上午才找到。',
  },
  {
    number: 'DH20230927-0186',
    unit: 'zhujian',
    subtopic: '停水',
    type: '投诉',
    town: 'shuangshipu',
    place: '双石铺镇清江路',
    dispatchedAt: '2023-09-27T09:20+08:00',
    dueOn: '2023-10-10',
    closedAt: '2023-10-11T10:02+08:00',
    title: '清江苑5号楼二次供水水压不足',
    content:
      '清江苑5号楼十楼以上，晚上六点到九点几乎没有水，热水器打不着火。物业说泵房归供水公司，供水公司说归物业。过节家里来人，连饭都做不成。',
    answer:
      '您好，经现场测压，高峰时段末端压力只有五米，二次供水一台水泵停机。新控制器10月9日到货，10日夜间换装，现在十二层水压正常。泵房今后由供水公司统一管护。因等待配件超期一天，敬请谅解。',
    delay: '配件节后才到货，没有在到期前申请延期。',
  },
  {
    number: 'DH20230802-0241',
    unit: 'pingmu',
    subtopic: '退耕还林补助',
    type: '求助',
    town: 'pingmu',
    place: '平木镇烧锅沟村',
    dispatchedAt: '2023-08-02T11:30+08:00',
    dueOn: '2023-08-09',
    closedAt: '2023-08-11T17:10+08:00',
    title: '退耕还林补助2022年度未到账',
    content:
      '我家退耕地六亩二分，2022年的补助到现在没有打到卡上，前几年都是八月发。我腿脚不好，去信用社查了两回，请帮忙问一问卡在哪里。',
    answer:
      '您好，经与县林业局、财政局核对，您家地块验收合格，因去年户主由您父亲变更为您，账户没有同步，款项被退回。已补办变更，列入8月第二批发放，共七百七十五元。经办人外出防汛，答复迟了两天，向您致歉。',
    delay: '经办人到河堤防汛，没有交接给他人。',
  },
  {
    number: 'DH20230920-0133',
    unit: 'pingmu',
    subtopic: '村组道路硬化',
    type: '投诉',
    town: 'pingmu',
    place: '平木镇麻地湾村',
    dispatchedAt: '2023-09-20T15:02+08:00',
    dueOn: '2023-09-27',
    closedAt: '2023-09-28T09:36+08:00',
    title: '村组道路硬化后排水沟未恢复',
    content:
      '麻地湾村三组的路八月打好了，可是原来的排水沟给填了，路面比我家院子高出一拃，这几场雨水全灌进院子。施工的说不在合同里，村上让等。',
    answer:
      '您好，经现场查看，三组硬化路段缺边沟约七十米，反映属实。已由施工单位开挖临时水沟，盖板边沟10月15日前补齐，不补齐不予验收结算。答复晚了一天，感谢您的监督。',
    delay: '等施工单位回复设计变更，收到时已过期限。',
  },
  {
    number: 'DH20230828-0075',
    unit: 'liufengguan',
    subtopic: '养殖场异味',
    type: '投诉',
    town: 'liufengguan',
    place: '留凤关镇沙江寺村',
    dispatchedAt: '2023-08-28T08:47+08:00',
    dueOn: '2023-09-04',
    closedAt: '2023-09-06T16:55+08:00',
    title: '养殖场异味影响河边住户',
    content:
      '沙江寺村河边住了二十来户，上面就是养猪场，天一热味道压得人喘不过气，晚上还听见放水的声音。村上说手续是全的，可手续全也不能臭成这样。',
    answer:
      '您好，镇政府会同生态环境分局、农业农村局现场检查，该场干粪棚未封闭、沼液池液位过高。业主已清运粪污六十方，9月5日封闭粪棚并安装喷淋除臭，复查合格。等待采样结果用了两天，没有及时先行答复，请您谅解。',
    delay: '等水样检测结果，没有先行答复，也没有申请延期。',
  },
  {
    number: 'DH20230914-0302',
    unit: 'jiaotong',
    subtopic: '渣土车抛洒',
    type: '投诉',
    town: 'honghuapu',
    place: '红花铺镇红沟村',
    dispatchedAt: '2023-09-14T14:33+08:00',
    dueOn: '2023-09-21',
    closedAt: '2023-09-22T11:18+08:00',
    title: '拉石料的大车不盖篷布，投诉后无回音',
    content:
      '红沟村过境的路上拉石料的大车不盖篷布，石子掉得满路都是，上个月我的车玻璃让崩裂了，投诉过一次没有回音。学生早晚都走这条路，请管一管。',
    answer:
      '您好，路政大队9月15日至21日在该路段设点，查处未苫盖货车七台，责令就地苫盖，并约谈两家运输企业。您上次的投诉转办时登记有误，没有回复，向您致歉；车损可凭报案回执向承运企业索赔，我们协助联系。',
    delay: '治超行动结束后才汇总答复，超出期限一天。',
  },
];

/**
 * The story of an overdue seat of the third quarter; each of the nine seats has one.
 * @returns undefined for a seat that is in time, or of another quarter.
 */
export function storyOf(seat: HotlineSeat): OverdueStory | undefined {
  if (!seat.overdue) return undefined;
  return OVERDUE_STORIES.find(
    story => story.unit === seat.unit && story.subtopic === seat.subtopic && story.type === seat.type,
  );
}
