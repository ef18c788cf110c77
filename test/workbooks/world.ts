/**
 * The county in which the test workbooks are imported: its registers, its statistical period, the instant of import.
 */
export interface WorldUnit {
  readonly name: string;
  readonly short: string;
  readonly kind: '镇' | '部门' | '直属机构';
  readonly former: readonly string[];
}

const town = (short: string): WorldUnit => ({ name: `凤县${short}人民政府`, short, kind: '镇', former: [] });

const department = (name: string, short: string, ...former: string[]): WorldUnit => ({
  name: `凤县${name}`,
  short,
  kind: '部门',
  former,
});

export const TOWNS = [
  '双石铺镇',
  '凤州镇',
  '黄牛铺镇',
  '红花铺镇',
  '河口镇',
  '唐藏镇',
  '平木镇',
  '坪坎镇',
  '留凤关镇',
] as const;

export const UNITS: readonly WorldUnit[] = [
  ...TOWNS.map(town),
  department('住房和城乡建设局', '住建局', '建设局'),
  department('交通运输局', '交通局'),
  department('人力资源和社会保障局', '人社局', '劳动和社会保障局'),
  department('公安局', '公安局'),
  department('民政局', '民政局'),
  department('卫生健康局', '卫健局', '卫生和计划生育局', '卫计局'),
  department('市场监督管理局', '市监局', '工商局', '质监局'),
  department('财政局', '财政局'),
  department('教育体育局', '教体局', '教育局'),
  department('司法局', '司法局'),
  department('水利局', '水利局', '水务局'),
  department('农业农村局', '农业农村局', '农业局'),
  department('城市管理执法局', '城管执法局', '城管局'),
];

export interface WorldColumn {
  readonly name: string;
  readonly kind: '法定' | '重点领域' | '专题';
  readonly owner: string;
  readonly cycleDays: number;
  readonly basis: string;
}

export const COLUMNS: readonly WorldColumn[] = [
  { name: '行政处罚和行政强制', kind: '法定', owner: '司法局', cycleDays: 92, basis: '条例第二十条(六)' },
  { name: '财政预决算', kind: '法定', owner: '财政局', cycleDays: 365, basis: '条例第二十条(七)' },
  { name: '人事招考', kind: '法定', owner: '人社局', cycleDays: 365, basis: '条例第二十条(十四)' },
  { name: '财政资金信息', kind: '重点领域', owner: '财政局', cycleDays: 92, basis: '条例第二十条(七)' },
  {
    name: '执法信息(反不正当竞争执法信息)',
    kind: '重点领域',
    owner: '市监局',
    cycleDays: 92,
    basis: '条例第二十条(六)',
  },
  { name: '社会救助和社会福利', kind: '重点领域', owner: '民政局', cycleDays: 92, basis: '条例第二十条(十一)' },
  { name: '义务教育', kind: '重点领域', owner: '教体局', cycleDays: 183, basis: '条例第二十条(十一)' },
  { name: '医疗卫生', kind: '重点领域', owner: '卫健局', cycleDays: 183, basis: '条例第二十条(十三)' },
  { name: '健康凤县行动', kind: '专题', owner: '卫健局', cycleDays: 30, basis: '' },
  { name: '普法宣传', kind: '专题', owner: '司法局', cycleDays: 92, basis: '' },
];

export interface WorldAccount {
  readonly name: string;
  readonly platform: string;
  readonly unit: string;
  readonly id: string;
  /** A day, `2019-05-20`. */
  readonly openedOn: string;
  readonly filing: string;
}

export const ACCOUNTS: readonly WorldAccount[] = [
  {
    name: '平安凤县',
    platform: '微信公众号',
    unit: '公安局',
    id: 'gh_fx0000000101',
    openedOn: '2016-03-18',
    filing: '610330-WX-0003',
  },
  {
    name: '健康凤县',
    platform: '微信公众号',
    unit: '卫健局',
    id: 'gh_fx0000000102',
    openedOn: '2018-09-06',
    filing: '610330-WX-0007',
  },
  {
    name: '凤县人社',
    platform: '微信公众号',
    unit: '人社局',
    id: 'gh_fx0000000103',
    openedOn: '2019-05-20',
    filing: '610330-WX-0011',
  },
  {
    name: '凤县公安',
    platform: '新浪微博',
    unit: '公安局',
    id: '5001000301',
    openedOn: '2013-11-02',
    filing: '610330-WB-0001',
  },
  {
    name: '凤县教体',
    platform: '抖音',
    unit: '教体局',
    id: 'fxjt0917',
    openedOn: '2020-08-31',
    filing: '610330-DY-0002',
  },
];

/** The third quarter of 2023; days without a year belong to it once a person has said so (IM-03). */
export const PERIOD = { label: '2023Q3', year: 2023, from: '2023-07-01', to: '2023-09-30' } as const;

/** When the files are imported; a case received later than this is impossible (IM-14). */
export const IMPORTED_AT = '2023-10-12T09:00:00+08:00';
