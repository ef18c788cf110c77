import type { Bulletin } from './queries.ts';

/** Figures as printed and as known now; a figure opens its records where there is a place for them. */
export function ChangeList({ changes, onFigure }: { changes: Bulletin['changes']; onFigure?: (mark: string) => void }) {
  return (
    <ul className="changes">
      {changes.map(({ key, label, printed, now }) => (
        <li key={key}>
          {onFigure === undefined ? (
            <span>{label}</span>
          ) : (
            <button type="button" className="as-link" onClick={() => onFigure(key)}>
              {label}
            </button>
          )}
          <span>
            印发 <b>{printed}</b>，现在 <b>{now}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}
