import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';

export type CalendarYear = components['schemas']['CalendarYear'];
export type CalendarDay = components['schemas']['CalendarDay'];
export type Deadline = components['schemas']['ExplainedDeadline'];

export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', 'year', year],
    queryFn: () => dataOf(api.GET('/api/calendar/years/{year}', { params: { path: { year } } })),
    placeholderData: keepPreviousData,
  });

export const deadlineQuery = (from: string, workdays: number) =>
  queryOptions({
    queryKey: ['calendar', 'deadline', from, workdays],
    queryFn: () => dataOf(api.GET('/api/calendar/deadline', { params: { query: { from, workdays } } })),
    placeholderData: keepPreviousData,
  });
