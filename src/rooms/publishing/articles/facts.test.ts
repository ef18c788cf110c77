import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { testCounty } from '../../../../test/helpers/county.ts';
import { asSeenAt, factsAt } from '../../../../test/helpers/facts.ts';
import { AppError } from '../../../kernel/errors.ts';
import { effectiveEvents } from '../../../kernel/events.ts';
import { addHours, type Instant, instant } from '../../../kernel/time.ts';
import { changeRecord, readEvents } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { type PublishingWorld, publishAll, publishingWorld } from '../world.helper.ts';
import { changeArticle } from './change.ts';
import type { ArticleAct } from './decide.ts';
import type { NewArticleEvent } from './events.ts';
import { foldArticle } from './fold.ts';
import { ARTICLE } from './record.ts';

const START = instant('2023-08-01T09:00+08:00');

let county: Awaited<ReturnType<typeof testCounty>>;
let world: PublishingWorld;
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => county.db.forCounty(county.code, work);

beforeAll(async () => {
  county = await testCounty();
  world = await publishingWorld(county);
});

type Step =
  | {
      readonly do: 'act';
      readonly verb: 'withdraw' | 'republish' | 'move';
      readonly hours: number;
      readonly column: number;
    }
  | { readonly do: 'correct-column'; readonly column: number }
  | { readonly do: 'retract-last' };

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('act' as const),
    verb: fc.constantFrom('withdraw' as const, 'republish' as const, 'move' as const),
    hours: fc.integer({ min: 1, max: 200 }),
    column: fc.nat(3),
  }),
  fc.record({ do: fc.constant('correct-column' as const), column: fc.nat(3) }),
  fc.constant({ do: 'retract-last' as const }),
);

/** Does one step at an instant of recording; what the decisions refuse just does not happen. */
async function perform(tx: Tx, id: string, step: Step, happensAt: Instant, recordedAt: Instant): Promise<void> {
  const by = { actorId: null, recordedAt };
  const columnId = [...world.columns.values()][step.do === 'retract-last' ? 0 : step.column] ?? '';
  if (step.do === 'act') {
    const act: ArticleAct =
      step.verb === 'move' ? { verb: 'move', columnId, reason: '归错' } : { verb: step.verb, reason: '有误' };
    await changeArticle(tx, id, by, act, happensAt);
    return;
  }
  await changeRecord(tx, ARTICLE, id, by, ({ events }) => {
    const effective = effectiveEvents(events);
    const last = effective.at(-1);
    const drafted = effective.find(event => event.kind === 'drafted');
    const mend: NewArticleEvent[] =
      step.do === 'retract-last'
        ? last && last.kind !== 'drafted' && last.kind !== 'published'
          ? [{ kind: 'retracted', data: { retracts: [last.seq], reason: '不该有' }, occurredAt: recordedAt }]
          : []
        : drafted?.kind === 'drafted'
          ? [
              {
                kind: 'corrected',
                data: { corrects: drafted.seq, data: { ...drafted.data, columnId }, reason: '栏目记错' },
                occurredAt: recordedAt,
              },
            ]
          : [];
    return { events: mend };
  });
}

it('facts and row are the fold of the events, at any cut-off and as known at any time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(stepArbitrary, { maxLength: 7 }),
      fc.array(fc.tuple(fc.integer({ min: -2, max: 900 }), fc.integer({ min: 0, max: 9 })), {
        minLength: 6,
        maxLength: 12,
      }),
      async (steps, points) => {
        const recordedAt = (round: number) => addHours(START, 2_000 + round);
        const id = await inCounty(async tx => {
          const sketch = { column: '镇域动态', unit: '双石铺镇' as const, published: '2023-08-01T10:00' };
          return (await publishAll(tx, world, [sketch], recordedAt(0)))[0]!;
        });
        let happensAt = addHours(START, 1);
        for (const [index, step] of steps.entries()) {
          if (step.do === 'act') happensAt = addHours(happensAt, step.hours);
          await inCounty(tx => perform(tx, id, step, happensAt, recordedAt(index + 1))).catch(error => {
            if (!(error instanceof AppError && error.code === 'refused')) throw error;
          });
        }
        await inCounty(async tx => {
          const events = await readEvents(tx, ARTICLE, id);
          for (const [hours, round] of points) {
            const cutoff = addHours(START, hours);
            const known = addHours(recordedAt(round), 0.5);
            const happened = effectiveEvents(events, known).filter(event => event.occurredAt < cutoff);
            const expected = foldArticle(happened);
            const stored = await factsAt(tx, ARTICLE, id, cutoff, known);
            expect(stored.map(line => asSeenAt(line, cutoff))).toEqual(
              expected ? [asSeenAt(expected.line, cutoff)] : [],
            );
          }
          const state = foldArticle(events)!;
          const { rows } = await tx.client.query('select * from article_record where id = $1', [id]);
          expect(rows[0]).toMatchObject({
            status: state.status,
            column_id: state.line.columnId,
            withdrawn_at: state.line.withdrawnAt,
            first_published_at: state.line.firstPublishedAt,
            last_seq: events.length,
          });
        });
      },
    ),
    { numRuns: 25 },
  );
});
