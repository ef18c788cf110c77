import { sql } from 'kysely';
import type { ToldEvent } from '../../../kernel/event-story.ts';
import type { Instant } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import { OPERATOR } from '../operator.ts';
import { unitAsOf } from './relations.ts';

/** An event as a page tells it, with who did it by name. */
export interface NamedEvent extends Omit<ToldEvent, 'actorId'> {
  /** 陈静怡（县政府办）; null when the clock did it. */
  readonly who: string | null;
}

/** A record's story with the names of those who did it. @param now units are called as they are then */
export async function nameWho(tx: Tx, story: readonly ToldEvent[], now: Instant): Promise<NamedEvent[]> {
  const ids = [...new Set(story.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))];
  const people = await all(
    tx,
    sql<{ id: string; name: string; unit: string | null }>`
      select p.id, p.name, u.short_name as unit from person p left join (${unitAsOf(now)}) u on u.unit_id = p.unit_id
      where p.id = any(${ids}::uuid[])`,
  );
  const names = new Map<string, string>([[OPERATOR.personId, OPERATOR.name]]);
  for (const { id, name, unit } of people) names.set(id, unit === null ? name : `${name}（${unit}）`);
  return story.map(({ actorId, ...event }) => ({
    ...event,
    who: actorId === null ? null : (names.get(actorId) ?? '（已不在人员表）'),
  }));
}
