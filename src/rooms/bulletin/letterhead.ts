/** What the parts of the letterhead are called. */
export const LETTERHEAD_NAMES = {
  countyName: '县名',
  issuer: '发文机关',
  redHead: '发文机关标志',
  documentCode: '机关代字',
  recipients: '主送机关',
  copiesTo: '抄送机关',
  printedBy: '印发机关',
  centre: '复查单位',
  hotlineCentre: '12345热线派发单位',
  smartCityName: '智慧管理平台名称',
} as const satisfies Record<keyof Letterhead, string>;

/** How an office's circulars are headed and whom they name; edited by the office, copied into each draft. */
export interface Letterhead {
  readonly countyName: string;
  /** 发文机关, e.g. 凤县人民政府办公室. */
  readonly issuer: string;
  /** 发文机关标志, the red head. */
  readonly redHead: string;
  /** 机关代字, e.g. 凤政办发. */
  readonly documentCode: string;
  /** 主送机关. */
  readonly recipients: string;
  /** 抄送机关. */
  readonly copiesTo: string;
  /** 印发机关, when it is not the issuer. */
  readonly printedBy?: string;
  /** Who inspects again: 县数字化信息服务中心. */
  readonly centre: string;
  /** What dispatches hotline cases: 宝鸡市12345政务一号通受理中心. */
  readonly hotlineCentre: string;
  /** What the smart-city platform is called here. */
  readonly smartCityName: string;
}
