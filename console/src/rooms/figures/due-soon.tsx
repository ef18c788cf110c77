import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useCountyNow } from '../../api/session.ts';
import { Lamp, type LampTone, timeLeft } from '../../ui/lamp.tsx';
import { ErrorNote, PartLoading } from '../../ui/states.tsx';
import { type DueCase, dueSoonQuery } from './queries.ts';
import './due-soon.css';

const DAY_MS = 86_400_000;
const SHOWN = 4;
const TONES: Readonly<Record<DueCase['lamp'], LampTone>> = {
  green: 'green',
  amber: 'amber',
  'amber-urgent': 'amber',
  red: 'red',
};

/** What is overdue and what will be within 24 and 72 hours, whatever period the page is about. */
export function DueSoon() {
  const due = useQuery(dueSoonQuery);
  const countyNow = useCountyNow();
  if (due.isError) return <ErrorNote error={due.error} />;
  if (due.data === undefined) {
    return (
      <div className="due-wait">
        <PartLoading rows={4} />
      </div>
    );
  }
  const now = countyNow();
  const within = (from: number, to: number) =>
    due.data.cases.filter(({ dueAt }) => {
      const left = Date.parse(dueAt) - now;
      return left > from && left <= to;
    });
  return (
    <div className="due">
      <DueColumn title="已逾期" isLate cases={within(Number.NEGATIVE_INFINITY, 0)} now={now} empty="没有逾期的诉求。" />
      <DueColumn title="24 小时内到期" cases={within(0, DAY_MS)} now={now} empty="24 小时内没有到期的。" />
      <DueColumn
        title="72 小时内到期"
        note={due.data.isCut ? '只列最急的 100 件' : '不含 24 小时内的'}
        cases={within(DAY_MS, 3 * DAY_MS)}
        now={now}
        empty="再往后两天也没有到期的。"
      />
    </div>
  );
}

function DueColumn({
  title,
  note,
  isLate = false,
  cases,
  now,
  empty,
}: {
  title: string;
  note?: string;
  isLate?: boolean;
  cases: readonly DueCase[];
  now: number;
  empty: string;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? cases : cases.slice(0, SHOWN);
  const hidden = cases.length - shown.length;
  return (
    <section>
      <h2>
        {title} <b className={isLate && cases.length > 0 ? 'due-late' : undefined}>{cases.length}</b> 件
        {note === undefined || cases.length === 0 ? null : <small>{note}</small>}
      </h2>
      {cases.length === 0 ? <p className="due-none">{empty}</p> : null}
      <ul>
        {shown.map(row => (
          <li key={row.id}>
            <Link to="/records/$kind/$id" params={{ kind: 'case', id: row.id }} className="clip">
              {row.title}
            </Link>
            <Lamp tone={TONES[row.lamp]}>{timeLeft(row.dueAt, now)}</Lamp>
            <span className="clip">
              {row.unit ?? '未派发'}，{row.channelName}，{row.typeName}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <Button type="link" size="small" onClick={() => setIsWhole(true)}>
          还有 {hidden} 件
        </Button>
      ) : null}
    </section>
  );
}
