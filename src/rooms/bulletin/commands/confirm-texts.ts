import { AppError } from '../../../kernel/errors.ts';
import type { Clock, Instant } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import type { Confirmation } from '../model.ts';
import { updateDraft } from '../store.ts';
import { openVersion } from './open-for-change.ts';

export interface ConfirmInput {
  readonly bulletinId: string;
  /** The version whose wording the person has read. */
  readonly version: number;
  readonly keys: readonly string[];
}

/**
 * 核对过: a person has read wording that is kept from the last quarter, and it may go out again as it is.
 * @throws AppError `conflict` when somebody saved in between, `not-found` for a block that the draft has not
 * @source AS-B20
 */
export async function confirmTexts(tx: Tx, actor: Actor, input: ConfirmInput, clock: Clock): Promise<void> {
  bulletinPolicy.require(actor, 'bulletin.draft');
  const at = await commandInstant(tx, clock);
  const row = await openVersion(tx, input, '核对文字');
  const unknown = input.keys.find(key => row.texts[key] === undefined);
  if (unknown !== undefined) throw new AppError('not-found', `这份通报没有“${unknown}”这块文字，请刷新后再看。`);
  await updateDraft(tx, row.id, { ...row, confirmed: { ...row.confirmed, ...confirmations(input.keys, actor, at) } });
  await audit(tx, {
    at,
    actor: { kind: 'person', id: actor.personId },
    action: 'bulletin.confirm-texts',
    subject: { type: 'bulletin', id: row.id },
    outcome: 'done',
    details: { keys: input.keys },
  });
}

/** The same person and time for each of some text blocks. */
export function confirmations(keys: readonly string[], actor: Actor, at: Instant): Record<string, Confirmation> {
  const confirmation = { personId: actor.personId, personName: actor.name, at };
  return Object.fromEntries(keys.map(key => [key, confirmation]));
}
