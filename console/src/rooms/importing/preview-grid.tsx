import { Button } from 'antd';
import { useState } from 'react';
import type { PreviewSheet, SkippedRow } from './queries.ts';
import { SKIP_LABELS } from './skip-labels.ts';
import './preview-grid.css';

/** As many first rows as the server shows, whatever they hold. */
const FIRST_ROWS = 8;

/** The first rows and those with problems as they stand in the table, personal values masked, bad cells marked. */
export function PreviewGrid({ sheet }: { sheet: PreviewSheet }) {
  const [isBadOnly, setIsBadOnly] = useState(false);
  const columns = sheet.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.state !== 'ignored' && column.header !== '');
  const told = sheet.rows.filter(row => row.problems.length > 0);
  const bad = told.filter(row => row.verdict === 'rejected');
  const shown = isBadOnly ? bad : sheet.rows;
  const lines = [
    ...shown.map(row => ({ row: row.row, data: row, skipped: null })),
    ...(isBadOnly ? [] : sheet.skipped.map(skipped => ({ row: skipped.row, data: null, skipped }))),
  ].sort((a, b) => a.row - b.row);
  return (
    <section className="section">
      <div className="section-head">
        <h2>预览</h2>
        <span className="section-aside">
          原表的前 {Math.min(FIRST_ROWS, sheet.records)} 行
          {told.length > 0 ? `与有问题的 ${told.length} 行，标出的格要看` : ''}
        </span>
        {bad.length > 0 ? (
          <Button
            type="link"
            className="cell-link push"
            aria-pressed={isBadOnly}
            onClick={() => setIsBadOnly(!isBadOnly)}
          >
            {isBadOnly ? '看全部' : `只看不能导入的 ${bad.length} 行`}
          </Button>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys */}
      <section className="preview-grid" tabIndex={0} aria-label="预览表">
        <table>
          <thead>
            <tr>
              <th scope="col" className="row-number">
                <span className="unseen">行</span>
              </th>
              {columns.map(({ column }) => (
                <th key={column.letters} scope="col">
                  {column.header}
                </th>
              ))}
              <th scope="col" className="row-problems">
                问题
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ row, data, skipped }) =>
              data === null ? (
                <tr key={`skipped ${row}`} className="is-skipped">
                  <td className="row-number">{row}</td>
                  <td colSpan={columns.length + 1}>{skipped === null ? '' : skippedInWords(skipped)}</td>
                </tr>
              ) : (
                <tr key={row}>
                  <td className="row-number">{row}</td>
                  {columns.map(({ column, index }) => (
                    <td
                      key={column.letters}
                      className={data.problems.some(problem => problem.column === column.letters) ? 'is-bad' : ''}
                    >
                      <span className="cell-text">{data.cells[index]}</span>
                    </td>
                  ))}
                  <td className="row-problems">
                    {data.problems.map(problem => (
                      <span key={`${problem.column} ${problem.reason}`} className={`level-${problem.level}`}>
                        {problem.header === '' ? '' : `${problem.header}：`}
                        {problem.reason}
                      </span>
                    ))}
                    {data.verdict === 'repeated' ? <span className="muted">和前面的行一样</span> : null}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** 合计 60件　合计行，不导入; the header is above already. */
function skippedInWords({ reason, text }: SkippedRow): string {
  const label = SKIP_LABELS[reason] ?? '';
  return reason === 'header' ? label : `${text}　　${label}，不导入`;
}
