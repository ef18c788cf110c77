import type { UnitSlug } from './units.ts';

/** What a person may do, in the words of the office; the organisation room maps them to its roles. */
export type Duty =
  | '监管员'
  | '督办员'
  | '派单员'
  | '回访员'
  | '举报专办员'
  | '通报拟稿'
  | '通报核稿'
  | '通报签发'
  | '巡查员'
  | '信息员'
  | '一审'
  | '二审'
  | '终审'
  | '保密审查员'
  | '承办人'
  | '单位负责人'
  | '分管领导'
  | '系统管理员'
  | '安全管理员'
  | '审计管理员';

/** A person who signs in. All are invented; two duties that must not meet in one hand never do (CW-R6, FOI-37). */
export interface PersonSeed {
  readonly account: string;
  readonly name: string;
  readonly unit: UnitSlug;
  /** The person's post, as signatures print it. */
  readonly post: string;
  readonly duties: readonly Duty[];
}

const person = (
  account: string,
  name: string,
  unit: UnitSlug,
  post: string,
  ...duties: readonly Duty[]
): PersonSeed => ({
  account,
  name,
  unit,
  post,
  duties,
});

/** People of the example county, those that the demo's screens name first. */
export const PEOPLE: readonly PersonSeed[] = [
  person('chenjingyi', '陈静怡', 'zhengfuban', '政务公开股股长', '监管员', '督办员', '通报核稿'),
  person('zhoumin', '周敏', 'zhengfuban', '政务公开股干部', '通报拟稿', '信息员'),
  person('zhaowenbo', '赵文博', 'zhengfuban', '办公室主任', '通报签发', '终审', '单位负责人'),
  person('zhoulixin', '周立新', 'zhengfuban', '热线股干部', '派单员'),
  person('tangyun', '唐芸', 'zhengfuban', '热线股干部', '回访员'),
  person('qinhaifeng', '秦海峰', 'zhengfuban', '督查室干部', '举报专办员'),
  person('gaoxiulan', '高秀兰', 'zhengfuban', '保密专干', '保密审查员'),
  person('songzhiyuan', '宋志远', 'zhengfuban', '副县长', '分管领导'),

  person('luozhendong', '罗振东', 'xinxi', '网站监测股股长', '巡查员'),
  person('yangfan', '杨帆', 'xinxi', '网站监测股干部', '巡查员'),
  person('jiangtao', '蒋涛', 'xinxi', '运维股股长', '系统管理员'),
  person('bailin', '白琳', 'xinxi', '网络安全股股长', '安全管理员'),
  person('weiguoqing', '魏国庆', 'shenji', '电子数据审计股股长', '审计管理员'),

  person('hanxiaomei', '韩晓梅', 'minzheng', '办公室干部', '信息员', '承办人'),
  person('xuguoqiang', '许国强', 'minzheng', '社会救助股股长', '一审'),
  person('zhenghaiyan', '郑海燕', 'minzheng', '副局长', '二审'),
  person('liujianping', '刘建平', 'minzheng', '局长', '终审', '单位负责人'),
  person('fengtao', '冯涛', 'minzheng', '保密专干', '保密审查员'),

  person('liangjianjun', '梁建军', 'zhujian', '物业管理股股长', '承办人', '信息员'),
  person('wangzhiqiang', '王志强', 'zhujian', '副局长', '单位负责人', '终审'),
  person('dingxue', '丁雪', 'zhujian', '住房保障股干部', '承办人', '一审'),
  person('hemin', '何敏', 'shijian', '特种设备股股长', '承办人'),
  person('luyao', '陆瑶', 'shijian', '办公室干部', '信息员'),
  person('panhong', '潘宏', 'shijian', '副局长', '单位负责人', '终审'),
  person('shaojie', '邵洁', 'weijian', '宣传股干部', '信息员'),
  person('yuwenhua', '于文华', 'weijian', '副局长', '单位负责人', '终审'),
  person('gaoyang', '高扬', 'renshe', '劳动监察大队副大队长', '承办人', '信息员'),
  person('tianfang', '田芳', 'renshe', '副局长', '单位负责人', '终审'),
  person('xiechengguang', '谢承光', 'chengguan', '执法大队中队长', '承办人'),
  person('moxiaoli', '莫晓丽', 'chengguan', '办公室干部', '信息员'),
  person('niepeng', '聂鹏', 'jiaotong', '路政大队副大队长', '承办人', '信息员'),
  person('guoruihua', '郭瑞华', 'ziran', '不动产登记股股长', '承办人', '信息员'),
  person('shilei', '石磊', 'gongan', '指挥中心民警', '承办人', '信息员'),
  person('caojing', '曹静', 'caizheng', '国库股干部', '信息员'),
  person('qiyuan', '祁远', 'sifa', '办公室干部', '信息员'),
  person('yaobo', '姚波', 'zhaoshang', '综合股干部', '信息员'),
  person('zhuangyue', '庄悦', 'dangan', '业务股干部', '信息员'),
  person('liwenjun', '黎文军', 'tuiyi', '办公室干部', '信息员'),
  person('fanlina', '范丽娜', 'shanggong', '办公室干部', '信息员'),
  person('duanfei', '段飞', 'xinfang', '办信股干部', '信息员', '承办人'),

  person('mengxiaodong', '孟晓东', 'pingmu', '党政办主任', '信息员', '承办人'),
  person('houwei', '侯伟', 'pingmu', '副镇长', '单位负责人', '终审'),
  person('maoyulan', '毛玉兰', 'shuangshipu', '党政办干部', '信息员'),
  person('kangjian', '康健', 'shuangshipu', '副镇长', '单位负责人', '终审'),
  person('renhaibo', '任海波', 'fengzhou', '党政办干部', '信息员', '承办人'),
  person('shenqiang', '申强', 'huangniupu', '党政办干部', '信息员', '承办人'),
  person('gonglei', '龚蕾', 'honghuapu', '党政办干部', '信息员', '承办人'),
  person('wanjia', '万佳', 'hekou', '党政办干部', '信息员', '承办人'),
  person('qianhui', '钱慧', 'tangzang', '党政办干部', '信息员', '承办人'),
  person('taoran', '陶然', 'pingkan', '党政办干部', '信息员', '承办人'),
  person('jiamingliang', '贾明亮', 'liufengguan', '党政办干部', '信息员', '承办人'),
];
