import { tableTime, textTime } from '../../ui/time.tsx';
import type { RecordView } from './queries.ts';
import { Passage } from './record-parts.tsx';

/** Recorded later than this after it happened, it is said when it was. */
const LATE_MS = 24 * 3_600_000;

/**
 * What happened to a record, in order, ending with where it stands now. What was corrected or taken back later is struck.
 * @param said the citizen's own words; they belong to the first entry
 */
export function RecordStory({
  story,
  said,
  status,
}: {
  story: RecordView['story'];
  said: RecordView['passages'];
  status: string;
}) {
  if (story.length === 0) return <p className="muted">还没有记下经过。</p>;
  const together = recordedTogether(story);
  return (
    <>
      {together === null ? null : (
        <p className="story-together">
          以下经过都是 <time>{textTime(together)}</time> 一并登记的。
        </p>
      )}
      <ol className="story">
        {story.map((line, index) => {
          const isFirst = index === 0 && said.length > 0;
          return (
            <li key={line.seq} className={isFirst ? 'is-citizens' : line.isVoid ? 'is-void' : undefined}>
              <time dateTime={line.occurredAt} title={tableTime(line.occurredAt)}>
                {textTime(line.occurredAt)}
              </time>
              <div>
                <p>
                  <b>{line.label}</b>
                  {line.rule === null ? null : <span className="muted"> {line.rule}</span>}
                  {line.isVoid ? <span className="story-void">（已更正或撤回，不再计入）</span> : null}
                </p>
                {line.text === '' ? null : <p className="story-text">{line.text}</p>}
                {isFirst ? said.map(passage => <Passage key={passage.label} passage={passage} />) : null}
                {together === null && isLate(line) ? (
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
          <p>{status}</p>
        </li>
      </ol>
    </>
  );
}

/** The time at which the whole story was recorded after it had happened, as by an import; null when it was recorded as it went. */
function recordedTogether(story: RecordView['story']): string | null {
  const [first] = story;
  if (first === undefined || story.length < 2 || !isLate(first)) return null;
  return story.every(line => line.recordedAt === first.recordedAt) ? first.recordedAt : null;
}

function isLate(line: RecordView['story'][number]): boolean {
  return Date.parse(line.recordedAt) - Date.parse(line.occurredAt) > LATE_MS;
}
