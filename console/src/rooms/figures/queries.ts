import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import type { PeriodCode } from '../../ui/period.ts';

type Schemas = components['schemas'];
export type FigureCard = Schemas['FigureCard'];
export type FigureDefinition = Schemas['FigureDefinition'];
export type FigureValue = FigureCard['value'];
export type Moment = Schemas['Moment'];
export type Overview = Schemas['Overview'];
export type Breakdown = Schemas['Breakdown'];
export type Member = Schemas['Member'];
export type RecordView = Schemas['RecordView'];
export type DueCase = Schemas['DueCase'];

/**
 * Which of a period's numbers: as the issued bulletin printed them; what is known now of the time up to its cut-off; or
 * up to the present.
 */
export interface Reading {
  readonly period: PeriodCode;
  readonly asPrinted: boolean;
  readonly atPresent: boolean;
}

/** What a list is narrowed by. */
export interface ListFilter {
  readonly by?: string;
  readonly value?: string;
  readonly part?: 'numerator' | 'rest';
}

const PAGE_ROWS = 50;
/** What turns red is looked at again while the page stays open. */
const DUE_REFRESH_MS = 60_000;

export const catalogueQuery = queryOptions({
  queryKey: ['figures'],
  queryFn: () => dataOf(api.GET('/api/figures')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const overviewQuery = (period: PeriodCode, keys: readonly string[]) =>
  queryOptions({
    queryKey: ['overview', period],
    queryFn: () => dataOf(api.GET('/api/overview', { params: { query: { period, keys: keys.join() } } })),
  });

export const valuesQuery = (period: PeriodCode, keys: readonly string[], unit?: string) =>
  queryOptions({
    queryKey: ['figure-values', period, keys, unit ?? null],
    queryFn: () => {
      const query = { period, keys: keys.join(), ...(unit === undefined ? {} : { unit }) };
      return dataOf(api.GET('/api/figures/values', { params: { query } }));
    },
  });

export const breakdownQuery = (key: string, dimension: string, reading: Reading) =>
  queryOptions({
    queryKey: ['breakdown', key, dimension, reading],
    queryFn: () =>
      dataOf(
        api.GET('/api/figures/{key}/by/{dimension}', { params: { path: { key, dimension }, query: { ...reading } } }),
      ),
  });

export const seriesQuery = (key: string, reading: Reading) =>
  queryOptions({
    queryKey: ['series', key, reading],
    queryFn: () => dataOf(api.GET('/api/figures/{key}/series', { params: { path: { key }, query: { ...reading } } })),
  });

export const printedQuery = (key: string, period: PeriodCode) =>
  queryOptions({
    queryKey: ['printed', key, period],
    queryFn: () => dataOf(api.GET('/api/figures/{key}/printed', { params: { path: { key }, query: { period } } })),
  });

/** The records behind a figure, page by page; the cut-off of the first page holds for all. */
export const membersQuery = (key: string, reading: Reading, filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ['members', key, reading, filter],
    queryFn: ({ pageParam }) => {
      const query = { ...reading, ...filter, ...pageParam, limit: PAGE_ROWS };
      return dataOf(api.GET('/api/figures/{key}/members', { params: { path: { key }, query } }));
    },
    initialPageParam: {} as { readonly after?: string; readonly cutoff?: string },
    getNextPageParam: last => (last.next === null ? undefined : { after: last.next, cutoff: last.moment.cutoff }),
    placeholderData: keepPreviousData,
  });

/** Where the list can be had as a table for a spreadsheet. */
export function membersCsvAddress(key: string, reading: Reading, filter: ListFilter): string {
  const { period, asPrinted, atPresent } = reading;
  const query = new URLSearchParams({
    period,
    asPrinted: String(asPrinted),
    atPresent: String(atPresent),
    ...filter,
  });
  return `/api/figures/${encodeURIComponent(key)}/members.csv?${query}`;
}

export const recordQuery = (kind: string, id: string) =>
  queryOptions({
    queryKey: ['record', kind, id],
    queryFn: () => dataOf(api.GET('/api/records/{kind}/{id}', { params: { path: { kind, id } } })),
  });

export const dueSoonQuery = queryOptions({
  queryKey: ['due-soon'],
  queryFn: () => dataOf(api.GET('/api/cases/due-soon', { headers: { 'x-background': '1' } })),
  refetchInterval: DUE_REFRESH_MS,
});

export const findCasesQuery = (number: string) =>
  queryOptions({
    queryKey: ['find-cases', number],
    queryFn: () => dataOf(api.GET('/api/cases', { params: { query: { number } } })),
    placeholderData: keepPreviousData,
  });
