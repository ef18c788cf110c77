import { useQuery } from '@tanstack/react-query';
import { useCountyNow } from '../../api/session.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Section } from '../../ui/page.tsx';
import { lastQuarter, periodLabel } from '../../ui/period.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useMay } from '../org/may.ts';
import { DueSoon } from './due-soon.tsx';
import type { Glance } from './glance.tsx';
import { ImportLink } from './import-link.tsx';
import { overviewRows } from './overview-rows.tsx';
import { dueSoonQuery } from './queries.ts';

/** A period of which nothing is known: that is said, with what is missing and how it comes in; no number, no praise. */
export function OverviewEmpty({ glance }: { glance: Glance }) {
  const countyNow = useCountyNow();
  const mayImport = useMay()('import.read');
  const due = useQuery(dueSoonQuery);
  const usual = lastQuarter(countyNow());
  const { period, periodLabel: label } = glance.moment;
  return (
    <>
      <EmptyState
        isPage
        title={`${label}还没有记录`}
        actions={
          <>
            {mayImport ? <ButtonLink to="/imports/new">导入这一期的表</ButtonLink> : null}
            {period === usual ? null : (
              <ButtonLink tone="plain" to="/" search={{ period: usual }}>
                看{periodLabel(usual)}
              </ButtonLink>
            )}
          </>
        }
      >
        一览的数字都由记录算出。这一期一条记录也没有，所以不显示数字，也不说有没有逾期。
        {mayImport ? '导入下面任何一张表，数字、对比和通报草稿就会出来。' : '县政府办公室导入后，数字和对比就会出来。'}
      </EmptyState>
      <Section title="缺哪些">
        <table className="glance-table glance-missing">
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                通报各部分
              </th>
              <th scope="col">情况</th>
              <th scope="col">从哪里来</th>
            </tr>
          </thead>
          <tbody>
            {overviewRows(glance).map(row => (
              <tr key={row.key}>
                <td className="glance-no">{row.number}</td>
                <th scope="row" className="glance-name">
                  {row.name}
                </th>
                <td className="muted">{row.unknown ?? '没有记录'}</td>
                <td>
                  <ImportLink source={row.source} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {due.data === undefined || due.data.cases.length === 0 ? null : <DueSoon />}
    </>
  );
}
