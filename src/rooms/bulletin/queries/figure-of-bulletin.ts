import { AppError } from '../../../kernel/errors.ts';
import { formatPercentage, percentage } from '../../../kernel/ratio.ts';
import { type Instant, instant, isoInstant } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import {
  type Cursor,
  evaluate,
  type FigureValue,
  figureOf,
  listMembers,
  listPrinted,
  type MemberPage,
  type MemberQuery,
  previousPeriod,
  printedAndNow,
  printedFigures,
} from '../../figures/index.ts';
import { momentOfBulletin, type Office } from '../office.ts';
import type { BulletinRow } from '../store.ts';
import { figureView } from '../views.ts';

const PAGE_ROWS = 20;

/** A figure as a bulletin has it: value, the period before, and, once issued, the records that have changed since. */
export async function figureOfBulletin(tx: Tx, office: Office, row: BulletinRow, key: string) {
  const figure = figureOf(office.registry, key);
  const at = momentOfBulletin(row);
  const value = await valueIn(tx, office, row, key);
  const before = previousPeriod(at.period);
  const previous = (await evaluate(tx, office.registry, [key], { ...at, period: before })).get(key);
  const changed = row.freezeId === null ? [] : (await printedAndNow(tx, office.registry, row.freezeId, key)).changed;
  const cohort = office.registry.cohorts.get(figure.cohort);
  return {
    figure: figureView(figure, value),
    instantLabel: cohort?.instantLabel ?? '',
    from: at.period.first,
    to: at.period.last,
    cutoff: isoInstant(at.cutoff),
    known: row.known === null ? null : isoInstant(row.known),
    previous:
      previous === undefined || previous.kind === 'split'
        ? null
        : { periodLabel: before.label, text: previous.text, change: changeFrom(previous, value) },
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
    after: asked.after === undefined ? undefined : cursorOf(asked.after),
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
    next: page.next === null ? null : `${isoInstant(page.next.at)}_${page.next.id}`,
  };
}

async function valueIn(tx: Tx, office: Office, row: BulletinRow, key: string): Promise<FigureValue> {
  const value =
    row.freezeId === null
      ? (await evaluate(tx, office.registry, [key], momentOfBulletin(row))).get(key)
      : (await printedFigures(tx, row.freezeId)).get(key)?.value;
  if (!value) throw new AppError('not-found', `这份通报里没有“${key}”这个数字。`);
  return value;
}

/** +12, −3, +0.42 个百分点, 持平; null where there is nothing to compare. */
function changeFrom(before: FigureValue, now: FigureValue): string | null {
  if (before.kind === 'count' && now.kind === 'count') return signed(now.count - before.count, String);
  if (before.kind !== 'ratio' || now.kind !== 'ratio') return null;
  const [then, since] = [scaledOf(before), scaledOf(now)];
  if (then === null || since === null) return null;
  const points = (scaled: number) =>
    `${formatPercentage({ scaled: BigInt(scaled), decimals: 2, capped: false }, true).replace('%', '')} 个百分点`;
  return signed(since - then, points);
}

/** Hundredths of a percent, as printed. */
function scaledOf(value: Extract<FigureValue, { kind: 'ratio' }>): number | null {
  const rate = percentage(value.numerator, value.denominator, 2);
  return rate === null ? null : Number(rate.scaled);
}

function signed(difference: number, write: (size: number) => string): string {
  if (difference === 0) return '持平';
  return `${difference > 0 ? '+' : '−'}${write(Math.abs(difference))}`;
}

/** @throws AppError `bad-input` for what is no cursor of ours */
function cursorOf(text: string): Cursor {
  const [at = '', id = ''] = text.split('_');
  try {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError(id);
    return { at: instant(at) as Instant, id };
  } catch (cause) {
    throw new AppError('bad-input', '翻页的位置不对，请从第一页看起。', { cause });
  }
}
