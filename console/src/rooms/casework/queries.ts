import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';

export type Mending = components['schemas']['CaseMending'];
export type CaseType = NonNullable<Mending['type']>;

/** What can be put right about a case, and why the rest cannot. */
export const mendingQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'mending'],
    queryFn: () => dataOf(api.GET('/api/cases/{caseId}/mending', { params: { path: { caseId } } })),
  });
