import { cell, figuresIn, heading, type OfficialDocument, paragraph } from '../../../kernel/documents/index.ts';
import { AppError, refuse } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Clock, dateInWords, dateOf } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { evaluate, isRedefined, KNOWN_NOW, momentOf, parsePeriod, printedFigures } from '../../figures/index.ts';
import type { Actor } from '../../org/index.ts';
import { differing } from '../differing.ts';
import { bulletinPolicy } from '../may.ts';
import type { Office } from '../office.ts';
import { correctionRefusals } from '../signing-rules.ts';
import { type BulletinRow, type CorrectionRow, insertCorrection, listCorrections, lockBulletin } from '../store.ts';
import { splitKey } from '../template/marks.ts';

/** A figure that is known differently now than it was printed. */
export interface ChangedFigure {
  readonly key: string;
  readonly label: string;
  readonly printed: string;
  readonly now: string;
}

/** Figures of an issued bulletin that have changed since, in the order of their definition; of a split the changed lines. */
export async function changedFigures(tx: Tx, office: Office, freezeId: string): Promise<ChangedFigure[]> {
  const printed = await printedFigures(tx, freezeId);
  const keys = office.figureKeys.filter(key => {
    const row = printed.get(key);
    // 口径已变: the records need not have changed for today's formula to give another number.
    return row !== undefined && !isRedefined(office.registry, row.definition);
  });
  const now = await evaluate(tx, office.registry, keys, { ...(await momentOf(tx, freezeId)), known: KNOWN_NOW });
  return keys.flatMap(key => {
    const [before, after] = [printed.get(key), now.get(key)];
    if (!before || !after || before.text === after.text) return [];
    return [{ key, label: before.label, ...differing({ printed: before.text, now: after.text }) }];
  });
}

/** Of the figures that have changed, those that the circular printed: what was never printed needs no correction. */
export function printedChanges(row: Pick<BulletinRow, 'document'>, changes: readonly ChangedFigure[]): ChangedFigure[] {
  const printed = new Set(row.document === null ? [] : figuresIn(row.document).map(({ key }) => splitKey(key).key));
  return changes.filter(({ key }) => printed.has(key));
}

export interface CorrectionInput {
  readonly bulletinId: string;
  readonly reason: string;
  /** What the person was shown: figure key → as known now. Without it, whatever has changed by now is told. */
  readonly seen?: Readonly<Record<string, string>>;
}

/**
 * 更正说明: what was printed stays as it is; the notice shows it beside what is known now.
 * @returns the notice's id
 * @throws AppError `refused` when nothing has changed since the last notice or the bulletin is not issued, `conflict` when
 *   the figures are no longer those that the person was shown
 * @source CW-K21
 */
export async function issueCorrection(
  tx: Tx,
  actor: Actor,
  office: Office,
  input: CorrectionInput,
  clock: Clock,
): Promise<string> {
  bulletinPolicy.require(actor, 'bulletin.correct');
  const at = await commandInstant(tx, clock);
  const row = await lockBulletin(tx, input.bulletinId);
  if (!row) throw new AppError('not-found', '没有找到这份通报。');
  const changes = row.freezeId === null ? [] : printedChanges(row, await changedFigures(tx, office, row.freezeId));
  const refusals = [
    ...correctionRefusals(row.freezeId !== null, changes, (await listCorrections(tx, row.id)).at(-1)?.changes ?? []),
    ...(input.reason.trim() === '' ? [{ message: '请写明更正的原因。', rule: 'CW-K21', field: 'reason' }] : []),
  ];
  if (refusals.length > 0) refuse(refusals);
  if (input.seen !== undefined && !isSame(input.seen, changes)) {
    throw new AppError('conflict', '您看的时候以后数字又变了，还没有发布。请刷新，看过现在的数字再发布。');
  }
  const correction: CorrectionRow = {
    id: newId(),
    reason: input.reason,
    changes,
    document: noticeOf(row, changes, input.reason, at),
    issuedAt: at,
  };
  await insertCorrection(tx, row.id, correction, actor.personId);
  await audit(tx, {
    at,
    actor: { kind: 'person', id: actor.personId },
    action: 'bulletin.correct',
    subject: { type: 'bulletin', id: row.id },
    outcome: 'done',
    details: { correctionId: correction.id, keys: changes.map(change => change.key) },
  });
  return correction.id;
}

function isSame(seen: Readonly<Record<string, string>>, changes: readonly ChangedFigure[]): boolean {
  return Object.keys(seen).length === changes.length && changes.every(({ key, now }) => seen[key] === now);
}

function noticeOf(
  row: BulletinRow,
  changes: readonly ChangedFigure[],
  reason: string,
  at: ReturnType<Clock['now']>,
): OfficialDocument {
  const { letterhead } = row;
  const period = parsePeriod(row.period);
  const printedOn = row.issuedOn === null ? '' : dateInWords(row.issuedOn);
  return {
    issuer: letterhead.issuer,
    redHead: letterhead.redHead,
    title: `${letterhead.issuer}关于${period.label}政务公开工作情况通报有关数字的更正说明`,
    recipients: letterhead.recipients,
    body: [
      paragraph(
        `${printedOn}印发的《${letterhead.issuer}关于${period.label}全县政务公开工作情况的通报》，有${String(changes.length)}项数字与现在掌握的记录不一致，说明如下。`,
      ),
      heading(1, '一、更正原因'),
      paragraph(reason),
      heading(1, '二、更正内容'),
      {
        kind: 'table',
        columns: [
          { header: '指标', align: 'left', weight: 2 },
          { header: '印发时', align: 'right', weight: 2 },
          { header: '现在', align: 'right', weight: 2 },
        ],
        rows: changes.map(change => [cell(change.label), cell(change.printed), cell(change.now)]),
      },
      paragraph('原通报文本不作改动，以本说明为准。'),
    ],
    signature: { issuer: letterhead.issuer, date: dateOf(at), sealed: true },
    note: '此件公开发布',
  };
}
