import type { Clock } from '../../kernel/time.ts';
import type { Database } from '../database.ts';
import { enqueue } from '../outbox.ts';
import type { Sweep } from './define.ts';

/** Runs a sweep in one county; how many jobs it asked for. */
export function runSweep(db: Database, sweep: Sweep, county: string, clock: Clock): Promise<number> {
  return db.forCounty(county, async tx => {
    let asked = 0;
    for (const { key, payload } of await sweep.find(tx, clock)) {
      if ((await enqueue(tx, sweep.job, payload, { key })) !== null) asked += 1;
    }
    return asked;
  });
}
