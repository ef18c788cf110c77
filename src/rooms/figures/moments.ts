import { AppError } from '../../kernel/errors.ts';
import { readInstant } from '../../kernel/read-time.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { KNOWN_NOW, type Moment } from './model.ts';
import type { IssuedFreeze, IssuedFreezeFor } from './needs.ts';
import { type Period, parsePeriod, previousPeriod, samePeriodLastYear } from './period.ts';
import { momentOf } from './printed.ts';

/** What a request says about the moment it asks for. */
export interface MomentQuery {
  readonly period: string;
  readonly cutoff?: string;
  readonly known?: string;
  /** As the period's issued bulletin printed it. */
  readonly asPrinted?: boolean;
  /** What has happened up to now, also after the cut-off of an issued bulletin. */
  readonly atPresent?: boolean;
}

/** A moment, and the issued document of its period, if there is one. */
export interface Asked {
  readonly at: Moment;
  readonly issued: IssuedFreeze | null;
}

/**
 * The moment that a request means. The cut-off is what was asked for, else that of the period's issued bulletin, else
 * the present; `known` is the present unless asked otherwise.
 * @throws AppError `bad-input` for a malformed period or instant, `not-found` when nothing was printed
 */
export async function askedMoment(
  tx: Tx,
  query: MomentQuery,
  now: Instant,
  issuedFreezeFor: IssuedFreezeFor,
): Promise<Asked> {
  const period = parsePeriod(query.period);
  const issued = await issuedFreezeFor(tx, period.code);
  const printed = issued === null ? null : await momentOf(tx, issued.freezeId);
  if (query.asPrinted === true) {
    if (printed === null) throw new AppError('not-found', `${period.label}还没有签发的通报，没有印发的数字。`);
    return { at: printed, issued };
  }
  const usual = query.atPresent === true ? now : (printed?.cutoff ?? now);
  const cutoff = query.cutoff === undefined ? usual : readInstant(query.cutoff, '截数');
  const known = query.known === undefined ? KNOWN_NOW : readInstant(query.known, '知悉');
  return { at: { period, cutoff, known }, issued };
}

/** A moment to compare with, and how far along its period it is: 二季度 as a whole, or as far as this one has come. */
export interface EarlierMoment {
  readonly at: Moment;
  readonly isPartial: boolean;
}

/** The period before, as far along as `at` is in its own, so that half a quarter is not held against a whole one. */
export function momentBefore(at: Moment): EarlierMoment {
  return alike(at, previousPeriod(at.period));
}

/** The same period one year earlier, as far along as `at` is in its own. */
export function momentLastYear(at: Moment): EarlierMoment {
  return alike(at, samePeriodLastYear(at.period));
}

/**
 * The moment in an earlier period that lies as `at` lies in its own: as long after its end, or, while the period runs,
 * as long after its beginning.
 */
function alike(at: Moment, period: Period): EarlierMoment {
  const isPartial = at.cutoff < at.period.end;
  const cutoff = isPartial
    ? Math.min(period.start + (at.cutoff - at.period.start), period.end)
    : period.end + (at.cutoff - at.period.end);
  return { at: { period, cutoff: cutoff as Instant, known: at.known }, isPartial };
}
