import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';

type Schemas = components['schemas'];
export type BulletinSummary = Schemas['BulletinSummary'];
export type Draftable = Schemas['BulletinList']['draftable'][number];
export type Settings = Schemas['BulletinSettings'];
export type Letterhead = NonNullable<Settings['letterhead']>;
export type TextBlock = Settings['texts'][number];
export type Bulletin = Schemas['BulletinDetail'];
export type Figure = Schemas['BulletinFigure'];
export type Mention = Schemas['BulletinMention'];
export type Check = Schemas['BulletinCheck'];
export type Problem = Schemas['TemplateProblem'];
export type Action = Bulletin['possibilities'][number]['action'];
export type Section = Check['section'];

/** Which of the records behind a figure are asked for. */
export interface RecordsAsked {
  readonly value?: string;
  readonly part?: 'numerator' | 'rest';
}

export const bulletinsQuery = queryOptions({
  queryKey: ['bulletins'],
  queryFn: () => dataOf(api.GET('/api/bulletins')),
});

export const bulletinQuery = (bulletinId: string) =>
  queryOptions({
    queryKey: ['bulletins', bulletinId],
    queryFn: () => dataOf(api.GET('/api/bulletins/{bulletinId}', { params: { path: { bulletinId } } })),
  });

export const figureOfBulletinQuery = (bulletinId: string, key: string) =>
  queryOptions({
    queryKey: ['bulletins', bulletinId, 'figures', key],
    queryFn: () =>
      dataOf(api.GET('/api/bulletins/{bulletinId}/figures/{key}', { params: { path: { bulletinId, key } } })),
  });

export const recordsQuery = (bulletinId: string, key: string, asked: RecordsAsked) =>
  infiniteQueryOptions({
    queryKey: ['bulletins', bulletinId, 'figures', key, 'records', asked],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/bulletins/{bulletinId}/figures/{key}/records', {
          params: { path: { bulletinId, key }, query: { ...asked, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  });

export const templateQuery = queryOptions({
  queryKey: ['bulletin-template'],
  queryFn: () => dataOf(api.GET('/api/bulletin-template')),
});

export const settingsQuery = queryOptions({
  queryKey: ['bulletin-settings'],
  queryFn: () => dataOf(api.GET('/api/bulletin-settings')),
});

/** Where the file of a bulletin is. */
export function fileOf(bulletinId: string, format: 'docx' | 'pdf' | 'html' | 'txt'): string {
  return `/api/bulletins/${bulletinId}/file?format=${format}`;
}

/** What stands against an action now; empty when it can be done. */
export function refusalsOf(bulletin: Bulletin, action: Action): readonly string[] {
  return bulletin.possibilities.find(possibility => possibility.action === action)?.refusals ?? [];
}

/** A figure's key and, of one line of a split, the line: keys on paper are written `key#value`. */
export function splitMark(mark: string): { key: string; value: string | null } {
  const at = mark.indexOf('#');
  return at < 0 ? { key: mark, value: null } : { key: mark.slice(0, at), value: mark.slice(at + 1) };
}
