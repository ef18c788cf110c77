import type { Clock } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import type { Bulletin, BulletinStatus } from '../model.ts';
import { listBulletins, listSignatures } from '../store.ts';
import { signersOf } from './signers.ts';

/** Who has the next step with a bulletin in which state, and what it is called. */
const NEXT = {
  draft: { step: 'draft', action: 'bulletin.draft', verb: '改定送核' },
  submitted: { step: 'check', action: 'bulletin.check', verb: '核对' },
  checked: { step: 'sign', action: 'bulletin.sign', verb: '签发' },
} as const satisfies Record<Exclude<BulletinStatus, 'issued'>, unknown>;

/** A bulletin in the list, with whom it waits for. */
export interface BulletinInList {
  readonly bulletin: Bulletin;
  readonly waitsFor: string;
  readonly waitsForMe: boolean;
}

/** All bulletins, the newest period first, each with the next step and whose it is. */
export async function bulletinList(tx: Tx, actor: Actor, clock: Clock): Promise<BulletinInList[]> {
  const signers = await signersOf(tx, clock.now());
  const list: BulletinInList[] = [];
  for (const bulletin of await listBulletins(tx)) {
    if (bulletin.status === 'issued') {
      list.push({ bulletin, waitsFor: '', waitsForMe: false });
      continue;
    }
    const { step, action, verb } = NEXT[bulletin.status];
    const earlier = step === 'draft' ? [] : await listSignatures(tx, bulletin.id);
    const signedBefore = earlier.some(signature => signature.personId === actor.personId && signature.step !== step);
    list.push({
      bulletin,
      waitsFor: `等${signers[step].length === 0 ? '有权的人' : signers[step].join('或')}${verb}`,
      waitsForMe: bulletinPolicy.may(actor, action) && !signedBefore,
    });
  }
  return list;
}
