import type { UnitSlug } from './units.ts';

export type ColumnKind = 'statutory' | 'key-area' | 'topic' | 'news';
/** How well a value is founded: read in the source, remembered, or set by this county. */
export type SourceMark = 'verified' | 'from memory' | 'design';

/** A column of the county's site with its one first responsible unit (OC-C01). */
export interface ColumnSeed<Slug extends string = string> {
  readonly slug: Slug;
  /** Id in the column template, e.g. `OC-L01`; null for news columns and topics, which have none. */
  readonly code: string | null;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly owner: UnitSlug;
  readonly legalBasis: string;
  readonly updateCycleDays: number;
  readonly cycle: { readonly rule: string; readonly mark: SourceMark };
}

const REGULATION = '《中华人民共和国政府信息公开条例》';
const article20 = (item: string) => `${REGULATION}第二十条第（${item}）项`;
const ARTICLE_21 = `${REGULATION}第二十一条`;

type Cycle = readonly [days: number, rule: string, mark: SourceMark];
const NEWS_CYCLE: Cycle = [14, 'OC-U01', 'verified'];
const DOCUMENT_CYCLE: Cycle = [183, 'OC-U02', 'verified'];
const PLAN_CYCLE: Cycle = [365, 'OC-U03', 'from memory'];
const BUDGET_CYCLE: Cycle = [365, 'OC-U05', 'from memory'];
const STATISTICS_CYCLE: Cycle = [100, 'OC-U06', 'design'];
const ENFORCEMENT_CYCLE: Cycle = [92, 'OC-U07', 'design'];
const RELIEF_CYCLE: Cycle = [92, 'OC-U08', 'design'];
const INSTITUTION_CYCLE: Cycle = [92, 'OC-U09', 'design'];
const TOPIC_CYCLE: Cycle = [92, 'OC-U11', 'design'];
const QUARTER_CYCLE: Cycle = [92, 'OC-U20', 'design'];

const column =
  (kind: ColumnKind) =>
  <const Slug extends string>(
    slug: Slug,
    code: string | null,
    name: string,
    owner: UnitSlug,
    legalBasis: string,
    [updateCycleDays, rule, mark]: Cycle,
  ): ColumnSeed<Slug> => ({ slug, code, name, kind, owner, legalBasis, updateCycleDays, cycle: { rule, mark } });

const statutory = column('statutory');
const keyArea = column('key-area');
const topicColumn = column('topic');
const newsColumn = column('news');
const topic = <const Slug extends string>(slug: Slug, name: string, owner: UnitSlug) =>
  topicColumn(slug, null, name, owner, '县政府年度政务公开工作安排', TOPIC_CYCLE);

/**
 * 17 statutory, 16 key-area and 19 topic columns, then the news columns.
 * @source OC-L01…OC-L17, OC-Z01…OC-Z16
 */
export const COLUMNS = [
  statutory('policy-documents', 'OC-L01', '政策文件', 'zhengfuban', article20('一'), DOCUMENT_CYCLE),
  statutory('institutions', 'OC-L02', '机构职能', 'bianban', article20('二'), INSTITUTION_CYCLE),
  statutory('leaders', 'OC-L03', '领导信息', 'zhengfuban', article20('二'), INSTITUTION_CYCLE),
  statutory('plans', 'OC-L04', '发展规划', 'fagai', article20('三'), PLAN_CYCLE),
  statutory('statistics', 'OC-L05', '统计信息', 'tongji', article20('四'), STATISTICS_CYCLE),
  statutory('permits', 'OC-L06', '行政许可', 'shenpi', article20('五'), ENFORCEMENT_CYCLE),
  statutory('services', 'OC-L07', '其他对外管理服务事项', 'shenpi', article20('五'), QUARTER_CYCLE),
  statutory('penalties', 'OC-L08', '行政处罚和行政强制', 'sifa', article20('六'), ENFORCEMENT_CYCLE),
  statutory('budgets', 'OC-L09', '财政预决算', 'caizheng', article20('七'), BUDGET_CYCLE),
  statutory('fees', 'OC-L10', '行政事业性收费', 'caizheng', article20('八'), PLAN_CYCLE),
  statutory('procurement', 'OC-L11', '政府集中采购', 'caizheng', article20('九'), QUARTER_CYCLE),
  statutory('projects', 'OC-L12', '重大建设项目', 'fagai', article20('十'), QUARTER_CYCLE),
  statutory('livelihood', 'OC-L13', '民生政策', 'zhenxing', article20('十一'), QUARTER_CYCLE),
  statutory('emergency', 'OC-L14', '应急管理', 'yingji', article20('十二'), QUARTER_CYCLE),
  statutory('supervision', 'OC-L15', '监督检查', 'shijian', article20('十三'), QUARTER_CYCLE),
  statutory('recruitment', 'OC-L16', '人事招考', 'renshe', article20('十四'), PLAN_CYCLE),
  statutory('proposals', 'OC-L17', '建议提案办理', 'zhengfuban', article20('十五'), PLAN_CYCLE),

  keyArea('public-funds', 'OC-Z01', '财政资金信息', 'caizheng', article20('七'), QUARTER_CYCLE),
  keyArea(
    'fair-competition',
    'OC-Z02',
    '执法信息(反不正当竞争执法信息)',
    'shijian',
    article20('六'),
    ENFORCEMENT_CYCLE,
  ),
  keyArea('social-relief', 'OC-Z03', '社会救助和社会福利', 'minzheng', ARTICLE_21, RELIEF_CYCLE),
  keyArea('food-and-drugs', 'OC-Z04', '食品药品安全', 'shijian', article20('十三'), QUARTER_CYCLE),
  keyArea('compulsory-education', 'OC-Z05', '义务教育', 'jiaoti', article20('十一'), QUARTER_CYCLE),
  keyArea('health-care', 'OC-Z06', '医疗卫生', 'weijian', article20('十三'), QUARTER_CYCLE),
  keyArea('environment', 'OC-Z07', '生态环境', 'huanjing', article20('十三'), QUARTER_CYCLE),
  keyArea('work-safety', 'OC-Z08', '安全生产', 'yingji', article20('十三'), QUARTER_CYCLE),
  keyArea('employment', 'OC-Z09', '就业创业', 'renshe', article20('十一'), QUARTER_CYCLE),
  keyArea('social-insurance', 'OC-Z10', '社会保险', 'renshe', article20('十一'), QUARTER_CYCLE),
  keyArea('elderly-care', 'OC-Z11', '养老服务', 'minzheng', ARTICLE_21, QUARTER_CYCLE),
  keyArea('housing', 'OC-Z12', '保障性住房和农村危房改造', 'zhujian', ARTICLE_21, QUARTER_CYCLE),
  keyArea('land-compensation', 'OC-Z13', '征地补偿', 'ziran', ARTICLE_21, QUARTER_CYCLE),
  keyArea('expropriation', 'OC-Z14', '国有土地上房屋征收', 'zhujian', ARTICLE_21, QUARTER_CYCLE),
  keyArea('resource-trading', 'OC-Z15', '公共资源交易', 'ziyuan', article20('十五'), QUARTER_CYCLE),
  keyArea('farm-subsidies', 'OC-Z16', '涉农补贴', 'nongye', ARTICLE_21, QUARTER_CYCLE),

  topic('healthy-county', '健康凤县行动', 'weijian'),
  topic('sanitary-county', '国家卫生县城复审', 'weijian'),
  topic('rule-of-law', '法治政府建设', 'sifa'),
  topic('legal-education', '普法宣传', 'sifa'),
  topic('investment', '投资凤县', 'zhaoshang'),
  topic('archives', '档案之窗', 'dangan'),
  topic('openness', '政务公开', 'zhengfuban'),
  topic('gazette', '政府公报', 'zhengfuban'),
  topic('interpretation', '政策解读集锦', 'zhengfuban'),
  topic('business-climate', '优化营商环境', 'fagai'),
  topic('fiscal-oversight', '财政监督', 'caizheng'),
  topic('job-services', '就业服务', 'renshe'),
  topic('wage-arrears', '欠薪治理', 'renshe'),
  topic('disaster-prevention', '防灾减灾', 'yingji'),
  topic('quality', '质量与消费维权', 'shijian'),
  topic('rural-revival', '乡村振兴', 'nongye'),
  topic('high-standard-farmland', '高标准农田', 'nongye'),
  topic('pollution-control', '污染防治攻坚', 'huanjing'),
  topic('school-admission', '双减与招生', 'jiaoti'),

  newsColumn('county-news', null, '要闻', 'zhengfuban', ARTICLE_21, NEWS_CYCLE),
  newsColumn('town-news', null, '镇动态', 'xinxi', ARTICLE_21, NEWS_CYCLE),
  newsColumn('department-news', null, '部门动态', 'xinxi', ARTICLE_21, NEWS_CYCLE),
  newsColumn('notices', null, '通知公告', 'zhengfuban', ARTICLE_21, DOCUMENT_CYCLE),
] as const satisfies readonly ColumnSeed[];

export type ColumnSlug = (typeof COLUMNS)[number]['slug'];

/** Columns of one kind, in display order. */
export const columnsOfKind = (...kinds: readonly ColumnKind[]): readonly ColumnSeed<ColumnSlug>[] =>
  COLUMNS.filter(seed => kinds.includes(seed.kind));

const bySlug: ReadonlyMap<string, ColumnSeed<ColumnSlug>> = new Map(COLUMNS.map(seed => [seed.slug, seed]));

/** The column with this slug. */
export function columnOf(slug: ColumnSlug): ColumnSeed<ColumnSlug> {
  const found = bySlug.get(slug);
  if (!found) throw new RangeError(`no such column: ${slug}`);
  return found;
}
