import { sql } from 'kysely';
import type { OfficialDocument } from '../../../kernel/documents/index.ts';
import type { CountyDate } from '../../../kernel/time.ts';
import { all, type Tx } from '../../../platform/sql.ts';

/** A circular as everybody may read it. */
export interface PublicBulletin {
  readonly period: string;
  readonly issuedOn: CountyDate;
  readonly document: OfficialDocument;
}

/** Issued circulars, newest first. Drafts are nobody's business yet. */
export function listPublicBulletins(tx: Tx): Promise<PublicBulletin[]> {
  return all(
    tx,
    sql<PublicBulletin>`select period, issued_on as "issuedOn", document from bulletin
                        where status = 'issued' order by issued_at desc limit 100`,
  );
}
