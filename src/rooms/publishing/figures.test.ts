import { beforeAll, describe, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import { commandInstant } from '../../platform/locks.ts';
import type { Tx } from '../../platform/sql.ts';
import {
  createRegistry,
  evaluate,
  evaluateBy,
  freeze,
  KNOWN_NOW,
  listMembers,
  type Moment,
  parsePeriod,
  printedAndNow,
} from '../figures/index.ts';
import { changeArticle, findArticle, findColumn, publishingFigures } from './index.ts';
import { type PublishingWorld, publishAll, publishingWorld, type Sketch } from './world.helper.ts';

const registry = createRegistry([publishingFigures]);
const ALL_KEYS = [...registry.figures.keys()];
const CUTOFF = instant('2023-10-12T00:00+08:00');
const quarter = (known: Instant = KNOWN_NOW, cutoff: Instant = CUTOFF): Moment => ({
  period: parsePeriod('2023Q3'),
  cutoff,
  known,
});

const LONG = (topic: string) =>
  `${topic}。经县政府研究同意，现将有关事项公告如下，请各镇人民政府、县政府各工作部门、各直属机构遵照执行，并于每月月底前报送进展情况，联系电话见附件，逾期不报的予以通报。`;

const article = (column: string, unit: Sketch['unit'], published: string, more: Partial<Sketch> = {}): Sketch => ({
  column,
  unit,
  published,
  ...more,
});

const DAY = '2023-08-15T10:00';
const SKETCHES: readonly Sketch[] = [
  article('镇域动态', '双石铺镇', '2023-07-03T09:00'),
  article('镇域动态', '双石铺镇', '2023-07-04T09:00'),
  article('镇域动态', '坪坎镇', '2023-07-05T09:00'),
  article('镇域动态', '坪坎镇', '2023-07-06T09:00'),
  article('镇域动态', '凤州镇', '2023-07-07T09:00'),
  // 2023-09-29 + 20 working days: 10-08 … 10-31, so a day of September is well in time.
  article('财政资金信息', '财政局', '2023-09-28T09:00', { formed: '2023-09-01', cross: ['政策文件'] }),
  article('财政资金信息', '财政局', '2023-09-27T09:00', { formed: '2023-09-01' }),
  // Formed on Friday 2023-06-30: the limit ends on 2023-07-28, published on the day after it.
  article('财政预决算', '财政局', '2023-07-29T00:00', { formed: '2023-06-30' }),
  article('财政预决算', '财政局', '2023-07-28T23:59', { formed: '2023-06-30' }),
  article('财政预决算', '财政局', '2023-09-27T10:00', { formed: '2023-09-01' }),
  ...['07-11', '07-12', '07-13'].map(day => article('健康凤县行动', '卫健局', `2023-${day}T09:00`)),
  article('普法宣传', '司法局', '2023-08-01T09:00'),
  // Outside the period.
  article('镇域动态', '凤州镇', '2023-06-30T23:59'),
  article('镇域动态', '凤州镇', '2023-10-01T00:00'),
  // Withdrawn before the cut-off: not public any more.
  article('镇域动态', '凤州镇', '2023-08-01T09:00', {
    later: [{ verb: 'withdraw', reason: '内容有误', at: instant('2023-10-11T23:00+08:00') }],
  }),
  // Withdrawn at the cut-off: at the cut-off it still was.
  article('镇域动态', '凤州镇', '2023-08-02T09:00', {
    later: [{ verb: 'withdraw', reason: '内容有误', at: CUTOFF }],
  }),
];

let county: Awaited<ReturnType<typeof testCounty>>;
let world: PublishingWorld;
let ids: string[];
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => county.db.forCounty(county.code, work);
const read = async (key: string, at: Moment = quarter()) => {
  const value = (await inCounty(tx => evaluate(tx, registry, [key], at))).get(key);
  if (value === undefined) throw new Error(key);
  return value.kind === 'split' ? value.lines.map(line => [line.name, line.count]) : value.text;
};

beforeAll(async () => {
  county = await testCounty();
  world = await publishingWorld(county);
  ids = await inCounty(async tx => publishAll(tx, world, SKETCHES, await commandInstant(tx, county.clock)));
});

describe('figures of publishing', () => {
  it('OC-C02: counts what was first published in the period and is still public at the cut-off, half-open', async () => {
    expect(await read('publishing.articles')).toBe('15');
    expect(await read('publishing.articles', quarter(KNOWN_NOW, instant('2023-07-04T09:00+08:00')))).toBe('1');
  });

  it('AS-B01: ranks towns and departments apart, lists all ties, and the departments with nothing as 0', async () => {
    expect(await read('publishing.towns.top')).toEqual([
      ['双石铺镇', 2],
      ['凤州镇', 2],
      ['坪坎镇', 2],
    ]);
    expect(await read('publishing.departments.top')).toEqual([
      ['财政局', 5],
      ['卫健局', 3],
      ['司法局', 1],
    ]);
    expect(await read('publishing.departments.low')).toEqual([
      ['民政局', 0],
      ['人社局', 0],
      ['招商局', 0],
      ['司法局', 1],
    ]);
  });

  it('OC-C02, OC-C03: cross-posting counts in the primary column only, and the columns add up to the whole', async () => {
    expect(await read('publishing.disclosure.articles')).toBe('5');
    expect(await read('publishing.disclosure.byColumn')).toEqual([
      ['政策文件', 0],
      ['财政预决算', 3],
      ['财政资金信息', 2],
      ['社会救助和社会福利', 0],
    ]);
    expect(await read('publishing.topics.byColumn')).toEqual([
      ['健康凤县行动', 3],
      ['普法宣传', 1],
      ['投资凤县', 0],
    ]);
  });

  it('AS-P01, OC-26-01: the best columns are those without a single late article', async () => {
    expect(await read('publishing.disclosure.best')).toEqual([['财政资金信息', 2]]);
    expect(await read('publishing.timelyRate')).toBe('80%');
  });

  it('AS-P02: the columns with fewest include the empty ones', async () => {
    expect(await read('publishing.disclosure.low')).toEqual([
      ['政策文件', 0],
      ['社会救助和社会福利', 0],
    ]);
    expect(await read('publishing.topics.low')).toEqual([
      ['招商局', 0],
      ['司法局', 1],
      ['卫健局', 3],
    ]);
  });

  it('AS-B02, AS-B03: counts columns by kind and the distinct units that answer for topics', async () => {
    expect(await read('publishing.statutory.columns')).toBe('2');
    expect(await read('publishing.keyArea.columns')).toBe('2');
    expect(await read('publishing.topics.columns')).toBe('3');
    expect(await read('publishing.topics.units')).toBe('3');
    expect(await read('publishing.topics.top')).toEqual([['健康凤县行动', 3]]);
  });

  it('the list behind a figure holds exactly as many records as the figure says', async () => {
    const page = await inCounty(tx => listMembers(tx, registry, 'publishing.articles', quarter(), { limit: 50 }));
    expect(page.rows).toHaveLength(15);
    expect(page.rows[0]).toMatchObject({ title: '关于有关事项的公告', unit: '双石铺镇' });
    const columns = await inCounty(tx =>
      listMembers(tx, registry, 'publishing.topics.columns', quarter(), { limit: 50 }),
    );
    expect(columns.rows.map(row => `${row.title} ${row.unit}`)).toContain('健康凤县行动 卫健局');
  });

  it('OC-C02: withdrawn and republished is one article of its first period, and not counted while it was down', async () => {
    const at = instant('2023-10-11T20:00+08:00');
    const by = { actorId: null, recordedAt: await inCounty(tx => commandInstant(tx, county.clock)) };
    await inCounty(tx => changeArticle(tx, ids[0]!, by, { verb: 'withdraw', reason: '附件打不开' }, at));
    expect(await read('publishing.articles')).toBe('14');
    const back = instant('2023-10-11T21:00+08:00');
    await inCounty(tx => changeArticle(tx, ids[0]!, by, { verb: 'republish', reason: '附件已补' }, back));
    expect(await read('publishing.articles')).toBe('15');
    expect(await read('publishing.articles', quarter(KNOWN_NOW, instant('2023-10-11T20:30+08:00')))).toBe('15');
  });

  it('AS-B20: frozen figures stay as printed when an article moves to another column afterwards', async () => {
    county.clock.set(instant('2023-10-13T14:20+08:00'));
    const at = quarter(county.clock.now());
    const freezeId = await county.db.forCounty(
      county.code,
      tx => freeze(tx, registry, ALL_KEYS, at, county.clock.now()),
      { isolation: 'repeatable read' },
    );
    county.clock.set(instant('2023-10-16T09:00+08:00'));
    const move = { verb: 'move' as const, columnId: world.columns.get('政策文件')!, reason: '归错栏目' };
    await inCounty(async tx => {
      const recordedAt = await commandInstant(tx, county.clock);
      await changeArticle(tx, ids[5]!, { actorId: null, recordedAt }, move, instant('2023-10-01T09:00+08:00'));
    });
    const key = 'publishing.disclosure.byColumn';
    const { printed, now } = await inCounty(tx => printedAndNow(tx, registry, freezeId, key));
    expect(printed.text).toBe('政策文件 0，财政预决算 3，财政资金信息 2，社会救助和社会福利 0');
    expect(now?.text).toBe('政策文件 1，财政预决算 3，财政资金信息 1，社会救助和社会福利 0');
  });

  it('gives figures by unit', async () => {
    const rows = await inCounty(tx => evaluateBy(tx, registry, 'publishing.articles', 'unit', quarter()));
    expect(rows.map(row => [row.name, row.figure.text])).toContainEqual(['卫健局', '3']);
  });
});

describe('AS-P03: what does not count for praise', () => {
  it('leaves out the sixth of a day, near repetitions of the week, and what was withdrawn within seven days', async () => {
    const before = Number(await read('publishing.counted'));
    const sketches: Sketch[] = [
      ...[1, 2, 3, 4, 5, 6, 7].map(minute => article('镇域动态', '留凤关镇', `${DAY.slice(0, -1)}${minute}`)),
      article('普法宣传', '司法局', '2023-08-21T09:00', { body: LONG('关于开展普法宣传月活动的公告') }),
      article('普法宣传', '司法局', '2023-08-24T09:00', { body: LONG('关于开展普法宣传周活动的公告') }),
      // The same text, but after more than seven days, and of another unit.
      article('普法宣传', '司法局', '2023-09-08T09:00', { body: LONG('关于开展普法宣传月活动的公告') }),
      article('普法宣传', '民政局', '2023-08-24T09:00', { body: LONG('关于开展普法宣传周活动的公告') }),
      article('普法宣传', '人社局', '2023-09-01T09:00', {
        later: [
          { verb: 'withdraw', reason: '数据有误', at: instant('2023-09-08T09:00+08:00') },
          { verb: 'republish', reason: '已改正', at: instant('2023-09-09T09:00+08:00') },
        ],
      }),
    ];
    await inCounty(async tx => publishAll(tx, world, sketches, await commandInstant(tx, county.clock)));
    // 12 more: 2 beyond five a day, 1 repetition, 1 withdrawn early.
    expect(await read('publishing.counted')).toBe(String(before + 8));
    expect(await read('publishing.articles')).toBe('27');
  });
});

describe('record pages', () => {
  it('tell an article with its limit and its story, what was taken back among it', async () => {
    const view = await inCounty(tx => findArticle(tx, ids[7]!, CUTOFF));
    expect(view?.fields).toContainEqual({ label: '法定公开期限', text: '2023-07-28，超期发布' });
    const again = await inCounty(tx => findArticle(tx, ids[0]!, CUTOFF));
    expect(again?.story.map(event => event.label)).toEqual(['撰稿', '发布', '撤稿', '重新发布']);
    expect(again).toMatchObject({ unit: '双石铺镇', status: '已发布' });
  });

  it('tell a column with the unit that answers for it', async () => {
    const view = await inCounty(tx => findColumn(tx, world.columns.get('健康凤县行动')!, CUTOFF));
    expect(view).toMatchObject({ title: '健康凤县行动', unit: '卫健局', status: '在用' });
    expect(await inCounty(tx => findColumn(tx, ids[0]!, CUTOFF))).toBeNull();
  });
});
