import { AppError, type Refusal } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { LETTERHEAD_NAMES, type Letterhead } from '../letterhead.ts';
import { bulletinPolicy } from '../may.ts';
import { findLetterhead, saveLetterhead } from '../store.ts';

const DOCUMENT_CODE = /^[\u4e00-\u9fa5]{2,12}$/;

/**
 * Saves how the office's circulars are headed, from the next draft on; drafts that exist keep theirs.
 * @param input.version the version that the editor had open; 0 when there was none
 * @throws AppError `conflict`, or `bad-input` with every field that is not filled in
 * @source AS-G06, AS-G07, AS-G15, AS-G19
 */
export async function editLetterhead(
  tx: Tx,
  actor: Actor,
  input: { readonly version: number; readonly letterhead: Letterhead },
  clock: Clock,
): Promise<void> {
  bulletinPolicy.require(actor, 'template.edit');
  const at = await commandInstant(tx, clock);
  const before = await findLetterhead(tx);
  if ((before?.version ?? 0) !== input.version) {
    throw new AppError('conflict', '文头刚刚被别人保存过。您写的还在页面上：请刷新看对方的，再改一次。');
  }
  const { letterhead } = input;
  const refusals = refusalsOf(letterhead);
  if (refusals.length > 0)
    throw new AppError('bad-input', refusals.map(({ message }) => message).join(''), { refusals });
  await saveLetterhead(tx, letterhead, at);
  await audit(tx, {
    at,
    actor: { kind: 'person', id: actor.personId },
    action: 'bulletin.edit-letterhead',
    subject: { type: 'bulletin-letterhead', id: 'letterhead' },
    outcome: 'done',
    details: { before: before?.details ?? null, after: letterhead },
  });
}

function refusalsOf(letterhead: Letterhead): Refusal[] {
  const empty = Object.entries(LETTERHEAD_NAMES).flatMap(([field, name]): Refusal[] => {
    const isOptional = field === 'printedBy' || field === 'copiesTo';
    if (isOptional || letterhead[field as keyof Letterhead]?.trim()) return [];
    return [{ message: `请填写${name}。`, field }];
  });
  const { documentCode } = letterhead;
  if (documentCode.trim() === '' || DOCUMENT_CODE.test(documentCode)) return empty;
  const message = '机关代字只写汉字，如“凤政办发”：年份和序号在每份通报里填。';
  return [...empty, { message, rule: 'AS-G07', field: 'documentCode' }];
}
