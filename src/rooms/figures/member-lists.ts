import { AppError } from '../../kernel/errors.ts';
import { fromEpochMs, type Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { chargedTo } from './evaluate.ts';
import { type Cursor, listMembers, type MemberPage, type MemberQuery } from './members.ts';
import type { Dimension } from './model.ts';
import type { Asked } from './moments.ts';
import { listPrinted } from './printed.ts';
import { cohortOf, figureOf, type Registry } from './registry.ts';

/** What a list is narrowed by, as an address says it. */
export interface ListFilter {
  readonly asPrinted?: boolean;
  readonly unit?: string;
  readonly by?: string;
  readonly value?: string;
  readonly part?: 'numerator' | 'rest';
}

/**
 * A page of the records behind a figure: of the frozen members when it was asked for as printed, else of the live ones.
 * @throws AppError `not-found` for an unknown key or one that was not printed, `bad-input` for an unknown dimension
 */
export async function readMembers(
  tx: Tx,
  registry: Registry,
  key: string,
  { at, issued }: Asked,
  filter: ListFilter,
  page: Pick<MemberQuery, 'after' | 'limit'>,
): Promise<MemberPage> {
  const { unit, value, part } = filter;
  if (filter.by !== undefined) requireDimension(registry, key, filter.by);
  const query: MemberQuery = { ...page, unit, value, part, by: filter.by };
  // Frozen members are read by one dimension at most; for two, the same members are read as they were known at the issue.
  if (filter.asPrinted !== true || issued === null || (unit !== undefined && value !== undefined)) {
    return listMembers(tx, registry, key, at, query);
  }
  const charged = chargedTo(figureOf(registry, key));
  const by = filter.by === 'unit' ? charged : filter.by;
  const narrowed = unit === undefined ? { ...query, by } : { ...query, by: charged, value: unit };
  return listPrinted(tx, registry, issued.freezeId, key, { ...narrowed, unit: undefined });
}

/**
 * A dimension by which a figure can be told apart; `unit` is the unit that it is charged to.
 * @throws AppError `not-found` for an unknown key, `bad-input` that names the dimensions there are
 */
export function requireDimension(registry: Registry, key: string, name: string): Dimension {
  const figure = figureOf(registry, key);
  const { dimensions } = cohortOf(registry, figure);
  const wanted = name === 'unit' ? chargedTo(figure) : name;
  const dimension = Object.hasOwn(dimensions, wanted) ? dimensions[wanted] : undefined;
  if (dimension !== undefined) return dimension;
  const names = Object.entries(dimensions).map(([other, { label }]) => `${other}（${label}）`);
  throw new AppError('bad-input', `“${figure.label}”不能按“${name}”分。可以按：${names.join('、')}。`);
}

/** Reads what a page's `next` said. @throws AppError `bad-input` */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const found = /^(-?\d{1,15})~([0-9a-f-]{36})$/.exec(text);
  if (!found) throw new AppError('bad-input', '“从哪条之后继续”不对，请从列表的第一页重新翻起。');
  const at: Instant = fromEpochMs(Number(found[1]));
  return { at, id: found[2] ?? '' };
}
