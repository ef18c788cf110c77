import type { TestCounty } from '../../../test/helpers/county.ts';
import { addTestUnits, type TestUnit } from '../../../test/helpers/units.ts';
import { addHours, type CountyDate, countyDate, type Instant, instant } from '../../kernel/time.ts';
import { commandInstant } from '../../platform/locks.ts';
import type { Tx } from '../../platform/sql.ts';
import { builtInCalendar } from '../calendar/index.ts';
import { assignResponsibility, OPERATOR } from '../org/index.ts';
import {
  type ArticleAct,
  type ColumnKind,
  createSimilarFinder,
  prepareArticles,
  prepareColumn,
  subjectKindOf,
  writeArticles,
  writeColumns,
} from './index.ts';

/** An article in a few words: which column and unit, when made and published, and what came after. */
export interface Sketch {
  readonly column: string;
  readonly unit: TestUnit;
  readonly published: string;
  readonly formed?: string;
  readonly title?: string;
  readonly body?: string;
  readonly cross?: readonly string[];
  readonly later?: readonly (ArticleAct & { readonly at: Instant })[];
}

/** A county with units and columns to publish in. */
export async function publishingWorld(county: TestCounty) {
  return county.db.forCounty(county.code, async tx => {
    const units = await addTestUnits(tx, county.clock);
    const columns = new Map<string, string>();
    const addColumn = async (kind: ColumnKind, name: string, owner: TestUnit): Promise<void> => {
      const recordedAt = await commandInstant(tx, county.clock);
      const terms = {
        kind,
        name,
        parentId: null,
        legalBasis: null,
        updateCycleDays: 92,
        cycleRule: 'OC-U20',
        cycleSource: 'design' as const,
        position: columns.size + 1,
      };
      const openedAt = instant('2022-01-01T00:00+08:00');
      const context = { actorId: OPERATOR.personId, recordedAt, now: recordedAt };
      const prepared = prepareColumn({ terms, openedAt, text: { code: null, url: null } }, context);
      if ('refusals' in prepared) throw new Error(prepared.refusals[0]?.message);
      await writeColumns(tx, [prepared.ready], context);
      const subject = { subjectKind: subjectKindOf(kind), subjectId: prepared.ready.record.id };
      const answers = { ...subject, standing: 'primary' as const, unitId: units[owner], from: null };
      await assignResponsibility(tx, OPERATOR, answers, county.clock);
      columns.set(name, prepared.ready.record.id);
    };
    await addColumn('statutory', '政策文件', '司法局');
    await addColumn('statutory', '财政预决算', '财政局');
    await addColumn('key-area', '财政资金信息', '财政局');
    await addColumn('key-area', '社会救助和社会福利', '民政局');
    await addColumn('topic', '健康凤县行动', '卫健局');
    await addColumn('topic', '普法宣传', '司法局');
    await addColumn('topic', '投资凤县', '招商局');
    await addColumn('news', '镇域动态', '司法局');
    return { units, columns };
  });
}

export type PublishingWorld = Awaited<ReturnType<typeof publishingWorld>>;

/** Publishes articles through the bulk shell; their ids in order. */
export async function publishAll(
  tx: Tx,
  world: PublishingWorld,
  sketches: readonly Sketch[],
  recordedAt: Instant,
  batchId: string | null = null,
): Promise<string[]> {
  const columnOf = (name: string) => world.columns.get(name) ?? '';
  const context = {
    actorId: OPERATOR.personId,
    recordedAt,
    batchId,
    now: recordedAt,
    calendar: builtInCalendar(),
    similar: createSimilarFinder(),
  };
  const prepared = await prepareArticles(
    tx,
    sketches.map(sketch => {
      const at = instant(`${sketch.published}+08:00`);
      return {
        draft: {
          columnId: columnOf(sketch.column),
          crossIds: (sketch.cross ?? []).map(columnOf),
          unitId: world.units[sketch.unit],
          formedOn: sketch.formed === undefined ? null : (countyDate(sketch.formed) satisfies CountyDate),
          draftedAt: addHours(at, -1),
          by: 'import' as const,
        },
        acts: [{ verb: 'publish' as const, url: null, at }, ...(sketch.later ?? [])],
        text: {
          number: null,
          title: sketch.title ?? '关于有关事项的公告',
          summary: null,
          body: sketch.body ?? null,
          documentNumber: null,
          source: null,
          importKey: null,
        },
      };
    }),
    context,
  );
  const ready = prepared.map(one => {
    if ('refusals' in one) throw new Error(one.refusals.map(refusal => refusal.message).join(''));
    return one.ready;
  });
  await writeArticles(tx, ready, context);
  return ready.map(one => one.record.id);
}
