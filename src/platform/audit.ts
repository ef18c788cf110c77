import { sql } from 'kysely';
import { newId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { run, type Tx, ts } from './sql.ts';

/** Who did it. A person by id, never by name: the row is kept for ever and holds no personal data. */
export interface Actor {
  readonly kind: 'person' | 'system' | 'anonymous';
  /** A person's id, or the name of the job or command. */
  readonly id: string;
  /** Where from, as the request said. */
  readonly address?: string;
}

/** One thing worth keeping: who did what to what, when, and how it ended (SC-07). */
export interface AuditEntry {
  readonly at: Instant;
  readonly actor: Actor;
  /** `subject.verb`, lower case: `bulletin.issue`, `personal-data.open`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly outcome: 'done' | 'refused' | 'failed';
  /** Ids, codes, reasons; never names, numbers or texts of citizens. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Appends an audit row in the business transaction: the act and its trace are kept together or not at all. To keep the
 * trace of a refusal, write it in a transaction of its own after the refused one. Rows are never changed; the sealer
 * that chains and signs them comes later and reads them by id.
 */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { actor, subject } = entry;
  await run(
    tx,
    sql`insert into audit
          (id, at, actor_kind, actor_id, actor_address, action, subject_type, subject_id, outcome, details)
        values (${newId()}, ${ts(entry.at)}, ${actor.kind}, ${actor.id}, ${actor.address ?? null}, ${entry.action},
          ${subject.type}, ${subject.id}, ${entry.outcome}, ${JSON.stringify(entry.details ?? {})}::jsonb)`,
  );
}
