import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { textTime } from '../../ui/time.tsx';
import { type Glance, someNames } from './glance.tsx';
import type { Overview } from './queries.ts';

/** A line of a leader's summary. */
interface Sentence {
  readonly key: string;
  readonly words: ReactNode;
}

/** The quarter in a handful of lines, made of figures; what is not known is left out. */
export function leaderSentences(overview: Overview, glance: Glance, period: string): Sentence[] {
  const lines: (Sentence | null)[] = [
    hotline(glance),
    mailbox(glance),
    topics(glance),
    media(glance),
    { key: 'circular', words: circular(overview, period) },
  ];
  return lines.filter(line => line !== null);
}

function hotline(glance: Glance): Sentence | null {
  const received = glance.count('hotline.received') ?? 0;
  if (received === 0) return null;
  const isAllClosed = glance.count('hotline.closed') === received;
  return {
    key: 'hotline',
    words: (
      <>
        12345 收 {glance.door('hotline.received')} 件，
        {isAllClosed ? '全部办结' : <>办结 {glance.door('hotline.closed')} 件</>}，{lateness(glance, 'hotline')}。
      </>
    ),
  };
}

function mailbox(glance: Glance): Sentence | null {
  if ((glance.count('mailbox.received') ?? 0) === 0) return null;
  return {
    key: 'mailbox',
    words: (
      <>
        网民留言 {glance.door('mailbox.received')} 件，按时 {glance.door('mailbox.onTimeRate')}，
        {lateness(glance, 'mailbox')}。
      </>
    ),
  };
}

/** 逾期 9 件，住建局占 5 件; 逾期 2 件，都在住建局; 没有逾期. */
function lateness(glance: Glance, subject: 'hotline' | 'mailbox'): ReactNode {
  const count = glance.count(`${subject}.overdue`) ?? 0;
  if (count === 0) return '没有逾期';
  const [worst] = glance.lines(`${subject}.overdue.byUnit`);
  const who =
    worst === undefined ? null : worst.count === count ? (
      `，都在${worst.name}`
    ) : (
      <>
        ，{worst.name}占{' '}
        {glance.door(`${subject}.overdue`, {
          part: { by: 'unit', value: worst.value },
          text: worst.count,
          isLate: true,
        })}{' '}
        件
      </>
    );
  return (
    <>
      逾期 {glance.door(`${subject}.overdue`, { isLate: true })} 件{who}
    </>
  );
}

function topics(glance: Glance): Sentence | null {
  const top = [...glance.lines('hotline.topicShares')].sort((a, b) => b.count - a.count)[0];
  if (top === undefined) return null;
  const before = glance.card('hotline.topicShares')?.previous;
  const then =
    before?.value.kind === 'split' ? before.value.lines.find(line => line.value === top.value)?.share : undefined;
  return {
    key: 'topics',
    words: (
      <>
        群众反映最多的是{top.name}，占{' '}
        {glance.door('hotline.topicShares', { part: { by: 'topic', value: top.value }, text: top.share ?? top.count })}
        {then === undefined || before == null ? '' : `，${before.shortLabel} ${then}`}。
      </>
    ),
  };
}

function media(glance: Glance): Sentence | null {
  if (glance.isUnknown('media.qualifiedRate') || glance.card('media.registered') === undefined) return null;
  const failed = glance.lines('media.failed');
  return {
    key: 'media',
    words: (
      <>
        政务新媒体 {glance.door('media.registered')} 个，
        {failed.length === 0 ? (
          '全部合格'
        ) : (
          <>
            不合格 {glance.door('media.failed')} 个：{someNames(failed, 3, '个')}
          </>
        )}
        。
      </>
    ),
  };
}

/** The circular: signed when, and what has become known since; or that it is not signed yet. */
function circular({ issued, changes, moment }: Overview, period: string): ReactNode {
  if (issued === null) {
    return (
      <>
        {period}通报还没有签发，<Link to="/bulletins">看进度</Link>。
      </>
    );
  }
  const year = Number(moment.last.slice(0, 4));
  const taken = changes.filter(change => change.cohort.endsWith('.taken'));
  const since = taken.reduce((sum, change) => sum + change.added + change.removed + change.changed, 0);
  return (
    <>
      <Link to="/bulletins/$bulletinId" params={{ bulletinId: issued.bulletinId }}>
        {period}通报
      </Link>{' '}
      <time>{textTime(issued.issuedAt, year)}</time> 签发，
      {since === 0 ? '签发后记录没有变化' : `签发后有 ${since} 件记录变了，通报上的数字不变`}。
    </>
  );
}
