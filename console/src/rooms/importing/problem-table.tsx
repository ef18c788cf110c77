import { Button } from 'antd';
import { useState } from 'react';
import type { Problem } from './queries.ts';

/** A long list of the same kind of remark is opened on demand. */
const SHOWN_AT_FIRST = 10;

/** What is wrong with rows: place, value, reason, advice (IM-07). */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? problems : problems.slice(0, SHOWN_AT_FIRST);
  const rest = problems.length - shown.length;
  const hasSheets = new Set(problems.map(problem => problem.sheet)).size > 1;
  return (
    <>
      <table className="plain-table stacked problem-table">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">值</th>
            <th scope="col">原因</th>
            <th scope="col">怎么办</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(problem => (
            <tr key={`${problem.sheet} ${problem.row} ${problem.column} ${problem.reason}`}>
              <td className="nowrap">
                {hasSheets ? `${problem.sheet} ` : ''}第 {problem.row} 行
              </td>
              <td className="nowrap">
                {problem.header}
                {problem.column === '' ? '' : <span className="muted">（{problem.column} 列）</span>}
              </td>
              <td className="problem-value">{problem.value}</td>
              <td className={problem.level === 'reject' ? 'level-reject' : ''}>{problem.reason}</td>
              <td className="quiet">{problem.advice}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <Button type="link" className="cell-link after-table" onClick={() => setIsAll(true)}>
          再看其余 {rest} 条
        </Button>
      ) : null}
    </>
  );
}
