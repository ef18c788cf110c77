import { documentHash } from '../../../kernel/documents/index.ts';
import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Clock, Instant } from '../../../kernel/time.ts';
import { dateOf } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { type Database, wasGivenUp } from '../../../platform/database.ts';
import { issueInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { freeze } from '../../figures/index.ts';
import type { Actor } from '../../org/index.ts';
import { auditBulletin } from '../audit-bulletin.ts';
import { bulletinPolicy } from '../may.ts';
import { TRANSITIONS } from '../model.ts';
import { assemble, momentOfBulletin, type Office } from '../office.ts';
import type { Audit } from '../read-again.ts';
import { issueRefusals } from '../signing-rules.ts';
import { insertSignature, listSignatures, markIssued, readTextBlocks, saveTextBlock } from '../store.ts';
import { openForChange } from './open-for-change.ts';

export interface IssueInput {
  readonly bulletinId: string;
  readonly opinion?: string;
}

/**
 * 签发: freezes every figure with the records behind it and the document, all in one transaction or nothing.
 *
 * The issue instant is read under the exclusive side of the county's lock in a transaction of its own, so that every
 * command before it has committed; counting then happens under REPEATABLE READ on a snapshot that has all of them.
 * @throws AppError `refused` with every reason, `conflict` when the same circular is being issued or changed at this moment
 * @source AS-B20, AS-B21, CW-K21
 */
export async function issueBulletin(
  db: Database,
  county: string,
  actor: Actor,
  office: Office,
  input: IssueInput,
  clock: Clock,
): Promise<void> {
  bulletinPolicy.require(actor, 'bulletin.sign');
  const audit = await auditBulletin(work => db.forCounty(county, work), office, input.bulletinId, clock);
  const known = await db.forCounty(county, tx => issueInstant(tx, clock));
  const freezeAndMark = (tx: Tx) => issueAt(tx, actor, office, { ...input, audit }, known);
  try {
    await db.forCounty(county, freezeAndMark, { isolation: 'repeatable read' });
  } catch (error) {
    if (!wasGivenUp(error)) throw error;
    throw new AppError('conflict', '这份通报刚刚由别人或另一个窗口办过，这一次没有重复签发。请刷新页面看现在的状态。', {
      cause: error,
    });
  }
}

async function issueAt(
  tx: Tx,
  actor: Actor,
  office: Office,
  input: IssueInput & { readonly audit: Audit },
  known: Instant,
): Promise<void> {
  const row = await openForChange(tx, input.bulletinId, TRANSITIONS.issue.from, TRANSITIONS.issue.label);
  const issueOn = dateOf(known);
  const assembled = await assemble(tx, office, row, issueOn, { known, audit: input.audit });
  const hash = documentHash(assembled.document);
  const signatures = await listSignatures(tx, row.id);
  const refusals = issueRefusals({ ...assembled, signatures }, actor);
  if (refusals.length > 0) refuse(refusals);
  const at = { ...momentOfBulletin(row), known };
  const freezeId = await freeze(tx, office.registry, office.figureKeys, at, known);
  await markIssued(tx, row.id, {
    freezeId,
    known,
    issuedOn: issueOn,
    issuedAt: known,
    document: assembled.document,
    documentHash: hash,
    checks: assembled.checks,
  });
  await insertSignature(tx, row.id, {
    step: 'sign',
    personId: actor.personId,
    personName: actor.name,
    at: known,
    contentHash: assembled.contentHash,
    opinion: input.opinion ?? null,
  });
  // The wording of this quarter is what the next one starts from.
  for (const block of (await readTextBlocks(tx)).filter(({ archivedAt }) => archivedAt === null)) {
    await saveTextBlock(tx, { ...block, body: row.texts[block.key] ?? block.body }, known);
  }
  await audit(tx, {
    at: known,
    actor: { kind: 'person', id: actor.personId },
    action: 'bulletin.issue',
    subject: { type: 'bulletin', id: row.id },
    outcome: 'done',
    details: { documentHash: hash, freezeId },
  });
}
