import { AppError } from '../../../kernel/errors.ts';
import { isoInstant } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import {
  compare,
  cursorText,
  evaluate,
  type Figure,
  type FigureValue,
  figureOf,
  isRedefined,
  listMembers,
  listPrinted,
  type MemberPage,
  type MemberQuery,
  momentBefore,
  printedAndNow,
  printedFigures,
  readCursor,
} from '../../figures/index.ts';
import { momentOfBulletin, type Office } from '../office.ts';
import type { BulletinRow } from '../store.ts';
import { figureView } from '../views.ts';

const PAGE_ROWS = 20;

/** A figure as a bulletin has it: value, the period before, and, once issued, the records that have changed since. */
export async function figureOfBulletin(tx: Tx, office: Office, row: BulletinRow, key: string) {
  const at = momentOfBulletin(row);
  const { figure, value } = await figureIn(tx, office, row, key);
  const isOld = isRedefined(office.registry, figure);
  // What was counted otherwise then says nothing beside what is counted now.
  const compared = isOld ? new Map<string, never>() : new Map([[key, value]]);
  const previous = (await compare(tx, office.registry, compared, momentBefore(at))).get(key);
  const changed = row.freezeId === null ? [] : (await printedAndNow(tx, office.registry, row.freezeId, key)).changed;
  const cohort = office.registry.cohorts.get(figure.cohort);
  return {
    figure: figureView(figure, value),
    instantLabel: cohort?.instantLabel ?? '',
    from: at.period.first,
    to: at.period.last,
    cutoff: isoInstant(at.cutoff),
    known: row.known === null ? null : isoInstant(row.known),
    isRedefined: isOld,
    previous:
      previous === undefined
        ? null
        : { periodLabel: previous.at.period.label, text: previous.value.text, change: previous.change },
    changedRecords: changed.map(({ id: recordId, number, title, unit, change }) => ({
      recordId,
      kind: cohort?.memberKind ?? '',
      number,
      title,
      unit,
      change,
    })),
  };
}

/** A page of the records behind a figure of a bulletin: those that were counted then, once it is issued. */
export async function recordsOfFigure(
  tx: Tx,
  office: Office,
  row: BulletinRow,
  key: string,
  asked: { readonly value?: string; readonly part?: MemberQuery['part']; readonly after?: string },
) {
  const query: MemberQuery = {
    limit: PAGE_ROWS,
    value: asked.value,
    part: asked.part,
    after: readCursor(asked.after),
  };
  const page: MemberPage =
    row.freezeId === null
      ? await listMembers(tx, office.registry, key, momentOfBulletin(row), query)
      : await listPrinted(tx, office.registry, row.freezeId, key, query);
  return {
    records: page.rows.map(({ id: recordId, number, title, unit, at }) => ({
      recordId,
      kind: page.memberKind,
      number,
      title,
      unit,
      at: isoInstant(at),
    })),
    next: page.next === null ? null : cursorText(page.next),
  };
}

/** The figure as it was defined and counted for the bulletin: of an issued one as printed, whatever has become of it. */
async function figureIn(
  tx: Tx,
  office: Office,
  row: BulletinRow,
  key: string,
): Promise<{ readonly figure: Figure; readonly value: FigureValue }> {
  if (row.freezeId !== null) {
    const printed = (await printedFigures(tx, row.freezeId)).get(key);
    if (printed) return { figure: printed.definition, value: printed.value };
    throw new AppError('not-found', `这份通报里没有“${key}”这个数字。`);
  }
  const figure = figureOf(office.registry, key);
  const value = (await evaluate(tx, office.registry, [key], momentOfBulletin(row))).get(key);
  if (!value) throw new Error(`figure ${key} was not evaluated`);
  return { figure, value };
}
