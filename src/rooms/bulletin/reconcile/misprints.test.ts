import { describe, expect, it } from 'vitest';
import { readText } from './read-source.ts';
import { reconcile } from './reconcile.ts';
import { isSwap, slipRatio } from './slips.ts';

const missesOf = (text: string) =>
  reconcile(readText(text)).statements.flatMap(one =>
    one.ok ? [] : [{ severity: one.severity, printed: one.printed, computed: one.computed }],
  );

describe('a slip in numbers that the words bind loosely', () => {
  it('is asked about when swapped digits make the parts add up (AS-E1)', () => {
    const text = (second: string) => `11月，大厅办件41,207件。即办件30,116件，承诺件${second}件。`;
    expect(missesOf(text('11,901'))).toMatchObject([{ severity: 'warn' }]);
    expect(missesOf(text('11,091'))).toEqual([]);
    expect(missesOf(text('8,412'))).toEqual([]);
  });

  it('is asked about in a share whose whole stands in another part (AS-E5)', () => {
    const text = (share: string) =>
      `一、总体情况。平台共受理各类诉求2,318件。二、热点分布。排名前三的分别为：物业管理312件，占比13.5%；供水供气287件，占比${share}；噪声扰民241件，占比10.4%。`;
    expect(missesOf(text('14.2%'))).toMatchObject([{ printed: '14.2%', computed: '12.4%' }]);
    expect(missesOf(text('12.4%'))).toEqual([]);
  });
});

describe('a figure that is nowhere near', () => {
  it('counts something else and is left unchecked', () => {
    expect(missesOf('办结401条，办结率93.9%，受理427条，追回工资3,187万元，金额办结率87.5%。')).toEqual([]);
  });

  it('is wrong all the same when a part is larger than its whole (AS-E8)', () => {
    expect(missesOf('共发现错误表述31处，其中政府网站91处、政务新媒体12处。')).not.toEqual([]);
  });
});

describe('bindings that need more than nearness', () => {
  it.each([
    '本次对柳林镇、赵河镇6个村开展抽查，发现问题9个。',
    '本周交办47件，上周交办未办结6件，本周办结49件，未办结4件。',
    '2024年收到行政复议申请96件，受理88件，审结81件（含上年结转4件），维持57件、撤销9件、驳回11件、终止4件。',
    '剔除不可抗力因素6件后，按时办结率为99.34%（按时办结604件，应办结614件）。',
    '企业218家，亏损47家，亏损面21.6%，比上年同期的24.3%缩小2.7个百分点。',
    '对县城管局办理工单及时予以表扬，对县城管局网站更新不及时予以批评。',
    '共有干部职工126人，其中党员81人、女职工47人、35岁以下38人。',
  ])('raise nothing in %s', text => {
    expect(missesOf(text)).toEqual([]);
  });
});

describe('how much likelier a slip is than chance', () => {
  it('grows with the number of digits, and more for a swap than for one digit', () => {
    expect(isSwap('3,182', '3,812')).toBe(true);
    expect(isSwap('3,182', '3,813')).toBe(false);
    expect(slipRatio('38.12%', '31.82%')).toBeGreaterThan(slipRatio('38.1%', '31.8%'));
    expect(slipRatio('38.12%', '31.82%')).toBeGreaterThan(slipRatio('38.12%', '38.52%'));
    expect(slipRatio('38.12%', '38.13%')).toBeGreaterThan(slipRatio('38.12%', '39.57%'));
    expect(slipRatio('38.12%', '77.45%')).toBeLessThan(1);
  });
});
