import { AppError, refuse } from '../../../kernel/errors.ts';
import { type Clock, type CountyDate, dateInWords, yearOf } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { calendarPolicy } from '../may.ts';
import { YEARLY_HOLIDAYS } from '../model.ts';
import { deleteDay, readDays } from '../store.ts';
import { trace } from '../trace.ts';

/**
 * Takes a day out of the table: it is again worked or not as its weekday says.
 * @throws AppError `not-found`; `refused` when it is the last day off of one of the yearly holidays
 * @source G-02
 */
export async function removeDay(tx: Tx, actor: Actor, input: { date: CountyDate }, clock: Clock): Promise<void> {
  calendarPolicy.require(actor, 'calendar.edit');
  const at = await commandInstant(tx, clock);
  const days = await readDays(tx);
  const day = days.find(other => other.date === input.date);
  if (day === undefined) {
    throw new AppError('not-found', `${dateInWords(input.date)}没有登记放假或调休，不用取消。`);
  }
  const holiday = day.kind === 'off' ? YEARLY_HOLIDAYS.find(name => day.name.includes(name)) : undefined;
  const rest = days.filter(
    other =>
      other.kind === 'off' &&
      other.date !== day.date &&
      other.name === day.name &&
      yearOf(other.date) === yearOf(day.date),
  );
  if (holiday !== undefined && rest.length === 0) {
    const message = `这是${yearOf(day.date)}年${day.name}唯一的放假日，不能取消，否则这一年的期限会算错。放假日有改动的，请先登记新的日子。`;
    refuse([{ message, rule: 'G-02', field: 'date' }]);
  }
  await deleteDay(tx, day.date);
  const before = { kind: day.kind, name: day.name, notice: day.notice, source: day.source };
  await trace(tx, actor, at, 'calendar.remove-day', day.date, { before });
}
