import { Link } from '@tanstack/react-router';
import type { Member } from './queries.ts';

/** Times in a list are read as days, without the year that the page is about; the whole time is on the record's page. */
const TIME = /^(\d{4})-(\d{2}-\d{2})( \d{2}:\d{2})?$/;

/** Records as a table; on a phone each is a block of its own. */
export function RecordTable({
  rows,
  memberKind,
  labels,
  from,
  year,
  at,
  onPoint,
}: {
  rows: readonly Member[];
  memberKind: string;
  /** The facts that have a column. */
  labels: readonly string[];
  /** The figure whose list it is. */
  from?: string | undefined;
  year: string;
  at: number;
  onPoint: (index: number) => void;
}) {
  const hasNumbers = rows.some(row => row.number !== '');
  return (
    <table className="records">
      <thead>
        <tr>
          {hasNumbers ? <th scope="col">编号</th> : null}
          <th scope="col">标题</th>
          <th scope="col">单位</th>
          {labels.map(label => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={row.id}
            className={index === at ? 'is-chosen' : undefined}
            onClick={() => onPoint(index)}
            onFocus={() => onPoint(index)}
          >
            {hasNumbers ? <td className="quiet">{row.number}</td> : null}
            <td className="records-title">
              <Link
                to="/records/$kind/$id"
                params={{ kind: memberKind, id: row.id }}
                search={from === undefined ? {} : { from }}
              >
                {row.title}
              </Link>
            </td>
            <td className="nowrap">{row.unit}</td>
            {labels.map(label => (
              <FactCell
                key={label}
                label={label}
                year={year}
                text={row.facts.find(fact => fact.label === label)?.text}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FactCell({ label, year, text }: { label: string; year: string; text: string | undefined }) {
  if (text === undefined) {
    return (
      <td className="muted not-phone" data-label={label}>
        —
      </td>
    );
  }
  const time = TIME.exec(text);
  const tone = label === '超期' ? 'records-late' : 'quiet';
  if (time === null) {
    return (
      <td className={`${tone} records-text`} data-label={label} title={text}>
        {text}
      </td>
    );
  }
  return (
    <td className={tone} data-label={label} title={text}>
      <time dateTime={text}>{time[1] === year ? time[2] : text.slice(0, 10)}</time>
    </td>
  );
}
