import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import type { Tx } from '../../platform/sql.ts';
import { isRedefined } from './definition.ts';
import { chargedTo, columnOf, evaluate, maskOf, namesInMask } from './evaluate.ts';
import { describeAsCharged, type MemberPage, type MemberQuery, page, partOf } from './members.ts';
import { type Cohort, type Figure, type FigureValue, KNOWN_NOW, type MemberRow, type Moment } from './model.ts';
import { parsePeriod } from './period.ts';
import { cohortOf, dimensionOf, predicatesOf, type Registry } from './registry.ts';
import {
  type ChangedMember,
  changedMembers,
  type FrozenFigureRow,
  type FrozenSetRow,
  findFreeze,
  findFrozenFigure,
  findFrozenSet,
  frozenFigures,
  frozenMembers,
} from './store.ts';

/** A printed figure beside what is known now, with the records that make the difference. */
export interface PrintedAndNow {
  readonly key: string;
  readonly printed: FigureValue;
  /** Null where the figure is counted otherwise today: what came of it by records cannot be told then. */
  readonly now: FigureValue | null;
  readonly changed: readonly (MemberRow & { readonly change: 'added' | 'removed' | 'changed' })[];
}

/** The moment at which a freeze was taken. @throws AppError `not-found` */
export async function momentOf(tx: Tx, freezeId: string): Promise<Moment> {
  const row = await findFreeze(tx, freezeId);
  if (!row) throw new AppError('not-found', '没有找到这份通报定格的数字。');
  return { period: parsePeriod(row.period), cutoff: row.cutoff, known: row.known };
}

/** All figures of a freeze as they were printed. */
export async function printedFigures(tx: Tx, freezeId: string): Promise<Map<string, FrozenFigureRow>> {
  return new Map((await frozenFigures(tx, freezeId)).map(row => [row.key, row]));
}

/**
 * The records that a printed figure counted, from the frozen members, whatever has happened to them since.
 * @throws AppError `not-found` when the document does not contain the figure
 */
export async function listPrinted(
  tx: Tx,
  registry: Registry,
  freezeId: string,
  key: string,
  query: MemberQuery,
): Promise<MemberPage> {
  const { figure, set, cohort, value } = await frozen(tx, registry, freezeId, key);
  const { must, notAll } = partOf(figure, query.part);
  const bits = (names: readonly string[]) =>
    names.reduce((mask, name) => mask | (2 ** set.predicates.indexOf(name)), 0);
  const charged = chargedTo(figure);
  const dimension = query.by === 'unit' ? charged : (query.by ?? dimensionOf(figure.measure));
  const values = query.value === undefined ? listedValues(figure, value) : [query.value];
  const found = await frozenMembers(
    tx,
    set.id,
    {
      must: bits(must),
      notAll: bits(notAll),
      ...(dimension === null || values === null
        ? {}
        : { dimension: { index: set.dimensions.indexOf(dimension), values } }),
      unit: set.dimensions.indexOf(charged),
    },
    query.after,
    query.limit + 1,
  );
  return page(tx, cohort, await momentOf(tx, freezeId), found, set.names[charged] ?? [], query.limit);
}

/**
 * A printed figure and the same figure as known now, with every record that was added, removed or counts differently;
 * of a figure that is defined otherwise today the printed value alone.
 * @throws AppError `not-found` when the document does not contain the figure
 */
export async function printedAndNow(tx: Tx, registry: Registry, freezeId: string, key: string): Promise<PrintedAndNow> {
  const { figure, set, cohort, value } = await frozen(tx, registry, freezeId, key);
  if (isRedefined(registry, figure)) return { key, printed: value, now: null, changed: [] };
  const at: Moment = { ...(await momentOf(tx, freezeId)), known: KNOWN_NOW };
  const now = (await evaluate(tx, registry, [key], at)).get(key);
  if (!now) throw new Error(`figure ${key} was not evaluated`);
  const dimension = dimensionOf(figure.measure);
  const changes = await changedMembers(
    tx,
    set.id,
    maskOf(cohort, at, set.predicates, predicatesOf(figure.measure)),
    sql`(${cohort.relation(at)}) m`,
    dimension === null ? null : { index: set.dimensions.indexOf(dimension), column: columnOf(cohort, dimension) },
    { index: set.dimensions.indexOf(chargedTo(figure)), column: columnOf(cohort, chargedTo(figure)) },
  );
  const told = changes.filter(change => isToldOf(figure, set.predicates, change));
  const units = (await cohort.dimensions[chargedTo(figure)]?.values(tx, at)) ?? [];
  const rows = await describeAsCharged(tx, cohort, at, told, units);
  const kinds = new Map(
    told.map(
      change => [change.id, change.before === null ? 'added' : change.now === null ? 'removed' : 'changed'] as const,
    ),
  );
  return { key, printed: value, now, changed: rows.map(row => ({ ...row, change: kinds.get(row.id) ?? 'changed' })) };
}

/** Whether a changed member concerns the figure: it came in, went out, or counts for another part or line of it. */
function isToldOf(figure: Figure, predicates: readonly string[], change: ChangedMember): boolean {
  const { must } = partOf(figure, undefined);
  const relevant = new Set(predicatesOf(figure.measure));
  const counted = (mask: number | null, value: string | null): string | null => {
    if (mask === null) return null;
    const holds = namesInMask(mask, predicates);
    if (!must.every(name => holds.has(name))) return null;
    return [value ?? '', ...[...holds].filter(name => relevant.has(name))].join();
  };
  return counted(change.before, change.valueBefore) !== counted(change.now, change.valueNow);
}

async function frozen(
  tx: Tx,
  registry: Registry,
  freezeId: string,
  key: string,
): Promise<{ figure: Figure; set: FrozenSetRow; cohort: Cohort; value: FigureValue }> {
  const row = await findFrozenFigure(tx, freezeId, key);
  const set = row && (await findFrozenSet(tx, row.setId));
  if (!row || !set) throw new AppError('not-found', `这份通报里没有“${key}”这个数字。`);
  return { figure: row.definition, set, cohort: cohortOf(registry, row.definition), value: row.value };
}

function listedValues(figure: Figure, value: FigureValue): string[] | null {
  const limited =
    figure.measure.kind === 'split' && (figure.measure.limit !== undefined || figure.measure.onlyIfAll !== undefined);
  return limited && value.kind === 'split' ? value.lines.map(line => line.value) : null;
}
