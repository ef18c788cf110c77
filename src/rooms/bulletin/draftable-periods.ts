import { addDays, type CountyDate, dateInWords, yearOf } from '../../kernel/time.ts';
import { type Period, parsePeriod, previousPeriod } from '../figures/index.ts';

/** A quarter that has no circular yet; `whyNot` says why it cannot be drafted now. */
export interface DraftablePeriod {
  readonly period: Period;
  readonly whyNot: string | null;
}

/** As many quarters back as an office may still want to make up for. */
const QUARTERS_BACK = 6;

/**
 * The quarters that can be drafted: first the one after the newest circular, then ended ones that have none, newest first.
 * @param existing codes of the periods that have one
 */
export function draftablePeriods(existing: readonly string[], today: CountyDate): DraftablePeriod[] {
  const quarters = existing.filter(code => /^\d{4}Q[1-4]$/.test(code)).sort();
  const newest = quarters.at(-1);
  const running = quarterOf(today);
  const periods: Period[] = newest === undefined ? [] : [quarterOf(addDays(parsePeriod(newest).last, 1))];
  let ended = previousPeriod(running);
  for (let back = 0; back < QUARTERS_BACK; back += 1) {
    periods.push(ended);
    ended = previousPeriod(ended);
  }
  const seen = new Set(existing);
  return periods.flatMap(period => {
    if (seen.has(period.code)) return [];
    seen.add(period.code);
    const whyNot = period.last < today ? null : `${period.label}到${dateInWords(period.last)}结束，结束以后才能拟稿。`;
    return [{ period, whyNot }];
  });
}

function quarterOf(date: CountyDate): Period {
  return parsePeriod(`${yearOf(date)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`);
}
