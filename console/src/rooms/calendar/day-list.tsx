import { Button } from 'antd';
import { Tag } from '../../ui/tag.tsx';
import { addDays, weekdayName } from './days.ts';
import type { CalendarDay } from './queries.ts';

/** The year's special days as a table: following days of one holiday in one row until somebody opens it for changing. */
export function DayList({ days, onEdit }: { days: readonly CalendarDay[]; onEdit?: (day: CalendarDay) => void }) {
  return (
    <div className="scroll-x">
      <table className="plain-table day-list">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">安排</th>
            <th scope="col">节假日</th>
            <th scope="col">依据</th>
            <th scope="col">来源</th>
          </tr>
        </thead>
        <tbody>
          {runsOf(days).map(run => {
            const [first, last] = [run[0], run.at(-1)];
            if (first === undefined || last === undefined) return null;
            return (
              <tr key={first.date}>
                <td className="nowrap">
                  <time dateTime={first.date}>{first.date}</time>{' '}
                  <span className="muted">{weekdayName(first.date)}</span>
                  {first === last ? null : (
                    <>
                      {' '}
                      至 <time dateTime={last.date}>{last.date.slice(5)}</time>{' '}
                      <span className="muted">{weekdayName(last.date)}</span>
                    </>
                  )}
                </td>
                <td className="nowrap">
                  {first.kindName}
                  {run.length > 1 ? ` ${run.length} 天` : ''}
                </td>
                <td className="nowrap">
                  {onEdit === undefined ? (
                    first.name
                  ) : (
                    <Button
                      type="link"
                      className="cell-link"
                      onClick={() => onEdit(first)}
                      aria-label={`改${first.date}${first.name}`}
                    >
                      {first.name}
                    </Button>
                  )}
                </td>
                <td className="nowrap quiet">{first.notice}</td>
                <td>
                  <Tag tone={first.source === 'verified' ? 'ok' : 'warn'}>{first.sourceName}</Tag>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Following days that say the same. */
function runsOf(days: readonly CalendarDay[]): CalendarDay[][] {
  const runs: CalendarDay[][] = [];
  for (const day of days) {
    const last = runs.at(-1)?.at(-1);
    const isSame =
      last !== undefined &&
      addDays(last.date, 1) === day.date &&
      (['kind', 'name', 'notice', 'source'] as const).every(field => last[field] === day[field]);
    if (isSame) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return runs;
}
