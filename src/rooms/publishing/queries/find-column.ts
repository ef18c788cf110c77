import { sql } from 'kysely';
import { tellStory } from '../../../kernel/event-story.ts';
import { dateOf, type Instant, wallTime } from '../../../kernel/time.ts';
import { readEvents } from '../../../platform/records/index.ts';
import { maybe, type Tx } from '../../../platform/sql.ts';
import type { RecordView } from '../../figures/index.ts';
import { nameWho, unitAsOf } from '../../org/index.ts';
import { COLUMN_EVENTS, type ColumnEvent } from '../columns/events.ts';
import { COLUMN } from '../columns/record.ts';
import { COLUMN_KIND_NAMES, type ColumnKind } from '../model.ts';
import { columnsAt } from './relations.ts';

interface Detail {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly parent: string | null;
  readonly legalBasis: string | null;
  readonly updateCycleDays: number | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly url: string | null;
  readonly unit: string | null;
}

/** A column with its story, for its page; null when there is none. @param now who is responsible, and names, are as of then */
export async function findColumn(tx: Tx, id: string, now: Instant): Promise<RecordView | null> {
  const at = { cutoff: now, known: Number.POSITIVE_INFINITY as Instant };
  const row = await maybe(
    tx,
    sql<Detail>`
      select r.id, r.code, r.name, r.kind, p.name as parent, r.legal_basis as "legalBasis",
             r.update_cycle_days as "updateCycleDays", r.opened_at as "openedAt", r.closed_at as "closedAt", r.url,
             u.short_name as unit
      from column_record r
        left join column_record p on p.id = r.parent_id
        left join (${columnsAt(at)}) c on c.column_id = r.id
        left join (${unitAsOf(now)}) u on u.unit_id = c.unit_id
      where r.id = ${id}`,
  );
  if (!row) return null;
  const field = (label: string, text: string | null) => (text === null ? [] : [{ label, text }]);
  return {
    id: row.id,
    number: row.code ?? '',
    title: row.name,
    unit: row.unit ?? '未指定',
    status: row.closedAt === null ? '在用' : '已关闭',
    fields: [
      { label: '类别', text: COLUMN_KIND_NAMES[row.kind] },
      ...field('上级栏目', row.parent),
      ...field('依据', row.legalBasis),
      ...field('更新周期', row.updateCycleDays === null ? null : `${row.updateCycleDays} 天`),
      { label: '开通', text: dateOf(row.openedAt) },
      ...field('关闭', row.closedAt === null ? null : dateOf(row.closedAt)),
      ...field('地址', row.url),
    ],
    passages: [],
    story: await nameWho(
      tx,
      tellStory(await readEvents(tx, COLUMN, id), COLUMN_EVENTS, { say: saidOf, time: wallTime }),
      now,
    ),
  };
}

function saidOf(event: ColumnEvent): string {
  switch (event.kind) {
    case 'opened':
      return `${COLUMN_KIND_NAMES[event.data.kind]}“${event.data.name}”`;
    case 'changed': {
      const { name, kind, updateCycleDays } = event.data;
      return [
        name === undefined ? null : `名称改为“${name}”`,
        kind === undefined ? null : `类别改为${COLUMN_KIND_NAMES[kind]}`,
        updateCycleDays === undefined || updateCycleDays === null ? null : `更新周期改为 ${updateCycleDays} 天`,
      ]
        .filter(text => text !== null)
        .join('，');
    }
    case 'became-stale':
      return `超过 ${event.data.cycleDays} 天没有更新`;
    case 'no-change-confirmed':
      return event.data.note ?? '';
    default:
      return 'reason' in event.data ? event.data.reason : '';
  }
}
