import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Section } from '../../ui/page.tsx';
import { PartLoading } from '../../ui/states.tsx';
import { type Reading, seriesQuery } from './queries.ts';

/** A line that never rises above this is noise: its records say more. */
const LEAST_HIGH = 3;

const LineChart = lazy(() => import('../../ui/line-chart.tsx'));

/** The figure over the time of its period, as a line, a sentence and a table. */
export function FigureCourse({
  figureKey,
  label,
  unit,
  isRate,
  reading,
}: {
  figureKey: string;
  label: string;
  unit: string;
  isRate: boolean;
  reading: Reading;
}) {
  const series = useQuery(seriesQuery(figureKey, reading));
  const points = series.data?.series?.points ?? [];
  const known = points.filter(point => point.value !== null);
  const isTelling = known.length >= 3 && (isRate || known.some(point => (point.value ?? 0) >= LEAST_HIGH));
  if (series.data !== undefined && !isTelling) return null;
  const step = series.data?.series?.stepDays === 1 ? '每日' : series.data?.series?.stepDays === 28 ? '每四周' : '每周';
  const high = known.reduce((best, point) => ((point.value ?? 0) > (best?.value ?? -1) ? point : best), known[0]);
  return (
    <Section title={`${step}走势`}>
      {series.data === undefined ? (
        <PartLoading rows={5} />
      ) : (
        <>
          <p className="figure-says">
            {high === undefined
              ? ''
              : `${dayText(high.first)}${high.first === high.last ? '' : `至${dayText(high.last)}`}最高，${high.text}${isRate ? '' : ` ${unit}`}。`}
          </p>
          <Suspense fallback={<PartLoading rows={5} />}>
            <LineChart
              label={`${label}${step}走势`}
              isRate={isRate}
              points={points.map(point => ({ name: dayText(point.first), value: point.value, text: point.text }))}
            />
          </Suspense>
          <details className="as-table">
            <summary>看表</summary>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">起止</th>
                  <th scope="col" className="end">
                    {unit}
                  </th>
                </tr>
              </thead>
              <tbody>
                {points.map(point => (
                  <tr key={point.first}>
                    <td>
                      <time>{point.first === point.last ? point.first : `${point.first} 至 ${point.last}`}</time>
                    </td>
                    <td className="end">{point.text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Section>
  );
}

function dayText(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
