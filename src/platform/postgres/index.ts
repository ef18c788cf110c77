import type { Config } from '../config.ts';
import type { Connection } from '../database/connection.ts';
import { ensureCluster } from './cluster.ts';
import { addHolder, countHolders, removeHolder } from './holders.ts';
import { withMutex } from './mutex.ts';
import { makeSocketDir, type Place, preparePlace, removeSocketDir } from './place.ts';
import { connectionOf, ensureRunning, stopServer } from './server.ts';

/** A PostgreSQL server in use by this process. */
export interface Postgres {
  readonly connection: Connection;
  /** Starts the embedded server again when it was killed under us; does nothing when it runs. */
  revive(): Promise<void>;
  /**
   * Ends the use; the last one on this machine stops an embedded server. Connections must be closed before.
   * @returns whether it was the last
   */
  release(): Promise<boolean>;
}

/** What the launcher needs to know; a part of the configuration. */
export type PostgresConfig = Pick<Config, 'databaseUrl' | 'dataDir' | 'checkout'> & {
  /** False in tests only: faster, and nothing survives a crash of the machine. */
  readonly isDurable?: boolean;
};

const MUTEX_TIMEOUT_MS = 360_000;

/**
 * Opens the server that `DATABASE_URL` names, or else starts the embedded one, or joins the one that runs on this data.
 * @throws AppError `unavailable` with a sentence that says what to do
 * See docs/decisions/0003-embedded-postgres.md.
 */
export async function openPostgres(config: PostgresConfig): Promise<Postgres> {
  if (config.databaseUrl !== null) {
    const connection = { connectionString: config.databaseUrl };
    return { connection, revive: () => Promise.resolve(), release: () => Promise.resolve(false) };
  }
  const place = preparePlace(config.dataDir, config.checkout);
  const receipt = await withMutex(place.mutexName, MUTEX_TIMEOUT_MS, async () => {
    const added = addHolder(place.holdersDir);
    try {
      makeSocketDir(place);
      ensureCluster(place, config.isDurable ?? true);
      await ensureRunning(place);
    } catch (error) {
      removeHolder(added);
      throw error;
    }
    return added;
  });
  let reviving: Promise<void> | null = null;
  let isReleased = false;
  const release = releaseOnce(place, receipt);
  return {
    connection: connectionOf(place),
    revive() {
      // All connections break at once: whoever notices first does it for all.
      reviving ??= withMutex(place.mutexName, MUTEX_TIMEOUT_MS, async () => {
        if (!isReleased) await ensureRunning(place);
      }).finally(() => {
        reviving = null;
      });
      return reviving;
    },
    release() {
      isReleased = true;
      return release();
    },
  };
}

/**
 * Keeps a server that others will start from stopping between two of them; starts nothing itself. For the test run,
 * whose files each are a process of their own.
 */
// house(dead-exports): the test run keeps its server by it between two files.
export async function reservePostgres(config: PostgresConfig): Promise<Pick<Postgres, 'release'>> {
  const place = preparePlace(config.dataDir, config.checkout);
  const receipt = await withMutex(place.mutexName, MUTEX_TIMEOUT_MS, async () => addHolder(place.holdersDir));
  return { release: releaseOnce(place, receipt) };
}

function releaseOnce(place: Place, receipt: string): () => Promise<boolean> {
  let released: Promise<boolean> | null = null;
  const release = () =>
    withMutex(place.mutexName, MUTEX_TIMEOUT_MS, async () => {
      removeHolder(receipt);
      if (countHolders(place.holdersDir) > 0) return false;
      await stopServer(place);
      removeSocketDir(place);
      return true;
    });
  return () => {
    released ??= release();
    return released;
  };
}
