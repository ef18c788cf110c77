import { addDays, type CountyDate, dateInWords } from '../../../../src/kernel/time.ts';
import { placesOfTown, TOWN_PLACES, type TownPlaces } from '../places.ts';
import { int, pick, type Rng } from '../random.ts';
import type { SlotSource, Slots } from '../scene.ts';
import { type UnitSlug, unitOf, unitsOfKind } from '../units.ts';
import { themesOf } from './unit-themes.ts';

const list = (words: string): readonly string[] => words.split('、');

const BRANDS = list(
  '嘉陵、凤岭、紫柏、古凤、鑫源、恒通、秦凤、双石、椒源、瑞丰、康宁、兴达、宏远、安泰、金凤、北星、岭南、广汇、正和、福临',
);
const TRADES = list(
  '建材、商贸、农业发展、食品、运输、矿业、餐饮管理、物业管理、医药连锁、劳务、粮油、家具、汽车销售、文化传媒',
);

/** Words that belong to no unit and no day. */
const WORDS: Readonly<Record<string, SlotSource>> = {
  group: list('一、二、三、四、五、六'),
  firm: rng => `凤县${pick(rng, BRANDS)}${pick(rng, TRADES)}有限公司`,
  other: rng => pick(rng, unitsOfKind('department')).shortName,
  office: list('政策法规股、行政审批股、安全监管股、信息化股'),
  province: list('江苏、浙江、广东、四川、重庆、西安'),
  policy: list(
    '凤县便民摊点规范管理方案、凤县养老服务三年行动方案、凤县物业管理提升行动方案、凤县花椒产业发展扶持办法、凤县秋冬季大气污染治理攻坚方案、凤县农村供水保障实施方案、凤县优化营商环境二十条措施、凤县全域旅游发展奖补办法、凤县稳就业十条措施、凤县突发事件信息报送办法、凤县城镇老旧小区改造工作方案、凤县惠企政策清单、凤县数字政府建设工作要点、凤县农村公路建设管理办法、凤县校外培训机构治理方案、凤县残疾人就业促进方案',
  ),
  rule: list(
    '凤县住宅专项维修资金应急使用办法、凤县农村饮水工程运行管护办法、凤县政府投资项目管理办法、凤县城市养犬管理办法、凤县集体资产管理办法、凤县户外广告设置管理办法、凤县公租房分配办法、凤县农村村组道路管护办法',
  ),
  ruleUnit: ['县住建局', '县水利局', '县发改局', '县城管执法局'],
  field: list('国民经济和社会发展、乡村振兴、综合交通运输、生态环境保护、公共服务、城镇体系、文化旅游'),
  inspected: list('校外培训、医疗美容、燃气具、农资、特种设备、饮用水、排污口、烟花爆竹'),
  half: ['上半年', '中期'],
  step: list('单位清查、试点培训、数据采集'),
  permit: list(
    '食品经营、公共场所卫生、道路运输经营、林木采伐、取水、医疗机构执业、劳务派遣、城镇排水、建筑施工、占道挖掘、户外广告、出版物零售',
  ),
  service: list('新生儿出生、开办餐饮店、水电气报装、不动产登记、公民身后、残疾人服务、灵活就业参保、二手房过户'),
  use: list('民生项目、应急抢险、人员经费、设备购置、灾后恢复'),
  feeItem: list('不动产登记费、防空地下室易地建设费、城镇垃圾处理费、污水处理费'),
  merit: list('防汛救灾、招商引资、乡村振兴、平安建设、教育教学、生态环境保护、无偿献血、森林防火'),
  method: list('公开招标、竞争性磋商、询价、竞争性谈判'),
  project: list(
    '县城污水管网延伸工程、县医院设备购置、农村公路改建工程、智慧城管平台运维、职教中心实训设备、嘉陵江县城段河堤加固、老旧小区外墙保温、中小学校食堂设备、乡镇污水处理站、高标准农田建设、公租房维修、垃圾收运车辆、数字档案馆建设、城区供水管网改造、应急物资采购',
  ),
  measure: list(
    '规模以上工业增加值、固定资产投资、社会消费品零售总额、农村居民人均可支配收入、城镇居民人均可支配收入、农林牧渔业总产值',
  ),
  matter: list(
    '汛期地质灾害防范、森林防火、节假日安全、农村乱占耕地建房整治、城乡居民医保参保、防溺水、非物质文化遗产保护、旅游旺季安全、秸秆禁烧',
  ),
  clinic: list('县医院、县中医医院、妇幼保健计划生育服务中心、县疾控中心'),
  works: list(
    '县城污水管网延伸工程、农村公路改建工程、嘉陵江县城段河堤加固工程、乡镇污水处理站、花椒深加工厂、城区供水管网改造工程、产业园标准化厂房、县医院住院楼、凤州古镇停车场、石料加工线技术改造、通村公路桥梁工程',
  ),
  livelihood: list(
    '城乡居民医保、学生资助、雨露计划、农村危房改造、稳岗返还、门诊慢特病、义务教育营养改善、残疾人两项补贴、跨省务工补助',
  ),
  warning: list('暴雨、雷电、山洪灾害、地质灾害气象、高温、大风'),
  hazard: list('山洪、滑坡、泥石流、森林火灾、地震、雷电、道路结冰'),
  recruit: list(
    '公开招聘事业单位工作人员、特岗教师招聘、公益性岗位招聘、乡镇卫生院人员招聘、社区工作者招聘、公安辅警招聘',
  ),
  stage: list('资格复审、面试、体检、拟聘用人员'),
  proposal: list(
    '改善城区停车难、增加公交班次、规范早餐摊点、加大花椒产业扶持、完善村级养老、加装电梯、整治河道、优化课后服务、建设口袋公园、加强古树保护、扩大有线广播覆盖',
  ),
  fund: list(
    '中央财政衔接推进乡村振兴补助资金、农村公益事业奖补资金、城乡义务教育补助经费、基本公共卫生服务补助资金、困难群众救助补助资金、农业生产发展资金、水利救灾资金、林业改革发展资金、就业补助资金、污染防治资金、农村道路养护资金、产业振兴专项资金',
  ),
  grade: ['优', '良', '良好'],
  unfair: list('虚假宣传、商业混淆、侵犯商业秘密、违规有奖销售、商业诋毁、商业贿赂、刷单炒信'),
  trade: list('花椒、建材、农资、餐饮、药品零售、家电、粮油、成品油'),
  edu: list('招生入学、学区划分、随迁子女入学、控辍保学、起始年级分班'),
  allocation: ['分配', '轮候', '腾退再分配'],
  landStep: ['预公告', '补偿安置公告', '启动公告'],
  houseStep: ['决定公告', '补偿方案征求意见公告', '调查登记公告'],
  subsidy: list('耕地地力保护补贴、农机购置补贴、玉米大豆带状复合种植补贴、退耕还林补助、种粮农民一次性补贴'),
  health: list(
    '高血压、糖尿病、脑卒中、骨质疏松、流感、手足口病、近视防控、口腔保健、心理健康、慢阻肺、结核病、布病、膳食营养、安全用药、戒烟限酒、妇幼保健、防溺水急救、意外伤害、秋季腹泻、颈肩腰腿痛、更年期保健、眼底筛查、冬季呼吸道疾病、艾滋病防治、乙肝防治、大骨节病、农药中毒预防、体重管理、睡眠健康、食物中毒预防',
  ),
  tip: list('这几点要记牢、做好这些早受益、别等难受才重视、医生这样说、预防比治疗重要'),
  campaign: list(
    '全民健康生活方式、爱国卫生运动、世界无烟日、职业健康、母乳喂养、扫黄打非、反诈、禁毒、珍爱粮食、移风易俗、消防安全、未成年人保护',
  ),
  school: list('县城关小学、双石铺中学、凤州初级中学、河口九年制学校、留凤关中心小学、职教中心、平木小学、县幼儿园'),
  specialty: list('儿科、呼吸内科、中医、妇产、影像、急诊、康复、检验、护理、院感防控'),
  survey: list('死因监测、水质监测、营养调查、病媒生物监测、食源性疾病监测'),
  industry: list('花椒加工、食用菌、中蜂养殖、高山蔬菜、林麝养殖、苹果、康养民宿、冷水鱼、中药材、乡村旅游'),
  landWork: ['开工', '完成主体', '通过验收', '恢复施工'],
  goods: list('电动自行车、儿童玩具、燃气灶具、消防器材、羽绒服、节能灯具、食用油、月饼'),
  risk: list('地质灾害点、水库山塘、危旧房屋、临水路段、在建工地、森林火险区'),
  topicTalk: list('环境整治、殡葬改革、医保缴费、产业发展、彩礼新风、饮水管护'),
  convenience: list('推出“一窗通办”、设立老年人专席、延长办事时间、把服务送到村上'),
  visited: list('百岁老人、退役军人、困难党员、一线环卫工、留守儿童、坚守岗位的乡村教师'),
  skill: list('花椒整形修剪、电商直播、养老护理、家政服务、农机驾驶、食用菌种植、民宿经营'),
  law: list('食品安全、烟花爆竹、校园周边、餐饮单位燃气、农资市场、旅游市场'),
  volunteer: list('关爱空巢老人、清洁家园、理发义诊、送法下乡、陪伴留守儿童'),
  dispute: list('山林界线纠纷化解、邻里排水纠纷握手言和、土地流转纠纷调处'),
  level: ['省级', '市级'],
  agenda: list(
    '防汛救灾、项目建设、教育教学质量、秋粮生产、安全生产、生态环境保护、文旅融合、招商引资、城市更新、花椒产业、医疗服务',
  ),
  minor: list('民生实事项目、规范性文件清理、节日市场供应、困难群众救助、重点工程征地'),
};

/** What only some months know: nobody picks pepper in April or sends Mid-Autumn greetings in July. */
const SEASONS = {
  winter: {
    season: ['春季'],
    issue: list('一、二'),
    harvest: list('香菇棚里采收忙、花椒树冬剪正当时'),
    festival: list('春节、元宵'),
  },
  spring: {
    season: ['春季', '夏灌期间'],
    issue: list('三、四'),
    harvest: list('羊肚菌喜获丰收、早春蔬菜上市、土蜂分箱正当时、苹果疏花忙、烤烟移栽忙'),
    festival: list('端午、“五四”、“七一”'),
  },
  summer: {
    season: ['夏季', '秋灌期间'],
    issue: list('五、六、七'),
    harvest: list('花椒采摘正当时、高山辣椒外销忙、土蜂蜜开割、烤烟下地编杆、苹果套袋收官、魔芋长势喜人'),
    festival: list('“八一”、中秋、迎国庆'),
  },
  autumn: {
    season: ['秋季', '入冬前'],
    issue: list('八、九、十'),
    harvest: list('苹果采摘忙、香菇棚里采收忙、秋粮颗粒归仓、核桃下树'),
    festival: list('重阳、羌历年'),
  },
} as const satisfies Record<string, Slots>;

/** What people are fined for, by the unit that fines them. */
const OFFENCES: Readonly<Partial<Record<UnitSlug, readonly string[]>>> = {
  sifa: list('违规收取法律服务费用、未按规定保管执业档案'),
  ziran: list('未经批准占用耕地、越界开采矿产资源、擅自改变土地用途'),
  jiaotong: list('超限超载运输、未按规定苫盖运输散装货物、未取得道路运输经营许可'),
  shuili: list('擅自取水、在河道内弃置砂石、未批先建涉河设施'),
  yingji: list('未落实安全生产教育培训、未按规定排查治理事故隐患、违规储存危险化学品'),
  linye: list('无证采伐林木、违规野外用火、擅自占用林地'),
  chengguan: list('擅自占道经营、随意倾倒建筑垃圾、擅自设置户外广告、夜间违规施工'),
};
const COMMON_OFFENCES = list('未按要求整改、未取得许可从事经营');

/** Words of an article by `unit` that is published on the day `on`. */
export function articleSlots(rng: Rng, unit: UnitSlug, on: CountyDate): Slots {
  const seed = unitOf(unit);
  const town: TownPlaces = placesOfTown(unit) ?? pick(rng, TOWN_PLACES);
  const { themes, notices } = themesOf(unit);
  const month = Number(on.slice(5, 7));
  return {
    ...WORDS,
    ...SEASONS[seasonOf(month)],
    ...(seed.kind === 'town' ? { trade: town.trade } : {}),
    offence: OFFENCES[unit] ?? COMMON_OFFENCES,
    unit: seed.shortName,
    unitFull: seed.name,
    short: documentCode(seed.shortName, seed.kind === 'town'),
    town: town.name,
    village: town.villages,
    road: town.roads,
    river: town.river,
    theme: themes,
    notice: notices,
    day: dayWords(addDays(on, -int(rng, 1, 4))),
    month: `${Number(addDays(on, -12).slice(5, 7))}月`,
    span: spanWords(month),
  };
}

/** 8月3日 */
function dayWords(day: CountyDate): string {
  return dateInWords(day).replace(/^\d+年/, '');
}

/** The period whose numbers appear in a month: those of the quarter, or half, that ended last. */
function spanWords(month: number): string {
  if (month <= 3) return '1至12月';
  if (month <= 6) return '一季度';
  return month <= 9 ? '上半年' : '前三季度';
}

function seasonOf(month: number): keyof typeof SEASONS {
  if (month <= 3) return 'winter';
  if (month <= 6) return 'spring';
  return month <= 9 ? 'summer' : 'autumn';
}

/** 凤住建, 双石铺政: what a unit's document numbers begin with. */
function documentCode(shortName: string, isTown: boolean): string {
  return isTown ? shortName.replace(/镇$/, '政') : `凤${shortName.replace(/(局|办)$/, '')}`;
}
