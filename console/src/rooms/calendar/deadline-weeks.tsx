import { dayInWords, WEEKDAYS, weekdayOf, weeksAround } from './days.ts';
import type { Deadline } from './queries.ts';

/** A longer way is shown by its last weeks; the steps below tell all of it. */
const MOST_WEEKS = 6;
const LEAST_WEEKS = 4;

/** The weeks from the first day to the due one: each day with 休, 班 or the how-manieth it is. */
export function DeadlineWeeks({ deadline }: { deadline: Deadline }) {
  const { from, due } = deadline;
  const counted = new Map(deadline.days.map(day => [day.date, day]));
  const all = weeksAround(from, due);
  // Four weeks at least: one sees what comes after.
  const weeks = all.length > MOST_WEEKS ? all.slice(-MOST_WEEKS) : weeksAround(from, lastOf(all, due));
  return (
    <table className="clock-weeks" aria-label={`${dayInWords(from)}至${dayInWords(due)}的日历`}>
      <thead>
        <tr>
          {WEEKDAYS.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={week[0]}>
            {week.map(day => (
              <Cell
                key={day}
                day={day}
                counted={counted.get(day)}
                isFrom={day === from}
                isDue={day === due}
                isFirst={(index === 0 && day === week[0]) || day.endsWith('-01')}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  day,
  counted,
  isFrom,
  isDue,
  isFirst,
}: {
  day: string;
  counted: Deadline['days'][number] | undefined;
  isFrom: boolean;
  isDue: boolean;
  /** The first one shown, or of its month, says which month. */
  isFirst: boolean;
}) {
  const number = isFirst ? `${Number(day.slice(5, 7))}/${Number(day.slice(8))}` : String(Number(day.slice(8)));
  if (isFrom) return <Day look="is-from" number={number} words="起算" />;
  if (counted === undefined) return <Day look="is-beside" number={number} words="" />;
  if (counted.ordinal === null) return <Day look="is-off" number={number} words="休" />;
  const made = weekdayOf(day) > 5 ? ' 班' : '';
  return <Day look={isDue ? 'is-due' : 'is-counted'} number={`${number}${made}`} words={`第${counted.ordinal}日`} />;
}

function Day({ look, number, words }: { look: string; number: string; words: string }) {
  return (
    <td className={look}>
      <span>{number}</span>
      <small>{words}</small>
    </td>
  );
}

function lastOf(weeks: readonly (readonly string[])[], due: string): string {
  if (weeks.length >= LEAST_WEEKS) return due;
  const first = weeks[0]?.[0] ?? due;
  return new Date(Date.parse(`${first}T00:00:00Z`) + (LEAST_WEEKS * 7 - 1) * 86_400_000).toISOString().slice(0, 10);
}
