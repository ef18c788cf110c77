import { AppError } from '../../../kernel/errors.ts';
import type { Clock, CountyDate, Instant } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { parsePeriod } from '../../figures/index.ts';
import type { Actor } from '../../org/index.ts';
import { numberProblem } from '../document-number.ts';
import { bulletinPolicy } from '../may.ts';
import { assemble, type Office, today } from '../office.ts';
import { type BulletinRow, findBulletin, findNumbered, updateDraft } from '../store.ts';
import { checkTemplate, templateError } from '../template/engine.ts';
import { confirmations } from './confirm-texts.ts';
import { requireCutoff } from './draft-bulletin.ts';
import { openVersion } from './open-for-change.ts';

/** What people may write: wording, number, dates, template. Numbers of records are not among it (AS-B20). */
export interface BulletinEdit {
  readonly number?: string | null;
  readonly rectifyBy?: CountyDate;
  readonly cutoff?: Instant;
  readonly texts?: Readonly<Record<string, string>>;
  readonly templateSource?: string;
}

/**
 * Saves a draft's wording. What is wrong in a template is told with its line, and nothing is saved.
 * @param version the version that the editor had open; another one means that somebody saved in between
 * @throws AppError `conflict`, `bad-template`, `bad-input`, `refused` when it is no longer a draft
 */
export async function editBulletin(
  tx: Tx,
  actor: Actor,
  office: Office,
  input: { readonly bulletinId: string; readonly version: number; readonly edit: BulletinEdit },
  clock: Clock,
): Promise<void> {
  bulletinPolicy.require(actor, 'bulletin.draft');
  const at = await commandInstant(tx, clock);
  const row = await openVersion(tx, input, '修改');
  const { edit } = input;
  const templateSource = edit.templateSource ?? row.templateSource;
  const problems = [
    ...checkTemplate(office.engine, templateSource, office.keys),
    ...Object.entries(edit.texts ?? {}).flatMap(([key, body]) => checkTemplate(office.engine, body, office.keys, key)),
  ];
  if (problems.length > 0) throw templateError(problems);
  const number = edit.number === undefined ? row.number : edit.number;
  if (number !== null && number !== row.number) await requireNumber(tx, row, number, today(clock));
  const cutoff = edit.cutoff ?? row.cutoff;
  requireCutoff(parsePeriod(row.period), cutoff, at);
  await updateDraft(tx, row.id, {
    number,
    rectifyBy: edit.rectifyBy ?? row.rectifyBy,
    cutoff,
    texts: { ...row.texts, ...edit.texts },
    // Whoever wrote it has read it.
    confirmed: { ...row.confirmed, ...confirmations(changedTexts(row, edit), actor, at) },
    templateSource,
  });
  // Rendering proves what parsing cannot: an unknown value in the wording. An error here undoes the saving.
  const saved = await findBulletin(tx, row.id);
  if (saved) await assemble(tx, office, saved, today(clock));
}

function changedTexts({ texts }: BulletinRow, edit: BulletinEdit): string[] {
  return Object.entries(edit.texts ?? {}).flatMap(([key, body]) => (body === texts[key] ? [] : [key]));
}

/** @throws AppError `bad-input` when it is written wrongly or another circular has it */
async function requireNumber(tx: Tx, row: BulletinRow, number: string, issueOn: CountyDate): Promise<void> {
  const other = await findNumbered(tx, number);
  const taken = `发文字号“${number}”已用在${parsePeriod(other?.period ?? row.period).label}的通报上，请换一个序号`;
  const problem =
    numberProblem(number, row.letterhead.documentCode, issueOn) ?? (other && other.id !== row.id ? taken : null);
  if (problem === null) return;
  const refusals = [{ message: `${problem}。`, rule: 'RV-F01', field: 'number' }];
  throw new AppError('bad-input', `${problem}。`, { refusals });
}
