import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState, ErrorState, PartLoading } from '../../ui/states.tsx';
import { FilterSentence } from './filter-sentence.tsx';
import { type FigureDefinition, type FigureValue, type ListFilter, membersQuery, type Reading } from './queries.ts';
import { RecordListing } from './record-listing.tsx';

/** Every record that a figure counted, narrowed as the address says. */
export function FigureList({
  definition,
  reading,
  filter,
  value,
}: {
  definition: FigureDefinition;
  reading: Reading;
  filter: ListFilter;
  value: FigureValue;
}) {
  const { key, memberKind } = definition;
  const members = useInfiniteQuery(membersQuery(key, reading, filter));
  const rows = members.data?.pages.flatMap(page => page.rows) ?? [];
  return (
    <>
      <FilterSentence definition={definition} reading={reading} filter={filter} value={value} />
      {members.isError ? <ErrorState error={members.error} onRetry={() => void members.refetch()} /> : null}
      {members.isPending ? <PartLoading rows={8} /> : null}
      {members.isSuccess && rows.length === 0 ? (
        <EmptyState
          title="没有这样的记录"
          actions={
            Object.keys(filter).length === 0 ? null : (
              <Link to="." search={{}}>
                去掉全部条件
              </Link>
            )
          }
        >
          按上面的条件没有计入的记录。去掉一个条件，或换一个统计期再看。
        </EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <RecordListing
          rows={rows}
          kind={memberKind}
          from={key}
          year={reading.period.slice(0, 4)}
          hasMore={members.hasNextPage}
          isReadingMore={members.isFetchingNextPage}
          onMore={() => void members.fetchNextPage()}
        />
      )}
    </>
  );
}
