import type { Clock } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { workCalendarOf } from '../../calendar/index.ts';
import { type Actor, unitNames } from '../../org/index.ts';
import { changeCase } from '../append.ts';
import { type Correction, decideCorrection } from '../decide-correction.ts';
import { casePolicy } from '../may.ts';

export interface CaseCorrection extends Correction {
  readonly caseId: string;
}

/**
 * 更正: mends the type, topic, unit, times or rating of a case. A correction takes the time of what it corrects, so live
 * figures follow and printed ones stay (AS-B20).
 * @throws AppError `refused` with every reason
 */
export async function correctCase(tx: Tx, actor: Actor, input: CaseCorrection, clock: Clock): Promise<void> {
  casePolicy.require(actor, 'case.correct');
  const now = await commandInstant(tx, clock);
  const calendar = await workCalendarOf(tx);
  const units = new Set((await unitNames(tx, now)).map(unit => unit.value));
  const { caseId, ...said } = input;
  await changeCase(tx, caseId, { actorId: actor.personId, recordedAt: now }, ({ events }) =>
    decideCorrection(events, said, { calendar, now, isUnit: unitId => units.has(unitId) }),
  );
  await audit(tx, {
    at: now,
    actor: { kind: 'person', id: actor.personId },
    action: 'case.correct',
    subject: { type: 'case', id: caseId },
    outcome: 'done',
    details: { reason: input.reason },
  });
}
