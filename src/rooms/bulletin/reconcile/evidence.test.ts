import { describe, expect, it } from 'vitest';
import { readText } from './read-source.ts';
import { reconcile } from './reconcile.ts';

const missesOf = (text: string) =>
  reconcile(readText(text)).statements.flatMap(one =>
    one.ok ? [] : [{ severity: one.severity, printed: one.printed, computed: one.computed }],
  );

describe('numbers that the words bind loosely are asked about when they are one slip away', () => {
  it.each([
    ['人均走访36.5户次', '518名网格员累计走访18,426户次，人均走访36.5户次。'],
    ['11月有30天', '11月，热线诉求总量48,905件，日均1578件（全月30天）。'],
    ['两段以外的百分点', '一、四季度合格率95.4%。\n二、三季度合格率为92.8%，四季度比三季度提高3.6个百分点。'],
    ['写明的基数', '下达整改通知书18份，已整改到位15家，共检查73家，整改到位率20.55%（以下达整改通知书的数为基数）。'],
    ['再说一遍的数', '摘要：查出问题214个，涉及资金426.8万元。\n二、共查出问题214个、涉及资金462.8万元。'],
    ['前三位合计', '全区共受理4,210张。东城612张、西关588张、南苑431张，三个街道占全区总量的37.84%。'],
    [
      '两次分类',
      '保留账号435个。按平台分：微信263个、微博58个、抖音71个、其他43个；按层级分：市级124个、县级207个、乡级86个。',
    ],
  ])('%s', (_, text) => {
    expect(missesOf(text)).not.toEqual([]);
  });
});

describe('what has another explanation is left alone', () => {
  it.each([
    ['两个渠道合起来的在办', '信箱收到52件、办结51件，热线派发487件、办结480件，在办8件均未超期。'],
    ['名单里各自的个数', '问题涉及3个单位：发改局（2个）、教育局（3个）、民政局（1个）。'],
    ['新增与销号', '累计挂账14件（上期末13件，本周新增4件、销号3件）。'],
    [
      '几处增减之后的净减少',
      '农业用水减少0.37亿立方米，工业用水减少0.11亿立方米，生活用水增加0.05亿立方米，补水增加0.16亿立方米，净减少0.27亿立方米。',
    ],
    ['分号后面另说的数', '接待群众8.6万人次，其中团体3.9万人次；网上祭扫21.4万人次。'],
    ['全部办结', '除2个涉密单位外，应公开的单位78个，全部公开，公开率100%；共有单位80个。'],
    ['其余没有件数', '受理举报412件，其中大气类198件、噪声类147件、水类39件、固废类18件，其余为辐射和生态类。'],
  ])('%s', (_, text) => {
    expect(missesOf(text)).toEqual([]);
  });
});

describe('an error is told, and not asked, only where nothing else can be meant', () => {
  it('the only numbers of a sentence', () => {
    expect(missesOf('共收到留言30件，其中咨询5件、投诉15件、建议5件、求助4件、举报2件。')[0]?.severity).toBe('error');
  });

  it('a part beside others of the same unit is asked about', () => {
    const text = '立案调查14件，其中本季度新立24件；作出处罚9件。';
    expect(missesOf(text).every(one => one.severity !== 'error')).toBe(true);
  });
});

describe('100 % while something is open (G-05)', () => {
  it('is wrong even where it rounds to that', () => {
    expect(missesOf('受理2,481件，办结2,480件，办结率100%，1件正在办理。')).toMatchObject([{ printed: '100%' }]);
  });
});

describe('a text in which nothing could be checked', () => {
  it('is neither consistent nor wrong', () => {
    expect(reconcile(readText('请各单位认真学习。'))).toMatchObject({ consistent: null, checked: 0 });
  });
});
