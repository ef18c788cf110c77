import { expect, test } from 'vitest';
import { instant } from '../../../kernel/time.ts';
import type { FigureValue } from '../../figures/index.ts';
import { bodyOf } from './body.ts';
import { checkTemplate, createEngine, type KnownKeys, renderTemplate } from './engine.ts';
import { inlinesOf, mark, splitKey, unmarked } from './marks.ts';

const figures = new Map<string, FigureValue>([
  ['hotline.received', { kind: 'count', count: 543, text: '543' }],
  ['hotline.onTimeRate', { kind: 'ratio', numerator: 534, denominator: 543, text: '98.34%' }],
  [
    'hotline.overdue.byUnit',
    {
      kind: 'split',
      total: 7,
      text: '住建局 5，平木镇 2',
      lines: [
        { value: 'u1', name: '住建局', count: 5 },
        { value: 'u2', name: '平木镇', count: 2 },
      ],
    },
  ],
  ['foi.received', { kind: 'count', count: 0, text: '0' }],
]);
const keys: KnownKeys = { has: key => figures.has(key), near: () => ['hotline.received'] };
const engine = createEngine(keys);
const now = instant('2023-10-13T00:00+08:00');
const render = (source: string, values: Record<string, unknown> = {}) =>
  renderTemplate(engine, source, { figures, values, now });

test('AS-B20: a figure enters the text only with its key', () => {
  const inlines = inlinesOf(render('派发{% figure hotline.received %}件，按时办结率{% figure hotline.onTimeRate %}。'));
  expect(inlines).toEqual([
    { kind: 'text', text: '派发' },
    { kind: 'figure', key: 'hotline.received', text: '543' },
    { kind: 'text', text: '件，按时办结率' },
    { kind: 'figure', key: 'hotline.onTimeRate', text: '98.34%' },
    { kind: 'text', text: '。' },
  ]);
  expect(() => render('{{ figures }}')).not.toThrow();
  expect(() => render('{{ figures.hotline }}')).toThrow(/请用 {% figure 键 %}/);
});

test('the lines of a split carry their value, so that each opens its own records', () => {
  const inlines = inlinesOf(render('（{% figure hotline.overdue.byUnit lines 件 %}）'));
  expect(inlines.filter(inline => inline.kind === 'figure')).toEqual([
    { kind: 'figure', key: 'hotline.overdue.byUnit#u1', text: '住建局5件' },
    { kind: 'figure', key: 'hotline.overdue.byUnit#u2', text: '平木镇2件' },
  ]);
  expect(splitKey('hotline.overdue.byUnit#u1')).toEqual({ key: 'hotline.overdue.byUnit', value: 'u1' });
  const looped = render(
    '{% assign rows = "hotline.overdue.byUnit" | lines %}{% for row in rows %}{{ row.name }}{{ row.figure }}件{% endfor %}',
  );
  expect(
    inlinesOf(looped)
      .filter(inline => inline.kind === 'figure')
      .map(inline => inline.text),
  ).toEqual(['5', '2']);
});

test('AS-B23: a split that names units prints the accepted lines alone, in every way of writing it', () => {
  const shown = (source: string, accepted: string[]) => {
    const named = new Map([['hotline.overdue.byUnit', new Set(accepted)]]);
    const rendered = renderTemplate(engine, source, { figures, values: {}, named, now });
    return inlinesOf(rendered)
      .map(inline => inline.text)
      .join('');
  };
  const ways = ['', 'names', 'lines 件', 'first', 'first-name'].map(
    format => `{% figure hotline.overdue.byUnit ${format} %}`,
  );
  const loop = '{% assign rows = "hotline.overdue.byUnit" | lines %}{% for row in rows %}{{ row.name }}{% endfor %}';
  expect(ways.map(way => shown(way, ['u2']))).toEqual(['平木镇 2', '平木镇', '平木镇2件', '2', '平木镇']);
  expect(shown(loop, ['u2'])).toBe('平木镇');
  expect([...ways, loop].map(way => shown(way, []))).toEqual(['', '', '', '', '', '']);
  const partly = '{% assign some = "hotline.overdue.byUnit" | partly %}{% if some %}其中{% endif %}';
  expect([shown(partly, ['u2']), shown(partly, ['u1', 'u2'])]).toEqual(['其中', '']);
});

test('AS-B20: the count of a line is not to be had without its key', () => {
  expect(() => render('{% assign rows = "hotline.overdue.byUnit" | lines %}{{ rows[0].count }}')).toThrow(/count/);
});

test('a date in a template is the county’s, not the machine’s', () => {
  expect(render('{{ "now" | date: "%Y-%m-%d %H:%M" }} {{ "today" | date: "%Y" }}')).toBe('2023-10-13 00:00 2023');
});

test('AS-B22: a template can ask whether there is anything, without getting at the number', () => {
  const source = '{% assign some = "foi.received" | any %}{% if some %}有{% else %}本季度无{% endif %}';
  expect(render(source)).toBe('本季度无');
  expect(render(source.replace('foi.received', 'hotline.received'))).toBe('有');
});

test('a wrong key is an error at its line that names keys like it, also in a branch not taken and in a filter', () => {
  const source = '第一行\n{% if false %}{% figure hotline.recieved %}{% endif %}';
  expect(checkTemplate(engine, source, keys)).toMatchObject([
    { line: 2, message: expect.stringContaining('hotline.received') },
  ]);
  expect(checkTemplate(engine, 'a\nb\n{% assign x = "no.such" | lines %}', keys)).toMatchObject([{ line: 3 }]);
  expect(checkTemplate(engine, '{% figure hotline.received %}', keys)).toEqual([]);
});

test('what else is wrong in a template is said in Chinese with its line', () => {
  expect(() => render('a\n{{ nobody }}')).toThrow(/模板第 2 行：没有“nobody”这一项/);
  expect(checkTemplate(engine, '{% if true %}', keys)).toMatchObject([{ line: 1, message: '标签“if”没有结束。' }]);
  expect(checkTemplate(engine, '{% nosuch %}', keys)).toMatchObject([{ message: '没有“nosuch”这种标签。' }]);
  expect(checkTemplate(engine, '{% figure hotline.received weird %}', keys)).toMatchObject([
    { message: expect.stringContaining('不是写法') },
  ]);
  expect(() => render('{{ x | nofilter }}', { x: 1 })).toThrow(/没有“nofilter”这个过滤器/);
});

test('a template cannot run for ever or reach beyond what it is given', () => {
  expect(() => render('{% for i in (1..100000000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}')).toThrow();
  expect(() => render('{{ constructor }}')).toThrow(/没有/);
});

test('what people type cannot look like a figure', () => {
  const forged = mark('hotline.received', '999');
  expect(inlinesOf(unmarked(forged))).toEqual([{ kind: 'text', text: 'hotline.received999' }]);
});

test('AS-G11: headings, run-in headings with the level of their number, and paragraphs', () => {
  expect(bodyOf('# 一、总体情况\n\n正文。\n**（一）热线。**后面的话\n**1.农村事务。**再后面')).toMatchObject([
    { kind: 'heading', level: 1, content: [{ text: '一、总体情况' }] },
    { kind: 'paragraph', content: [{ text: '正文。' }] },
    { kind: 'paragraph', runIn: { level: 2, content: [{ text: '（一）热线。' }] }, content: [{ text: '后面的话' }] },
    { kind: 'paragraph', runIn: { level: 3 } },
  ]);
});

test.each([
  '{% include "package.json" %}',
  '{% render "package.json" %}',
  '{% layout "package.json" %}',
  '{% layout none %}{% block a %}{% endblock %}',
  '{% assign file = "package.json" %}{% include file %}',
])('a template reads no file of the server: %s', source => {
  expect(checkTemplate(engine, source, keys)).toMatchObject([{ message: expect.stringMatching(/^没有“\w+”这种标签/) }]);
  expect(() => render(source)).toThrow(/这种标签/);
});

test('a template that would keep the server busy is given up', () => {
  const loops = '{% for i in (1..20000) %}{% for j in (1..20000) %}{% assign x = 1 %}{% endfor %}{% endfor %}';
  const startedAt = performance.now();
  expect(() => render(loops)).toThrow(/模板第/);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
});
