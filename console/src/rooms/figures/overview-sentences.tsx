import type { ReactNode } from 'react';
import { useCountyNow } from '../../api/session.ts';
import { countOf, isSame } from '../../ui/numbers.ts';
import { periodInText } from '../../ui/period.ts';
import { textTime, wallParts } from '../../ui/time.tsx';
import type { Glance } from './glance.tsx';
import type { Overview } from './queries.ts';

/** The county at a glance, in words made of figures: first what matters most, then the rest, then as of when. */
export function OverviewSentences({ overview, glance }: { overview: Overview; glance: Glance }) {
  const countyNow = useCountyNow();
  return (
    <div>
      <h1 className="glance-sentence">{hotlineSentence(overview, glance, countyNow())}</h1>
      <p className="glance-more">{joined(otherSentences(glance), '；', '。')}</p>
      <p className="glance-moment">{momentSentence(overview, glance)}</p>
    </div>
  );
}

function hotlineSentence(overview: Overview, glance: Glance, now: number): ReactNode {
  const period = periodInText(overview.moment.period, now);
  if (glance.count('hotline.received') === null) return `${overview.moment.periodLabel}一览`;
  if (glance.count('hotline.received') === 0) return `${period}还没有 12345 的记录。`;
  const worst = glance.lines('hotline.overdue.byUnit')[0];
  const isLate = (glance.count('hotline.overdue') ?? 0) > 0;
  return (
    <>
      {period} 12345 收 {glance.door('hotline.received')} 件，
      {isLate ? <>逾期 {glance.door('hotline.overdue', { isLate })} 件</> : <>没有逾期</>}
      {isLate && worst !== undefined ? (
        <>
          ，其中{worst.name}{' '}
          {glance.door('hotline.overdue', {
            part: { by: 'unit', value: worst.value },
            text: worst.count,
            isLate,
          })}{' '}
          件
        </>
      ) : null}
      。
    </>
  );
}

function otherSentences(glance: Glance): ReactNode[] {
  const sentences: ReactNode[] = [];
  const received = glance.count('mailbox.received');
  if (received === 0) sentences.push('网民留言还没有记录');
  if (received !== null && received > 0) {
    sentences.push(
      <>
        网民留言收 {glance.door('mailbox.received')} 件，按时办结率 {glance.door('mailbox.onTimeRate')}
      </>,
    );
  }
  if (glance.count('media.registered') !== null) {
    sentences.push(
      <>
        政务新媒体 {glance.door('media.registered')} 个，
        {glance.isUnknown('media.qualifiedRate') ? '本期还没有判定' : <>合格 {glance.door('media.qualified')} 个</>}
      </>,
    );
  }
  const articles = glance.count('publishing.disclosure.articles');
  if (articles === 0) sentences.push('法定主动公开和重点领域还没有发布记录');
  if (articles !== null && articles > 0) {
    sentences.push(
      <>
        法定主动公开 {glance.door('publishing.statutory.columns')} 栏、重点领域{' '}
        {glance.door('publishing.keyArea.columns')} 栏发布 {glance.door('publishing.disclosure.articles')} 条
      </>,
    );
  }
  return sentences;
}

/** 截数…，通报…签发。签发后补登记 1 件、退回重办 1 件，12345 现在知道的是 544 件；已签发的数字不变。 */
function momentSentence(overview: Overview, glance: Glance): ReactNode {
  const { moment, issued } = overview;
  const { year } = wallParts(`${moment.last}T00:00:00+08:00`);
  const cutoff = <time>{textTime(moment.cutoff, year)}</time>;
  if (issued === null) return <>截数 {cutoff}，通报还没有签发，数字随记录变化。</>;
  const changes = changesOf(overview, glance);
  const hotline = glance.card('hotline.received');
  const isChanged = hotline?.printed != null && !hotline.isRedefined && !isSame(hotline.printed, hotline.value);
  return (
    <>
      截数 {cutoff}，通报 <time>{textTime(issued.issuedAt, year)}</time> 签发。
      {changes.length === 0 ? (
        '签发后记录没有变化。'
      ) : (
        <>
          签发后{joined(changes, '、', '')}
          {isChanged ? <>，12345 现在知道的是 {glance.door('hotline.received', { as: 'now' })} 件</> : null}
          ；已签发的数字不变。
        </>
      )}
    </>
  );
}

/** What has happened since the issue to the cases that came in during the period. */
function changesOf({ changes }: Overview, glance: Glance): ReactNode[] {
  const taken = changes.filter(change => change.cohort.endsWith('.taken'));
  const sum = (kind: 'added' | 'removed' | 'changed') => taken.reduce((total, change) => total + change[kind], 0);
  const counted = [
    ['补登记', sum('added')] as const,
    ['不再计入', sum('removed')] as const,
    ['更正', sum('changed')] as const,
  ].filter(([, count]) => count > 0);
  const words: ReactNode[] = counted.map(([word, count]) => `${word} ${count} 件`);
  const closed = glance.card('hotline.closed');
  const reopened = closed?.present == null ? 0 : (countOf(closed.value) ?? 0) - (countOf(closed.present) ?? 0);
  if (reopened > 0) {
    const door = glance.door('hotline.closedRate', { as: 'present', part: { part: 'rest' }, text: reopened });
    words.push(<>退回重办 {door ?? reopened} 件</>);
  }
  return words;
}

function joined(sentences: readonly ReactNode[], separator: string, end: string): ReactNode {
  if (sentences.length === 0) return null;
  return (
    <>
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sentences are few and fixed
        <span key={index}>
          {index > 0 ? separator : ''}
          {sentence}
        </span>
      ))}
      {end}
    </>
  );
}
