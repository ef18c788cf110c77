import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page.tsx';
import { Note } from '../../ui/states.tsx';
import { tableTime } from '../../ui/time.tsx';
import { BatchLines } from './batch-lines.tsx';
import { Counts } from './counts.tsx';
import { type BatchDetail, batchQuery } from './queries.ts';
import { SkippedRows } from './skipped-rows.tsx';
import { UndoBatch } from './undo-batch.tsx';
import { WizardSteps } from './wizard-steps.tsx';
import '../../ui/layout.css';
import './importing.css';

/** What one import did: counts, each rejected row with its reason, the differences of changed rows, and the way back. */
export function BatchPage() {
  const { batchId } = getRouteApi('/imports/$batchId').useParams();
  const query = useQuery(batchQuery(batchId));
  return (
    <div className="page">
      <Loaded query={query} rows={10}>
        {batch => (
          <>
            <PageHead
              title={batch.fileName}
              crumbs={[{ label: '导入', link: { to: '/imports' } }, { label: batch.kindLabel }]}
              note={`${batch.importedBy}导入，${tableTime(batch.importedAt)}`}
              actions={
                batch.hasRejects ? (
                  <a className="button-link is-primary" href={`/api/imports/${batchId}/rejects`} download>
                    下载被拒绝的行
                  </a>
                ) : undefined
              }
            />
            {batch.undoneAt === null ? (
              <WizardSteps at={5} />
            ) : (
              <Note>这批导入已在 {tableTime(batch.undoneAt)} 整批撤回，下面是当时的结果。</Note>
            )}
            <Counts counts={batch} />
            {batch.notices.map(notice => (
              <Note key={notice}>{notice}</Note>
            ))}
            <Sections batch={batch} />
            <SkippedRows rows={batch.skipped} />
            {batch.mayUndo ? <UndoBatch batch={batch} /> : null}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Sections({ batch }: { batch: BatchDetail }) {
  const { batchId } = batch;
  return (
    <>
      {batch.rejected > 0 ? (
        <BatchLines
          batch={batch}
          outcome="rejected"
          title={`被拒绝的 ${batch.rejected} 行`}
          key={`${batchId} rejected`}
        />
      ) : null}
      {batch.changed > 0 ? (
        <BatchLines batch={batch} outcome="changed" title={`变更的 ${batch.changed} 行`} key={`${batchId} changed`} />
      ) : null}
      {batch.warned === 0 ? null : (
        <>
          <BatchLines batch={batch} outcome="added" title="新增了但要留意的行" key={`${batchId} added`} />
          <BatchLines batch={batch} outcome="unchanged" title="未变但要留意的行" key={`${batchId} unchanged`} />
        </>
      )}
    </>
  );
}
