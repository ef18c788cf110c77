import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './connection.ts';

const RECONNECT_MS = 1_000;

/** A connection that hears notices. */
export interface Listener {
  close(): Promise<void>;
}

/**
 * Hears the notices of one channel on a connection of its own, which is made again when it breaks. Notices in between
 * are lost: they are hints, the listener has to look by itself now and then.
 */
export async function listen(
  connection: Connection,
  channel: string,
  onNotice: (payload: string) => void,
): Promise<Listener> {
  let isClosed = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...connection, keepAlive: true });
    fresh.on('notification', notice => onNotice(notice.payload ?? ''));
    fresh.on('error', () => {}); // 'end' follows
    await fresh.connect();
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    fresh.once('end', () => void reconnect());
    return fresh;
  }
  async function reconnect(): Promise<void> {
    while (!isClosed) {
      await sleep(RECONNECT_MS, undefined, { ref: false });
      try {
        if (!isClosed) client = await connect();
        if (isClosed) await client.end();
        return;
      } catch {
        // Not yet back: the next try follows.
      }
    }
  }
  return {
    async close() {
      isClosed = true;
      await client.end().catch(() => {});
    },
  };
}
