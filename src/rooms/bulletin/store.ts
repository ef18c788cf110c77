import { sql } from 'kysely';
import type { OfficialDocument } from '../../kernel/documents/index.ts';
import type { CountyDate, Instant } from '../../kernel/time.ts';
import { all, maybe, run, type Tx, ts } from '../../platform/sql.ts';
import type { Check } from './consistency.ts';
import type { Letterhead } from './letterhead.ts';
import {
  type Bulletin,
  type BulletinStatus,
  type Hearing,
  type Mention,
  type MentionStatus,
  SECTIONS,
  type Signature,
  sectionOfText,
  type TextBlock,
} from './model.ts';
import { STANDARD_TEXTS } from './standard-texts.ts';

/** A bulletin with everything that a draft carries along. */
export interface BulletinRow extends Bulletin {
  readonly templateSource: string;
  readonly letterhead: Letterhead;
  readonly document: OfficialDocument | null;
  readonly documentHash: string | null;
  readonly checks: readonly Check[] | null;
}

/** A template an office edits. */
export interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly version: number;
  /** Null of the packaged one, which nobody here has changed. */
  readonly updatedAt: Instant | null;
}

/** A text block as the office keeps it. */
export interface TextBlockRow extends TextBlock {
  /** Out of use since; null while drafts take it over. */
  readonly archivedAt: Instant | null;
  readonly version: number;
  /** Null of a standard block that the office has not saved yet. */
  readonly updatedAt: Instant | null;
}

const BULLETIN = sql`
  select id, period, status, cutoff, number, rectify_by as "rectifyBy", template_source as "templateSource", letterhead, texts, confirmed,
         known, freeze_id as "freezeId", issued_on as "issuedOn", issued_at as "issuedAt", document,
         document_hash as "documentHash", checks, version
  from bulletin`;

/** Inserts a draft. Returns false when the period has got its bulletin in the meantime. */
export async function insertBulletin(
  tx: Tx,
  row: Pick<BulletinRow, 'id' | 'period' | 'cutoff' | 'rectifyBy' | 'templateSource' | 'letterhead' | 'texts'>,
  now: Instant,
): Promise<boolean> {
  const inserted = await run(
    tx,
    sql`insert into bulletin (id, period, status, cutoff, rectify_by, template_source, letterhead, texts, created_at)
        values (${row.id}, ${row.period}, 'draft', ${ts(row.cutoff)}, ${row.rectifyBy}, ${row.templateSource},
                ${JSON.stringify(row.letterhead)}::jsonb, ${JSON.stringify(row.texts)}::jsonb, ${ts(now)})
        on conflict (period) do nothing`,
  );
  return inserted === 1;
}

export async function findBulletin(tx: Tx, id: string): Promise<BulletinRow | null> {
  return maybe(tx, sql<BulletinRow>`${BULLETIN} where id = ${id}`);
}

export async function findBulletinOf(tx: Tx, period: string): Promise<BulletinRow | null> {
  return maybe(tx, sql<BulletinRow>`${BULLETIN} where period = ${period}`);
}

/** The bulletin that has a document number. */
export async function findNumbered(tx: Tx, number: string): Promise<Pick<Bulletin, 'id' | 'period'> | null> {
  return maybe(tx, sql<Pick<Bulletin, 'id' | 'period'>>`select id, period from bulletin where number = ${number}`);
}

/** Locks the bulletin's row until the transaction ends. */
export async function lockBulletin(tx: Tx, id: string): Promise<BulletinRow | null> {
  return maybe(tx, sql<BulletinRow>`${BULLETIN} where id = ${id} for update`);
}

export async function listBulletins(tx: Tx): Promise<Bulletin[]> {
  return all(tx, sql<BulletinRow>`${BULLETIN} order by cutoff desc limit 200`);
}

/** Saves what people edit. The caller has locked the row and compared versions. */
export async function updateDraft(
  tx: Tx,
  id: string,
  draft: {
    readonly number: string | null;
    readonly rectifyBy: CountyDate;
    readonly cutoff: Instant;
    readonly texts: Readonly<Record<string, string>>;
    readonly confirmed: Bulletin['confirmed'];
    readonly templateSource: string;
  },
): Promise<void> {
  await run(
    tx,
    sql`update bulletin set number = ${draft.number}, rectify_by = ${draft.rectifyBy}, cutoff = ${ts(draft.cutoff)},
          texts = ${JSON.stringify(draft.texts)}::jsonb, confirmed = ${JSON.stringify(draft.confirmed)}::jsonb, template_source = ${draft.templateSource}, version = version + 1
        where id = ${id}`,
  );
}

export async function updateStatus(tx: Tx, id: string, status: BulletinStatus): Promise<void> {
  await run(tx, sql`update bulletin set status = ${status}, version = version + 1 where id = ${id}`);
}

export async function markIssued(
  tx: Tx,
  id: string,
  issued: {
    readonly freezeId: string;
    readonly known: Instant;
    readonly issuedOn: CountyDate;
    readonly issuedAt: Instant;
    readonly document: OfficialDocument;
    readonly documentHash: string;
    readonly checks: readonly Check[];
  },
): Promise<void> {
  await run(
    tx,
    sql`update bulletin set status = 'issued', freeze_id = ${issued.freezeId}, known = ${ts(issued.known)},
          issued_on = ${issued.issuedOn}, issued_at = ${ts(issued.issuedAt)}, document = ${JSON.stringify(issued.document)}::jsonb,
          document_hash = ${issued.documentHash}, checks = ${JSON.stringify(issued.checks)}::jsonb, version = version + 1
        where id = ${id}`,
  );
}

export async function insertMention(tx: Tx, bulletinId: string, mention: Mention, position: number): Promise<void> {
  await run(
    tx,
    sql`insert into bulletin_mention (id, bulletin_id, section, kind, unit_id, unit_name, matter, reason, rule, figure_key,
          figure_value, status, hearing, hearing_until, position)
        values (${mention.id}, ${bulletinId}, ${mention.section}, ${mention.kind}, ${mention.unitId}, ${mention.unitName},
          ${mention.matter}, ${mention.reason}, ${mention.rule}, ${mention.figureKey}, ${mention.figureValue}, ${mention.status},
          ${mention.hearing}, ${mention.hearingUntil === null ? null : ts(mention.hearingUntil)}, ${position})`,
  );
}

export async function listMentions(tx: Tx, bulletinId: string): Promise<Mention[]> {
  return all(
    tx,
    sql<Mention>`
      select id, section, kind, unit_id as "unitId", unit_name as "unitName", matter, reason, rule, figure_key as "figureKey",
             figure_value as "figureValue", status, status_reason as "statusReason", hearing, hearing_until as "hearingUntil",
             hearing_note as "hearingNote"
      from bulletin_mention where bulletin_id = ${bulletinId} order by position`,
  );
}

export async function updateMention(
  tx: Tx,
  id: string,
  change: {
    readonly status: MentionStatus;
    readonly statusReason: string | null;
    readonly decidedBy: string;
    readonly hearing: Hearing;
    readonly hearingUntil: Instant | null;
    readonly hearingNote: string | null;
  },
): Promise<void> {
  await run(
    tx,
    sql`update bulletin_mention set status = ${change.status}, status_reason = ${change.statusReason}, decided_by = ${change.decidedBy},
          hearing = ${change.hearing}, hearing_until = ${change.hearingUntil === null ? null : ts(change.hearingUntil)},
          hearing_note = ${change.hearingNote}
        where id = ${id}`,
  );
}

/** The number in why a unit is proposed, when the records have moved. */
export async function updateReason(tx: Tx, mentionId: string, reason: string): Promise<void> {
  await run(tx, sql`update bulletin_mention set reason = ${reason} where id = ${mentionId}`);
}

export async function insertSignature(
  tx: Tx,
  bulletinId: string,
  signature: Omit<Signature, 'step'> & { readonly step: Signature['step'] | 'send-back' },
): Promise<void> {
  await run(
    tx,
    sql`insert into bulletin_signature (bulletin_id, seq, step, person_id, person_name, at, document_hash, opinion)
        select ${bulletinId}::uuid, coalesce(max(seq), 0) + 1, ${signature.step}::text, ${signature.personId}::uuid,
               ${signature.personName}::text, ${ts(signature.at)}, ${signature.contentHash}::text, ${signature.opinion}::text
        from bulletin_signature where bulletin_id = ${bulletinId}::uuid`,
  );
}

export async function listSignatures(tx: Tx, bulletinId: string): Promise<(Signature & { readonly step: string })[]> {
  return all(
    tx,
    sql<Signature>`
      select step, person_id as "personId", person_name as "personName", at, document_hash as "contentHash", opinion
      from bulletin_signature where bulletin_id = ${bulletinId} order by seq`,
  );
}

export async function readLetterhead(tx: Tx): Promise<Letterhead | null> {
  return (await findLetterhead(tx))?.details ?? null;
}

/** The letterhead with its version, for whoever edits it. */
export async function findLetterhead(
  tx: Tx,
): Promise<{ readonly details: Letterhead; readonly version: number; readonly updatedAt: Instant } | null> {
  return maybe(
    tx,
    sql<{ details: Letterhead; version: number; updatedAt: Instant }>`
      select details, version, updated_at as "updatedAt" from bulletin_letterhead`,
  );
}

export async function saveLetterhead(tx: Tx, details: Letterhead, now: Instant): Promise<void> {
  await run(
    tx,
    sql`insert into bulletin_letterhead (details, updated_at) values (${JSON.stringify(details)}::jsonb, ${ts(now)})
        on conflict (singleton) do update set details = excluded.details, updated_at = excluded.updated_at,
          version = bulletin_letterhead.version + 1`,
  );
}

/** All text blocks in the order of the circular, standard ones that nobody has saved among them. */
export async function readTextBlocks(tx: Tx): Promise<TextBlockRow[]> {
  const stored = await all(
    tx,
    sql<TextBlockRow>`select key, title, position, body, archived_at as "archivedAt", version, updated_at as "updatedAt"
                      from bulletin_text_block order by position, key`,
  );
  const missing = STANDARD_TEXTS.filter(standard => !stored.some(block => block.key === standard.key));
  const standard = missing.map(block => ({ ...block, archivedAt: null, version: 0, updatedAt: null }));
  const rank = ({ key }: TextBlock) => SECTIONS.indexOf(sectionOfText(key));
  return [...stored, ...standard].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
}

/** Changes a text block if it is still at `version`. Returns whether it was. */
export async function updateTextBlock(
  tx: Tx,
  row: Pick<TextBlockRow, 'key' | 'title' | 'body' | 'archivedAt' | 'version'>,
  personId: string,
  now: Instant,
): Promise<boolean> {
  const touched = await run(
    tx,
    sql`update bulletin_text_block set title = ${row.title}, body = ${row.body}, updated_at = ${ts(now)},
          archived_at = ${row.archivedAt === null ? null : ts(row.archivedAt)}, version = version + 1, updated_by = ${personId}
        where key = ${row.key} and version = ${row.version}`,
  );
  return touched === 1;
}

export async function saveTextBlock(tx: Tx, block: TextBlock, now: Instant, version = 1): Promise<void> {
  await run(
    tx,
    sql`insert into bulletin_text_block (key, title, position, body, updated_at, version)
        values (${block.key}, ${block.title}, ${block.position}, ${block.body}, ${ts(now)}, ${version})
        on conflict (key) do update set title = excluded.title, position = excluded.position, body = excluded.body,
          updated_at = excluded.updated_at, version = bulletin_text_block.version + 1`,
  );
}

/** The wording that a new draft takes over: what is out of use comes as nothing, so that templates still find it. */
export function textsForDraft(blocks: readonly TextBlockRow[]): Record<string, string> {
  return Object.fromEntries(blocks.map(block => [block.key, block.archivedAt === null ? block.body : '']));
}

export async function findTemplate(tx: Tx, name: string): Promise<TemplateRow | null> {
  return maybe(
    tx,
    sql<TemplateRow>`select id, name, source, version, updated_at as "updatedAt" from bulletin_template where name = ${name}`,
  );
}

export async function insertTemplate(
  tx: Tx,
  row: TemplateRow & { readonly updatedAt: Instant },
  personId: string,
): Promise<void> {
  await run(
    tx,
    sql`insert into bulletin_template (id, name, source, version, updated_at, updated_by)
        values (${row.id}, ${row.name}, ${row.source}, ${row.version}, ${ts(row.updatedAt)}, ${personId})`,
  );
}

/** Saves a template if it is still at `version`. Returns whether it was. */
export async function updateTemplate(
  tx: Tx,
  name: string,
  source: string,
  version: number,
  personId: string,
  now: Instant,
): Promise<boolean> {
  const touched = await run(
    tx,
    sql`update bulletin_template set source = ${source}, version = version + 1, updated_at = ${ts(now)}, updated_by = ${personId}
        where name = ${name} and version = ${version}`,
  );
  return touched === 1;
}

/** A correction notice: what was printed and what is known now. */
export interface CorrectionRow {
  readonly id: string;
  readonly reason: string;
  readonly changes: readonly {
    readonly key: string;
    readonly label: string;
    readonly printed: string;
    readonly now: string;
  }[];
  readonly document: OfficialDocument;
  readonly issuedAt: Instant;
}

export async function insertCorrection(
  tx: Tx,
  bulletinId: string,
  row: CorrectionRow,
  personId: string,
): Promise<void> {
  await run(
    tx,
    sql`insert into bulletin_correction (id, bulletin_id, reason, changes, document, person_id, issued_at)
        values (${row.id}, ${bulletinId}, ${row.reason}, ${JSON.stringify(row.changes)}::jsonb,
                ${JSON.stringify(row.document)}::jsonb, ${personId}, ${ts(row.issuedAt)})`,
  );
}

export async function listCorrections(tx: Tx, bulletinId: string): Promise<CorrectionRow[]> {
  return all(
    tx,
    sql<CorrectionRow>`select id, reason, changes, document, issued_at as "issuedAt"
                       from bulletin_correction where bulletin_id = ${bulletinId} order by issued_at`,
  );
}
