import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { usePeriod } from '../../frame/period-search.ts';
import { useTitle } from '../../ui/page.tsx';
import { periodLabel } from '../../ui/period.ts';
import { EmptyState, ErrorState, PageLoading } from '../../ui/states.tsx';
import { useHasBusiness, useIsLeader, useMay } from '../org/may.ts';
import { DueSoon } from './due-soon.tsx';
import { glanceOf } from './glance.tsx';
import { LeaderPage } from './leader-page.tsx';
import { OverviewEmpty } from './overview-empty.tsx';
import { OVERVIEW_KEYS } from './overview-keys.ts';
import { overviewRows } from './overview-rows.tsx';
import { OverviewSentences } from './overview-sentences.tsx';
import { OverviewTable } from './overview-table.tsx';
import { type Overview, overviewQuery } from './queries.ts';
import './overview.css';

/** 首页: the county at a glance for those with business here, a summary for a leader; the others start where their work is (SC-06). */
export function OverviewPage() {
  const hasBusiness = useHasBusiness();
  const isLeader = useIsLeader();
  if (!hasBusiness) return <StartWithoutBusiness />;
  return isLeader ? <LeaderPage /> : <CountyOverview />;
}

function StartWithoutBusiness() {
  const may = useMay();
  useTitle('首页');
  if (may('person.read')) return <Navigate to="/org/people" replace />;
  return (
    <div className="page">
      <EmptyState isPage title="您还没有角色" actions={<Link to="/org">看机构与责任</Link>}>
        账号已经建好，但还没有授予角色，业务数据暂时看不到。请找安全管理员授权，授权后刷新页面即可。
      </EmptyState>
    </div>
  );
}

/** 一览: the county at a glance. */
export function CountyOverview() {
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
  if (overviewRows(glance).every(row => !row.isKnown)) return <OverviewEmpty glance={glance} />;
  return (
    <>
      <OverviewSentences overview={overview} glance={glance} />
      <DueSoon />
      <OverviewTable overview={overview} glance={glance} />
    </>
  );
}
