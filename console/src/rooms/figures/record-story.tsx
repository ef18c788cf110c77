import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Section } from '../../ui/page.tsx';
import { tableTime, textLimit, textTime } from '../../ui/time.tsx';
import type { RecordView } from './queries.ts';
import { Passage } from './record-parts.tsx';

type Line = RecordView['story'][number];

/** Recorded later than this after it happened, it is said when it was. */
const LATE_MS = 24 * 3_600_000;

/**
 * What happened to a record: when, what, by whom, what it changed, and why; ending with where it stands now. What was
 * corrected or taken back later is struck.
 * @param said the citizen's own words; they belong to the first entry
 * @param standing where it stands, at the end
 */
export function RecordStory({
  story,
  said,
  standing,
}: {
  story: RecordView['story'];
  said: RecordView['passages'];
  standing: ReactNode;
}) {
  const [hasRules, setHasRules] = useState(false);
  const together = recordedTogether(story);
  return (
    <Section
      title="经过"
      aside={
        story.some(line => line.rule !== null) ? (
          <Button type="link" size="small" aria-pressed={hasRules} onClick={() => setHasRules(!hasRules)}>
            {hasRules ? '不显示规则编号' : '显示规则编号'}
          </Button>
        ) : undefined
      }
    >
      {story.length === 0 ? <p className="muted">还没有记下经过。</p> : null}
      {together === null ? null : (
        <p className="story-together">
          {together.isAll ? '以下经过' : '没有写谁办的各条'}都是 <time>{textTime(together.at)}</time>{' '}
          {together.who === null ? '' : `由${together.who}`}
          {together.isImported ? '随表导入的' : '一并登记的'}。
        </p>
      )}
      <ol className="story">
        {story.map((line, index) => {
          const isFirst = index === 0 && said.length > 0;
          return (
            <li key={line.seq} className={isFirst ? 'is-citizens' : line.isVoid ? 'is-void' : undefined}>
              <time dateTime={line.occurredAt} title={tableTime(line.occurredAt)}>
                {line.endsDay ? textLimit(line.occurredAt) : textTime(line.occurredAt)}
              </time>
              <div>
                <p>
                  <b>{line.label}</b>
                  {together !== null && line.recordedAt === together.at ? null : (
                    <span className="story-who"> {line.who ?? '系统到时记下'}</span>
                  )}
                  {hasRules && line.rule !== null ? <span className="muted"> {line.rule}</span> : null}
                  {line.isVoid ? <span className="story-void">（已更正或撤回，见后）</span> : null}
                </p>
                {line.text === '' ? null : <p className="story-text">{line.text}</p>}
                {line.changes.map(change => (
                  <p key={change.to} className="story-change">
                    <del>{change.from}</del> <span className="unseen">改为</span>
                    <span aria-hidden="true">→</span> <ins>{change.to}</ins>
                  </p>
                ))}
                {line.reason === null || line.reason === '' ? null : <p className="story-text">理由：{line.reason}</p>}
                {isFirst ? said.map(passage => <Passage key={passage.label} passage={passage} />) : null}
                {line.recordedAt !== together?.at && isLate(line) ? (
                  <p className="muted">
                    <time>{textTime(line.recordedAt)}</time> 登记
                  </p>
                ) : null}
              </div>
            </li>
          );
        })}
        <li className="is-now">
          <span>现在</span>
          <div>{standing}</div>
        </li>
      </ol>
    </Section>
  );
}

/** The lines that were recorded at once, after they had happened, as by an import: said once instead of at each. */
function recordedTogether(story: RecordView['story']) {
  const [first] = story;
  if (first === undefined || !isLate(first)) return null;
  const lines = story.filter(line => line.recordedAt === first.recordedAt);
  if (lines.length < 2) return null;
  return {
    at: first.recordedAt,
    who: first.who,
    isImported: first.isImported,
    isAll: lines.length === story.length,
  };
}

function isLate(line: Line): boolean {
  return Date.parse(line.recordedAt) - Date.parse(line.occurredAt) > LATE_MS;
}
