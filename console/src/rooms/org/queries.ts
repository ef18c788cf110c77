import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';

type Schemas = components['schemas'];
export type Unit = Schemas['Unit'];
export type UnitDetail = Schemas['UnitDetail'];
export type Responsibility = Schemas['Responsibility'];
export type Subject = Schemas['SubjectList']['subjects'][number];
export type Person = Schemas['Person'];
export type Role = Schemas['Role'];
export type SubjectKind = Responsibility['subjectKind'];
export type Standing = Responsibility['standing'];

/** Everything of this room is asked again after a change. */
export const ORG = ['org'] as const;

export const unitsQuery = queryOptions({
  queryKey: [...ORG, 'units'],
  queryFn: () => dataOf(api.GET('/api/units')),
});

export const unitQuery = (unitId: string) =>
  queryOptions({
    queryKey: [...ORG, 'unit', unitId],
    queryFn: () => dataOf(api.GET('/api/units/{unitId}', { params: { path: { unitId } } })),
  });

export const subjectsQuery = (subjectKind: SubjectKind) =>
  queryOptions({
    queryKey: [...ORG, 'subjects', subjectKind],
    queryFn: () => dataOf(api.GET('/api/responsibility-subjects', { params: { query: { subjectKind } } })),
  });

export const historyQuery = (subjectKind: SubjectKind, subjectId: string) =>
  queryOptions({
    queryKey: [...ORG, 'history', subjectKind, subjectId],
    queryFn: () =>
      dataOf(
        api.GET('/api/responsibilities/{subjectKind}/{subjectId}', { params: { path: { subjectKind, subjectId } } }),
      ),
  });

/** All people, or those of a unit. */
export const peopleQuery = (unitId?: string) =>
  queryOptions({
    queryKey: [...ORG, 'people', unitId ?? null],
    queryFn: () => dataOf(api.GET('/api/people', { params: { query: unitId === undefined ? {} : { unitId } } })),
  });

export const rolesQuery = queryOptions({
  queryKey: [...ORG, 'roles'],
  queryFn: () => dataOf(api.GET('/api/roles')),
  staleTime: Number.POSITIVE_INFINITY,
});
