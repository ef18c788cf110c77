import { textTime } from '../../ui/time.tsx';
import { ChangeList } from './change-list.tsx';
import type { Bulletin } from './queries.ts';

/** What is known differently now than it was printed, and the notices that said so. */
export function ChangesPanel({ bulletin, onFigure }: { bulletin: Bulletin; onFigure: (mark: string) => void }) {
  const { bulletinId, changes, corrections } = bulletin;
  return (
    <>
      <h2>印发与现在</h2>
      {changes.length === 0 ? (
        <p className="quiet">印发的数字和现在知道的一致。以后记录有变，会列在这里。</p>
      ) : (
        <>
          <p className="quiet">印发后记录有变，{changes.length} 个数和现在不同。正文不改。</p>
          <ChangeList changes={changes} onFigure={onFigure} />
        </>
      )}
      {corrections.length === 0 ? null : (
        <>
          <h2 className="panel-next">更正说明</h2>
          <ul className="changes">
            {corrections.map(({ correctionId, reason, issuedAt, changes: told }) => (
              <li key={correctionId}>
                <span>
                  <time dateTime={issuedAt}>{textTime(issuedAt)}</time>，更正 {told.length} 个数
                </span>
                <span className="quiet">{reason}</span>
                <span className="downloads">
                  {(['docx', 'pdf'] as const).map(format => (
                    <a
                      key={format}
                      href={`/api/bulletins/${bulletinId}/corrections/${correctionId}/file?format=${format}`}
                      download
                    >
                      {format === 'docx' ? 'Word' : 'PDF'}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
