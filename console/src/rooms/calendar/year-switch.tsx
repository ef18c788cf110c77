import { Link } from '@tanstack/react-router';

/** The years there are, and the next one, which is to be entered. */
export function YearSwitch({ year, knownYears }: { year: number; knownYears: readonly number[] }) {
  const next = (knownYears.at(-1) ?? year) + 1;
  const years = [...new Set([...knownYears, next, year])].sort((a, b) => a - b);
  return (
    <nav className="year-switch" aria-label="年份">
      {years.map(one => (
        <Link
          key={one}
          to="/calendar"
          search={previous => ({ ...previous, year: one })}
          resetScroll={false}
          aria-current={one === year ? 'page' : undefined}
          className={one === year ? 'is-here' : ''}
        >
          {one}
          {knownYears.includes(one) ? null : <span className="muted">未录入</span>}
        </Link>
      ))}
    </nav>
  );
}
