import { Lamp } from '../../ui/lamp.tsx';
import { Spark } from '../../ui/spark.tsx';
import type { Glance } from './glance.tsx';
import { ImportLink } from './import-link.tsx';
import { type OverviewRow, overviewRows } from './overview-rows.tsx';
import type { FigureCard, Overview } from './queries.ts';

/** The bulletin's parts as rows: the number, what it consists of, the period before, its course, and how it stands. */
export function OverviewTable({ overview, glance }: { overview: Overview; glance: Glance }) {
  const rows = overviewRows(glance);
  const before = overview.figures.find(card => card.previous !== null)?.previous;
  const step = overview.figures.find(card => card.series !== null)?.series?.stepDays;
  const course = step === 1 ? '每日' : step === 28 ? '每四周' : '每周';
  return (
    <table className="glance-table">
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            通报各部分
          </th>
          <th scope="col" className="end">
            本期
          </th>
          <th scope="col">构成</th>
          <th scope="col" className="end">
            与{before?.shortLabel ?? '上期'}
            {before?.isPartial === true ? '同期' : ''}比
          </th>
          <th scope="col">{course}</th>
          <th scope="col">情况</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const card = glance.card(row.key);
          if (!row.isKnown) return <UnknownRow key={row.key} row={row} />;
          return (
            <tr key={row.key}>
              <td className="glance-no">{row.number}</td>
              <th scope="row" className="glance-name">
                {row.name}
              </th>
              <td className="glance-value">
                {glance.door(row.key)}
                {card !== undefined && card.unit !== '%' ? <small>{card.unit}</small> : null}
              </td>
              <td className="glance-parts">{row.consistsOf}</td>
              <td className="glance-change">
                <span className="only-phone">较{before?.shortLabel ?? '上期'} </span>
                {card?.previous?.change ?? '—'}
              </td>
              <td className="glance-course">
                <Spark what={course} values={courseOf(glance.card(row.courseKey))} />
              </td>
              <td className="glance-status">
                {row.status === null ? (
                  <span className="muted">—</span>
                ) : (
                  <Lamp tone={row.status.tone}>{row.status.words}</Lamp>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A part of which no record is known: no number, no judgement, only where its records would come from. */
function UnknownRow({ row }: { row: OverviewRow }) {
  return (
    <tr className="is-unknown">
      <td className="glance-no">{row.number}</td>
      <th scope="row" className="glance-name">
        {row.name}
      </th>
      <td className="glance-value">—</td>
      <td className="glance-parts" colSpan={3}>
        {row.unknown ?? '这一期还没有记录'}
      </td>
      <td className="glance-status">
        <ImportLink source={row.source} />
      </td>
    </tr>
  );
}

function courseOf(card: FigureCard | undefined): (number | null)[] {
  return card?.series?.points.map(point => point.value) ?? [];
}
