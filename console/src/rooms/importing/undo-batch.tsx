import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api, dataOf } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { grouped } from '../../ui/numbers.ts';
import { Section } from '../../ui/page.tsx';
import { ErrorNote, Note } from '../../ui/states.tsx';
import type { BatchDetail } from './queries.ts';
import { RecordLink } from './record-link.tsx';

/** A record that lived on after the import. */
interface MovedOn {
  readonly recordId: string;
  readonly label: string;
  readonly why: string;
}

/** Takes the whole import back, or says which records moved on so that it cannot be (IM-07). */
export function UndoBatch({ batch }: { batch: BatchDetail }) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const undo = useMutation({
    mutationFn: () => dataOf(api.POST('/api/imports/{batchId}/undo', { params: { path: { batchId: batch.batchId } } })),
    onSuccess: async ({ undone }) => {
      void message.success(`已撤回 ${grouped(undone)} 条。`);
      // Figures, lists and records all may have been made of it.
      await client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'session' });
    },
  });
  const ask = () =>
    modal.confirm({
      title: '整批撤回这次导入？',
      content: `新增的 ${grouped(batch.added)} 条不再计入统计，变更的 ${grouped(batch.changed)} 条恢复原样。已签发的通报不变；撤回会留下记录。`,
      okText: '整批撤回',
      cancelText: '不撤回',
      onOk: () => undo.mutate(),
    });
  const movedOn = movedOnOf(undo.error);
  return (
    <Section title="导错了？" aside="整批撤回，不删记录，只让它们不再算数">
      {movedOn.length === 0 ? (
        <ErrorNote error={undo.error} />
      ) : (
        <>
          <Note tone="warn">
            有 {grouped(movedOn.length)} 条在导入之后又办理过，不能整批撤回，什么都没有改。请打开逐条更正：
          </Note>
          <ul className="moved-on">
            {movedOn.map(record => (
              <li key={record.recordId}>
                <RecordLink kind={batch.kind} recordId={record.recordId}>
                  {record.label}
                </RecordLink>
                <span className="quiet">{record.why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button loading={undo.isPending} onClick={ask}>
        整批撤回
      </Button>
    </Section>
  );
}

/** What the refusal says beside its sentence. */
function movedOnOf(error: unknown): readonly MovedOn[] {
  if (error === null) return [];
  const problem = problemOf(error) as { readonly details?: { readonly movedOn?: readonly MovedOn[] } };
  return problem.details?.movedOn ?? [];
}
