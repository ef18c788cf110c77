/** Cases of the smart-city platform with their stages (CW-S1). */

import type { Sample } from '../expect.ts';
import { allAdded, type CaseFile, caseOf } from '../write/case-file.ts';
import { column, headersOf, type Layout, rowsOf } from '../write/layout.ts';
import { instantOf, withSeconds } from '../write/times.ts';
import { sheetOf, xlsx } from '../write/xlsx.ts';

interface SmartCityRecord {
  readonly number: string;
  readonly reported: string;
  readonly filed: string;
  readonly assigned: string;
  readonly handled: string;
  readonly checked: string;
  readonly closed: string;
  readonly kind: '部件' | '事件';
  readonly major: string;
  readonly minor: string;
  readonly unit: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly grid: string;
  readonly place: string;
  readonly text: string;
}

const CASES: readonly SmartCityRecord[] = [
  {
    number: 'QCFX2307060017',
    reported: '2023-07-06 09:21',
    filed: '2023-07-06 09:35',
    assigned: '2023-07-06 09:50',
    handled: '2023-07-06 15:10',
    checked: '2023-07-06 16:40',
    closed: '2023-07-06 16:52',
    kind: '部件',
    major: '公用设施',
    minor: '雨水箅子',
    unit: '住建局',
    longitude: 106.517,
    latitude: 33.912,
    grid: '双石铺镇单元网格0103',
    place: '迎宾大道与滨江路口西北角',
    text: '雨水箅子缺失一块，已摆放警示桩。',
  },
  {
    number: 'QCFX2307190042',
    reported: '2023-07-19 18:06',
    filed: '2023-07-19 18:20',
    assigned: '2023-07-19 18:31',
    handled: '2023-07-20 10:05',
    checked: '2023-07-20 11:00',
    closed: '2023-07-20 11:08',
    kind: '事件',
    major: '街面秩序',
    minor: '占道经营',
    unit: '城管执法局',
    longitude: 106.521,
    latitude: 33.915,
    grid: '双石铺镇单元网格0107',
    place: '农贸市场东门外',
    text: '流动摊贩占用人行道，行人绕行机动车道。',
  },
  {
    number: 'QCFX2308080009',
    reported: '2023-08-08 08:12',
    filed: '2023-08-08 08:30',
    assigned: '2023-08-08 08:45',
    handled: '2023-08-09 17:20',
    checked: '2023-08-10 09:00',
    closed: '2023-08-10 09:12',
    kind: '部件',
    major: '交通设施',
    minor: '护栏',
    unit: '交通局',
    longitude: 106.604,
    latitude: 33.981,
    grid: '凤州镇单元网格0202',
    place: '凤州大桥南侧引道',
    text: '护栏被撞变形约四米，影响行车。',
  },
  {
    number: 'QCFX2309140031',
    reported: '2023-09-14 14:40',
    filed: '2023-09-14 15:02',
    assigned: '2023-09-14 15:15',
    handled: '2023-09-15 09:30',
    checked: '2023-09-15 10:10',
    closed: '2023-09-15 10:20',
    kind: '事件',
    major: '市容环境',
    minor: '暴露垃圾',
    unit: '留凤关镇',
    longitude: 106.423,
    latitude: 33.777,
    grid: '留凤关镇单元网格0301',
    place: '留凤关镇老街南口',
    text: '垃圾桶满溢，周边散落生活垃圾。',
  },
];

const layout: Layout<SmartCityRecord> = [
  column('案件号', '编号', each => each.number),
  column('问题类型', '问题类型', each => each.kind),
  column('大类', '大类', each => each.major),
  column('小类', '小类', each => each.minor),
  column('问题描述', '内容', each => each.text),
  column('位置描述', '地点', each => each.place),
  column('网格', '网格', each => each.grid),
  column('经度', '经度', each => each.longitude),
  column('纬度', '纬度', each => each.latitude),
  column('上报时间', '上报时间', each => withSeconds(each.reported)),
  column('立案时间', '立案时间', each => withSeconds(each.filed)),
  column('派遣时间', '派遣时间', each => withSeconds(each.assigned)),
  column('责任单位', '主办', each => each.unit),
  column('处置时间', '处置时间', each => withSeconds(each.handled)),
  column('核查时间', '核查时间', each => withSeconds(each.checked)),
  column('结案时间', '结案时间', each => withSeconds(each.closed)),
];

const sample = (row: number, each: SmartCityRecord): Sample => ({
  row,
  values: {
    编号: each.number,
    上报时间: instantOf(each.reported),
    立案时间: instantOf(each.filed),
    派遣时间: instantOf(each.assigned),
    处置时间: instantOf(each.handled),
    核查时间: instantOf(each.checked),
    结案时间: instantOf(each.closed),
    大类: each.major,
    小类: each.minor,
    问题类型: each.kind,
    经度: each.longitude,
    纬度: each.latitude,
    网格: each.grid,
    地点: each.place,
    主办: each.unit,
  },
});

export const smartCityCases: readonly CaseFile[] = [
  caseOf('smart-city', {
    file: '七彩凤县智慧管理平台案件导出.xlsx',
    title: '智慧管理平台案件：六个阶段时间、部件与事件、经纬度、网格',
    bytes: () => sheetOf([headersOf(layout), ...rowsOf(layout, CASES)], '案件列表'),
    expect: allAdded(CASES.length),
    sample: CASES.map((each, index) => sample(index + 2, each)),
  }),
  caseOf('smart-city', {
    file: 'smart-city-order.xlsx',
    title: '任务号的叫法；一件结案早于上报（拒绝），一件还没处置完（后三个时间为空，照收）',
    bytes: () =>
      xlsx(book => {
        const sheet = book.addWorksheet('任务');
        const tasks = layout.map(each => (each.header === '案件号' ? { ...each, header: '任务号' } : each));
        sheet.addRow(headersOf(tasks));
        const [open, ...rest] = rowsOf(tasks, [CASES[3]!, { ...CASES[0]!, closed: '2023-07-05 16:52' }, CASES[1]!]);
        sheet.addRow(open!.map((cell, at) => (at >= 13 ? null : cell)));
        for (const row of rest) sheet.addRow(row);
      }),
    expect: {
      added: 2,
      rejected: [{ row: 3, header: ['结案时间', '上报时间'], rule: 'IM-14', reasonContains: '早于' }],
    },
    sample: [{ row: 2, values: { 编号: 'QCFX2309140031', 处置时间: null, 结案时间: null } }, sample(4, CASES[1]!)],
  }),
];
