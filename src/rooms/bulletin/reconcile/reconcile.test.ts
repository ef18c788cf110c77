import { describe, expect, it } from 'vitest';
import { countyDate } from '../../../kernel/time.ts';
import { workCalendar } from '../../../kernel/working-days.ts';
import { CORRECTED_CIRCULAR, SAMPLE_CIRCULAR } from './circular.helper.ts';
import { type Report, readText, reconcile, type Statement } from './index.ts';

const audit = (text: string): Report => reconcile(readText(text));
const wrong = (report: Report): Statement[] => report.statements.filter(statement => !statement.ok);
const brief = (report: Report) => wrong(report).map(({ rule, printed, computed }) => `${rule} ${printed}→${computed}`);

describe('the example circular', () => {
  it('has exactly its five wrong figures (AS-X1 X2 X3 X4 X6) and nothing else', () => {
    expect(brief(audit(SAMPLE_CIRCULAR))).toEqual([
      'AS-E4 93.54%→93.55%',
      'AS-E4 96.69%→98.34%',
      'AS-E5 27%→26%',
      'AS-E5 9%→10%',
      'AS-E5 9%→10%',
    ]);
  });

  it('names truncation as truncation and a plain mistake as a mistake', () => {
    expect(wrong(audit(SAMPLE_CIRCULAR)).map(statement => statement.verdict)).toEqual([
      '截断',
      '算错',
      '算错',
      '截断',
      '截断',
    ]);
  });

  it('is consistent once the five are corrected, although the shares then add up to 101', () => {
    const report = audit(CORRECTED_CIRCULAR);
    expect(brief(report)).toEqual([]);
    expect(report.consistent).toBe(true);
  });

  it('lists what it found right as well (AS-X8 … X13)', () => {
    const right = audit(SAMPLE_CIRCULAR).statements.filter(statement => statement.ok);
    expect(right.map(statement => statement.note)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('5 + 15 + 5 + 4 + 2 = 31'),
        expect.stringContaining('3 + 66 + 459 + 8 + 7 = 543'),
        expect.stringContaining('142 + 52 + 297 + 52 = 543'),
        expect.stringContaining('5 + 2 + 1 + 1 = 9'),
        expect.stringContaining('27 ÷ 30'),
        expect.stringContaining('人社局、公安局、退役军人事务局'),
      ]),
    );
  });

  it('points at the printed figure in the text and quotes its sentence', () => {
    const source = readText(SAMPLE_CIRCULAR);
    for (const statement of reconcile(source).statements) {
      expect(source.text.slice(statement.start, statement.end)).toBe(statement.printed);
      expect(statement.text).toContain(statement.printed);
      for (const operand of statement.operands)
        expect(source.text.slice(operand.start, operand.end)).toBe(operand.text);
    }
  });

  it('says of every other number why it was not checked', () => {
    const left = audit(SAMPLE_CIRCULAR).notChecked;
    expect(left.find(one => one.text === '60%')?.why).toBe('是工作要求，不核');
    expect(left.find(one => one.text === '239条')?.why).toBe('没有可核的算术关系');
    expect(left.every(one => one.why !== '')).toBe(true);
  });
});

describe('what is wrong is found, what is right is left alone', () => {
  const cases: [string, string, string[]][] = [
    ['AS-E1 分类和不等于总数', '共收到留言30件，其中咨询5件、投诉15件、建议5件、求助4件、举报2件。', ['AS-E1 30→31']],
    [
      'AS-E2 热点和不等于总数',
      '共受理543件。热点为：1.农村事务。受理142件，占26.15%。2.劳资社保。受理52件，占9.58%。3.城市管理。受理279件，占54.70%。4.房产物业。受理52件，占9.58%。',
      ['AS-E2 279→297'],
    ],
    ['AS-E3 逾期明细和', '逾期办结9件（住建局5件，平木镇2件，留凤关镇1件，交通局2件）。', ['AS-E3 9→10']],
    ['AS-E4 办结率', '应办结1,024件，已办结1,004件，办结率98.50%。', ['AS-E4 98.50%→98.05%']],
    ['AS-E4 增长率', '本月受理1,320件，上月1,200件，环比增长11%。', ['AS-E4 11%→10%']],
    ['AS-E4 百分点', '办结率为98.5%，上季度为97.1%，提高1.6个百分点。', ['AS-E4 1.6→1.4']],
    ['AS-E5 占比', '共受理1,000件，其中热线800件，占80%；信箱200件，占25%。', ['AS-E5 25%→20%']],
    ['AS-E6 合格加不合格', '抽查网站36个，合格网站33个，不合格网站4个。', ['AS-E6 36→37']],
    ['AS-E6 不合格名单', '不合格3个（人社局、公安局、民政局、文旅局）。', ['AS-E6 3→4']],
    ['AS-E7 栏目合计', '法定主动公开栏目17个、重点领域栏目16个，共34个栏目。', ['AS-E7 34→33']],
    ['AS-E7 由N个单位', '由市监局、财政局、民政局、卫健局5个单位负责。', ['AS-E7 5→4']],
    ['AS-E8 部分大于整体', '共收到留言31件，其中超期33件。', ['AS-E8 33→不大于31']],
    ['AS-E9 前后不一', '三季度，全县共收到网民留言31件。收到的32件留言中，投诉居多。', ['AS-E9 32→31']],
    ['AS-E10 结转', '上年结转2件，本年新收56件，本年度办结54件，结转下年度3件。', ['AS-E10 3→4']],
    [
      'AS-E11 期限早于发文',
      '请于10月10日前完成整改。\n县政府办公室\n2023年10月13日',
      ['AS-E11 10月10日→晚于2023年10月13日'],
    ],
    ['AS-E12 星期', '现定于2023年10月20日（星期四）召开调度会。', ['AS-E12 星期四→星期五']],
    ['AS-E12 统计期', '2023年第三季度热线情况通报\n二季度，共受理543件。', ['AS-E12 二季度→2023年第三季度']],
    ['AS-E12 没有这一天', '统计到9月31日。', ['AS-E12 9月31日→没有这一天']],
    ['AS-E13 又表扬又批评', '对卫健局、市监局予以通报表扬，对商工局、卫健局予以通报批评。', ['AS-E13 卫健局→只在一处']],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    const report = audit(text);
    expect(brief(report)).toEqual(expected);
    expect(report.consistent).toBe(false);
  });

  const fine: [string, string][] = [
    ['一个部分列举不等于总数', '共受理1,286件，其中投诉612件、咨询438件。'],
    ['“等”字未列全', '逾期办结9件（住建局5件、平木镇2件等）。'],
    ['可能交叉的部分', '全镇党员412名，其中女党员298名、35岁以下党员176名。'],
    ['上期结转使办结多于收到', '本周处置530件（含上周遗留25件），立案518件。'],
    ['按办结数为分母的按时率', '受理100件，办结90件，按时办结81件，按时办结率90%。'],
    ['两项合起来的率', '网站检查35个，合格32个；新媒体检查30个，合格27个；总体合格率90.77%。'],
    ['部分的部分', '共办件5,302件，网上办4,100件，占77.33%，其中手机端2,050件，占50%。'],
    ['同比和环比各有基数', '受理543件，较二季度515件增加28件，增长5.44%，较去年同期减少61件，下降10.1%。'],
    ['某一单位的率', '受理543件，逾期9件，按时办结率98.34%，其中住建局最低，为93.75%。'],
    ['按单位的账号数', '检查单位12个，涉及公众号18个、微博7个、抖音5个。'],
    ['万元、万件的舍入', '共受理39万件，其中5月12.3万件、6月13.1万件、7月13.6万件。'],
    ['约数', '共接待6.8万人次，日均1,100余人次。'],
    ['等N个单位', '教育局、民政局等15个单位按时办结率100%。'],
    ['机构名中的“和”', '涉及市住房和城乡建设局、市人力资源和社会保障局2个单位。'],
    ['不同事项的表扬和批评', '卫健局信息发布量居首，予以表扬。卫健局公众号未更新，予以批评。'],
    ['跨年的期限', '请于1月10日前报送总结。\n县政府办公室\n2023年12月28日'],
  ];
  it.each(fine)('%s不报错', (_, text) => {
    expect(brief(audit(text))).toEqual([]);
  });
});

describe('rounding is named (G-05, AS-E20)', () => {
  const only = (text: string, printed: string) =>
    audit(text).statements.find(statement => statement.printed === printed);

  it('takes the cap as 舍入封顶, not as an error', () => {
    expect(only('共受理20,000件，按时办结19,999件，按时办结率99.99%。', '99.99%')).toMatchObject({
      ok: true,
      verdict: '舍入封顶',
    });
  });

  it('takes the largest-remainder method as such, for the whole group only', () => {
    const text = '共543件，其中农村事务142件，占26%；劳资社保52件，占10%；城市管理297件，占55%；房产物业52件，占9%。';
    expect(only(text, '9%')).toMatchObject({ ok: true, verdict: '最大余数法' });
    expect(brief(audit(text.replace('占26%', '占27%')))).toContain('AS-E5 9%→10%');
  });

  it('takes truncation as right where the text says that it cuts off', () => {
    const text =
      '占比按去尾法取整：农村事务142件，占26%；劳资社保52件，占9%；城市管理297件，占54%；房产物业52件，占9%，共543件。';
    expect(brief(audit(text))).toEqual([]);
    expect(brief(audit(text.replace('占26%', '占27%')))).toContain('AS-E5 27%→26%');
  });

  it('accepts any number of printed decimals when it is rounded half up', () => {
    for (const printed of ['98%', '98.3%', '98.34%', '98.343%']) {
      expect(brief(audit(`受理543件，按时办结534件，按时办结率${printed}。`))).toEqual([]);
    }
  });
});

describe('one wrong number is named once', () => {
  it('blames a count when its sum and its share both fail', () => {
    const text = '共1,024件，其中热线821件，占79.30%；信箱150件，占14.65%；来访62件，占6.05%。';
    expect(brief(audit(text))).toEqual(['AS-E1 821→812']);
  });

  it('blames the total when the parts and their rate agree without it', () => {
    const text = '共受理534件，其中投诉459件、求助66件、咨询8件、建议3件、举报7件，办结543件，办结率100%。';
    const [first, ...more] = wrong(audit(text));
    expect(first).toMatchObject({ printed: '534', computed: '543' });
    expect(more).toEqual([]);
  });

  it('only asks when a list is probably, not surely complete', () => {
    const text = '信访局受理事项84件，其中求决类61件、申诉类6件、意见建议类14件。';
    const report = audit(text);
    expect(wrong(report).map(statement => statement.severity)).toEqual(['warn']);
    expect(report.consistent).toBe(true);
  });
});

describe('working days to the deadline (AS-E11)', () => {
  const text = '请于10月17日前完成整改。\n县政府办公室\n2023年10月13日';
  const calendar = workCalendar([
    { date: countyDate('2023-10-01'), kind: 'off', name: '国庆节', notice: '国办发明电〔2022〕16号' },
  ]);

  it('hints at fewer than three with a calendar, which makes nothing inconsistent', () => {
    const report = reconcile(readText(text), { calendar });
    expect(wrong(report)).toMatchObject([{ rule: 'AS-E11', severity: 'hint', computed: '至少3个工作日' }]);
    expect(report.consistent).toBe(true);
  });

  it('says that it did not count without one', () => {
    const report = audit(text);
    expect(wrong(report)).toEqual([]);
    expect(report.notChecked.map(one => one.why)).toContain('没有放假安排，发文到期限有几个工作日没有数');
  });
});

describe('tables', () => {
  const table = (rows: string[][]) =>
    `<table>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const head = ['单位', '受理', '按时办结', '逾期', '按时办结率'];
  const rows = [
    ['城关镇', '126', '124', '2', '98.41%'],
    ['青山镇', '58', '58', '0', '100%'],
    ['白水乡', '33', '31', '2', '93.94%'],
    ['合计', '217', '213', '4', '98.16%'],
  ];
  const withCell = (row: number, column: number, value: string) =>
    rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

  it('holds when totals and rates hold', () => {
    expect(brief(audit(table([head, ...rows])))).toEqual([]);
  });

  it('names the one cell where a row and a column break', () => {
    expect(brief(audit(table([head, ...withCell(0, 1, '162')])))).toEqual(['AS-E1 162→126']);
  });

  it('names a wrong rate', () => {
    expect(brief(audit(table([head, ...withCell(2, 4, '94.93%')])))).toEqual(['AS-E4 94.93%→93.94%']);
  });

  it('does not take equal columns for a rate', () => {
    const equal = [
      ['单位', '受理', '办结', '满意率'],
      ['甲镇', '12', '12', '98.5%'],
      ['乙镇', '8', '8', '100%'],
      ['丙镇', '5', '5', '100%'],
    ];
    expect(brief(audit(table(equal)))).toEqual([]);
  });
});
