import { Link } from '@tanstack/react-router';
import type { Member } from './queries.ts';

/** Times in a list are read as days, without the year that the page is about; the whole time is on the record's page. */
const TIME = /^(\d{4})-(\d{2}-\d{2})( \d{2}:\d{2})?$/;

/** With a preview beside it a list has room for this many facts; the preview shows all. */
const MOST_FACTS = 5;

/** Records as a table; on a phone each is a block of its own. */
export function RecordTable({
  rows,
  memberKind,
  figureKey,
  year,
  at,
  onPoint,
}: {
  rows: readonly Member[];
  memberKind: string;
  figureKey: string;
  year: string;
  at: number;
  onPoint: (index: number) => void;
}) {
  const labels = tellingLabels(rows).slice(0, MOST_FACTS);
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
              <Link to="/records/$kind/$id" params={{ kind: memberKind, id: row.id }} search={{ from: figureKey }}>
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

/** The facts in which records differ: what is the same of all says nothing in a list. */
function tellingLabels(rows: readonly Member[]): string[] {
  const labels = [...new Set(rows.flatMap(row => row.facts.map(fact => fact.label)))];
  const textsOf = (label: string) => new Set(rows.map(row => row.facts.find(fact => fact.label === label)?.text));
  return rows.length < 2 ? labels : labels.filter(label => textsOf(label).size > 1);
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
