import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Section } from '../../ui/page.tsx';
import { ErrorNote, PartLoading } from '../../ui/states.tsx';
import { ProblemTable } from './problem-table.tsx';
import { type BatchDetail, type ImportLine, linesQuery, type Outcome } from './queries.ts';
import { RecordLink } from './record-link.tsx';

/** The lines of an import's report with one outcome, page by page; nothing when there are none. */
export function BatchLines({ batch, outcome, title }: { batch: BatchDetail; outcome: Outcome; title: string }) {
  const query = useInfiniteQuery(linesQuery(batch.batchId, outcome));
  const lines = query.data?.pages.flatMap(page => page.lines) ?? [];
  const isQuiet = outcome === 'added' || outcome === 'unchanged';
  if (isQuiet && lines.length === 0) return null;
  const problems = lines.flatMap(line =>
    outcome === 'rejected' ? line.problems.filter(problem => problem.level === 'reject') : line.problems,
  );
  return (
    <Section title={title}>
      {query.isPending ? <PartLoading rows={3} /> : null}
      <ErrorNote error={query.error} />
      {outcome === 'changed' ? <Changes lines={lines} kind={batch.kind} /> : null}
      {outcome === 'changed' && problems.length > 0 ? <h3 className="remarks-head">这些行还要留意</h3> : null}
      {problems.length > 0 ? <ProblemTable problems={problems} /> : null}
      {query.hasNextPage ? (
        <p className="after-table">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再看 50 行
          </Button>
        </p>
      ) : null}
    </Section>
  );
}

/** What an import changed in records that were there: before and after, column by column. */
function Changes({ lines, kind }: { lines: readonly ImportLine[]; kind: BatchDetail['kind'] }) {
  const changed = lines.filter(line => line.changes.length > 0);
  if (changed.length === 0) return null;
  return (
    <table className="plain-table stacked">
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">列</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {changed.flatMap(line =>
          line.changes.map((change, index) => (
            <tr key={`${line.sheet} ${line.row} ${change.field}`}>
              <td className="nowrap">
                {index === 0 ? (
                  <RecordLink kind={kind} recordId={line.recordId}>
                    第 {line.row} 行
                  </RecordLink>
                ) : (
                  ''
                )}
              </td>
              <td className="nowrap quiet">{change.field}</td>
              <td>
                <del>{change.before || '（空）'}</del>
              </td>
              <td>
                <ins>{change.after || '（空）'}</ins>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
