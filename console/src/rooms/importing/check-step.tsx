import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api, dataOf } from '../../api/client.ts';
import { grouped } from '../../ui/numbers.ts';
import { Section } from '../../ui/page.tsx';
import { ErrorNote, ErrorState, Note, PartLoading } from '../../ui/states.tsx';
import type { StepProps } from './columns-step.tsx';
import { Counts } from './counts.tsx';
import { ProblemTable } from './problem-table.tsx';
import { IMPORTS, type Trial, trialQuery, uploadQuery } from './queries.ts';
import { SkippedRows } from './skipped-rows.tsx';
import { StepHead } from './step-head.tsx';

/** 看结果: what the import would do to the records there are; nothing is written until 导入 is pressed. */
export function CheckStep({ upload, preview }: StepProps) {
  const { uploadId } = upload;
  const client = useQueryClient();
  const trial = useQuery(trialQuery(uploadId));
  const rows = preview.sheets.reduce((sum, sheet) => sum + sheet.records, 0);
  const run = useMutation({
    mutationFn: () => dataOf(api.POST('/api/imports/uploads/{uploadId}/run', { params: { path: { uploadId } } })),
    onSuccess: async waiting => {
      client.setQueryData(uploadQuery(uploadId).queryKey, waiting);
      await client.invalidateQueries({ queryKey: [...IMPORTS, 'uploads'] });
    },
  });
  const taken = trial.data === undefined ? 0 : trial.data.added + trial.data.changed;
  return (
    <>
      <StepHead
        upload={upload}
        step="check"
        primary={
          <Button
            type="primary"
            disabled={trial.data === undefined || trial.isFetching || taken === 0}
            loading={run.isPending}
            onClick={() => run.mutate()}
          >
            {taken > 0 ? `导入 ${grouped(taken)} 行` : '导入'}
          </Button>
        }
      />
      <ErrorNote error={run.error} />
      {trial.isFetching ? (
        <div>
          <p role="status" className="quiet">
            正在把 {grouped(rows)} 行与已有记录逐行比对，什么都不会保存……
          </p>
          <PartLoading rows={6} />
        </div>
      ) : trial.isError ? (
        <ErrorState error={trial.error} onRetry={() => void trial.refetch()} kept="对好的列都还在。" />
      ) : trial.data === undefined ? null : (
        <TrialResult trial={trial.data} uploadId={uploadId} taken={taken} />
      )}
    </>
  );
}

function TrialResult({ trial, uploadId, taken }: { trial: Trial; uploadId: string; taken: number }) {
  const rejected = trial.problems.filter(problem => problem.level === 'reject');
  const rejectedRows = new Set(rejected.map(problem => `${problem.sheet} ${problem.row}`));
  // What is said beside of a row that is not taken anyway does not matter.
  const warned = trial.problems.filter(problem => !rejectedRows.has(`${problem.sheet} ${problem.row}`));
  return (
    <>
      <Counts counts={trial} />
      {taken === 0 ? (
        <Note>
          {trial.rejected > 0
            ? '没有能导入的行。请照下面的原因改原表或改对法。'
            : '每一行都和已有记录一样，不用再导。同一张表导几次都不会重复。'}
        </Note>
      ) : null}
      {trial.unknownValues.length > 0 ? (
        <Note tone="warn">
          还有 {trial.unknownValues.length} 个单位或词认不出，那些行会被拒绝。
          <Link to="/imports/uploads/$uploadId" params={{ uploadId }} search={{ step: 'words' }}>
            回去指定
          </Link>
        </Note>
      ) : null}
      {trial.notices.map(notice => (
        <Note key={notice}>{notice}</Note>
      ))}
      {rejected.length > 0 ? (
        <Section title={`会被拒绝的 ${grouped(trial.rejected)} 行`} aside="导入后另存一表，改好可以再导">
          <ProblemTable problems={rejected} />
        </Section>
      ) : null}
      {warned.length > 0 ? (
        <Section title={`照导但要留意的 ${grouped(trial.warned)} 行`}>
          <ProblemTable problems={warned} />
        </Section>
      ) : null}
      <SkippedRows rows={trial.skipped} />
    </>
  );
}
