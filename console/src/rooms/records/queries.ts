import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import type { PeriodCode } from '../../ui/period.ts';
import type { RecordsSearch } from './records-search.ts';

export type RecordFacets = components['schemas']['RecordFacets'];
export type Page = components['schemas']['Records'];

const PAGE_ROWS = 50;
/** A hit says nothing that depends on a period. */
const FOUND_PERIOD = '2023';

export const facetsQuery = (kind: string) =>
  queryOptions({
    queryKey: ['records', kind, 'facets'],
    queryFn: () => dataOf(api.GET('/api/records/{kind}/facets', { params: { path: { kind } } })),
    staleTime: 600_000,
  });

/** Records of a kind under some conditions, page by page. */
export const recordsQuery = (kind: string, period: PeriodCode, search: RecordsSearch) =>
  infiniteQueryOptions({
    queryKey: ['records', kind, period, search],
    queryFn: ({ pageParam }) => {
      const query = { period, ...search, ...pageParam, limit: PAGE_ROWS };
      return dataOf(api.GET('/api/records/{kind}', { params: { path: { kind }, query } }));
    },
    initialPageParam: {} as { readonly after?: string },
    getNextPageParam: last => (last.next === null ? undefined : { after: last.next }),
    placeholderData: keepPreviousData,
  });

const MOST_FOUND = 4;

/** The newest records in whose number or title a text stands, for the search. */
export const foundQuery = (kind: string, text: string) =>
  queryOptions({
    queryKey: ['records', kind, 'found', text],
    queryFn: () =>
      dataOf(
        api.GET('/api/records/{kind}', {
          params: { path: { kind }, query: { period: FOUND_PERIOD, text, limit: MOST_FOUND } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Where the list can be had as a table for a spreadsheet. */
export function recordsCsvAddress(kind: string, period: PeriodCode, search: RecordsSearch): string {
  return `/api/records/${encodeURIComponent(kind)}/table.csv?${new URLSearchParams({ period, ...search })}`;
}
