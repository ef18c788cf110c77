import { COLUMNS, type ColumnSlug, columnOf } from './columns.ts';
import { UNITS, type UnitSlug, unitOf } from './units.ts';

export type Quarter = '2023Q2' | '2023Q3';
type ByUnit = Readonly<Partial<Record<UnitSlug, number>>>;

/** Articles of one column in one quarter. */
interface ColumnPlan {
  /** How many each unit publishes; a column has one responsible unit but may have several that fill it. */
  readonly by: ByUnit;
  /** How many of them appear later than 20 working days after they were made (OC-26-01). */
  readonly late: number;
}

const timely = (by: ByUnit): ColumnPlan => ({ by, late: 0 });
const withLate = (late: number, by: ByUnit): ColumnPlan => ({ by, late });

type DisclosureSlug = Exclude<ColumnSlug, 'county-news' | 'town-news' | 'department-news' | 'notices'>;

/**
 * Articles per disclosure and topic column. Chosen so that the third quarter gives the circular's figures: 33 columns 239,
 * 19 topics 149 of which 健康凤县行动 116; the two commended columns lead those that are timely throughout, the two
 * columns with as many articles or more (行政许可, 行政处罚) have late ones; 社会救助和社会福利 is alone at the foot.
 */
const COLUMN_PLANS: Readonly<Record<DisclosureSlug, Readonly<Record<Quarter, ColumnPlan>>>> = {
  'policy-documents': { '2023Q3': withLate(1, { zhengfuban: 15 }), '2023Q2': withLate(1, { zhengfuban: 13 }) },
  institutions: { '2023Q3': timely({ bianban: 3 }), '2023Q2': timely({ bianban: 2 }) },
  leaders: {
    '2023Q3': timely({ zhengfuban: 2, minzheng: 1, shuili: 1 }),
    '2023Q2': timely({ zhengfuban: 2, jiaotong: 1 }),
  },
  plans: { '2023Q3': timely({ fagai: 3 }), '2023Q2': timely({ fagai: 2 }) },
  statistics: { '2023Q3': timely({ tongji: 6 }), '2023Q2': timely({ tongji: 6 }) },
  permits: { '2023Q3': withLate(2, { shenpi: 26 }), '2023Q2': withLate(3, { shenpi: 24 }) },
  services: { '2023Q3': timely({ shenpi: 5 }), '2023Q2': timely({ shenpi: 4 }) },
  penalties: {
    '2023Q3': withLate(1, { sifa: 4, ziran: 3, jiaotong: 4, shuili: 1, yingji: 2, linye: 2, chengguan: 5 }),
    '2023Q2': withLate(2, { sifa: 4, ziran: 2, jiaotong: 4, shuili: 1, yingji: 2, linye: 2, chengguan: 4 }),
  },
  budgets: { '2023Q3': timely({ caizheng: 9 }), '2023Q2': timely({ caizheng: 8 }) },
  fees: { '2023Q3': timely({ caizheng: 2 }), '2023Q2': timely({ caizheng: 2 }) },
  procurement: { '2023Q3': timely({ caizheng: 6 }), '2023Q2': timely({ caizheng: 5 }) },
  projects: { '2023Q3': timely({ fagai: 6 }), '2023Q2': timely({ fagai: 5 }) },
  livelihood: {
    '2023Q3': withLate(1, { zhenxing: 4, jiaoti: 3, yibao: 3, renshe: 2 }),
    '2023Q2': timely({ zhenxing: 4, jiaoti: 2, yibao: 3, renshe: 2 }),
  },
  emergency: { '2023Q3': timely({ yingji: 8 }), '2023Q2': timely({ yingji: 9 }) },
  supervision: {
    '2023Q3': timely({ shijian: 5, yingji: 2, huanjing: 2, weijian: 2 }),
    '2023Q2': timely({ shijian: 4, yingji: 2, huanjing: 2, weijian: 2 }),
  },
  recruitment: { '2023Q3': timely({ renshe: 5 }), '2023Q2': timely({ renshe: 6 }) },
  proposals: { '2023Q3': timely({ zhengfuban: 9 }), '2023Q2': timely({ zhengfuban: 6 }) },

  'public-funds': { '2023Q3': timely({ caizheng: 18 }), '2023Q2': timely({ caizheng: 16 }) },
  'fair-competition': { '2023Q3': timely({ shijian: 22 }), '2023Q2': timely({ shijian: 20 }) },
  'social-relief': { '2023Q3': timely({ minzheng: 1 }), '2023Q2': timely({ minzheng: 5 }) },
  'food-and-drugs': { '2023Q3': timely({ shijian: 7 }), '2023Q2': timely({ shijian: 7 }) },
  'compulsory-education': { '2023Q3': timely({ jiaoti: 3 }), '2023Q2': timely({ jiaoti: 4 }) },
  'health-care': { '2023Q3': timely({ weijian: 4 }), '2023Q2': timely({ weijian: 4 }) },
  environment: { '2023Q3': timely({ huanjing: 5 }), '2023Q2': timely({ huanjing: 5 }) },
  'work-safety': { '2023Q3': timely({ yingji: 5 }), '2023Q2': timely({ yingji: 5 }) },
  employment: { '2023Q3': timely({ renshe: 4 }), '2023Q2': timely({ renshe: 3 }) },
  'social-insurance': { '2023Q3': timely({ renshe: 2 }), '2023Q2': timely({ renshe: 2 }) },
  'elderly-care': { '2023Q3': timely({ minzheng: 2 }), '2023Q2': timely({ minzheng: 2 }) },
  housing: { '2023Q3': withLate(1, { zhujian: 3 }), '2023Q2': timely({ zhujian: 3 }) },
  'land-compensation': { '2023Q3': withLate(1, { ziran: 4 }), '2023Q2': timely({ ziran: 3 }) },
  expropriation: { '2023Q3': timely({ zhujian: 2 }), '2023Q2': timely({ zhujian: 2 }) },
  'resource-trading': { '2023Q3': timely({ ziyuan: 4 }), '2023Q2': timely({ ziyuan: 3 }) },
  'farm-subsidies': { '2023Q3': timely({ nongye: 2 }), '2023Q2': timely({ nongye: 2 }) },

  'healthy-county': { '2023Q3': timely({ weijian: 116 }), '2023Q2': timely({ weijian: 95 }) },
  'sanitary-county': { '2023Q3': timely({ weijian: 2 }), '2023Q2': timely({ weijian: 2 }) },
  'rule-of-law': { '2023Q3': timely({ sifa: 1 }), '2023Q2': timely({ sifa: 1 }) },
  'legal-education': { '2023Q3': timely({}), '2023Q2': timely({ sifa: 2 }) },
  investment: { '2023Q3': timely({}), '2023Q2': timely({ zhaoshang: 1 }) },
  archives: { '2023Q3': timely({ dangan: 1 }), '2023Q2': timely({ dangan: 1 }) },
  openness: { '2023Q3': timely({ zhengfuban: 3 }), '2023Q2': timely({ zhengfuban: 3 }) },
  gazette: { '2023Q3': timely({ zhengfuban: 2 }), '2023Q2': timely({ zhengfuban: 2 }) },
  interpretation: { '2023Q3': timely({ zhengfuban: 2 }), '2023Q2': timely({ zhengfuban: 2 }) },
  'business-climate': { '2023Q3': timely({ fagai: 2 }), '2023Q2': timely({ fagai: 2 }) },
  'fiscal-oversight': { '2023Q3': timely({ caizheng: 2 }), '2023Q2': timely({ caizheng: 1 }) },
  'job-services': { '2023Q3': timely({ renshe: 2 }), '2023Q2': timely({ renshe: 2 }) },
  'wage-arrears': { '2023Q3': timely({ renshe: 2 }), '2023Q2': timely({ renshe: 2 }) },
  'disaster-prevention': { '2023Q3': timely({ yingji: 3 }), '2023Q2': timely({ yingji: 3 }) },
  quality: { '2023Q3': timely({ shijian: 2 }), '2023Q2': timely({ shijian: 2 }) },
  'rural-revival': { '2023Q3': timely({ nongye: 3 }), '2023Q2': timely({ nongye: 3 }) },
  'high-standard-farmland': { '2023Q3': timely({ nongye: 2 }), '2023Q2': timely({ nongye: 1 }) },
  'pollution-control': { '2023Q3': timely({ huanjing: 2 }), '2023Q2': timely({ huanjing: 2 }) },
  'school-admission': { '2023Q3': timely({ jiaoti: 2 }), '2023Q2': timely({ jiaoti: 1 }) },
};

/**
 * All articles of each unit, news and columns together; what the columns above do not take is news. The order at the
 * top and at the foot is the circular's, without ties.
 */
const UNIT_TOTALS: Readonly<Record<UnitSlug, Readonly<Record<Quarter, number>>>> = {
  shuangshipu: { '2023Q3': 68, '2023Q2': 61 },
  fengzhou: { '2023Q3': 43, '2023Q2': 52 },
  huangniupu: { '2023Q3': 36, '2023Q2': 35 },
  honghuapu: { '2023Q3': 34, '2023Q2': 32 },
  hekou: { '2023Q3': 39, '2023Q2': 38 },
  tangzang: { '2023Q3': 30, '2023Q2': 29 },
  pingmu: { '2023Q3': 33, '2023Q2': 31 },
  pingkan: { '2023Q3': 61, '2023Q2': 46 },
  liufengguan: { '2023Q3': 56, '2023Q2': 50 },
  zhengfuban: { '2023Q3': 48, '2023Q2': 44 },
  fagai: { '2023Q3': 27, '2023Q2': 26 },
  jiaoti: { '2023Q3': 30, '2023Q2': 29 },
  shanggong: { '2023Q3': 3, '2023Q2': 7 },
  renshe: { '2023Q3': 33, '2023Q2': 32 },
  gongan: { '2023Q3': 5, '2023Q2': 12 },
  minzheng: { '2023Q3': 61, '2023Q2': 49 },
  sifa: { '2023Q3': 17, '2023Q2': 19 },
  caizheng: { '2023Q3': 47, '2023Q2': 43 },
  ziran: { '2023Q3': 24, '2023Q2': 23 },
  zhujian: { '2023Q3': 27, '2023Q2': 25 },
  jiaotong: { '2023Q3': 22, '2023Q2': 21 },
  shuili: { '2023Q3': 20, '2023Q2': 21 },
  nongye: { '2023Q3': 34, '2023Q2': 33 },
  wenlv: { '2023Q3': 26, '2023Q2': 25 },
  weijian: { '2023Q3': 141, '2023Q2': 120 },
  tuiyi: { '2023Q3': 12, '2023Q2': 12 },
  yingji: { '2023Q3': 34, '2023Q2': 34 },
  shenji: { '2023Q3': 4, '2023Q2': 6 },
  shijian: { '2023Q3': 66, '2023Q2': 58 },
  tongji: { '2023Q3': 16, '2023Q2': 16 },
  shenpi: { '2023Q3': 42, '2023Q2': 37 },
  linye: { '2023Q3': 21, '2023Q2': 21 },
  chengguan: { '2023Q3': 25, '2023Q2': 24 },
  yibao: { '2023Q3': 20, '2023Q2': 19 },
  zhenxing: { '2023Q3': 23, '2023Q2': 24 },
  xinfang: { '2023Q3': 6, '2023Q2': 8 },
  bianban: { '2023Q3': 9, '2023Q2': 8 },
  huanjing: { '2023Q3': 24, '2023Q2': 23 },
  zhaoshang: { '2023Q3': 8, '2023Q2': 9 },
  dangan: { '2023Q3': 7, '2023Q2': 7 },
  xinxi: { '2023Q3': 10, '2023Q2': 9 },
  jiguan: { '2023Q3': 8, '2023Q2': 7 },
  gongxiao: { '2023Q3': 9, '2023Q2': 8 },
  ziyuan: { '2023Q3': 11, '2023Q2': 9 },
  huajiao: { '2023Q3': 13, '2023Q2': 12 },
  canlian: { '2023Q3': 8, '2023Q2': 7 },
  qixiang: { '2023Q3': 9, '2023Q2': 8 },
  shuiwu: { '2023Q3': 12, '2023Q2': 11 },
  xiaofang: { '2023Q3': 10, '2023Q2': 9 },
};

/** So many articles of one unit in one column, `late` of them published after the statutory 20 working days. */
export interface PlannedArticles {
  readonly column: ColumnSlug;
  readonly unit: UnitSlug;
  readonly count: number;
  readonly late: number;
}

/** Everything published in a quarter, by column and unit; columns without an article do not occur. */
export function plannedArticles(quarter: Quarter): PlannedArticles[] {
  const disclosed = disclosureArticles(quarter);
  return [...disclosed, ...UNITS.flatMap(({ slug }) => newsArticles(slug, quarter, disclosed))];
}

function disclosureArticles(quarter: Quarter): PlannedArticles[] {
  return COLUMNS.filter(column => column.kind !== 'news').flatMap(column => {
    const plan = COLUMN_PLANS[column.slug as DisclosureSlug][quarter];
    // The late ones are the first unit's: which unit is late is no figure of the circular.
    return (Object.entries(plan.by) as [UnitSlug, number][]).map(([unit, count], index) => ({
      column: column.slug,
      unit,
      count,
      late: index === 0 ? plan.late : 0,
    }));
  });
}

/** One in eight of a unit's news is a notice; the office's other news is 要闻. */
function newsArticles(unit: UnitSlug, quarter: Quarter, disclosed: readonly PlannedArticles[]): PlannedArticles[] {
  const inColumns = disclosed.filter(row => row.unit === unit).reduce((sum, row) => sum + row.count, 0);
  const news = UNIT_TOTALS[unit][quarter] - inColumns;
  const notices = Math.floor(news / 8);
  const rows: PlannedArticles[] = [
    { column: newsColumnOf(unit), unit, count: news - notices, late: 0 },
    { column: 'notices', unit, count: notices, late: 0 },
  ];
  return rows.filter(row => row.count > 0);
}

function newsColumnOf(unit: UnitSlug): ColumnSlug {
  if (unit === 'zhengfuban') return 'county-news';
  return unitOf(unit).kind === 'town' ? 'town-news' : 'department-news';
}

/** How many articles a column gets in a quarter. */
export function plannedCount(column: ColumnSlug, quarter: Quarter): number {
  return plannedArticles(quarter)
    .filter(row => row.column === columnOf(column).slug)
    .reduce((sum, row) => sum + row.count, 0);
}
