import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCountyNow } from '../../api/session.ts';
import { usePeriod } from '../../frame/period-search.ts';
import { Bars } from '../../ui/bars.tsx';
import { Lamp, timeLeft } from '../../ui/lamp.tsx';
import { numberText } from '../../ui/numbers.ts';
import { Section, useTitle } from '../../ui/page.tsx';
import { periodInText, periodLabel } from '../../ui/period.ts';
import { ErrorNote, ErrorState, PageLoading, PartLoading } from '../../ui/states.tsx';
import { DAY_MS, LAMP_TONES, late, within } from './due.ts';
import { type Glance, glanceOf } from './glance.tsx';
import { leaderSentences } from './leader-sentences.tsx';
import { OverviewEmpty } from './overview-empty.tsx';
import { OVERVIEW_KEYS, type OverviewKey } from './overview-keys.ts';
import { overviewRows } from './overview-rows.tsx';
import { type DueCase, dueSoonQuery, type Overview, overviewQuery } from './queries.ts';
import './leader-page.css';

/** What somebody who answers for the whole wants to know: in words what is late, who, what has changed, and the circular. */
export function LeaderPage() {
  const period = usePeriod();
  const overview = useQuery(overviewQuery(period, OVERVIEW_KEYS));
  useTitle(`${periodLabel(period)}概况`);
  if (overview.isError) {
    return (
      <div className="page">
        <ErrorState isPage error={overview.error} onRetry={() => void overview.refetch()} />
      </div>
    );
  }
  if (overview.data === undefined) return <PageLoading rows={10} />;
  const glance = glanceOf(overview.data);
  const isEmpty = overviewRows(glance).every(row => !row.isKnown);
  return (
    <div className="page">
      {isEmpty ? <OverviewEmpty glance={glance} /> : <Summary overview={overview.data} glance={glance} />}
    </div>
  );
}

function Summary({ overview, glance }: { overview: Overview; glance: Glance }) {
  const countyNow = useCountyNow();
  const due = useQuery(dueSoonQuery);
  const now = countyNow();
  const period = periodInText(overview.moment.period, now);
  return (
    <div className="leader">
      <div>
        <h1 className="leader-title">{period}概况</h1>
        <ul className="leader-lines">
          {leaderSentences(overview, glance, period).map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      </div>
      <div className="leader-side">
        <ErrorNote error={due.error} />
        {due.data === undefined ? (
          due.isError ? null : (
            <PartLoading rows={6} />
          )
        ) : (
          <>
            <dl className="leader-numbers">
              <Telling name="现在逾期" isLate>
                {late(due.data.cases, now).length}
              </Telling>
              <Telling name="24 小时内到期">{within(due.data.cases, now, 0, DAY_MS).length}</Telling>
              {glance.isUnknown('hotline.onTimeRate') ? null : (
                <Telling name="12345 按时">{glance.door('hotline.onTimeRate')}</Telling>
              )}
            </dl>
            <ToAsk cases={due.data.cases} now={now} />
          </>
        )}
        <LateUnits glance={glance} period={period} />
        <p className="leader-more">
          <Link to="/overview">看通报各部分的数字</Link>
        </p>
      </div>
      <div>
        <Changed glance={glance} />
      </div>
    </div>
  );
}

function Telling({ name, isLate = false, children }: { name: string; isLate?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={isLate && children !== 0 ? 'is-late' : undefined}>{children}</dd>
    </div>
  );
}

const MOST_ASKED = 5;

/** The cases that are worth a question: overdue, then due within the day. */
function ToAsk({ cases, now }: { cases: readonly DueCase[]; now: number }) {
  const pressing = [...late(cases, now), ...within(cases, now, 0, DAY_MS)];
  return (
    <Section title="请您过问">
      {pressing.length === 0 ? <p className="muted">没有逾期的，24 小时内也没有到期的。</p> : null}
      <ul className="leader-asks">
        {pressing.slice(0, MOST_ASKED).map(row => (
          <li key={row.id}>
            <Link to="/records/$kind/$id" params={{ kind: 'case', id: row.id }} search={{}}>
              {row.title}
            </Link>
            <span className="muted">
              {row.unit ?? '未派发'}，{row.channelName}
            </span>
            <Lamp tone={LAMP_TONES[row.lamp]}>{timeLeft(row.dueAt, now)}</Lamp>
          </li>
        ))}
      </ul>
      {pressing.length > MOST_ASKED ? (
        <Link to="/records/$kind" params={{ kind: 'case' }} search={{ where: 'state:open', order: 'due' }}>
          还有 {pressing.length - MOST_ASKED} 件
        </Link>
      ) : null}
    </Section>
  );
}

const LATE_KEYS: readonly OverviewKey[] = [
  'hotline.overdue.byUnit',
  'mailbox.overdue.byUnit',
  'smartCity.overdue.byUnit',
];
const MOST_UNITS = 6;

/** Who was late during the period, all channels together. */
function LateUnits({ glance, period }: { glance: Glance; period: string }) {
  const units = new Map<string, { name: string; count: number }>();
  for (const line of LATE_KEYS.flatMap(key => glance.lines(key))) {
    const known = units.get(line.value)?.count ?? 0;
    units.set(line.value, { name: line.name, count: known + line.count });
  }
  if (units.size === 0) return null;
  const sorted = [...units].sort(([, a], [, b]) => b.count - a.count);
  const sum = sorted.reduce((total, [, { count }]) => total + count, 0);
  const [worst] = sorted;
  return (
    <Section title={`${period}逾期在哪些单位`}>
      <p className="figure-says">
        热线、信箱、智慧平台合计 {sum} 件{worst === undefined ? '' : `，${worst[1].name} ${worst[1].count} 件`}。
      </p>
      <Bars
        caption="逾期件数，按单位"
        head={['单位', '件']}
        bars={sorted.slice(0, MOST_UNITS).map(([id, { name, count }]) => ({
          key: id,
          name: (
            <Link to="/org/units/$unitId" params={{ unitId: id }}>
              {name}
            </Link>
          ),
          length: count,
          text: count,
        }))}
      />
    </Section>
  );
}

const COMPARED: readonly (readonly [OverviewKey, string])[] = [
  ['hotline.received', '12345 收件'],
  ['hotline.onTimeRate', '12345 按时办结率'],
  ['mailbox.onTimeRate', '留言按时办结率'],
  ['publishing.articles', '发布信息'],
  ['media.qualifiedRate', '新媒体合格率'],
];

/** What has changed since the period before. */
function Changed({ glance }: { glance: Glance }) {
  const cards = COMPARED.flatMap(([key, name]) => {
    const card = glance.card(key);
    return card === undefined || card.previous === null ? [] : [{ key, name, previous: card.previous }];
  });
  const [first] = cards;
  if (first === undefined) return null;
  return (
    <Section title={`比${first.previous.shortLabel}${first.previous.isPartial ? '同期' : ''}`}>
      <table className="leader-changes">
        <thead className="unseen">
          <tr>
            <th scope="col">项目</th>
            <th scope="col">上期</th>
            <th scope="col">本期</th>
            <th scope="col">变化</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ key, name, previous }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="muted">{numberText(previous.value)}</td>
              <td>{glance.door(key)}</td>
              <td className="muted">{previous.change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
