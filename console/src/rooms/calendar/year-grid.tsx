import { WEEKDAYS, weekdayOf, weeksOfMonth } from './days.ts';
import type { CalendarDay, CalendarYear } from './queries.ts';

/** Twelve months with 休 and 班; a marked day opens its form for those who may change it. */
export function YearGrid({
  year,
  today,
  onEdit,
}: {
  year: CalendarYear;
  today: string;
  onEdit?: (day: CalendarDay) => void;
}) {
  const special = new Map(year.days.map(day => [day.date, day]));
  const months = Array.from({ length: 12 }, (_, index) => `${year.year}-${String(index + 1).padStart(2, '0')}`);
  return (
    <section className="not-phone" aria-label={`${year.year}年各月`}>
      <p className="legend">
        <span>
          <b className="mark mark-off">休</b> 放假
        </span>
        <span>
          <b className="mark mark-makeup">班</b> 周末调休上班
        </span>
        <span className="muted">浅色的日子不上班</span>
      </p>
      <div className="year-grid">
        {months.map(month => (
          <Month key={month} month={month} special={special} today={today} {...(onEdit ? { onEdit } : {})} />
        ))}
      </div>
    </section>
  );
}

function Month({
  month,
  special,
  today,
  onEdit,
}: {
  month: string;
  special: ReadonlyMap<string, CalendarDay>;
  today: string;
  onEdit?: (day: CalendarDay) => void;
}) {
  const isWorked = (day: string) => (special.get(day)?.kind ?? (weekdayOf(day) > 5 ? 'off' : 'work')) !== 'off';
  const weeks = weeksOfMonth(month);
  const worked = weeks.flat().filter(day => day !== null && isWorked(day)).length;
  return (
    <table className="month">
      <caption>
        {Number(month.slice(5))}月 <span className="muted">{worked} 个工作日</span>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map(name => (
            <th key={name} scope="col" abbr={`周${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week.find(day => day !== null)}>
            {week.map((day, index) => {
              if (day === null) return <td key={`${month}-${WEEKDAYS[index]}`} />;
              const mark = special.get(day);
              const look = [
                isWorked(day) ? '' : 'is-off',
                mark === undefined ? '' : `has-${mark.kind}`,
                day === today ? 'is-today' : '',
              ];
              return (
                <td key={day} className={look.join(' ').trim()} aria-current={day === today ? 'date' : undefined}>
                  <DayCell day={day} mark={mark} {...(onEdit ? { onEdit } : {})} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({
  day,
  mark,
  onEdit,
}: {
  day: string;
  mark: CalendarDay | undefined;
  onEdit?: (day: CalendarDay) => void;
}) {
  const number = Number(day.slice(8));
  if (mark === undefined) return <span>{number}</span>;
  const word = mark.kind === 'off' ? '休' : '班';
  const content = (
    <>
      {number}
      <b className={`mark mark-${mark.kind}`}>{word}</b>
    </>
  );
  if (onEdit === undefined) return <span title={`${mark.name}，${mark.notice}`}>{content}</span>;
  return (
    <button
      type="button"
      aria-label={`${number}${word}，${Number(day.slice(5, 7))}月，${mark.name}${mark.kindName}，改`}
      title={`${mark.name}，${mark.notice}`}
      onClick={() => onEdit(mark)}
    >
      {content}
    </button>
  );
}
