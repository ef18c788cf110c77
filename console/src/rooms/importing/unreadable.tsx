import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { PageHead } from '../../ui/page.tsx';
import { ErrorNote, Note } from '../../ui/states.tsx';
import { IMPORTS, type Upload } from './queries.ts';
import { useSay } from './use-say.ts';

/** The table cannot be read as it is: why, and the ways out: another file, or what was said taken back. */
export function Unreadable({ upload, error, onRetry }: { upload: Upload; error: unknown; onRetry: () => void }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const problem = problemOf(error);
  const say = useSay(upload.uploadId);
  const discard = useMutation({
    mutationFn: () =>
      api.DELETE('/api/imports/uploads/{uploadId}', { params: { path: { uploadId: upload.uploadId } } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [...IMPORTS, 'uploads'] });
      await navigate({ to: '/imports/new', search: { kind: upload.kind } });
    },
  });
  const hasSaid = Object.keys(upload.mapping).length > 2 || Object.keys(upload.mapping.columns).length > 0;
  return (
    <>
      <PageHead
        title={upload.fileName}
        crumbs={[{ label: '导入', link: { to: '/imports' } }, { label: upload.kindLabel }]}
      />
      <div className="state" role="alert">
        <h2>{problem.title}</h2>
        <Note tone="warn">{problem.detail}</Note>
        <p>已有的记录没有变。{hasSaid ? '也可能是刚才指定的表、行、列不对，可以退回到系统自己认的。' : ''}</p>
        <ErrorNote error={discard.error ?? say.error} />
        <div className="state-actions">
          <Button type="primary" loading={discard.isPending} onClick={() => discard.mutate()}>
            换一个文件
          </Button>
          {hasSaid ? (
            <Button loading={say.isPending} onClick={() => say.mutate({ columns: {}, values: {} })}>
              退回系统自己认的
            </Button>
          ) : null}
          <Button onClick={onRetry}>再读一次</Button>
        </div>
        {problem.id === '' ? null : (
          <p className="state-id">
            仍不行，请把编号 <b>{problem.id}</b> 告诉系统管理员。
          </p>
        )}
      </div>
    </>
  );
}
