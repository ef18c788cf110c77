import { sql } from 'kysely';
import type { Span } from '../../src/kernel/events.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { columnName, type RecordKind } from '../../src/platform/records/kind.ts';
import { all, type Tx, ts } from '../../src/platform/sql.ts';

/** The lines of facts that figures would read of a record at (cut-off, known): one, or none. */
export async function factsAt<Line extends Span>(
  tx: Tx,
  // biome-ignore lint/suspicious/noExplicitAny: only the names of the columns are asked for
  kind: RecordKind<any, Line, any, any, any>,
  id: string,
  cutoff: Instant,
  known: Instant,
): Promise<Line[]> {
  const columns = [...Object.keys(kind.line), 'validFrom', 'validTo'].map(
    field => sql`${sql.ref(columnName(field))} as ${sql.ref(field)}`,
  );
  return all(
    tx,
    sql<Line>`
      select ${sql.join(columns)} from ${sql.table(`${kind.name}_fact`)}
      where ${sql.ref(`${kind.name}_id`)} = ${id} and valid_from < ${ts(cutoff)} and valid_to >= ${ts(cutoff)}
        and recorded_at < ${ts(known)} and superseded_at >= ${ts(known)}`,
  );
}

/** A line as a cut-off sees it: what happens later has not happened. The span itself is not a fact about the record. */
export function asSeenAt<Line extends Span>(line: Line, cutoff: Instant): Partial<Line> {
  const { validFrom: _from, validTo: _to, ...facts } = line;
  return Object.fromEntries(
    Object.entries(facts).map(([field, value]) => [
      field,
      field.endsWith('At') && field !== 'statutoryDueAt' && field !== 'dueAt' && (value as Instant) >= cutoff
        ? null
        : value,
    ]),
  ) as Partial<Line>;
}
