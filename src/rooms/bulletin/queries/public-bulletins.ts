import { sql } from 'kysely';
import type { OfficialDocument } from '../../../kernel/documents/index.ts';
import type { CountyDate, Instant } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';
import type { CorrectionRow } from '../store.ts';

/** A circular as everybody may read it. */
export interface PublicBulletin {
  readonly period: string;
  readonly issuedOn: CountyDate;
  readonly document: OfficialDocument;
  /** What was corrected afterwards, oldest first. */
  readonly corrections: readonly PublicCorrection[];
}

/** A correction notice as everybody may read it. */
export interface PublicCorrection {
  readonly issuedAt: Instant;
  readonly reason: string;
  readonly changes: CorrectionRow['changes'];
  readonly document: OfficialDocument;
}

/** Issued circulars with their correction notices, newest first. Drafts are nobody's business yet. */
export async function listPublicBulletins(tx: Tx): Promise<PublicBulletin[]> {
  const issued = await all(
    tx,
    sql<Omit<PublicBulletin, 'corrections'> & { id: string }>`
      select id, period, issued_on as "issuedOn", document from bulletin
      where status = 'issued' order by issued_at desc limit 100`,
  );
  const notices = await all(
    tx,
    sql<PublicCorrection & { bulletinId: string }>`
      select bulletin_id as "bulletinId", issued_at as "issuedAt", reason, changes, document
      from bulletin_correction where bulletin_id = any(${issued.map(({ id }) => id)}::uuid[]) order by issued_at`,
  );
  const of = Map.groupBy(notices, ({ bulletinId }) => bulletinId);
  return issued.map(({ id, ...bulletin }) => ({
    ...bulletin,
    corrections: of.get(id) ?? [],
  }));
}
