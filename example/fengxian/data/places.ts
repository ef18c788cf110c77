import type { UnitSlug } from './units.ts';

/** What the texts know of one town. Villages, estates and roads are invented; only the towns' names are real. */
export interface TownPlaces {
  readonly town: UnitSlug;
  readonly name: string;
  readonly villages: readonly string[];
  /** Housing estates; outside the county seat these are resettlement estates. */
  readonly estates: readonly string[];
  readonly roads: readonly string[];
  readonly river: string;
  /** What the town is known for, for its news. */
  readonly trade: readonly string[];
  /** About the middle of the town, for smart-city cases. */
  readonly latitude: number;
  readonly longitude: number;
}

export const TOWN_PLACES: readonly TownPlaces[] = [
  {
    town: 'shuangshipu',
    name: '双石铺镇',
    villages: ['柳树湾村', '石桥沟村', '上河滩村', '杨家岭村', '东沟口村', '梨树坪村', '双庙村', '南坡村'],
    estates: [
      '清江苑',
      '福源小区',
      '锦园小区',
      '金山小区',
      '滨江小区',
      '凤栖家园',
      '双凤苑',
      '南岐佳苑',
      '紫柏花园',
      '江岸名居',
      '车站小区',
      '新建路家属院',
    ],
    roads: ['城东路', '清江路', '新建路', '滨江路', '车站路', '凤凰路', '老街', '南星路', '双石大道', '西苑路'],
    river: '嘉陵江',
    trade: ['社区治理', '老旧小区改造', '花椒管护', '城郊蔬菜', '全域旅游'],
    latitude: 33.912,
    longitude: 106.521,
  },
  {
    town: 'fengzhou',
    name: '凤州镇',
    villages: ['白石铺村', '古城沟村', '桃花坪村', '马家坝村', '龙王沟村', '兴隆庄村', '下川村'],
    estates: ['古城家园', '凤州安置小区', '桃园小区'],
    roads: ['古城街', '凤州大街', '镇前路', '酒厂路'],
    river: '安河',
    trade: ['古镇旅游', '花椒产业', '苹果种植', '中蜂养殖', '消费帮扶'],
    latitude: 33.962,
    longitude: 106.641,
  },
  {
    town: 'huangniupu',
    name: '黄牛铺镇',
    villages: ['东河口村', '石窑沟村', '三岔河坝村', '长滩村', '北星沟村', '红石崖村'],
    estates: ['东河家园', '黄牛铺安置点'],
    roads: ['黄牛铺街', '站前路', '河滨路'],
    river: '东河',
    trade: ['林下养殖', '高山蔬菜', '冷水鱼', '避暑民宿', '铁路护路'],
    latitude: 34.148,
    longitude: 106.833,
  },
  {
    town: 'honghuapu',
    name: '红花铺镇',
    villages: ['永兴坝村', '草滩沟村', '白杨店村', '红沟村', '桦树坪村', '观音崖村'],
    estates: ['红花家园', '永兴安置点'],
    roads: ['红花街', '兴镇路', '小学路'],
    river: '红花河',
    trade: ['羊肚菌种植', '花海旅游', '花椒管护', '生猪养殖', '矿区复绿'],
    latitude: 34.071,
    longitude: 106.712,
  },
  {
    town: 'hekou',
    name: '河口镇',
    villages: ['安河村', '核桃沟村', '沙坪坝村', '下坝村', '石塄村', '水磨湾村', '黑山沟村'],
    estates: ['安河家园', '河口安置小区'],
    roads: ['河口街', '安河路', '卫生院路'],
    river: '安河',
    trade: ['食用菌大棚', '花椒烘干', '水渠管护', '土蜂蜜', '康养民宿'],
    latitude: 34.012,
    longitude: 106.903,
  },
  {
    town: 'tangzang',
    name: '唐藏镇',
    villages: ['辛庄坝村', '倒沟口村', '庞家河村', '李家庄子村', '羊圈沟村', '北坡村'],
    estates: ['唐藏安置点', '庞河家园'],
    roads: ['唐藏街', '庞河路'],
    river: '庞家河',
    trade: ['高山花椒', '肉牛养殖', '中药材种植', '退耕还林', '红色旅游'],
    latitude: 34.101,
    longitude: 106.432,
  },
  {
    town: 'pingmu',
    name: '平木镇',
    villages: ['东庄坝村', '寺沟河村', '烧锅沟村', '柏木坪村', '麻地湾村', '大滩村', '石家湾村'],
    estates: ['平木安置小区', '寺河家园'],
    roads: ['平木街', '寺河路', '粮站路'],
    river: '小峪河',
    trade: ['烤烟种植', '魔芋基地', '退耕还林', '防汛备汛', '生猪养殖'],
    latitude: 33.842,
    longitude: 107.013,
  },
  {
    town: 'pingkan',
    name: '坪坎镇',
    villages: ['银沟村', '瓦房坝村', '孔家庄子村', '松树湾村', '蒿坝村'],
    estates: ['坪坎安置点'],
    roads: ['坪坎街', '矿区路'],
    river: '西河',
    trade: ['香菇种植', '矿山安全', '高山林果', '移民后续扶持', '乡村旅游'],
    latitude: 33.791,
    longitude: 107.142,
  },
  {
    town: 'liufengguan',
    name: '留凤关镇',
    villages: ['费庄子村', '温江寺坝村', '榆树铺村', '三岔坪村', '沙江寺村', '庙坪村', '长坪坝村'],
    estates: ['留凤关移民搬迁安置点', '凤关家园', '三岔小区'],
    roads: ['留凤关街', '关河路', '市场路'],
    river: '三岔河',
    trade: ['林麝养殖', '花椒烘干', '养殖污染治理', '集镇改造', '秦岭生态保护'],
    latitude: 33.721,
    longitude: 106.662,
  },
];

const byTown = new Map(TOWN_PLACES.map(places => [places.town, places]));

/** The places of a town; undefined for a unit that is no town. */
export function placesOfTown(town: UnitSlug): TownPlaces | undefined {
  return byTown.get(town);
}
