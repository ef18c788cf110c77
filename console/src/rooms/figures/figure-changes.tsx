import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '../../ui/page.tsx';
import type { PeriodCode } from '../../ui/period.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { printedQuery } from './queries.ts';

const CHANGES = { added: '补登记', removed: '不再计入', changed: '有变化' } as const;

/** The records that a printed figure would count differently now; nothing is shown while there are none. */
export function FigureChanges({
  figureKey,
  period,
  memberKind,
}: {
  figureKey: string;
  period: PeriodCode;
  memberKind: string;
}) {
  const both = useQuery(printedQuery(figureKey, period));
  if (both.isError) return <ErrorNote error={both.error} />;
  const changed = both.data?.changed ?? [];
  if (changed.length === 0) return null;
  return (
    <Section title={`签发以后变了的 ${changed.length} 件`} aside="通报上的数字不变；需要改口径的，另发更正">
      <table className="records">
        <thead>
          <tr>
            <th scope="col">怎么变的</th>
            <th scope="col">编号</th>
            <th scope="col">标题</th>
            <th scope="col">单位</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(row => (
            <tr key={row.id}>
              <td>{CHANGES[row.change]}</td>
              <td className="quiet">{row.number}</td>
              <td className="records-title">
                <Link to="/records/$kind/$id" params={{ kind: memberKind, id: row.id }} search={{ from: figureKey }}>
                  {row.title}
                </Link>
              </td>
              <td>{row.unit}</td>
              <td className="quiet">{row.facts.find(fact => fact.label === '现状')?.text ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
