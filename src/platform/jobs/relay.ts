import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database.ts';
import type { Logger } from '../logging.ts';
import { listCounties } from '../migrate.ts';
import { OUTBOX_CHANNEL, type OutboxRow, relayOutbox } from '../outbox.ts';

/** A notice may be lost (a broken connection, a pooler): every county is looked at as often as this all the same. */
const LOOK_MS = 5_000;
const BATCH = 200;

/** Carries rows from all counties' outboxes to the queue until stopped: at a hint at once, else every few seconds. */
export async function startRelay(
  db: Database,
  log: Logger,
  handOver: (county: string, rows: readonly OutboxRow[]) => Promise<void>,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const hinted = new Set<string>();
  let wake = (): void => {};
  const listener = await db.listen(OUTBOX_CHANNEL, county => {
    hinted.add(county);
    wake();
  });

  const relay = async (county: string) => {
    try {
      while ((await relayOutbox(db, county, rows => handOver(county, rows), BATCH)) === BATCH);
    } catch (error) {
      log.error({ err: error, county }, 'outbox not relayed');
    }
  };
  const round = async () => {
    const counties = await listCounties(db);
    for (const { code } of counties) await relay(code);
  };
  const loop = async () => {
    let lastLook = Number.NEGATIVE_INFINITY;
    while (!stopping.signal.aborted) {
      if (performance.now() - lastLook >= LOOK_MS) {
        hinted.clear();
        lastLook = performance.now();
        await round().catch(error => log.error({ err: error }, 'outboxes not looked at'));
      }
      const counties = [...hinted];
      hinted.clear();
      for (const county of counties) await relay(county);
      if (hinted.size === 0) await rest();
    }
  };
  /** Until a hint, the next look, or the end. */
  const rest = () => {
    const hint = new Promise<void>(resolve => {
      wake = resolve;
    });
    return Promise.race([hint, sleep(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => {})]);
  };
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
      await listener.close();
    },
  };
}
