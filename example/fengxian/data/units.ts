export type UnitKind = 'town' | 'department' | 'direct';

/** A unit as the example county knows it; the array's order is the county's display order. */
export interface UnitSeed<Slug extends string = string> {
  readonly slug: Slug;
  /** 凤县住房和城乡建设局 */
  readonly name: string;
  /** 住建局: the name that circulars print. */
  readonly shortName: string;
  readonly kind: UnitKind;
  /** Other ways in which exports and letters write the unit (IM-04); unique over all units. */
  readonly aliases: readonly string[];
}

export const COUNTY = {
  code: 'fengxian',
  name: '凤县',
  government: '凤县人民政府',
  office: '凤县人民政府办公室',
  city: '宝鸡市',
  hotlineCentre: '宝鸡市12345政务一号通受理中心',
  smartPlatform: '七彩凤县智慧管理平台',
} as const;

const town = <const Slug extends string>(slug: Slug, shortName: string): UnitSeed<Slug> => ({
  slug,
  name: `凤县${shortName}人民政府`,
  shortName,
  kind: 'town',
  aliases: [`${shortName}人民政府`, `${shortName}政府`, `凤县${shortName}`, shortName.replace(/镇$/, '')],
});

const unit =
  (kind: UnitKind) =>
  <const Slug extends string>(
    slug: Slug,
    name: string,
    shortName: string,
    others: readonly string[] = [],
  ): UnitSeed<Slug> => ({
    slug,
    name,
    shortName,
    kind,
    aliases: [...new Set([`县${shortName}`, `凤县${shortName}`, name.replace(/^凤县/, ''), ...others])].filter(
      alias => alias !== name && alias !== shortName,
    ),
  });
const department = unit('department');
const direct = unit('direct');

/**
 * Towns, then departments, then 直属机构. Where figures tie, units are listed in this order, so 人社局 stands before
 * 公安局 before 退役军人事务局 as the county's circular names them.
 */
export const UNITS = [
  town('shuangshipu', '双石铺镇'),
  town('fengzhou', '凤州镇'),
  town('huangniupu', '黄牛铺镇'),
  town('honghuapu', '红花铺镇'),
  town('hekou', '河口镇'),
  town('tangzang', '唐藏镇'),
  town('pingmu', '平木镇'),
  town('pingkan', '坪坎镇'),
  town('liufengguan', '留凤关镇'),
  department('zhengfuban', '凤县人民政府办公室', '政府办', ['县政府办公室', '县府办']),
  department('fagai', '凤县发展和改革局', '发改局', ['发展改革局', '发改委', '县发改委', '物价局（旧）']),
  department('jiaoti', '凤县教育体育局', '教体局', ['教育局（旧）', '县教育局', '体育局（旧）']),
  department('shanggong', '凤县商务和工业信息化局', '商工局', ['工信局', '县工信局', '经贸局（旧）']),
  department('renshe', '凤县人力资源和社会保障局', '人社局', ['人力资源社会保障局', '劳动局（旧）', '人事局（旧）']),
  department('gongan', '凤县公安局', '公安局', ['县公安局交警大队', '交警大队']),
  department('minzheng', '凤县民政局', '民政局'),
  department('sifa', '凤县司法局', '司法局'),
  department('caizheng', '凤县财政局', '财政局'),
  department('ziran', '凤县自然资源局', '自然资源局', ['国土局（旧）', '国土资源局（旧）', '县国土局']),
  department('zhujian', '凤县住房和城乡建设局', '住建局', [
    '住房城乡建设局',
    '建设局（旧）',
    '建设局',
    '县建设局',
    '房管局（旧）',
  ]),
  department('jiaotong', '凤县交通运输局', '交通局', ['交通运输局', '运管所']),
  department('shuili', '凤县水利局', '水利局', ['水务局（旧）']),
  department('nongye', '凤县农业农村局', '农业农村局', ['农业局（旧）', '县农业局', '畜牧局（旧）']),
  department('wenlv', '凤县文化和旅游局', '文旅局', ['文化旅游局', '文广局（旧）', '旅游局（旧）']),
  department('weijian', '凤县卫生健康局', '卫健局', ['卫计局（旧）', '卫生局（旧）', '县卫生局']),
  department('tuiyi', '凤县退役军人事务局', '退役军人事务局', ['退役军人局', '县退役军人局']),
  department('yingji', '凤县应急管理局', '应急局', ['应急管理局', '安监局（旧）']),
  department('shenji', '凤县审计局', '审计局'),
  department('shijian', '凤县市场监督管理局', '市监局', ['市场监管局', '县市场监管局', '工商局（旧）', '质监局（旧）']),
  department('tongji', '凤县统计局', '统计局'),
  department('shenpi', '凤县行政审批服务局', '行政审批局', ['审批局', '县审批局', '政务服务中心']),
  department('linye', '凤县林业局', '林业局'),
  department('chengguan', '凤县城市管理执法局', '城管执法局', ['城管局', '县城管局', '城管大队（旧）', '城市管理局']),
  department('yibao', '凤县医疗保障局', '医保局'),
  department('zhenxing', '凤县乡村振兴局', '乡村振兴局', ['扶贫办（旧）', '扶贫局（旧）']),
  department('xinfang', '凤县信访局', '信访局'),
  department('bianban', '中共凤县县委机构编制委员会办公室', '编办', ['县委编办', '机构编制委员会办公室']),
  direct('huanjing', '宝鸡市生态环境局凤县分局', '生态环境分局', [
    '生态环境局',
    '县生态环境局',
    '环保局（旧）',
    '县环保局',
    '市生态环境局凤县分局',
  ]),
  direct('zhaoshang', '凤县招商局', '招商局', ['招商服务中心']),
  direct('dangan', '凤县档案局', '档案局', ['档案馆', '县档案馆']),
  direct('xinxi', '凤县数字化信息服务中心', '信息中心', ['信息服务中心', '县信息服务中心', '信息办（旧）']),
  direct('jiguan', '凤县机关事务服务中心', '机关事务中心', ['机关事务管理局（旧）']),
  direct('gongxiao', '凤县供销合作社联合社', '供销社', ['供销联社']),
  direct('ziyuan', '凤县公共资源交易中心', '公共资源交易中心', ['公共资源中心']),
  direct('huajiao', '凤县花椒产业发展服务中心', '花椒产业中心', ['花椒局（旧）', '花椒产业发展局（旧）']),
  direct('canlian', '凤县残疾人联合会', '残联'),
  direct('qixiang', '凤县气象局', '气象局'),
  direct('shuiwu', '国家税务总局凤县税务局', '税务局', ['地税局（旧）', '国税局（旧）']),
  direct('xiaofang', '凤县消防救援大队', '消防救援大队', ['消防大队', '县消防大队']),
] as const satisfies readonly UnitSeed[];

export type UnitSlug = (typeof UNITS)[number]['slug'];
/** Units of one kind, in display order. */
export const unitsOfKind = (...kinds: readonly UnitKind[]): readonly UnitSeed<UnitSlug>[] =>
  UNITS.filter(seed => kinds.includes(seed.kind));

const bySlug: ReadonlyMap<string, UnitSeed<UnitSlug>> = new Map(UNITS.map(seed => [seed.slug, seed]));

/** The unit with this slug. */
export function unitOf(slug: UnitSlug): UnitSeed<UnitSlug> {
  const found = bySlug.get(slug);
  if (!found) throw new RangeError(`no such unit: ${slug}`);
  return found;
}
