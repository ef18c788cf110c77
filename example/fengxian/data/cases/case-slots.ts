import { addDays, type CountyDate, dateInWords } from '../../../../src/kernel/time.ts';
import { placesOfTown, TOWN_PLACES, type TownPlaces } from '../places.ts';
import { chance, int, pick, type Rng } from '../random.ts';
import type { Slots } from '../scene.ts';
import type { UnitSlug } from '../units.ts';
import type { Topic } from './vocabulary.ts';

/** How often a case of a topic that a department handles comes from the county seat. */
const SEAT_SHARE: Readonly<Record<Topic, number>> = { 农村事务: 0.1, 劳资社保: 0.6, 城市管理: 0.8, 房产物业: 0.9 };

/** The town a case comes from: the handling town itself, else the seat or another, as the topic goes. */
export function townOfCase(rng: Rng, unit: UnitSlug, topic: Topic): TownPlaces {
  const own = placesOfTown(unit);
  if (own) return own;
  const seat = placesOfTown('shuangshipu');
  return seat && chance(rng, SEAT_SHARE[topic]) ? seat : pick(rng, TOWN_PLACES);
}

/** Words of case texts: the places of a town, and time as people tell it on the day `on`. */
export function caseSlots(town: TownPlaces, on: CountyDate): Slots {
  return {
    town: town.name,
    village: town.villages,
    group: ['一', '二', '三', '四', '五', '六', '七'],
    estate: town.estates,
    newEstate: ['凤栖华府', '江山壹号', '嘉陵新城', '紫柏花园二期', '滨江国际', '南岐首府'],
    building: rng => String(int(rng, 1, 12)),
    road: town.roads,
    river: town.river,
    since: rng => sinceWords(rng, on),
    when: rng => whenWords(rng, on),
    monthPast: rng => monthInWords(addDays(on, -int(rng, 40, 400))),
    morning: ['早上六七点', '早上', '傍晚', '中午放学那一阵', '一大早'],
    evening: ['晚上十点以后', '晚上九点多', '夜里十一点', '后半夜', '晚上十点过'],
    crop: ['玉米', '小麦', '油菜', '洋芋', '大豆', '秋白菜'],
    family: ['我母亲', '我父亲', '家里老人', '我爷爷', '我婆婆', '我岳父', '我老伴'],
    shop: ['饭店', '超市', '宾馆', '洗车行', '服装店', '理发店', '烘焙店'],
    province: ['西安', '咸阳', '甘肃', '江苏', '广东', '浙江', '新疆', '四川'],
    worksite: [
      '{road}管网改造工地',
      '{road}安置房项目',
      '污水处理厂扩建工地',
      '县医院住院楼项目',
      '{road}道路提升工程',
      '{estate}外墙保温工程',
      '河堤加固工程',
      '产业园厂房工地',
      '{village}高标准农田项目',
      '职教中心实训楼工地',
    ],
    part: ['制动器', '曳引钢丝绳', '门机控制板', '变频器', '限速器', '主控板'],
    social: ['家里有残疾人', '是低保户', '带着两个孩子', '和老人一起租房'],
  };
}

/** A span up to the day spoken, as an adverb: 8月3日以来, 近半个月. */
function sinceWords(rng: Rng, on: CountyDate): string {
  const day = addDays(on, -int(rng, 5, 45));
  return pick(rng, [
    `${dayWords(day)}以来`,
    `从${dayWords(day)}起`,
    `从${partOfMonth(day)}开始`,
    '近半个月',
    '最近一个月',
    '最近这段时间',
    '这些天',
  ]);
}

/** A point in time not long before the day spoken: 8月3日, 前几天. */
function whenWords(rng: Rng, on: CountyDate): string {
  const days = int(rng, 2, 40);
  const day = addDays(on, -days);
  return pick(rng, [
    dayWords(day),
    dayWords(day),
    days < 10 ? '前几天' : partOfMonth(day),
    days < 21 ? `${days}天前` : '上个月',
  ]);
}

/** 8月3日: people leave the year out. */
function dayWords(day: CountyDate): string {
  return dateInWords(day).replace(/^\d+年/, '');
}

/** 8月初, 8月中旬, 8月底. */
function partOfMonth(day: CountyDate): string {
  const dayOfMonth = Number(day.slice(8));
  const part = dayOfMonth <= 10 ? '初' : dayOfMonth <= 20 ? '中旬' : '底';
  return `${Number(day.slice(5, 7))}月${part}`;
}

/** 2022年11月. */
function monthInWords(day: CountyDate): string {
  return dateInWords(day).replace(/\d+日$/, '');
}
