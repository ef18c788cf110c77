import { describe, expect, it } from 'vitest';
import { type Report, readText, reconcile } from './index.ts';

/** A page: rows parted by line breaks, cells by strokes; `^r2` and `^c2` span. */
const table = (rows: string) =>
  `<table>${rows
    .trim()
    .split('\n')
    .map(row => `<tr>${row.split('|').map(cellOf).join('')}</tr>`)
    .join('')}</table>`;
const cellOf = (cell: string) => {
  const span = /\^([rc])(\d)/.exec(cell);
  const attribute = span ? ` ${span[1] === 'r' ? 'rowspan' : 'colspan'}="${span[2]}"` : '';
  return `<td${attribute}>${cell.replace(/\^[rc]\d/, '').trim()}</td>`;
};
const audit = (page: string): Report => reconcile(readText(page));
const brief = (page: string) =>
  audit(page)
    .statements.filter(one => !one.ok)
    .map(({ rule, printed, computed }) => `${rule} ${printed}→${computed}`);

describe('one wrong cell is found, the right table is left alone', () => {
  const cases: [string, string, string, string, string][] = [
    [
      '两层表头',
      `单位^r2|受理^c3|办结^c2
热线|信箱|小计|按时|超期
青石镇|120|14|134|131|3
柳河镇|98|9|107|105|2
公安局|210|31|241|236|5
合计|428|54|482|472|10`,
      '241',
      '214',
      'AS-E1 214→241',
    ],
    [
      '分组的小计',
      `类别|单位|应办|按期|按期率
乡镇^r3|云岭镇|46|45|97.83%
白水镇|38|38|100%
小计|84|83|98.81%
部门^r3|教育局|52|50|96.15%
卫健局|40|40|100%
小计|92|90|97.83%
总计^c2|176|173|98.30%`,
      '|52|',
      '|25|',
      'AS-E1 25→52',
    ],
    [
      '小计在组前',
      `单位|受理|办结
乡镇小计|84|83
云岭镇|46|45
白水镇|38|38
部门小计|92|90
教育局|52|50
卫健局|40|40`,
      '|92|90',
      '|92|96',
      'AS-E1 96→90',
    ],
    [
      '增减额，有升有降',
      `税种|本年|上年|增减额
增值税|38,207|37,415|792
房产税|3,310|3,255|55
土地使用税|1,986|2,017|-31
印花税|1,075|991|84`,
      '792',
      '729',
      'AS-E4 729→792',
    ],
    [
      '增减的百分点',
      `指标|本期|上期|增减（百分点）
按期办结率|98.6%|97.9%|0.7
满意率|94.3%|95.1%|-0.8
一次办结率|91.2%|89.9%|1.3`,
      '1.3',
      '3.1',
      'AS-E4 3.1→1.3',
    ],
    [
      '同比的正负号',
      `类型|本月|去年同月|同比（%）
质量|208|185|12.4
价格|95|105|-9.5
合同|155|143|8.4`,
      '-9.5',
      '9.5',
      'AS-E4 9.5→-9.5%',
    ],
    [
      '人均',
      `中心|人员|办件量|人均办件
市本级|84|17,640|210.0
东区|22|3,960|180.0
港口|15|2,280|152.0`,
      '180.0',
      '108.0',
      'AS-E4 108.0→180.0',
    ],
    [
      '分级编号的行',
      `项目|2024年|2023年
一、新收申请|156|142
1.自然人|118|109
2.法人|38|33
二、办理结果|155|144
1.公开|80|72
2.不公开|33|32
3.其他|42|40`,
      '156',
      '165',
      'AS-E1 165→156',
    ],
    [
      '“其中”行',
      `科目|预算数|决算数
基本支出|1,260.40|1,248.15
其中：人员经费|1,102.30|1,098.70
公用经费|158.10|149.45
项目支出|845.00|801.62
合计|2,105.40|2,049.77`,
      '149.45',
      '194.45',
      'AS-E1 1,248.15→1,293.15',
    ],
    [
      '指标在行、月份在列',
      `指标|7月|8月|9月
受理|412|398|430
办结|405|391|425
办结率|98.3%|98.2%|98.8%`,
      '98.8%',
      '89.8%',
      'AS-E4 89.8%→98.8%',
    ],
  ];
  const more: typeof cases = [
    [
      '日均',
      `月份|受理量|天数|日均
7月|3,100|31|100.0
8月|3,255|31|105.0
9月|3,330|30|111.0`,
      '111.0',
      '101.0',
      'AS-E4 101.0→111.0',
    ],
    [
      '总分',
      `单位|发布得分|质量得分|加分|总分
甲局|48.5|45.0|2.0|95.5
乙局|46.0|44.5|1.0|91.5
丙局|45.2|43.8|0|89.0`,
      '89.0',
      '98.0',
      'AS-E1 98.0→89.0',
    ],
    [
      '一列指标',
      `指标|数值
受理量（件）|2,840
办结量（件）|2,791
办结率|98.27%`,
      '98.27%',
      '98.72%',
      'AS-E4 98.72%→98.27%',
    ],
  ];
  it.each([...cases, ...more])('%s', (_, rows, right, wrong, expected) => {
    expect(brief(table(rows))).toEqual([]);
    expect(brief(table(rows.replace(right, wrong)))).toContain(expected);
  });

  it('asks when the prose beside a table tells its whole otherwise (AS-E9, AS-E1)', () => {
    const rows = '平台|数量（个）\n公众号|38\n微博|9\n抖音|12';
    const page = (told: string, total: string) => `<p>年末，全县共登记账号${told}个。</p>${table(`${rows}${total}`)}`;
    expect(brief(page('59', '\n合计|59'))).toEqual([]);
    expect(brief(page('95', '\n合计|59'))).toEqual(['AS-E9 95→59']);
    expect(brief(page('59', ''))).toEqual([]);
    expect(brief(page('95', ''))).toEqual(['AS-E1 95→59']);
  });
});

describe('tables whose rows need not add up', () => {
  const fine: [string, string][] = [
    [
      '表下注明同一单位只计一次',
      `${table('问题|单位数\n更新不及时|6\n链接失效|4\n错别字|5\n合计|13')}<p>注：同一单位涉及多类问题的，合计只计一次。</p>`,
    ],
    ['平均行', table('单位|及时率|得分\n甲局|98.2%|96.4\n乙局|97.0%|95.8\n平均|97.6%|96.1')],
    ['“其中”列', table('单位|受理|其中：重复\n甲乡|56|8\n乙乡|48|5\n丙乡|31|4\n合计|135|17')],
    ['名次', table('名次|单位|发布量\n1|东乡|122\n2|西乡|108\n3|南乡|97')],
    ['编号的行并未列全', table('项目|件数\n一、受理|156\n1.咨询|80\n2.投诉|40\n二、办结|150')],
  ];
  it.each(fine)('%s不报错', (_, page) => {
    expect(brief(page)).toEqual([]);
  });
});
