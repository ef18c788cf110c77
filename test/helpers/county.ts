import { afterAll } from 'vitest';
import { type Clock, fixedClock, type Instant, instant } from '../../src/kernel/time.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { COUNTY, migratedDatabase, type Template } from './postgres.ts';

/** A county to test with: a database of its own, all migrations run, the clock standing. */
export interface TestCounty {
  readonly db: Database;
  readonly code: string;
  /** Stands at the time of the example's bulletin until `set`. */
  readonly clock: Clock & { set(next: Instant): void };
  close(): Promise<void>;
}

/**
 * A fresh county, once per test file (a copied template, about 100 ms). Closed after the file's tests by itself; call
 * `close` only to be earlier.
 */
export async function testCounty(template: Template = 'rooms'): Promise<TestCounty> {
  const { connection, drop } = await migratedDatabase(template);
  const db = openDatabase(connection);
  let closed: Promise<void> | null = null;
  const closeNow = async () => {
    await db.close();
    await drop();
  };
  const close = () => {
    closed ??= closeNow();
    return closed;
  };
  open.add(close);
  return { db, code: COUNTY, clock: fixedClock(instant('2023-10-13T09:00+08:00')), close };
}

const open = new Set<() => Promise<void>>();

afterAll(async () => {
  for (const close of open) await close();
});
