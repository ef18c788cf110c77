import { AppError } from '../../../kernel/errors.ts';
import type { Clock, CountyDate, Instant } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import { assemble, type Office, today } from '../office.ts';
import { findBulletin, updateDraft } from '../store.ts';
import { checkTemplate, templateError } from '../template/engine.ts';
import { openForChange } from './open-for-change.ts';

/** What people may write: wording, number, dates, template. Numbers of records are not among it (AS-B20). */
export interface BulletinEdit {
  readonly number?: string | null;
  readonly rectifyBy?: CountyDate;
  readonly cutoff?: Instant;
  readonly texts?: Readonly<Record<string, string>>;
  readonly templateSource?: string;
}

/** 某政办发〔2023〕12号: code, year in hexagonal brackets, number without leading zero (RV-F01). */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fa5]{2,12}〔(19|20)\d{2}〕[1-9]\d*号$/;

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
  await commandInstant(tx, clock);
  const row = await openForChange(tx, input.bulletinId, ['draft'], '修改');
  if (row.version !== input.version) {
    throw new AppError('conflict', '这份通报刚刚被别人保存过。您写的内容还在编辑框里：请先看对方的改动，再保存一次。', {
      details: { version: row.version },
    });
  }
  const { edit } = input;
  const templateSource = edit.templateSource ?? row.templateSource;
  const problems = [
    ...checkTemplate(office.engine, templateSource, office.keys),
    ...Object.entries(edit.texts ?? {}).flatMap(([key, body]) => checkTemplate(office.engine, body, office.keys, key)),
  ];
  if (problems.length > 0) throw templateError(problems);
  const number = edit.number === undefined ? row.number : edit.number;
  if (number !== null && !DOCUMENT_NUMBER.test(number)) {
    throw new AppError(
      'bad-input',
      `发文字号“${number}”写法不对，应如“${row.letterhead.documentCode}〔2023〕12号”：用六角括号，序号前不加“第”、不补零。`,
      {
        refusals: [{ message: '发文字号写法不对。', rule: 'RV-F01', field: 'number' }],
      },
    );
  }
  await updateDraft(tx, row.id, {
    number,
    rectifyBy: edit.rectifyBy ?? row.rectifyBy,
    cutoff: edit.cutoff ?? row.cutoff,
    texts: { ...row.texts, ...edit.texts },
    templateSource,
  });
  // Rendering proves what parsing cannot: an unknown value in the wording. An error here undoes the saving.
  const saved = await findBulletin(tx, row.id);
  if (saved) await assemble(tx, office, saved, today(clock));
}
