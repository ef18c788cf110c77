import { beforeAll, describe, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { newId } from '../../kernel/ids.ts';
import { addHours, type Instant, instant } from '../../kernel/time.ts';
import { commandInstant } from '../../platform/locks.ts';
import { replaceText, retractBatch } from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import { createRegistry, evaluate, KNOWN_NOW, parsePeriod } from '../figures/index.ts';
import { ARTICLE, changeArticle, correctArticle, findArticle, publishingFigures } from './index.ts';
import { type PublishingWorld, publishAll, publishingWorld } from './world.helper.ts';

const registry = createRegistry([publishingFigures]);
const TEXT = { number: null, summary: null, body: null, documentNumber: null, source: null, importKey: null };

let county: Awaited<ReturnType<typeof testCounty>>;
let world: PublishingWorld;
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => county.db.forCounty(county.code, work);
const counted = async (known: Instant = KNOWN_NOW) => {
  const at = { period: parsePeriod('2023Q3'), cutoff: instant('2023-10-12T00:00+08:00'), known };
  return (await inCounty(tx => evaluate(tx, registry, ['publishing.articles'], at))).get('publishing.articles')?.text;
};
const later = () => {
  county.clock.set(addHours(county.clock.now(), 1));
  return inCounty(tx => commandInstant(tx, county.clock));
};

beforeAll(async () => {
  county = await testCounty();
  world = await publishingWorld(county);
});

describe('IM-07: taking an import back', () => {
  const sketch = (day: string) => ({
    column: '镇域动态',
    unit: '双石铺镇' as const,
    published: `2023-08-${day}T10:00`,
  });
  let before: string;

  it('supersedes what it made and what it changed, brings texts back, and leaves what was known before as it was', async () => {
    const firstAt = await later();
    before = (await inCounty(tx => publishAll(tx, world, [sketch('01')], firstAt)))[0]!;
    const batchId = newId();
    const batchAt = await later();
    const by = { actorId: null, recordedAt: batchAt, batchId };
    const made = await inCounty(tx => publishAll(tx, world, [sketch('02'), sketch('03')], batchAt, batchId));
    await inCounty(async tx => {
      await correctArticle(tx, before, by, {
        text: { ...TEXT, title: '改后的标题' },
        note: '标题有误',
        fields: ['title'],
      });
      await changeArticle(
        tx,
        before,
        by,
        { verb: 'withdraw', reason: '表中写明已撤' },
        instant('2023-08-05T10:00+08:00'),
      );
    });
    expect(await counted()).toBe('2');

    const undoneAt = await later();
    const undone = await inCounty(tx => retractBatch(tx, ARTICLE, batchId, { actorId: null, recordedAt: undoneAt }));
    expect(undone).toEqual({ undone: 3 });
    expect(await counted()).toBe('1');
    expect(await counted(undoneAt)).toBe('2');
    const restored = await inCounty(tx => findArticle(tx, before, undoneAt));
    expect(restored).toMatchObject({ title: '关于有关事项的公告', status: '已发布' });
    const page = await inCounty(tx => findArticle(tx, made[0]!, undoneAt));
    expect(page?.story.map(event => [event.label, event.isVoid])).toEqual([
      ['撰稿', true],
      ['发布', true],
      ['撤回记录', false],
    ]);
    await expect(
      inCounty(tx =>
        changeArticle(tx, made[0]!, { actorId: null, recordedAt: undoneAt }, { verb: 'withdraw', reason: '误' }),
      ),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('changes nothing when somebody has worked on a record since, and says which', async () => {
    const batchId = newId();
    const batchAt = await later();
    const [id] = await inCounty(tx => publishAll(tx, world, [sketch('10'), sketch('11')], batchAt, batchId));
    const workedAt = await later();
    const by = { actorId: null, recordedAt: workedAt };
    await inCounty(tx => changeArticle(tx, id!, by, { verb: 'withdraw', reason: '内容有误' }));
    const undone = await inCounty(tx => retractBatch(tx, ARTICLE, batchId, by));
    expect(undone).toEqual({ movedOn: [{ id, since: 'withdrawn' }] });
    expect(await counted()).toBe('3');
  });

  it('counts a text corrected since as work, until that correction is itself taken back', async () => {
    const [first, second] = [newId(), newId()];
    const title = async () => {
      const now = await later();
      return (await inCounty(tx => findArticle(tx, id!, now)))?.title;
    };
    const firstAt = await later();
    const [id] = await inCounty(tx => publishAll(tx, world, [sketch('12')], firstAt, first));
    const printed = await title();
    const secondAt = await later();
    // As an import changes a title: no event of its own, only the text.
    await inCounty(tx =>
      replaceText(tx, ARTICLE, id!, { ...TEXT, title: '后一次导入的标题' }, { recordedAt: secondAt, batchId: second }),
    );
    const undo = async (batchId: string) => {
      const recordedAt = await later();
      return inCounty(tx => retractBatch(tx, ARTICLE, batchId, { actorId: null, recordedAt }));
    };
    expect(await undo(first)).toEqual({ movedOn: [{ id, since: null }] });
    expect(await title()).toBe('后一次导入的标题');
    expect(await undo(second)).toEqual({ undone: 1 });
    expect(await title()).toBe(printed);
    expect(await undo(first)).toEqual({ undone: 1 });
  });
});
