import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ButtonLink } from '../../ui/button-link.tsx';
import { grouped } from '../../ui/numbers.ts';
import { PageHead, Section } from '../../ui/page.tsx';
import { EmptyState, ErrorState, PartLoading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { tableTime } from '../../ui/time.tsx';
import { type Batch, batchesQuery, kindsQuery, uploadsQuery } from './queries.ts';
import { Waiting } from './waiting.tsx';
import '../../ui/layout.css';
import './importing.css';

/** What was imported, the latest first, and what was put aside on the way. */
export function ImportsPage() {
  const batches = useInfiniteQuery(batchesQuery);
  const uploads = useQuery(uploadsQuery);
  const kinds = useQuery(kindsQuery);
  const mayImport = kinds.data?.kinds.some(kind => kind.mayImport) === true;
  const rows = batches.data?.pages.flatMap(page => page.batches) ?? [];
  const begin = <ButtonLink to="/imports/new">导入一张表</ButtonLink>;
  return (
    <div className="page">
      <PageHead
        title="导入"
        note="热线、信箱、稿件、账号等台账从别的系统导出后，在这里对好列、看清结果再导入；导错了可以整批撤回。"
        actions={mayImport && rows.length > 0 ? begin : undefined}
      />
      {uploads.data === undefined || uploads.data.uploads.length === 0 ? null : (
        <Section title="还没有导完的" aside="存下的对法都在，接着办就行">
          <Waiting uploads={uploads.data.uploads} />
        </Section>
      )}
      {batches.isPending ? <PartLoading rows={6} /> : null}
      {batches.isError ? <ErrorState error={batches.error} onRetry={() => void batches.refetch()} /> : null}
      {batches.isSuccess && rows.length === 0 ? (
        <EmptyState title="还没有导入过" actions={mayImport ? begin : undefined}>
          从 12345 平台、信箱后台、网站后台导出的 .xlsx 或 .csv
          直接就能用，表头写法不用改。先导单位名录和栏目，再导工单和稿件，
          这样单位都认得出。导入前能看到每一行会怎样，不会一点就进。
        </EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <Section title="做过的导入">
          <BatchTable rows={rows} />
          {batches.hasNextPage ? (
            <p className="after-table">
              <Button loading={batches.isFetchingNextPage} onClick={() => void batches.fetchNextPage()}>
                再看更早的
              </Button>
            </p>
          ) : null}
        </Section>
      )}
    </div>
  );
}

const COUNTS = [
  ['read', '读到'],
  ['added', '新增'],
  ['changed', '变更'],
  ['unchanged', '未变'],
  ['rejected', '拒绝'],
] as const satisfies readonly (readonly [keyof Batch, string])[];

function BatchTable({ rows }: { rows: readonly Batch[] }) {
  return (
    <table className="plain-table stacked batch-table">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">哪种表</th>
          {COUNTS.map(([key, label]) => (
            <th key={key} scope="col" className="number">
              {label}
            </th>
          ))}
          <th scope="col">导入时间</th>
          <th scope="col">导入人</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(batch => (
          <tr key={batch.batchId}>
            <td>
              <Link to="/imports/$batchId" params={{ batchId: batch.batchId }}>
                {batch.fileName}
              </Link>{' '}
              {batch.undoneAt === null ? null : <Tag>已撤回</Tag>}
            </td>
            <td className="nowrap quiet">{batch.kindLabel}</td>
            {COUNTS.map(([key, label]) => (
              <td key={key} className={key === 'rejected' && batch.rejected > 0 ? 'number is-rejected' : 'number'}>
                <span className="only-phone muted">{label} </span>
                {grouped(batch[key])}
              </td>
            ))}
            <td className="nowrap quiet">
              <time dateTime={batch.importedAt}>{tableTime(batch.importedAt)}</time>
            </td>
            <td className="nowrap quiet">{batch.importedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
