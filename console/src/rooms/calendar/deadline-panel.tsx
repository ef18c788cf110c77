import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Input, InputNumber } from 'antd';
import { problemOf } from '../../api/problem.ts';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Note } from '../../ui/states.tsx';
import { dayInWords, isDay, weekdayName } from './days.ts';
import { DeadlineSteps } from './deadline-steps.tsx';
import { DeadlineWeeks } from './deadline-weeks.tsx';
import { type Deadline, deadlineQuery } from './queries.ts';
import '../../ui/clock.css';
import './deadline.css';

/** The working days that offices reckon with most: 12345, letters, disclosure requests. */
const USUAL = [2, 5, 10, 15, 20];

/** 算期限: from a day on, so many working days: which day, and step by step why. Kept in the address. */
export function DeadlinePanel({ today }: { today: string }) {
  const search = getRouteApi('/calendar').useSearch();
  const navigate = useNavigate();
  const from = search.from ?? today;
  const workdays = search.workdays ?? 5;
  const query = useQuery(deadlineQuery(from, workdays));
  const missing = missingYear(query.error);
  const ask = (part: { from?: string; workdays?: number }) =>
    navigate({
      to: '/calendar',
      search: previous => ({ ...previous, from, workdays, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <aside className="side" aria-label="算期限">
      <h2>算期限</h2>
      <div className="deadline-form">
        <Field label="从哪天起（当日不计）">
          {id => (
            <Input
              id={id}
              type="date"
              value={from}
              onChange={event => (isDay(event.target.value) ? void ask({ from: event.target.value }) : undefined)}
            />
          )}
        </Field>
        <Field label="工作日数">
          {id => (
            <InputNumber
              id={id}
              min={1}
              max={250}
              precision={0}
              value={workdays}
              onChange={value => (value === null ? undefined : void ask({ workdays: value }))}
            />
          )}
        </Field>
      </div>
      <p className="deadline-usual">
        {USUAL.map(days => (
          <button
            key={days}
            type="button"
            aria-pressed={days === workdays}
            onClick={() => void ask({ workdays: days })}
          >
            {days} 日
          </button>
        ))}
      </p>
      {missing === null ? (
        <Loaded query={query} rows={8}>
          {deadline => <ExplainedDeadline deadline={deadline} />}
        </Loaded>
      ) : (
        <div role="alert">
          <Note tone="warn">{missing.detail}</Note>
          {missing.year === null ? null : (
            <Link to="/calendar" search={{ year: missing.year, from, workdays }}>
              去看 {missing.year} 年
            </Link>
          )}
        </div>
      )}
    </aside>
  );
}

/** A year without data is not the server's trouble: what is missing is said, and where to enter it (G-02). */
function missingYear(error: unknown): { readonly detail: string; readonly year: number | null } | null {
  if (error === null) return null;
  const problem: ReturnType<typeof problemOf> & { readonly details?: { readonly year?: unknown } } = problemOf(error);
  if (problem.code !== 'calendar-missing') return null;
  const year = problem.details?.year;
  return { detail: problem.detail, year: typeof year === 'number' ? year : null };
}

function ExplainedDeadline({ deadline }: { deadline: Deadline }) {
  const { from, due, workdays } = deadline;
  const dueYear = due.slice(0, 4) === from.slice(0, 4) ? '' : `${due.slice(0, 4)}年`;
  return (
    <div aria-live="polite">
      <p className="deadline-due">
        <span className="muted">到期</span>
        <time dateTime={due}>
          {dueYear}
          {dayInWords(due)}
        </time>
        <span className="quiet">{weekdayName(due)} 24:00</span>
      </p>
      <DeadlineWeeks deadline={deadline} />
      <DeadlineSteps
        deadline={deadline}
        closing={{ text: `所以第 ${workdays} 个工作日是`, result: `${dayInWords(due)} 24:00` }}
      />
    </div>
  );
}
