import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';

export type Mending = components['schemas']['CaseMending'];
export type CaseType = NonNullable<Mending['type']>;
export type CaseClock = components['schemas']['CaseClock'];

/** The clock of a page that stays open is looked at again: its lamp changes with the time. */
const CLOCK_MS = 60_000;

/** What can be put right about a case, and why the rest cannot. */
export const mendingQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'mending'],
    queryFn: () => dataOf(api.GET('/api/cases/{caseId}/mending', { params: { path: { caseId } } })),
  });

/** When a case is due, and why. */
export const clockQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'clock'],
    queryFn: () =>
      dataOf(api.GET('/api/cases/{caseId}/clock', { params: { path: { caseId } }, headers: { 'x-background': '1' } })),
    refetchInterval: CLOCK_MS,
  });
