import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';

export type JudgedAccount = components['schemas']['JudgedAccount'];
export type Verdict = NonNullable<JudgedAccount['proposed']>['verdict'];

/** What the accounts of a period were judged. */
export const judgementsQuery = (period: string) =>
  queryOptions({
    queryKey: ['media', 'judgements', period],
    queryFn: () => dataOf(api.GET('/api/media/judgements', { params: { query: { period } } })),
  });
