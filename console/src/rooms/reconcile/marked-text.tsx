import { Fragment, type ReactNode } from 'react';
import { type Finding, groupsOf, type Report } from './report.ts';

/** A stretch of the text that carries a mark; marks do not overlap. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding | null;
}

/**
 * The text as it was read, every checked number underlined, every wrong one marked with its number in the list. What
 * was read as a table stands as a table.
 */
export function MarkedText({
  report,
  chosen,
  onChoose,
}: {
  report: Report;
  chosen: number | null;
  onChoose: (ordinal: number) => void;
}) {
  const marks = marksOf(report);
  const show = (start: number, end: number) => piecesOf(report.text, marks, start, end, chosen, onChoose);
  return (
    <div className="audit-text" lang="zh-CN">
      {report.blocks.map(({ kind, start, end, rows }) => {
        if (kind === 'title') return <h2 key={start}>{show(start, end)}</h2>;
        if (kind === 'paragraph') return <p key={start}>{show(start, end)}</p>;
        return (
          <div key={start} className="audit-table">
            <table>
              <tbody>
                {rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document that does not change
                  <tr key={index}>
                    {distinct(row).map(({ cell, span }) => (
                      <td key={`${cell.start}-${cell.end}`} colSpan={span}>
                        {show(cell.start, cell.end)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </div>
  );
}

function marksOf(report: Report): Mark[] {
  const { wrong, doubtful, right } = groupsOf(report);
  const found = [...wrong, ...doubtful].map(finding => ({
    start: finding.statement.start,
    end: finding.statement.end,
    finding,
  }));
  const used = [...report.statements.filter(statement => !statement.ok), ...right].flatMap(statement => [
    { start: statement.start, end: statement.end },
    ...statement.operands,
  ]);
  const marks: Mark[] = [];
  for (const mark of [...found, ...used.map(({ start, end }) => ({ start, end, finding: null }))]) {
    const overlaps = marks.some(other => mark.start < other.end && other.start < mark.end);
    if (!overlaps && mark.end > mark.start) marks.push(mark);
  }
  return marks.sort((a, b) => a.start - b.start);
}

function piecesOf(
  text: string,
  marks: readonly Mark[],
  from: number,
  to: number,
  chosen: number | null,
  onChoose: (ordinal: number) => void,
): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = from;
  for (const { start, end, finding } of marks) {
    if (start < from || end > to) continue;
    pieces.push(<Fragment key={`t${at}`}>{text.slice(at, start)}</Fragment>);
    const printed = text.slice(start, end);
    pieces.push(
      finding === null ? (
        <span key={start} className="audit-checked">
          {printed}
        </span>
      ) : (
        <button
          key={start}
          type="button"
          id={`spot-${finding.ordinal}`}
          className={finding.statement.severity === 'error' ? 'audit-spot' : 'audit-spot is-doubt'}
          aria-current={finding.ordinal === chosen ? 'true' : undefined}
          onClick={() => onChoose(finding.ordinal)}
        >
          {printed}
          <sup>{finding.ordinal}</sup>
          <span className="unseen">，{finding.statement.title}不符</span>
        </button>
      ),
    );
    at = end;
  }
  pieces.push(<Fragment key={`t${at}-end`}>{text.slice(at, to)}</Fragment>);
  return pieces;
}

type Cell = Report['blocks'][number]['rows'][number][number];

/** A cell that spans several places stands in each of them; it is drawn once. */
function distinct(row: readonly Cell[]): { cell: Cell; span: number }[] {
  const cells: { cell: Cell; span: number }[] = [];
  for (const cell of row) {
    const last = cells.at(-1);
    if (last !== undefined && last.cell.start === cell.start && last.cell.end === cell.end && cell.end > cell.start) {
      last.span += 1;
    } else cells.push({ cell, span: 1 });
  }
  return cells;
}
