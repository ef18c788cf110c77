import { figuresIn, type OfficialDocument, toHtml } from '../../../kernel/documents/index.ts';
import { AppError } from '../../../kernel/errors.ts';
import { type Clock, isoInstant } from '../../../kernel/time.ts';
import { findFonts } from '../../../platform/documents/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { parsePeriod } from '../../figures/index.ts';
import type { Actor } from '../../org/index.ts';
import { ACTION_NAMES, possibilities } from '../actions.ts';
import { type InCounty, withAudit } from '../audit-bulletin.ts';
import { datedWords, isUnconfirmed } from '../carried-texts.ts';
import { changedFigures, printedChanges } from '../commands/issue-correction.ts';
import { titleOf } from '../compose-document.ts';
import { withNumberPlace } from '../document-number.ts';
import { sectionOfText } from '../model.ts';
import { assemble, type Office, today } from '../office.ts';
import { type BulletinRow, findBulletin, listCorrections, listSignatures, readTextBlocks } from '../store.ts';
import { bulletinView, figureView, mentionView, sectionViews, signatureView } from '../views.ts';
import { signersOf } from './signers.ts';

/** What the room's queries need besides the request. */
export interface BulletinNeeds {
  readonly office: Office;
  /** The administrator's folder of fonts, if there is one. */
  readonly fontsDir: string | null;
}

/** A bulletin by id. @throws AppError `not-found` */
export async function requireBulletin(tx: Tx, id: string): Promise<BulletinRow> {
  const row = await findBulletin(tx, id);
  if (!row) throw new AppError('not-found', '没有找到这份通报，请从通报列表中打开。');
  return row;
}

/**
 * Everything that the page of one bulletin shows to one person: document, figures, checks, names, what they can do. It is
 * read in one transaction; 核数 comes after it.
 */
export async function bulletinDetail(
  inCounty: InCounty,
  actor: Actor,
  { office, fontsDir }: BulletinNeeds,
  id: string,
  clock: Clock,
) {
  const { row, signatures, changes, corrections, texts, people, assembled } = await inCounty(tx =>
    readDetail(tx, office, id, clock),
  );
  const { document, contentHash, checks, figures, mentions } = await withAudit(assembled);
  const toCorrect = printedChanges(row, changes);
  const told = corrections.at(-1)?.changes ?? [];
  const state = { signatures, checks, contentHash };
  return {
    ...bulletinView(row),
    title: titleOf(row.letterhead, parsePeriod(row.period)),
    version: row.version,
    documentCode: row.letterhead.documentCode,
    templateSource: row.templateSource,
    texts,
    sections: sectionViews(checks),
    figures: office.figureKeys.flatMap(key => {
      const [figure, value] = [office.registry.figures.get(key), figures.get(key)];
      return figure && value ? [figureView(figure, value)] : [];
    }),
    printedCount: figuresIn(document).length,
    mentions: mentions.map(mentionView),
    signatures: signatures.map(signatureView),
    people,
    possibilities: possibilities(actor, row.status, state, { changes: toCorrect, told }).map(
      ({ action, isMine, refusals }) => ({
        action,
        isMine,
        label: ACTION_NAMES[action],
        refusals: refusals.map(refusal => refusal.message),
      }),
    ),
    ...bothFaces(withNumberPlace(document, row)),
    changes,
    toCorrect,
    corrections: corrections.map(({ id: correctionId, reason, issuedAt, changes: then }) => ({
      correctionId,
      reason,
      issuedAt: isoInstant(issuedAt),
      changes: then.map(change => ({ ...change })),
    })),
    fontNotes: findFonts(fontsDir === null ? {} : { folder: fontsDir }).substitutions.map(({ message }) => message),
  };
}

async function readDetail(tx: Tx, office: Office, id: string, clock: Clock) {
  const row = await requireBulletin(tx, id);
  return {
    row,
    assembled: await assemble(tx, office, row, row.issuedOn ?? today(clock)),
    signatures: await listSignatures(tx, id),
    changes: row.freezeId === null ? [] : await changedFigures(tx, office, row.freezeId),
    corrections: await listCorrections(tx, id),
    texts: await textViews(tx, row),
    people: await signersOf(tx, clock.now()),
  };
}

function bothFaces(document: OfficialDocument) {
  return {
    paperHtml: toHtml(document, { figures: 'mark', face: 'paper' }),
    webHtml: toHtml(document, { figures: 'mark', face: 'web' }),
  };
}

/** The wording of a bulletin in the office's order, with the office's names for it. */
async function textViews(tx: Tx, row: BulletinRow) {
  const blocks = await readTextBlocks(tx);
  const known = new Set(blocks.map(block => block.key));
  const own = Object.keys(row.texts).filter(key => !known.has(key));
  return [...blocks, ...own.map(key => ({ key, title: key }))].map(({ key, title }) => ({
    key,
    title,
    section: sectionOfText(key),
    body: row.texts[key] ?? '',
    dated: row.status === 'draft' && isUnconfirmed(row, key) ? datedWords(row.texts[key] ?? '') : [],
  }));
}
