import { useQuery } from '@tanstack/react-query';
import { usePeriod } from '../../frame/period-search.ts';
import { useTitle } from '../../ui/page.tsx';
import { periodLabel } from '../../ui/period.ts';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { DueSoon } from './due-soon.tsx';
import { glanceOf } from './glance.tsx';
import { OVERVIEW_KEYS } from './overview-keys.ts';
import { OverviewSentences } from './overview-sentences.tsx';
import { OverviewTable } from './overview-table.tsx';
import { type Overview, overviewQuery } from './queries.ts';
import './overview.css';

/** 一览: the county at a glance. */
export function OverviewPage() {
  const period = usePeriod();
  const overview = useQuery(overviewQuery(period, OVERVIEW_KEYS));
  useTitle(`${periodLabel(period)}一览`);
  if (overview.isError) {
    return (
      <div className="page">
        <ErrorState isPage error={overview.error} onRetry={() => void overview.refetch()} />
      </div>
    );
  }
  if (overview.data === undefined) return <PageLoading rows={12} />;
  return (
    <div className="page">
      <OverviewContent overview={overview.data} />
    </div>
  );
}

function OverviewContent({ overview }: { overview: Overview }) {
  const glance = glanceOf(overview);
  const { periodLabel } = overview.moment;
  const isEmpty = overview.figures.every(({ value, printed }) => isNothing(printed ?? value));
  if (isEmpty) {
    return (
      <>
        <EmptyState isPage title={`${periodLabel}还没有记录`}>
          一览的数字都由记录算出。把这一期的热线、信箱、稿件等导出表导入后，数字、对比和通报草稿会自动出来；也可以在左上角换一个统计期。
        </EmptyState>
        <DueSoon />
      </>
    );
  }
  return (
    <>
      <OverviewSentences overview={overview} glance={glance} />
      <DueSoon />
      <OverviewTable overview={overview} glance={glance} />
    </>
  );
}

/** Registers (columns, accounts) exist in every period; only what came in during it counts here. */
function isNothing(value: Overview['figures'][number]['value']): boolean {
  if (value.kind === 'ratio') return value.denominator === 0;
  return value.kind === 'count' ? value.count === 0 : value.total === 0;
}
