import type { Refusal } from '../../../kernel/errors.ts';
import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { changeCase } from '../append.ts';
import { casePolicy } from '../may.ts';
import { type CaseType, TOPICS } from '../model.ts';

export interface CaseCorrection {
  readonly caseId: string;
  readonly type?: CaseType;
  readonly topic?: string;
  readonly subtopic?: string | null;
  readonly reason: string;
}

/**
 * 更正: mends the type or topic of a case. A correction takes the time of what it corrects, so live figures follow and
 * printed ones stay (AS-B20).
 * @throws AppError `refused` with every reason
 */
export async function correctCase(tx: Tx, actor: Actor, input: CaseCorrection, clock: Clock): Promise<void> {
  casePolicy.require(actor, 'case.correct');
  const now = await commandInstant(tx, clock);
  await changeCase(tx, input.caseId, { actorId: actor.personId, recordedAt: now }, ({ state, events }) => {
    const classified = events.findLast(event => event.kind === 'classified');
    const refusals: Refusal[] = [];
    if (input.reason.trim() === '') refusals.push({ message: '请写明更正的理由。', rule: 'AS-B20', field: 'reason' });
    if (!classified) refusals.push({ message: '本件还没有定类，直接定类即可。', rule: 'CW-T1' });
    const topic = input.topic ?? state.line.topic;
    if (topic !== null && !TOPICS.some(known => known.key === topic)) {
      refusals.push({ message: `没有“${topic}”这个热点类目。`, rule: 'CW-T3', field: 'topic' });
    }
    if (refusals.length > 0 || !classified) return { refusals };
    const data = {
      type: input.type ?? state.line.type,
      topic,
      subtopic: input.subtopic === undefined ? state.line.subtopic : input.subtopic,
    };
    return {
      events: [{ kind: 'corrected', data: { corrects: classified.seq, data, reason: input.reason }, occurredAt: now }],
    };
  });
  await audit(tx, {
    at: now,
    actor: { kind: 'person', id: actor.personId },
    action: 'case.correct',
    subject: { type: 'case', id: input.caseId },
    outcome: 'done',
    details: { reason: input.reason },
  });
}
