import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';

type Schemas = components['schemas'];
export type ImportKind = Schemas['ImportKind'];
export type Upload = Schemas['ImportUpload'];
export type Mapping = Schemas['ImportMapping'];
export type Preview = Schemas['ImportPreview'];
export type PreviewSheet = Preview['sheets'][number];
export type PreviewColumn = PreviewSheet['columns'][number];
export type Question = Schemas['ImportQuestion'];
export type UnknownValue = Schemas['UnknownValue'];
export type Trial = Schemas['ImportTrial'];
export type Problem = Schemas['ImportProblem'];
export type SkippedRow = Schemas['SkippedRow'];
export type Batch = Schemas['ImportBatch'];
export type BatchDetail = Schemas['ImportBatchDetail'];
export type ImportLine = Schemas['ImportLine'];

/** How often a running import is looked at. */
const PROGRESS_MS = 1_000;
const PAGE_LINES = 50;

export const IMPORTS = ['imports'] as const;

export const kindsQuery = queryOptions({
  queryKey: [...IMPORTS, 'kinds'],
  queryFn: () => dataOf(api.GET('/api/imports/kinds')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const uploadsQuery = queryOptions({
  queryKey: [...IMPORTS, 'uploads'],
  queryFn: () => dataOf(api.GET('/api/imports/uploads')),
  staleTime: 0,
});

export const isUnderWay = (upload: Upload | undefined) => upload?.status === 'waiting' || upload?.status === 'running';

/** A file on its way; looked at again and again while it is being imported. */
export const uploadQuery = (uploadId: string) =>
  queryOptions({
    queryKey: [...IMPORTS, 'upload', uploadId],
    queryFn: () =>
      dataOf(
        api.GET('/api/imports/uploads/{uploadId}', {
          params: { path: { uploadId } },
          headers: { 'x-background': '1' },
        }),
      ),
    refetchInterval: query => (isUnderWay(query.state.data) ? PROGRESS_MS : false),
    staleTime: 0,
  });

/** What would come of the file; reads all of it. */
export const previewQuery = (uploadId: string) =>
  queryOptions({
    queryKey: [...IMPORTS, 'preview', uploadId],
    queryFn: () => dataOf(api.GET('/api/imports/uploads/{uploadId}/preview', { params: { path: { uploadId } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The dry run against the records; asked anew each time its step is opened. */
export const trialQuery = (uploadId: string) =>
  queryOptions({
    queryKey: [...IMPORTS, 'trial', uploadId],
    queryFn: () => dataOf(api.POST('/api/imports/uploads/{uploadId}/trial', { params: { path: { uploadId } } })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const batchesQuery = infiniteQueryOptions({
  queryKey: [...IMPORTS, 'batches'],
  queryFn: ({ pageParam }) => dataOf(api.GET('/api/imports', { params: { query: pageParam } })),
  initialPageParam: {} as { readonly before?: string },
  getNextPageParam: last => {
    const before = last.batches.at(-1)?.batchId;
    return last.hasMore && before !== undefined ? { before } : undefined;
  },
});

export const batchQuery = (batchId: string) =>
  queryOptions({
    queryKey: [...IMPORTS, 'batch', batchId],
    queryFn: () => dataOf(api.GET('/api/imports/{batchId}', { params: { path: { batchId } } })),
  });

export type Outcome = 'added' | 'changed' | 'unchanged' | 'rejected';

export const linesQuery = (batchId: string, outcome: Outcome) =>
  infiniteQueryOptions({
    queryKey: [...IMPORTS, 'lines', batchId, outcome],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/imports/{batchId}/lines', {
          params: { path: { batchId }, query: { outcome, limit: PAGE_LINES, ...pageParam } },
        }),
      ),
    initialPageParam: {} as { readonly afterSheet?: string; readonly afterRow?: number },
    getNextPageParam: last => {
      const line = last.lines.at(-1);
      return last.hasMore && line !== undefined ? { afterSheet: line.sheet, afterRow: line.row } : undefined;
    },
  });
