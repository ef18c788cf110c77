import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, PartLoading } from './states.tsx';

/** What was asked of the server: its bones while it is on the way, the error where it would be, or the content. */
export function Loaded<Data>({
  query,
  rows = 4,
  children,
}: {
  query: UseQueryResult<Data, Error>;
  rows?: number;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <PartLoading rows={rows} />;
}
