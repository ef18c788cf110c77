import { type RawBuilder, sql } from 'kysely';
import type { NewOf, Span, StoredEvent } from '../../kernel/events.ts';
import { all, run, type Tx, ts } from '../sql.ts';
import { type Appending, appendEvents } from './append.ts';
import { columnName, type RecordKind } from './kind.ts';
import { lockRecord, readEvents, wording } from './store.ts';

/** A record on which people have worked since the import. */
export interface MovedOnRecord {
  readonly id: string;
  /** The kind of the first event since, or null when its text was changed. */
  readonly since: string | null;
}

/**
 * Takes back everything that an import recorded of one kind of record: its events are retracted, lines superseded, texts
 * brought back. Nothing is deleted, so what was frozen before stays readable. Records that the import made are taken back
 * in three statements, however many they are.
 * @returns how many records were taken back, or, with nothing changed, those that have moved on since
 * @source IM-07
 */
export async function retractBatch<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
>(
  tx: Tx,
  kind: RecordKind<Event, Line, State, Row, Text>,
  batchId: string,
  by: Omit<Appending, 'batchId'>,
): Promise<{ readonly undone: number } | { readonly movedOn: readonly MovedOnRecord[] }> {
  const t = tablesOf(kind.name);
  const movedOn = await findMovedOn(tx, kind, batchId);
  if (movedOn.length > 0) return { movedOn };
  const touched = await all(
    tx,
    sql<{ id: string; isNew: boolean }>`
      select ${t.id} as id, min(seq) = 1 as "isNew" from ${t.event} where batch_id = ${batchId} group by 1
      union select ${t.id}, false from ${t.text} where batch_id = ${batchId}
        and ${t.id} not in (select ${t.id} from ${t.event} where batch_id = ${batchId})`,
  );
  const made = touched.filter(record => record.isNew).map(record => record.id);
  await retractNew(tx, t, made, by);
  for (const { id, isNew } of touched) if (!isNew) await retractChange(tx, kind, id, batchId, by);
  await restoreTexts(tx, kind, t, batchId);
  return { undone: touched.length };
}

interface Tables {
  readonly id: RawBuilder<unknown>;
  readonly record: RawBuilder<unknown>;
  readonly event: RawBuilder<unknown>;
  readonly fact: RawBuilder<unknown>;
  readonly text: RawBuilder<unknown>;
}

function tablesOf(name: string): Tables {
  const table = (part: string) => sql.table(`${name}_${part}`);
  return {
    id: sql.ref(`${name}_id`),
    record: table('record'),
    event: table('event'),
    fact: table('fact'),
    text: table('text'),
  };
}

const REASON = '撤销导入';

/**
 * What was done to the batch's records after it. What has itself been taken back since does not count, so of two imports
 * the later can be taken back and then the earlier. Where this one changed no more than a text, the events of a later
 * import count, a person's do not: each import keeps the text that it met, and would bring this one's back when undone.
 */
export async function findMovedOn(
  tx: Tx,
  kind: { readonly name: string; readonly automatic: readonly string[]; readonly text: object },
  batchId: string,
): Promise<MovedOnRecord[]> {
  const t = tablesOf(kind.name);
  const isStanding = sql`not exists (
    select from ${t.event} undone where undone.${t.id} = e.${t.id} and undone.kind = 'retracted'
      and undone.data -> 'retracts' @> to_jsonb(e.seq))`;
  return all(
    tx,
    sql<MovedOnRecord>`
      with brought as (
        select ${t.id} as id, min(seq) as first, max(seq) as last from ${t.event} where batch_id = ${batchId} group by 1
      ), changed as (
        select ${t.id} as id, min(replaced_at) as since from ${t.text} where batch_id = ${batchId} group by 1
      ), worded as (
        select id, '-infinity'::timestamptz as since from brought where first = 1
        union all
        select id, since from changed
      ), reworded as (
        select distinct on (w.id) w.id, later.text
        from worded w join ${t.text} later
          on later.${t.id} = w.id and later.replaced_at > w.since and later.batch_id is distinct from ${batchId}
        order by w.id, later.replaced_at
      ), moved as (
        select b.id, e.seq, e.kind as since
        from brought b join ${t.event} e on e.${t.id} = b.id and e.seq > b.last
        where e.kind <> all(${kind.automatic}) and ${isStanding}
          and not (e.kind = 'retracted' and not exists (
            select from jsonb_array_elements_text(e.data -> 'retracts') as taken (seq) where taken.seq::integer <= b.last))
        union all
        select c.id, e.seq, e.kind
        from changed c join ${t.event} e on e.${t.id} = c.id and e.recorded_at > c.since and e.batch_id <> ${batchId}
        where e.kind <> all(${kind.automatic}) and ${isStanding}
        union all
        select x.id, null, null from reworded x join ${t.record} r on r.id = x.id
        where x.text is distinct from ${wording(kind)}
      )
      select distinct on (id) id, since from moved order by id, seq`,
  );
}

async function retractNew(tx: Tx, t: Tables, ids: readonly string[], by: Omit<Appending, 'batchId'>): Promise<void> {
  if (ids.length === 0) return;
  await run(
    tx,
    sql`insert into ${t.event} (${t.id}, seq, kind, data, actor_id, occurred_at, recorded_at)
        select ${t.id}, max(seq) + 1, 'retracted',
               jsonb_build_object('retracts', jsonb_agg(seq order by seq), 'reason', ${REASON}::text),
               ${by.actorId}::uuid, ${ts(by.recordedAt)}, greatest(${ts(by.recordedAt)}, max(recorded_at))
        from ${t.event} where ${t.id} = any(${ids}::uuid[]) group by ${t.id}`,
  );
  await run(
    tx,
    sql`update ${t.fact} f set superseded_at = last.recorded_at
        from (select ${t.id}, max(recorded_at) as recorded_at from ${t.event} where ${t.id} = any(${ids}::uuid[])
              group by ${t.id}) last
        where f.${t.id} = last.${t.id} and f.superseded_at = 'infinity'`,
  );
  await run(
    tx,
    sql`update ${t.record} set retracted_at = ${ts(by.recordedAt)}, last_seq = last_seq + 1, version = version + 1
        where id = any(${ids}::uuid[])`,
  );
}

async function retractChange<
  Event extends StoredEvent,
  Line extends Span,
  State extends { readonly lines: readonly Line[] },
  Row extends object,
  Text extends object,
>(
  tx: Tx,
  kind: RecordKind<Event, Line, State, Row, Text>,
  id: string,
  batchId: string,
  by: Omit<Appending, 'batchId'>,
): Promise<void> {
  await lockRecord(tx, kind, id);
  const events = await readEvents(tx, kind, id);
  const retracts = events.filter(event => event.batchId === batchId).map(event => event.seq);
  if (retracts.length === 0) return;
  const retraction = { kind: 'retracted', data: { retracts, reason: REASON }, occurredAt: by.recordedAt };
  await appendEvents(tx, kind, id, events, [retraction as unknown as NewOf<Event>], by);
}

/** Brings back what records said before the import, where it changed them. */
async function restoreTexts(
  tx: Tx,
  kind: { readonly name: string; readonly text: object },
  t: Tables,
  batchId: string,
): Promise<void> {
  const columns = Object.keys(kind.text).map(field => sql.ref(columnName(field)));
  await run(
    tx,
    sql`update ${t.record} r
        set (${sql.join(columns)}, content_hash) = (
          select ${sql.join(columns.map(column => sql`x.${column}`))}, b.content_hash
          from ${t.text} b, jsonb_populate_record(null::${t.record}, b.text) x
          where b.${t.id} = r.id and b.batch_id = ${batchId} order by b.replaced_at limit 1)
        where r.id in (select ${t.id} from ${t.text} where batch_id = ${batchId})`,
  );
}
