import { sql } from 'kysely';
import type { OfficialDocument } from '../../../kernel/documents/index.ts';
import type { CountyDate, Instant } from '../../../kernel/time.ts';
import { all, maybe, type Tx } from '../../../platform/sql.ts';
import type { CorrectionRow } from '../store.ts';

/** A circular as everybody may read it. */
export interface PublicBulletin {
  readonly period: string;
  readonly issuedOn: CountyDate;
  readonly document: OfficialDocument;
  /** What was corrected afterwards, oldest first. */
  readonly corrections: readonly PublicCorrection[];
}

/** A circular in the list of all of them. */
export interface PublicBulletinInList extends Pick<PublicBulletin, 'period' | 'issuedOn'> {
  readonly title: OfficialDocument['title'];
  readonly isCorrected: boolean;
}

/** A correction notice as everybody may read it. */
export interface PublicCorrection {
  readonly issuedAt: Instant;
  readonly reason: string;
  readonly changes: CorrectionRow['changes'];
  readonly document: OfficialDocument;
}

/** Issued circulars, newest first, without their text. Drafts are nobody's business yet. */
export function listPublicBulletins(tx: Tx): Promise<PublicBulletinInList[]> {
  return all(
    tx,
    sql<PublicBulletinInList>`
      select period, issued_on as "issuedOn", document -> 'title' as title,
             exists (select 1 from bulletin_correction c where c.bulletin_id = b.id) as "isCorrected"
      from bulletin b where status = 'issued' order by issued_at desc limit 100`,
  );
}

/** The issued circular of a period with its correction notices; null when there is none. */
export async function findPublicBulletin(tx: Tx, period: string): Promise<PublicBulletin | null> {
  const row = await maybe(
    tx,
    sql<Omit<PublicBulletin, 'corrections'> & { id: string }>`
      select id, period, issued_on as "issuedOn", document from bulletin where status = 'issued' and period = ${period}`,
  );
  if (row === null) return null;
  const { id, ...bulletin } = row;
  const corrections = await all(
    tx,
    sql<PublicCorrection>`
      select issued_at as "issuedAt", reason, changes, document
      from bulletin_correction where bulletin_id = ${id} order by issued_at`,
  );
  return { ...bulletin, corrections };
}
