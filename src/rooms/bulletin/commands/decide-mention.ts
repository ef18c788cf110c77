import { AppError, refuse } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import type { Hearing, Mention } from '../model.ts';
import { listMentions, updateMention } from '../store.ts';
import { openForChange } from './open-for-change.ts';

export interface MentionDecision {
  readonly bulletinId: string;
  readonly mentionId: string;
  /** Accepting, striking (with its reason), or recording what came of the hearing. */
  readonly act: 'accept' | 'strike' | 'hear';
  readonly reason?: string;
  readonly hearing?: Exclude<Hearing, 'pending' | 'not-needed'>;
}

/**
 * A person decides on a proposal: accept, strike with a reason, or record the unit's answer.
 * @throws AppError `refused` with every reason
 * @source AS-B23
 */
export async function decideMention(tx: Tx, actor: Actor, input: MentionDecision, clock: Clock): Promise<void> {
  bulletinPolicy.require(actor, 'bulletin.mention');
  const at = await commandInstant(tx, clock);
  const row = await openForChange(tx, input.bulletinId, ['draft', 'submitted'], '改动名单');
  const mention = (await listMentions(tx, row.id)).find(item => item.id === input.mentionId);
  if (!mention) throw new AppError('not-found', '名单里没有这一项，可能已经重新生成。');
  const change = changeOf(mention, input);
  await updateMention(tx, mention.id, { ...change, decidedBy: actor.personId });
  await audit(tx, {
    at,
    actor: { kind: 'person', id: actor.personId },
    action: `bulletin.mention-${input.act}`,
    subject: { type: 'bulletin-mention', id: mention.id },
    outcome: 'done',
    details: { unit: mention.unitName, kind: mention.kind, reason: input.reason ?? null, hearing: change.hearing },
  });
}

function changeOf(
  mention: Mention,
  input: MentionDecision,
): Pick<Mention, 'status' | 'statusReason' | 'hearing' | 'hearingUntil' | 'hearingNote'> {
  const { status, statusReason, hearing, hearingUntil, hearingNote } = mention;
  switch (input.act) {
    case 'accept':
      if (hearing === 'struck') refuse([{ message: `${mention.unitName}的申辩已成立，不能再点名。`, rule: 'AS-B23' }]);
      return { status: 'accepted', statusReason: input.reason ?? null, hearing, hearingUntil, hearingNote };
    case 'strike':
      if (!input.reason?.trim()) refuse([{ message: '划去须写明理由，留作核对。', rule: 'AS-B23', field: 'reason' }]);
      return { status: 'struck', statusReason: input.reason ?? null, hearing, hearingUntil, hearingNote };
    case 'hear': {
      if (hearing === 'not-needed') refuse([{ message: '表扬和督促无须申辩。', rule: 'AS-B23' }]);
      if (input.hearing === undefined)
        refuse([
          { message: '请选择申辩结果：无异议、申辩不成立、申辩成立、免予申辩。', rule: 'AS-B23', field: 'hearing' },
        ]);
      if (input.hearing !== 'none' && !input.reason?.trim()) {
        const message = input.hearing === 'waived' ? '免予申辩须写明理由。' : '请写明申辩内容和裁定理由。';
        refuse([{ message, rule: 'AS-B23', field: 'reason' }]);
      }
      const struck = input.hearing === 'struck';
      return {
        status: struck ? 'struck' : status,
        statusReason: struck ? `申辩成立：${input.reason}` : statusReason,
        hearing: input.hearing ?? hearing,
        hearingUntil,
        hearingNote: input.reason ?? null,
      };
    }
  }
}
