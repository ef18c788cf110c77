import { AppError, type Refusal, refuse } from '../../../kernel/errors.ts';
import { type Clock, type CountyDate, dateOf } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import { type Actor, STANDING_NAMES, type Standing, type SubjectKind } from '../model.ts';
import { lockSubject, lockUnit, type ResponsibilityKey, responsibilityLines, writeResponsibility } from '../store.ts';
import { trace } from '../trace.ts';

export interface AssignResponsibility {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly standing: Standing;
  /** Null takes the backup away; a subject is never without a primary unit once it has one. */
  readonly unitId: string | null;
  /** The first day; today when not given, null since ever. */
  readonly from?: CountyDate | null;
}

/**
 * Says which unit answers for a column, topic, account or leader page from a day on. The one before ends that day.
 * @returns whether anything changed
 * @throws AppError `not-found`, `refused`
 * @source OC-C01
 */
export async function assignResponsibility(
  tx: Tx,
  actor: Actor,
  input: AssignResponsibility,
  clock: Clock,
): Promise<{ changed: boolean }> {
  orgPolicy.require(actor, 'responsibility.assign');
  const recorded = { at: await commandInstant(tx, clock), by: actor.personId };
  const { subjectKind, subjectId, standing, unitId } = input;
  await lockSubject(tx, subjectKind, subjectId);
  if (unitId !== null && !(await lockUnit(tx, unitId))) {
    throw new AppError('not-found', '没有这个单位，请从单位列表中选择。');
  }
  const key: ResponsibilityKey = { subjectKind, subjectId, standing };
  const from = input.from === undefined ? dateOf(recorded.at) : input.from;
  const present = (await responsibilityLines(tx, key)).at(-1);
  const isSame = present === undefined || present.validTo !== null ? unitId === null : present.unitId === unitId;
  if (isSame && (present === undefined || startsBy(present.validFrom, from))) return { changed: false };
  const refusals = await refusalsOf(tx, key, unitId);
  if (refusals.length > 0) refuse(refusals);
  await writeResponsibility(tx, key, unitId, from, recorded);
  const subject = { type: subjectKind, id: subjectId };
  await trace(tx, actor, recorded.at, 'responsibility.assign', subject, { standing, unitId, from });
  return { changed: true };
}

async function refusalsOf(tx: Tx, key: ResponsibilityKey, unitId: string | null): Promise<Refusal[]> {
  if (unitId === null) {
    if (key.standing === 'backup') return [];
    return [{ message: '第一责任单位不能空缺，请直接指定新的单位。', rule: 'OC-C01', field: 'unitId' }];
  }
  const other: Standing = key.standing === 'primary' ? 'backup' : 'primary';
  const holder = (await responsibilityLines(tx, { ...key, standing: other })).at(-1);
  if (holder === undefined || holder.validTo !== null || holder.unitId !== unitId) return [];
  const message = `这个单位已是${STANDING_NAMES[other]}，不能同时作${STANDING_NAMES[key.standing]}。请先调整${STANDING_NAMES[other]}。`;
  return [{ message, rule: 'OC-C01', field: 'unitId' }];
}

function startsBy(start: CountyDate | null, day: CountyDate | null): boolean {
  return start === null || (day !== null && start <= day);
}
