import type { ReactNode } from 'react';
import './bars.css';

/** One bar: what it is of, how long, and the number that stands at its end. */
export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly length: number;
  readonly text: ReactNode;
  readonly isMarked?: boolean;
}

/** Horizontal bars with their numbers, longest first by custom of the callers; a table to those who do not see them. */
export function Bars({
  caption,
  bars,
  head,
  isWide = false,
}: {
  caption: string;
  bars: readonly Bar[];
  head: readonly [string, string];
  /** The numbers are rates with their parts, and need more room. */
  isWide?: boolean;
}) {
  const longest = Math.max(...bars.map(bar => bar.length), 0) || 1;
  return (
    <table className={isWide ? 'bars bars-wide' : 'bars'}>
      <caption className="unseen">{caption}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(bar => (
          <tr key={bar.key} className={bar.isMarked === true ? 'is-marked' : undefined}>
            <th scope="row">{bar.name}</th>
            <td>
              <svg
                className="bar-line"
                width="100%"
                height="10"
                preserveAspectRatio="none"
                viewBox="0 0 100 10"
                aria-hidden="true"
              >
                <rect width={(bar.length / longest) * 100} height="10" />
              </svg>
              <span className="bar-text">{bar.text}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
