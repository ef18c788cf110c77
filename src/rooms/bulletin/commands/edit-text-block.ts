import { AppError, refuse } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Clock, Instant } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { OWN_TEXT } from '../compose-document.ts';
import { bulletinPolicy } from '../may.ts';
import type { Office } from '../office.ts';
import { readTextBlocks, saveTextBlock, type TextBlockRow, updateTextBlock } from '../store.ts';
import { checkTemplate, templateError } from '../template/engine.ts';

export interface TextBlockEdit {
  readonly key: string;
  /** The version that the editor had open. */
  readonly version: number;
  readonly title: string;
  readonly body: string;
  /** Out of use: no draft takes it over until it is taken back. */
  readonly isArchived: boolean;
}

/**
 * Saves a text block that the next drafts take over; drafts that exist keep theirs.
 * @throws AppError `conflict`, `not-found`, `bad-template` with line and column, `refused` without a name
 */
export async function editTextBlock(
  tx: Tx,
  actor: Actor,
  office: Office,
  input: TextBlockEdit,
  clock: Clock,
): Promise<void> {
  bulletinPolicy.require(actor, 'template.edit');
  const at = await commandInstant(tx, clock);
  const { title } = requireWording(office, input);
  const before = (await readTextBlocks(tx)).find(block => block.key === input.key);
  if (!before) throw new AppError('not-found', '没有这块文字，可能刚刚改过。请刷新页面。');
  const archivedAt = input.isArchived ? (before.archivedAt ?? at) : null;
  // A standard block that nobody has saved yet is not stored.
  if (before.updatedAt === null) await saveTextBlock(tx, before, at, 0);
  const saved = await updateTextBlock(tx, { ...input, title, archivedAt }, actor.personId, at);
  if (!saved) throw new AppError('conflict', '这块文字刚刚被别人保存过。您写的还在框里：请先看对方的，再保存一次。');
  await record(tx, actor, at, input.isArchived ? 'bulletin.archive-text' : 'bulletin.edit-text', input.key);
}

/**
 * Adds a text block of the office's own; it is printed after the requirements.
 * @returns its key
 * @throws AppError `bad-template`, `refused` without a name
 */
export async function addTextBlock(
  tx: Tx,
  actor: Actor,
  office: Office,
  input: Pick<TextBlockEdit, 'title' | 'body'>,
  clock: Clock,
): Promise<string> {
  bulletinPolicy.require(actor, 'template.edit');
  const at = await commandInstant(tx, clock);
  const { title } = requireWording(office, { ...input, key: OWN_TEXT });
  const position = Math.max(0, ...(await readTextBlocks(tx)).map((block: TextBlockRow) => block.position)) + 1;
  const key = `${OWN_TEXT}${newId()}`;
  await saveTextBlock(tx, { key, title, position, body: input.body }, at);
  await record(tx, actor, at, 'bulletin.add-text', key);
  return key;
}

function requireWording(office: Office, { key, title, body }: Pick<TextBlockEdit, 'key' | 'title' | 'body'>) {
  if (title.trim() === '') refuse([{ message: '请写这块文字的名称，如“迎接评估”。', field: 'title' }]);
  const problems = checkTemplate(office.engine, body, office.keys, key);
  if (problems.length > 0) throw templateError(problems);
  return { title: title.trim() };
}

function record(tx: Tx, actor: Actor, at: Instant, action: string, key: string) {
  return audit(tx, {
    at,
    actor: { kind: 'person', id: actor.personId },
    action,
    subject: { type: 'bulletin-text', id: key },
    outcome: 'done',
  });
}
