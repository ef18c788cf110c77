import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCountyNow } from '../../api/session.ts';
import { usePeriod } from '../../frame/period-search.ts';
import { grouped } from '../../ui/numbers.ts';
import { PageHead } from '../../ui/page.tsx';
import { countyDay } from '../../ui/period.ts';
import { EmptyState, ErrorState, PageLoading, PartLoading } from '../../ui/states.tsx';
import { RecordListing } from '../figures/record-listing.tsx';
import { facetsQuery, type Page, recordsCsvAddress, recordsQuery } from './queries.ts';
import { RecordFilter } from './record-filter.tsx';
import { roomOfKind } from './record-kinds.ts';
import { ViewTabs } from './view-tabs.tsx';
import './records-page.css';

const page = getRouteApi('/records/$kind');

/** All records of one kind, narrowed as the address says. */
export function RecordsPage() {
  const { kind } = page.useParams();
  const { period: _, ...search } = page.useSearch();
  const period = usePeriod();
  const countyNow = useCountyNow();
  const facets = useQuery(facetsQuery(kind));
  const records = useInfiniteQuery(recordsQuery(kind, period, search));
  if (facets.isError) {
    return (
      <div className="page">
        <ErrorState isPage error={facets.error} onRetry={() => void facets.refetch()} />
      </div>
    );
  }
  if (facets.data === undefined) return <PageLoading rows={12} />;
  const { kindLabel } = facets.data;
  const rows = records.data?.pages.flatMap(part => part.rows) ?? [];
  const first = records.data?.pages[0];
  const isNarrowed = Object.keys(search).some(name => name !== 'order');
  return (
    <div className="page">
      <PageHead
        title={roomOfKind(kind) ?? kindLabel}
        actions={
          <a className="figure-export" href={recordsCsvAddress(kind, period, search)} download>
            导出表格
          </a>
        }
      />
      <ViewTabs key={kind} kind={kind} search={search} />
      <RecordFilter key={`${kind} filter`} facets={facets.data} search={search} />
      {records.isError ? <ErrorState error={records.error} onRetry={() => void records.refetch()} /> : null}
      {records.isPending ? <PartLoading rows={10} /> : null}
      {records.isSuccess && rows.length === 0 ? (
        <Nothing kind={kind} label={kindLabel} isNarrowed={isNarrowed} />
      ) : null}
      {rows.length === 0 ? null : (
        <div className={records.isPlaceholderData ? 'is-stale' : undefined}>
          <RecordListing
            key={kind}
            rows={rows}
            kind={kind}
            head={<Count of={first} isNarrowed={isNarrowed} />}
            year={countyDay(countyNow()).slice(0, 4)}
            hasMore={records.hasNextPage}
            isReadingMore={records.isFetchingNextPage}
            onMore={() => void records.fetchNextPage()}
          />
        </div>
      )}
    </div>
  );
}

function Count({ of, isNarrowed }: { of: Page | undefined; isNarrowed: boolean }) {
  const known = of?.count ?? null;
  return (
    <span className="record-count" role="status">
      {known === null
        ? ''
        : `${isNarrowed ? '符合条件的' : '共'} ${grouped(known)}${of?.isMore === true ? '+' : ''} 条`}
    </span>
  );
}

function Nothing({ kind, label, isNarrowed }: { kind: string; label: string; isNarrowed: boolean }) {
  if (!isNarrowed) {
    return (
      <EmptyState title={`还没有${label}`}>导入台账以后，每一条都会列在这里，可以按条件查、打开看经过。</EmptyState>
    );
  }
  return (
    <EmptyState
      title={`没有符合条件的${label}`}
      actions={
        <Link to="/records/$kind" params={{ kind }} search={{}}>
          去掉全部条件
        </Link>
      }
    >
      点上面条件右边的 × 可以逐个去掉；编号可以只打开头几位。
    </EmptyState>
  );
}
