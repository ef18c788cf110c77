/**
 * The words of the field. Each table is what many offices write for one idea; nothing here is a sentence pattern.
 */

/** What is done to a case, a post, a site; the order matters: the more special first. */
const ACTIONS = {
  satisfied: /基本满意|非常满意|满意|好评/,
  visited: /回访/,
  evaluated: /评价|测评|评议/,
  qualified: /合格|达标|规范运行|正常/,
  closed: /办结|结案|办理完毕|办复|办毕|审执结|审结|执结|销号|销账/,
  replied: /答复|回复|反馈|回应/,
  rectified: /整改/,
  handled: /处置|处理|解决|化解/,
  completed: /完成|落实|完工|竣工/,
  connected: /接通|接听/,
  accepted: /采纳/,
  adopted: /采用/,
  signed: /签收/,
  filed: /立案/,
  dispatched: /派遣/,
  original: /原创/,
  updated: /更新/,
  disclosed: /公开/,
  checked: /核查|核实/,
  opened: /开通|开设|开办/,
  covered: /覆盖|上线|入驻/,
  approved: /通过|批准/,
} as const satisfies Record<string, RegExp>;
export type Action = keyof typeof ACTIONS;

/** How the doing ended. */
export type Manner = 'done' | 'onTime' | 'late' | 'not' | 'due';

const LATE = /逾期|超期|超时限?|超过时限|未按[时期]|未及时|未在规定/;
const ON_TIME = /按时|按期|及时|如期|限时|时限内|期限内|规定时间内/;
const NOT = /(?:未|不|没有|尚未|无法|还未|待|正在|在)[^,;。]{0,3}$/;
const OPEN = /在办|正在办理|正在处理|办理中|处理中|待办|未结|尚未办|未办|待处理|推进中|整改中/;

const EVERY_ACTION = (Object.entries(ACTIONS) as [Action, RegExp][]).map(
  ([action, pattern]) => [action, new RegExp(pattern, 'g')] as const,
);

/** The action and its manner that a label speaks of; the one nearest to the number counts. */
export function actionOf(words: string): { action: Action; manner: Manner } | null {
  if (OPEN.test(words)) return { action: 'closed', manner: 'not' };
  let best: { action: Action; at: number; length: number } | null = null;
  for (const [action, pattern] of EVERY_ACTION) {
    for (const match of words.matchAll(pattern)) {
      if (!best || match.index > best.at) best = { action, at: match.index, length: match[0].length };
    }
  }
  if (!best) return LATE.test(words) ? { action: 'closed', manner: 'late' } : null;
  const before = words.slice(0, best.at);
  const { action } = best;
  if (LATE.test(words)) return { action, manner: 'late' };
  if (ON_TIME.test(before) || /^[^,;。]{0,2}(?:及时)/.test(words.slice(best.at + best.length)))
    return { action, manner: 'onTime' };
  if (/(?:^|[^适对响反回])应(?:当|予|于)?[^,;。]{0,2}$/.test(before)) return { action, manner: 'due' };
  if (NOT.test(before)) return { action, manner: 'not' };
  return { action, manner: 'done' };
}

/** 共, 总, 累计 …: the number says itself that it is a whole. */
export const WHOLE = /(?<!公)共(?![享青产同建])|总(?!工会|队|站|局|医院)|累计|合计|全部|全年|一共/;
/** Verbs of taking in, of looking at, of sending out: the number is likely a whole. */
export const INTAKE =
  /收到|收件|受理|接到|接收|接待|接听|来电|派发|转办|交办|承办|登记|备案|立案|上报|采集|抽查|抽检|抽测|检测|检查|监测|巡查|排查|检测|普查|评估|发现|发布|发放|制发|印发|新收|办理|参评|参与|评价|回访|调查|开设|设立|开通|建成|派遣|话务|在用|现有|运行|建有|征集|收集|梳理|涉及|(?<![供响反适对效])应/;
const SEEN_BY =
  /分[\u4e00-\u9fff]{1,6}看|[从按][^,;。]{1,8}(?:看|分|划分|统计)|(?:类型|渠道|来源|结构|方式|性质|类别|分布)(?:上|来)?看/;
const AMONG =
  /[\u4e00-\u9fff)](?:当)?中[,:]|(?:来信|来电|来访|留言|诉求|工单|事项|案件|件|账号|网站|问题|申请|评价|线索)(?:当)?中/;
/** Words that open a list of parts. */
export const OPENS_PARTS = new RegExp(
  `其中|包括|包含|分别|分为|涉及|涵盖|构成|组成|具体为|具体是|${SEEN_BY.source}|${AMONG.source}`,
);
/** Words that say the list is the whole of it. */
export const WHOLLY = new RegExp(`分别|分为|构成|组成|具体为|具体是|${SEEN_BY.source}`);
/** Words before a list that say it is not the whole of it. */
export const IN_PART =
  /主要|前[一二三四五六七八九十\d]|居前|靠前|排名|位居|列前|较多|最多|较高|最高|突出|重点是|重点为|集中[在于]|仅|特别是|尤其|典型|例如|比如/;
/** 等 that leaves a list open, not a syllable of 高等 or 等级. */
export const AND_SO_ON = /(?<![高中初同平一二三特优])等(?![级候待于同额离])/;
/** An average or an extreme is nobody's part. */
export const EXTREME = /最[高低多少大小长短]|平均|[人日月年户件笔篇周场]均|均值/;

/** Rates of change, not of a part. */
export const CHANGE_DOWN = /精简|下降|减少|降低|回落|少|降幅|下滑|缩小|缩短|收窄|压减|减|降/;
export const CHANGE =
  /同比|环比|较|相比|比上|比去|比\d|增长|增幅|上升|下降|减少|增加|提高|提升|降低|回落|上涨|降幅|下滑|净增|偏多|偏少|精简/;
/** What is told of another time than the bulletin's own. */
export const EARLIER =
  /上季度?|上一季度|上月|上个月|上年|上一年|去年|上周|上期|上半年(?=.*下半年)|同期|往年|此前|前期|年初|原有|由(?:上|去)/;
/** What ought to be, not what is. */
export const DEMANDED =
  /[距离]“?$|不低于|不少于|不高于|不超过|不得|至少|确保|力争|争取|目标|要求|须达|应达|要达|要达到|达到.*以上|必须|原则上|低于|高于|超过|满.*%/;

/** Dimensions: labels of one of them exclude each other. */
const DIMENSIONS: readonly RegExp[] = [
  /咨询|投诉|建议|求助|举报|表扬|感谢|反映|意见|求决|申诉|信访|揭发|批评/,
  /电话|网络|网站|微信|APP|App|短信|邮箱|邮件|信函|来信|来访|现场|当面|传真|互联网|小程序|公众号|微博|抖音|快手|头条|窗口|自助|线上|线下|客户端|视频号|邮寄|平台|热线|信箱|留言|人工|智能/,
  /自然人|法人|企业|社会组织|公益|机构|科研|律师|事务所|个人|单位/,
  /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|不存在|更正|补正|撤回/,
  /维持|纠正|其他结果|未审结|其他|驳回|撤销/,
  /第[一二三]产业/,
  /一般|较大|重大|特大|紧急|特急/,
  /即时|直接|当场|在线|转办|转派|交办|派发|自办/,
  /优秀|良好|一般|较差|合格|较好|优|良|中|差/,
  /市直|县直|区直|省直|部门|县区|区县|乡镇|镇|街道|市级|县级|省级|区级|国家级|本级|企业/,
  /优秀|良好|合格|较差|一等|二等|三等|优良|中等/,
  /男|女/,
  /属实/,
  /^\d{1,2}月|[一二三四]季度|[上下]半年/,
  /满意(?![度率])|一般/,
];
const PLACE =
  /(?:镇|乡|街道|街道办|社区|村|局|区|县|市|厅|中心|公司|学校|园区|开发区|集团|部门|州|旗|[\u4e00-\u9fff]{2}(?:办|委|部|院|站|所|队|馆|会|处|科|股|室))$/;
const KIND =
  /(?:类|方面|领域|事项|纠纷|事务|物业|社保|管理|服务|教育|环境|交通|建设|资源|医疗|卫生|治安|旅游|消费|市场|民生|农业|住房|劳动)$/;
export const OTHERS = /其他|其它|其余|另有/;

/** Whether labels are of one dimension, so that no case is counted under two of them. */
export function excludeEachOther(labels: readonly string[]): boolean {
  const named = labels.filter(label => !OTHERS.test(label));
  if (named.length === 0 || new Set(labels).size < labels.length) return false;
  const all = (pattern: RegExp) => named.every(label => pattern.test(label));
  return all(PLACE) || all(KIND) || DIMENSIONS.some(all);
}

/** Labels that may overlap: one person is a woman and under 35, one article is original and has a picture. */
const ATTRIBUTE =
  /女|男|岁|以上|以下|学历|原创|图片|带视频|新增|新任|首次|按[时期]|及时|满意|重点|含|带|省级|国家级|党员|疑难|重复|不合格|合格|有效|全年|累计|本|已|未|被|获|(?<![供响反适对])应|实[际有办]|目标|上限|计划|问题|不|错|空白|超期|涉及|注销|减少/;

export const namesAttribute = (label: string): boolean => ATTRIBUTE.test(label);

/**
 * Whether labels look like plain kinds of one thing, though of no known dimension: short nouns without a verb or an
 * attribute. Enough to call a sum that is too large wrong, never one that is too small.
 */
export function areKinds(labels: readonly string[]): boolean {
  const named = labels.filter(label => !OTHERS.test(label));
  return (
    named.length >= 2 &&
    new Set(labels).size === labels.length &&
    named.every(label => label.length >= 2 && label.length <= 12 && !ATTRIBUTE.test(label) && actionOf(label) === null)
  );
}

const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/城镇|城市/, /乡村|农村/],
  [/线上/, /线下/],
  [/有效/, /无效/],
  [/自然人/, /法人/],
  [/部件/, /事件/],
  [/原创/, /转载|转发/],
  [/即办/, /承诺/],
  [/合格|达标/, /不合格|不达标|未达标/],
  [/咨询/, /诉求|非咨询/],
  [/首次|初次/, /重复/],
  [/专职/, /兼职/],
  [/公办/, /民办/],
  [/续[签约]/, /新[签约]/],
  [/呼入/, /呼出/],
  [/在线/, /离线/],
  [/上半年/, /下半年/],
  [/首页/, /[二内次]级?页|其他页/],
  [/[主承]办/, /[会协]办/],
];

/** Two labels that leave nothing between them: 城镇 and 乡村, 有效 and 无效. */
export function areOpposites(labels: readonly string[]): boolean {
  const [a, b] = labels;
  if (a === undefined || b === undefined || labels.length !== 2) return false;
  return PAIRS.some(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)));
}

/** Whether the list names (almost) all of a closed set: the five kinds of appeal (CW-T1), satisfied to not. */
export function namesWholeSet(labels: readonly string[]): boolean {
  if (labels.some(label => label.includes('不满意')) && labels.length > 1) return true;
  const kinds = ['咨询', '投诉', '建议', '求助', '举报'].filter(kind => labels.some(label => label.includes(kind)));
  return kinds.length === 5;
}

/** Words that say that one case may be counted under several heads. */
export const OVERLAPPING =
  /(?<!职[责能]|条块)交叉|既有[^,;。]{1,8}又有|[两多]个(?:及以上|以上)?(?:类别|类型|领域|方面)|之和(?:大于|不等于)|重复(?:统计|计算|计入)|多选|同时(?:存在|涉及)|一件多|兼有|可涉及|两[种类个]以上|多个领域|共同承办|联合承办|会办|协办|多家单位/;

/** What a passage is about: a quantity of the hotline is never held against one of the mailbox. */
const SUBJECTS: readonly (readonly [string, RegExp])[] = [
  ['12345', /12345|热线|一号通/],
  ['留言', /留言|信箱|来信/],
  ['依申请公开', /依申请|申请公开|信息公开申请/],
  ['新媒体', /新媒体|公众号|微博|抖音|视频号/],
  ['智慧平台', /智慧|网格|城管|城市管理平台/],
  ['网站', /网站|门户/],
];

/** The subject that a stretch of words names last. */
export function subjectOf(words: string): string | null {
  let best: { name: string; at: number } | null = null;
  for (const [name, pattern] of SUBJECTS) {
    const at = words.search(pattern);
    if (at >= 0 && (!best || at > best.at)) best = { name, at };
  }
  return best?.name ?? null;
}

const ORGANISATION =
  /[\u4e00-\u9fff]{1,10}(?:镇|乡|街道|社区|村|局|厅|委|办公室|公司|学校|医院|(?<![全我本各])[区县])(?![\u4e00-\u9fff]{0,2}(?:共|个|长|政府|域|级))/;
/** Words that turn to one unit or an extreme: what follows is not about the whole. */
export function turnsToOne(words: string): boolean {
  return ORGANISATION.test(words) || /最[高低多少大小]|排名|位列|居|第一|末位|全市平均|全省|全国|平均/.test(words);
}
