import { describe, expect, it } from 'vitest';
import { readText, reconcile } from './index.ts';

const wrong = (text: string) => reconcile(readText(text)).statements.filter(one => !one.ok);
const brief = (text: string) => wrong(text).map(({ rule, printed, computed }) => `${rule} ${printed}→${computed}`);

describe('a count against what is listed beside it (AS-E6)', () => {
  const cases: [string, string, string, string, string][] = [
    ['案例', '现将华运物流超限运输案、瑞丰化工偷排案、金田农资无证经营案3起案件通报如下。', '3起', '4起', 'AS-E6 4→3'],
    [
      '等字也不能少于所列',
      '现将甲公司虚假宣传案、乙医院违规收费案、丙超市短斤少两案等5起典型案例公布。',
      '5起',
      '2起',
      'AS-E6 2→3',
    ],
    ['引号里的措施', '推出“一窗通办”“容缺受理”“帮办代办”3项措施。', '3项', '4项', 'AS-E6 4→3'],
    ['线路', '对清湾线、石桥一线、北岗线、学府路线4条线路停电检修。', '4条', '3条', 'AS-E6 3→4'],
    ['学校', '对一年内被举报3次以上的县第一中学、城北小学、大垅中心校3所学校通报。', '3所', '5所', 'AS-E6 5→3'],
    ['人名', '授予陈立群、吴晓燕、马建国、何淑芬4名同志先进个人称号。', '4名', '5名', 'AS-E6 5→4'],
    ['进展较慢的事项', '进展较慢的是保障性租赁住房、县级医院提升、农村供水3件。', '3件', '4件', 'AS-E6 4→3'],
    ['后列的名单', '排名靠后的3个镇为大坪镇、石门镇、沙河镇。', '3个', '4个', 'AS-E7 4→3'],
    ['黑榜', '黑榜单位3个：县供销社、县城投公司、马坪乡。', '3个', '4个', 'AS-E6 4→3'],
    ['漏洞的种类', '检查发现弱口令、未授权访问、SQL注入3类漏洞。', '3类', '4类', 'AS-E6 4→3'],
    ['一是二是', '存在3个问题：一是更新不及时；二是链接失效；三是错别字较多。', '3个', '4个', 'AS-E6 4→3'],
    [
      '分行列出的单位',
      '通报批评以下3个单位：\n1.县文旅局：更新不及时。\n2.县医保局：留言超期2件。\n3.白沙乡：公众号停更。',
      '3个',
      '4个',
      'AS-E6 4→3',
    ],
  ];
  it.each(cases)('%s', (_, text, right, other, expected) => {
    expect(brief(text)).toEqual([]);
    expect(brief(text.replace(right, other))).toEqual([expected]);
  });

  const fine: [string, string][] = [
    ['所列是种类，数是件数', '查处超速、超员、酒驾6起。'],
    ['镇名后的村数', '涉及柳林镇、赵河镇、沙河镇5个村。'],
    ['名称里的“和”', '涉及教育、卫生和健康2个领域。'],
    ['未列全', '重点围绕教育、医疗、住房等6个领域。'],
    ['班级', '走访县第一中学、城北小学、育才小学5个班级。'],
    ['只展开一部分的问题', '发现6个问题：一是更新不及时；二是链接失效。'],
  ];
  it.each(fine)('%s不问', (_, text) => {
    expect(brief(text)).toEqual([]);
  });
});
