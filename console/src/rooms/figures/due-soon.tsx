import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useCountyNow } from '../../api/session.ts';
import { Lamp, timeLeft } from '../../ui/lamp.tsx';
import { ErrorNote, PartLoading } from '../../ui/states.tsx';
import { DAY_MS, LAMP_TONES, late, within } from './due.ts';
import { type DueCase, dueSoonQuery } from './queries.ts';
import './due-soon.css';

const SHOWN = 4;

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
  const { cases } = due.data;
  return (
    <div className="due">
      <DueColumn title="已逾期" isLate cases={late(cases, now)} now={now} empty="没有逾期的诉求。" />
      <DueColumn title="24 小时内到期" cases={within(cases, now, 0, DAY_MS)} now={now} empty="24 小时内没有到期的。" />
      <DueColumn
        title="72 小时内到期"
        note={due.data.isCut ? '只列最急的 100 件' : '不含 24 小时内的'}
        cases={within(cases, now, DAY_MS, 3 * DAY_MS)}
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
            <Lamp tone={LAMP_TONES[row.lamp]}>{timeLeft(row.dueAt, now)}</Lamp>
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
