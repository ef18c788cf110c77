import { usePeriod } from '../../frame/period-search.ts';
import { PageHead } from '../../ui/page.tsx';
import { periodLabel } from '../../ui/period.ts';

export function OverviewPage() {
  const period = usePeriod();
  return (
    <div className="page">
      <PageHead title={periodLabel(period)} />
    </div>
  );
}
