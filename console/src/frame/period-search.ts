import { getRouteApi } from '@tanstack/react-router';
import { useCountyNow } from '../api/session.ts';
import { isPeriodCode, lastQuarter, type PeriodCode } from '../ui/period.ts';

/** The part of every address that the frame owns: the period, kept from page to page. */
export interface PeriodSearch {
  readonly period?: PeriodCode;
}

/** Reads the period of an address; one that is no period is as if it were not there. */
export function readPeriodSearch(search: Record<string, unknown>): PeriodSearch {
  // The router reads `period=2023` as a number.
  const period = search.period === undefined ? '' : String(search.period);
  return isPeriodCode(period) ? { period } : {};
}

/** The period that the pages are about: the address's, else the last finished quarter. */
export function usePeriod(): PeriodCode {
  const { period } = getRouteApi('__root__').useSearch();
  const countyNow = useCountyNow();
  return period ?? lastQuarter(countyNow());
}
