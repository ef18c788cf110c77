import { AppError, refuse } from '../../../kernel/errors.ts';
import { type Clock, type CountyDate, dateInWords, dateOf } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { orgPolicy } from '../may.ts';
import type { Actor } from '../model.ts';
import { lockUnit, nameLines, unitCalled, writeName } from '../store.ts';
import { trace } from '../trace.ts';

export interface RenameUnit {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  /** The first day of the new name; today when not given. */
  readonly from?: CountyDate;
}

/**
 * Gives a unit another name from a day on. Documents of before keep the old one, and imports still recognise it.
 * @throws AppError `not-found`, `refused`
 * @source IM-04
 */
export async function renameUnit(tx: Tx, actor: Actor, input: RenameUnit, clock: Clock): Promise<void> {
  orgPolicy.require(actor, 'unit.rename');
  const recorded = { at: await commandInstant(tx, clock), by: actor.personId };
  if (!(await lockUnit(tx, input.unitId))) throw new AppError('not-found', '没有这个单位，请从单位列表中选择。');
  const names = { name: input.name.trim(), shortName: input.shortName.trim() };
  const from = input.from ?? dateOf(recorded.at);
  const lines = await nameLines(tx, input.unitId);
  const present = lines.at(-1);
  if (present?.name === names.name && present.shortName === names.shortName) {
    refuse([{ message: '新名称和现在的名称一样，没有改动。', field: 'name' }]);
  }
  if (present?.validFrom != null && from < present.validFrom) {
    refuse([
      {
        message: `现在的名称自${dateInWords(present.validFrom)}起使用，新名称不能早于这一天。`,
        field: 'from',
      },
    ]);
  }
  const other = await unitCalled(tx, names, input.unitId);
  if (other !== null) refuse([{ message: `已有单位“${other.name}”使用这个名称。`, field: 'name' }]);
  await writeName(tx, input.unitId, names, from, recorded);
  await trace(tx, actor, recorded.at, 'unit.rename', { type: 'unit', id: input.unitId }, { from });
}
