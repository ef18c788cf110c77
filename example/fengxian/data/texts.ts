import type { Topic } from './cases/vocabulary.ts';

/** Text of a bulletin that an office keeps from quarter to quarter; words ours, requirements the county's. */
export interface TextBlock {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
}

export const RECIPIENTS = '各镇人民政府，县政府各工作部门、各直属机构：';

/** What the inspection rests on, with full titles and document numbers. */
export const BASIS_DOCUMENTS: readonly { readonly title: string; readonly number: string }[] = [
  { title: '《中华人民共和国政府信息公开条例》', number: '国务院令第711号' },
  { title: '《国务院办公厅关于印发政府网站发展指引的通知》', number: '国办发〔2017〕47号' },
  { title: '《国务院办公厅关于推进政务新媒体健康有序发展的意见》', number: '国办发〔2018〕123号' },
  {
    title: '《国务院办公厅秘书局关于印发政府网站与政务新媒体检查指标、监管工作年度考核指标的通知》',
    number: '国办秘函〔2019〕19号',
  },
];

/** What people complained about, as the bulletin words it, most frequent matters first as the office lists them. */
export const HOT_TOPIC_PHRASES: Readonly<Record<Topic, readonly string[]>> = {
  农村事务: [
    '重划耕地和宅基地',
    '移民搬迁安置',
    '种地补贴',
    '村组道路硬化',
    '退耕还林补助',
    '复垦土地',
    '水渠修缮',
    '河道清理',
    '垃圾站选址',
    '养殖场异味',
  ],
  劳资社保: ['拖欠工资', '补缴社保', '失业金发放', '养老保险转移', '医保缴费', '残疾人补助政策'],
  城市管理: ['占道经营', '停水', '电梯无法使用', '渣土车抛洒', '扬尘', '便民摊点设置', '噪音扰民', '建筑垃圾清理'],
  房产物业: ['房产证未办理', '廉租房申请', '房顶漏水', '楼道杂物', '物业费收取标准', '逾期交房'],
};

/** Problems found, each with what is required of the units (AS-B08). */
export const PROBLEMS: readonly TextBlock[] = [
  {
    key: 'answers',
    heading: '办件互动质量和效率不高',
    text: '12345热线、七彩凤县智慧管理平台派遣案件和依申请公开的办理中，超期答复、答非所问的情形仍有发生。各镇、各部门要明确专人、规范流程，在期限内依法依规办结；答复前核对事实、审核文字，对一时解决不了的说明原因和时间，杜绝超期和敷衍，提高办结率和群众满意率。',
  },
  {
    key: 'content',
    heading: '发布内容质量不高',
    text: '部分镇、部门的动态信息和法定公开、重点领域信息内容单薄，个别稿件有错敏词、固定表述不规范、结构混乱、图片大小不一、来源不明等问题。各镇、各部门要围绕县委、县政府中心工作和群众关心的事撰写信息，严格执行三审三校和保密审查，先审后发；稿件上网以后，信息员要当即打开页面通读一遍，发现问题立即更正。',
  },
  {
    key: 'leaders',
    heading: '栏目信息更新不及时',
    text: '部分单位领导已经变动，网站上的领导信息、分工和照片没有同步更新。各单位要逐项核对本单位负责的栏目，变动之后及时更新，每季度确认一次，不让过时的信息误导群众、引来质疑。',
  },
  {
    key: 'media',
    heading: '政务新媒体运行不规范',
    text: '个别账号长时间不更新，规定转载的信息没有及时转发。各主办单位要落实安全管理和内容保障责任，每两周至少更新一次，原创比例不低于60%，及时转载国务院办公厅要求转载的信息；重要节点和重大节日实行24小时巡网读网。',
  },
];

/** What closes the bulletin: the principle, the deadline, who looks again, what follows (AS-B09). */
export const REQUIREMENTS: readonly TextBlock[] = [
  {
    key: 'principle',
    heading: '总体要求',
    text: '各镇、各部门要坚持以公开为常态、不公开为例外，把政务公开作为经常性工作来抓，依法、及时、准确公开政府信息。',
  },
  {
    key: 'rectify',
    heading: '整改',
    text: '各镇、各部门要对照通报的问题逐项整改、举一反三，于{{ rectifyBy }}前整改到位。县数字化信息服务中心负责复查，逾期没有整改到位的，在年度考核中扣分。',
  },
  {
    key: 'evaluation',
    heading: '迎接评估',
    text: '省政府办公厅将于11月对各市政务公开工作开展监测评估，结果纳入年终目标责任考核。各镇、各有关部门要对照分工自查自纠，把能补的工作补在评估之前，不因本单位失分影响全县成绩。',
  },
];

export const CASEWORK_REQUIREMENT =
  '相关行业部门要针对反映集中的问题加强监管、源头治理。各镇、各部门要继续提高办理质量和效率，力争按时办结率和群众满意率都达到100%。';
const ORDINALS = ['一是', '二是', '三是', '四是', '五是', '六是'];
/** Topics as the case model keys them. */
const TOPIC_KEYS: Readonly<Record<Topic, string>> = {
  农村事务: 'rural',
  劳资社保: 'labour',
  城市管理: 'city',
  房产物业: 'housing',
};

/** The text blocks of the bulletin's template by key; a line is a paragraph, and values in braces are the template's. */
export const BULLETIN_TEXTS: Readonly<Record<string, string>> = {
  basis: `根据${BASIS_DOCUMENTS.map(({ title, number }) => `${title}（${number}）`).join('、')}要求，县政府办公室组织开展了{{ period.label }}政府网站、政务新媒体及政务信息公开检查。现将有关情况通报如下：`,
  topics: CASEWORK_REQUIREMENT,
  ...Object.fromEntries(
    Object.entries(HOT_TOPIC_PHRASES).map(([topic, phrases]) => [
      `topic-${TOPIC_KEYS[topic as Topic]}`,
      `主要反映${phrases.join('、')}等问题。`,
    ]),
  ),
  problems: PROBLEMS.map(({ heading, text }, index) => `${ORDINALS[index] ?? ''}${heading}。${text}`).join('\n'),
  requirements: REQUIREMENTS.filter(block => block.key === 'principle')
    .map(block => block.text)
    .join('\n'),
  closing: REQUIREMENTS.filter(block => block.key !== 'principle')
    .map(block => block.text)
    .join('\n'),
};

/** Dates of the third-quarter bulletin. */
export const BULLETIN_2023Q3 = {
  periodFrom: '2023-07-01',
  /** Half-open: the first instant after the period. */
  periodUntil: '2023-10-01',
  cutoff: '2023-10-12T00:00+08:00',
  draftedAt: '2023-10-12T16:20+08:00',
  issuedAt: '2023-10-13T14:20+08:00',
  rectificationDueOn: '2023-10-20',
  reinspectedBy: 'xinxi',
  demoStartsAt: '2023-10-16T09:00+08:00',
  drafter: 'zhoumin',
  checker: 'chenjingyi',
  signer: 'zhaowenbo',
} as const;

/** The units told to publish in time on their topics: owners whose topics got at most one article in the quarter. */
export const TOPICS_NEGLECTED_BY = ['sifa', 'zhaoshang', 'dangan'] as const;
