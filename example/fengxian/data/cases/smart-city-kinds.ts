import type { UnitSlug } from '../units.ts';

/** One kind of case of the smart-city platform: a component that is broken (部件) or something that happens (事件). */
export interface SmartCityKind {
  readonly kind: '部件' | '事件';
  /** 大类 */
  readonly group: string;
  /** 小类 */
  readonly name: string;
  /** How often it occurs among all cases. */
  readonly weight: number;
  readonly units: readonly (readonly [UnitSlug, number])[];
  /** What the patrol saw. */
  readonly seen: readonly string[];
  /** What the unit did. */
  readonly done: readonly string[];
}

const component = (group: string, name: string, weight: number, rest: Pick<SmartCityKind, 'units' | 'seen' | 'done'>) =>
  ({ kind: '部件', group, name, weight, ...rest }) as const satisfies SmartCityKind;
const event = (group: string, name: string, weight: number, rest: Pick<SmartCityKind, 'units' | 'seen' | 'done'>) =>
  ({ kind: '事件', group, name, weight, ...rest }) as const satisfies SmartCityKind;

/** Slots: road, estate, village, spot (a landmark), number ranges. Groups follow the usual 部件 and 事件 classification. */
export const SMART_CITY_KINDS: readonly SmartCityKind[] = [
  component('公用设施', '雨水箅子', 7, {
    units: [
      ['zhujian', 3],
      ['shuangshipu', 1],
    ],
    seen: [
      '{road}{spot}雨水箅子{缺失|断裂|被落叶堵塞}，面积约{size:30-60}公分见方。',
      '{road}{spot}雨水口箅子移位，有行人踩空风险。',
    ],
    done: ['已更换箅子{count:1-3}块并清掏井内淤物。', '已复位固定，周边{count:2-6}处一并检查。'],
  }),
  component('公用设施', '污水井盖', 9, {
    units: [
      ['zhujian', 4],
      ['shuangshipu', 1],
    ],
    seen: ['{road}{spot}污水井盖{破损|下沉|松动}，车辆碾压异响。', '{estate}门口污水井盖缺失，已摆放警示锥。'],
    done: ['已更换井盖并调平井座。', '已补装防沉降井盖，拆除警示设施。'],
  }),
  component('公用设施', '通信井盖', 4, {
    units: [
      ['shanggong', 2],
      ['zhujian', 1],
    ],
    seen: ['{road}{spot}通信井盖破损，露出线缆。', '{road}人行道通信井盖高出路面{height:2-5}公分。'],
    done: ['权属单位已更换井盖。', '权属单位已重新安装找平。'],
  }),
  component('公用设施', '路灯', 14, {
    units: [
      ['zhujian', 5],
      ['shuangshipu', 1],
    ],
    seen: ['{road}{spot}路灯{count:1-6}盏不亮。', '{road}路灯灯杆倾斜，杆号{pole:101-980}。'],
    done: ['已更换光源和控制器，当晚亮灯。', '已扶正灯杆、加固基础。'],
  }),
  component('道路交通', '护栏', 8, {
    units: [
      ['jiaotong', 2],
      ['gongan', 2],
      ['zhujian', 1],
    ],
    seen: ['{road}{spot}中央护栏{length:2-9}米被撞倒。', '{road}{spot}临河护栏缺口{length:1-4}米。'],
    done: ['已恢复护栏，清理碎片。', '已焊接补齐，刷反光漆。'],
  }),
  component('道路交通', '交通标志牌', 5, {
    units: [
      ['gongan', 3],
      ['jiaotong', 1],
    ],
    seen: ['{road}路口指示牌被{树枝|广告布}遮挡。', '{road}{spot}限速牌倒伏。'],
    done: ['已清除遮挡物。', '已重新竖立固定。'],
  }),
  component('道路交通', '道路坑槽', 9, {
    units: [
      ['zhujian', 3],
      ['jiaotong', 2],
    ],
    seen: ['{road}{spot}路面坑槽，面积约{area:1-6}平方米。', '{road}沥青路面沉陷，深约{depth:4-12}公分。'],
    done: ['已铣刨修补，养护后放行。', '已回填压实并铺设沥青。'],
  }),
  component('市容环境', '垃圾箱', 6, {
    units: [
      ['chengguan', 3],
      ['shuangshipu', 1],
    ],
    seen: ['{road}{spot}果皮箱破损，内胆缺失。', '{estate}门口垃圾箱满溢。'],
    done: ['已更换果皮箱。', '已清运并冲洗箱体，增加清运频次。'],
  }),
  component('园林绿化', '行道树', 6, {
    units: [
      ['zhujian', 2],
      ['linye', 1],
    ],
    seen: ['{road}{spot}行道树枝条断裂垂落。', '{road}行道树枯死{count:1-3}株。'],
    done: ['已修剪清运断枝。', '已挖除枯树，秋季补植。'],
  }),
  event('市容环境', '暴露垃圾', 24, {
    units: [
      ['chengguan', 5],
      ['shuangshipu', 2],
      ['fengzhou', 1],
      ['liufengguan', 1],
    ],
    seen: ['{road}{spot}有暴露垃圾约{volume:1-4}方。', '{estate}后巷生活垃圾散落，有异味。'],
    done: ['已清理干净并消杀。', '已清运并设置温馨提示牌。'],
  }),
  event('市容环境', '积存建筑垃圾', 12, {
    units: [
      ['chengguan', 4],
      ['zhujian', 2],
      ['shuangshipu', 1],
    ],
    seen: ['{road}{spot}堆放装修垃圾约{volume:2-9}方，无覆盖。', '{estate}围墙外堆积砖渣。'],
    done: ['已督促责任人清运。', '已清运到指定消纳点，并处警告。'],
  }),
  event('市容环境', '道路遗撒', 13, {
    units: [
      ['chengguan', 3],
      ['jiaotong', 2],
    ],
    seen: ['{road}{spot}渣土遗撒长约{length:20-160}米。', '{road}路面有混凝土洒漏。'],
    done: ['已机扫冲洗，追查车辆。', '已铲除清洗，责令企业承担费用。'],
  }),
  event('市容环境', '乱张贴小广告', 11, {
    units: [
      ['chengguan', 3],
      ['shuangshipu', 1],
    ],
    seen: ['{road}{spot}电线杆、墙面张贴小广告{count:6-40}处。', '{estate}单元门被喷涂广告。'],
    done: ['已铲除覆盖，电话号码报停。', '已清洗墙面。'],
  }),
  event('街面秩序', '占道经营', 26, {
    units: [
      ['chengguan', 6],
      ['shuangshipu', 2],
      ['fengzhou', 1],
    ],
    seen: ['{road}{spot}流动摊贩{count:3-14}处占用人行道。', '{road}{spot}店外摆放桌椅{count:3-12}套。'],
    done: ['已劝离并引导至疏导点。', '已要求入店经营，签订承诺书。'],
  }),
  event('街面秩序', '机动车乱停放', 18, {
    units: [
      ['gongan', 5],
      ['chengguan', 1],
    ],
    seen: ['{road}{spot}机动车{count:2-9}辆占用人行道停放。', '{estate}消防通道被车辆堵占。'],
    done: ['已通知驶离{count:2-9}辆，对拒不驶离的依法处罚。', '已清空通道，施划禁停标线。'],
  }),
  event('街面秩序', '非机动车乱停放', 9, {
    units: [
      ['chengguan', 3],
      ['shuangshipu', 1],
    ],
    seen: ['{road}{spot}电动车占用盲道。', '{road}共享单车倒伏{count:5-20}辆。'],
    done: ['已归位摆放整齐。', '已联系企业清运。'],
  }),
  event('施工管理', '施工扬尘', 12, {
    units: [
      ['zhujian', 4],
      ['huanjing', 2],
    ],
    seen: ['{road}{spot}工地裸土未覆盖约{area:60-600}平方米。', '{road}管网施工未湿法作业。'],
    done: ['已全部覆盖防尘网。', '已开启喷淋并安排洒水。'],
  }),
  event('施工管理', '工地围挡破损', 6, {
    units: [['zhujian', 1]],
    seen: ['{road}{spot}工地围挡倒伏{length:3-12}米。', '{road}围挡缺失，行人可进入施工区。'],
    done: ['已修复加固。', '已补齐围挡并设置警示灯。'],
  }),
  event('突发事件', '供水管道破裂', 6, {
    units: [
      ['zhujian', 3],
      ['shuili', 1],
    ],
    seen: ['{road}{spot}路面冒水，疑似管道破裂。', '{estate}门口水管爆裂，积水{depth:5-20}公分。'],
    done: ['已关阀抢修，{hours:3-9}小时后恢复供水。', '已更换管段并恢复路面。'],
  }),
  event('突发事件', '路面塌陷', 3, {
    units: [
      ['zhujian', 2],
      ['jiaotong', 1],
    ],
    seen: ['{road}{spot}路面塌陷，约{area:1-4}平方米。'],
    done: ['已封闭围护，探明空洞后回填压实。'],
  }),
];
