/** Hotline cases without end, each a pure function of its number: varied texts, nothing repeated, invented throughout. */
import { TOWNS, UNITS } from './world.ts';

export const LARGE_HEADERS = [
  '工单编号',
  '受理时间',
  '派单时间',
  '办理时限',
  '诉求类型',
  '一级分类',
  '二级分类',
  '标题',
  '诉求内容',
  '事发地址',
  '承办单位',
  '协办单位',
  '办结时间',
  '工单状态',
  '满意度',
] as const;

/** One case: the texts as a platform prints them, in the order of the headings; times `2023-07-03 09:12:00`. */
export type LargeRow = readonly string[];

/** The columns of {@link LARGE_HEADERS} that hold times. */
export const LARGE_TIME_COLUMNS = [1, 2, 12] as const;

interface Matter {
  readonly topic: string;
  readonly subtopic: string;
  readonly what: readonly string[];
}

const matter = (topic: string, subtopic: string, ...what: string[]): Matter => ({ topic, subtopic, what });

const MATTERS: readonly Matter[] = [
  matter('农村事务', '村组道路硬化', '进组路坑洼不平', '水泥路裂缝越来越大', '路基被雨水掏空'),
  matter('农村事务', '水渠修缮', '灌溉渠漏水浇不上地', '水渠被山石堵住', '渠口闸门打不开'),
  matter('农村事务', '种地补贴', '今年的种粮补贴没有到账', '补贴面积少算了一亩半', '流转出去的地补贴发给了别人'),
  matter('农村事务', '河道清理', '河道里堆满了枯枝和垃圾', '桥洞堵塞汛期漫水', '采过砂的深坑没有回填'),
  matter('劳资社保', '拖欠工资', '工地三个月没有发工资', '餐馆辞退后不结工钱', '劳务公司以没有验收为由拖着不给钱'),
  matter('劳资社保', '养老保险转移', '养老保险关系转不回来', '缴费年限少记了两年', '系统显示重复参保'),
  matter('劳资社保', '医保缴费', '医保缴费后查不到记录', '异地住院不能直接结算', '新生儿参保被退回'),
  matter('城市管理', '占道经营', '摊贩把人行道占满了', '店外摆货挡住盲道', '夜市收摊后一地油污'),
  matter('城市管理', '停水', '小区连着停水没有通知', '高层水压太小', '来水浑浊有泥沙'),
  matter('城市管理', '噪音扰民', '广场音响放到夜里十一点', '楼下加工铁皮从早响到晚', '工地凌晨还在打桩'),
  matter('城市管理', '渣土车抛洒', '渣土车沿路掉土', '拉石料的车不盖篷布', '车轮带泥把路面弄脏'),
  matter('城市管理', '电梯', '电梯经常停在半层', '电梯年检已经过期', '电梯门关不严有异响'),
  matter('房产物业', '物业费', '物业涨价没有征求意见', '物业收费不开票', '空置房仍按全额收费'),
  matter('房产物业', '房顶漏水', '顶楼漏水墙皮脱落', '维修资金申请半年没有结果', '防水做过一次又漏'),
  matter('房产物业', '逾期交房', '交房时间一推再推', '合同约定的违约金不给', '没有通水电就通知收房'),
];

const PLACES = [
  '一组',
  '二组',
  '三组',
  '老街',
  '新街口',
  '河堤边',
  '学校对面',
  '便民市场',
  '安置点',
  '桥头',
  '卫生院旁',
] as const;
const SINCE = ['上个月底', '半个月前', '今年开春', '前天夜里', '昨天傍晚', '暑假以来', '雨季过后'] as const;
const TRIED = [
  '找过村干部，说要等资金',
  '打过两次电话，都说已经登记',
  '在群里反映没有人回',
  '去窗口问过，让再等通知',
  '物业和施工方互相推',
  '自己垫钱修了一次没有用',
] as const;
const HARM = ['老人孩子出行不安全', '二十多户受影响', '一家人睡不好觉', '眼看误了农时', '做生意的都有意见'] as const;
const WISH = [
  '请派人到现场看一看',
  '请给个明确的办理时间',
  '请协调处理并回电',
  '请查清楚是谁的责任',
  '请一次修好不要应付',
] as const;
const TYPES = ['投诉', '投诉', '投诉', '投诉', '投诉', '投诉', '求助', '咨询', '建议', '举报'] as const;
const SATISFACTION = ['满意', '满意', '非常满意', '不满意', '', '满意'] as const;
const LIMIT_DAYS: Readonly<Record<string, number>> = { 咨询: 2, 求助: 5, 投诉: 5, 建议: 7, 举报: 7 };
/** Characters of four bytes in UTF-8 or in GB18030: where a reader cuts at a buffer's edge they are lost first. */
const RARE = ['𫖯', '㛃', '𬭎', '䶮', '𡐓'] as const;

const START_MS = Date.UTC(2023, 6, 1);
const MINUTES = 91 * 24 * 60;

/** A well-mixed 32-bit number from two; the same on every machine. */
function mixed(index: number, salt: number): number {
  let value = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

const pick = <Item>(items: readonly Item[], index: number, salt: number): Item =>
  items[mixed(index, salt) % items.length]!;

const wallTime = (minute: number): string =>
  `${new Date(START_MS + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')}:00`;

/** The case with this number, from 0 on. */
export function largeRow(index: number): LargeRow {
  const { topic, subtopic, what } = pick(MATTERS, index, 1);
  const town = pick(TOWNS, index, 2);
  const unit = pick(UNITS, index, 3).short;
  const helper = pick(UNITS, index, 4).short;
  const type = pick(TYPES, index, 5);
  const place = `${town}${pick(PLACES, index, 6)}${(mixed(index, 7) % 180) + 1}号`;
  const problem = pick(what, index, 8);
  const received = mixed(index, 9) % (MINUTES - 10 * 24 * 60);
  const assigned = received + 10 + (mixed(index, 10) % 240);
  const closed = assigned + 180 + (mixed(index, 11) % (6 * 24 * 60));
  const rare = index % 97 === 0 ? `户主姓${pick(RARE, index, 12)}，` : '';
  return [
    `FX23${String(index).padStart(9, '0')}`,
    wallTime(received),
    wallTime(assigned),
    `${LIMIT_DAYS[type]}个工作日`,
    type,
    topic,
    subtopic,
    `${place}${problem}`,
    `来电人反映${rare}${pick(SINCE, index, 13)}起，${place}${problem}，${pick(TRIED, index, 14)}，${pick(HARM, index, 15)}。` +
      `${pick(WISH, index, 16)}，联系时请说明工单尾号${index % 10_000}。`,
    place,
    unit,
    mixed(index, 17) % 3 === 0 && helper !== unit ? helper : '',
    wallTime(closed),
    '已办结',
    pick(SATISFACTION, index, 18),
  ];
}
