import type { Static, TSchema } from 'typebox';
import type { Clock } from '../../kernel/time.ts';
import type { Database } from '../database.ts';
import type { Logger } from '../logging.ts';
import type { JobType } from '../outbox.ts';
import type { Tx } from '../sql.ts';

/** What a handler is told besides its payload. */
export interface JobContext {
  /** The outbox id: the same at every attempt. Give it to the outside as the key against doing it twice. */
  readonly id: string;
  readonly county: string;
  /** The county's clock. */
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the process is to stop or the job has lost its lease. */
  readonly signal: AbortSignal;
}

interface ShortHandler<Input> {
  /**
   * Does it in one transaction, which also marks it done: once, however often it is tried. Nothing outside the
   * database may be changed here.
   */
  handle(tx: Tx, input: Input, context: JobContext): Promise<void>;
}

interface LongHandler<Input> {
  /** Does it in as many transactions as it likes; has to recognise by `context.id` what an earlier attempt did. */
  work(db: Database, input: Input, context: JobContext): Promise<void>;
}

/** A job: definition and handler. */
export type Job<Schema extends TSchema = TSchema> = JobType<Schema> &
  (ShortHandler<Static<Schema>> | LongHandler<Static<Schema>>);

/** Types a job by its schema. */
export function defineJob<Schema extends TSchema>(job: Job<Schema>): Job<Schema> {
  return job;
}

/**
 * A sweep finds what has become due by the county's clock and asks for one job each; it does nothing itself. It runs by
 * the machine's clock, often enough; a record that waits already is not asked for twice.
 */
export interface Sweep<Schema extends TSchema = TSchema> {
  /** `room.what`. */
  readonly id: string;
  /** When it runs, five cron fields, in the county's time zone. */
  readonly cron: string;
  readonly job: JobType<Schema>;
  /** What is due, bounded; `key` names the record. What is left over comes at the next run. */
  find(tx: Tx, clock: Clock): Promise<readonly { readonly key: string; readonly payload: Static<Schema> }[]>;
}

/** Types a sweep by its job. */
export function defineSweep<Schema extends TSchema>(sweep: Sweep<Schema>): Sweep<Schema> {
  return sweep;
}
