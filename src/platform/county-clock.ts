import { sql } from 'kysely';
import { type Clock, type Instant, systemClock } from '../kernel/time.ts';
import type { Database } from './database.ts';
import { maybe, run, ts } from './sql.ts';

/** Where a county's clock was set, and when. */
interface Anchor {
  readonly startsAt: Instant;
  readonly anchoredAt: Instant;
}

/**
 * The county clock: the system clock, unless this county's was set (the example county). It runs on from where it was set
 * and never goes back, so what was recorded stays in order over restarts.
 * @param base the system clock
 */
export async function countyClock(db: Database, code: string, base: Clock = systemClock): Promise<Clock> {
  const anchor = await db.inPlatform(tx =>
    maybe(
      tx,
      sql<Anchor>`select starts_at as "startsAt", anchored_at as "anchoredAt" from county_clock where county_code = ${code}`,
    ),
  );
  if (anchor === null) return base;
  return { now: () => (anchor.startsAt + (base.now() - anchor.anchoredAt)) as Instant };
}

/**
 * Whether a county's clock was set.
 * house(dead-exports): only a county of the example stands at another time than ours
 */
export async function hasOwnClock(db: Database, code: string): Promise<boolean> {
  const row = await db.inPlatform(tx => maybe(tx, sql`select 1 from county_clock where county_code = ${code}`));
  return row !== null;
}

/**
 * Sets a county's clock to run from `startsAt` on. Once: setting it again would let it go back.
 * house(dead-exports): only a county of the example stands at another time than ours
 */
export async function setCountyClock(
  db: Database,
  code: string,
  startsAt: Instant,
  base: Clock = systemClock,
): Promise<void> {
  await db.inPlatform(tx =>
    run(
      tx,
      sql`insert into county_clock (county_code, starts_at, anchored_at) values (${code}, ${ts(startsAt)}, ${ts(base.now())})`,
    ),
  );
}
