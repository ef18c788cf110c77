import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { EmptyState, ErrorState, PartLoading } from '../../ui/states.tsx';
import { FilterSentence } from './filter-sentence.tsx';
import { type FigureDefinition, type FigureValue, type ListFilter, membersQuery, type Reading } from './queries.ts';
import { RecordPreview } from './record-preview.tsx';
import { RecordTable } from './record-table.tsx';
import { useListKeys } from './use-list-keys.ts';

/** Every record that a figure counted, narrowed as the address says, with a preview beside it on wide screens. */
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
  const { at, setAt } = useListKeys(rows, memberKind, key);
  const chosen = rows[at];
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
        <div className="list-split">
          <div>
            <RecordTable
              rows={rows}
              memberKind={memberKind}
              figureKey={key}
              year={reading.period.slice(0, 4)}
              at={at}
              onPoint={setAt}
            />
            <div className="list-foot">
              {members.hasNextPage ? (
                <Button loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
                  再看 50 条
                </Button>
              ) : (
                <span className="muted">共 {rows.length} 条，都在这里</span>
              )}
              <span className="list-keys not-phone">
                <span>
                  <kbd>j</kbd> <kbd>k</kbd> 下一条、上一条
                </span>
                <span>
                  <kbd>↵</kbd> 打开
                </span>
              </span>
            </div>
          </div>
          {chosen === undefined ? null : (
            <RecordPreview
              kind={memberKind}
              id={chosen.id}
              place={`第 ${at + 1} 条，${members.hasNextPage ? `已列 ${rows.length}` : `共 ${rows.length}`} 条`}
              from={key}
            />
          )}
        </div>
      )}
    </>
  );
}
