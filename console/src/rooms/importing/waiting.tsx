import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { api } from '../../api/client.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import { tableTime } from '../../ui/time.tsx';
import { IMPORTS, isUnderWay, type Upload } from './queries.ts';

const STATES: Readonly<Record<Upload['status'], readonly [string, TagTone]>> = {
  open: ['存着', 'plain'],
  waiting: ['排队等导入', 'blue'],
  running: ['正在导入', 'blue'],
  done: ['已导入', 'ok'],
  failed: ['没有导入', 'warn'],
};

/** Files that were uploaded and are not in yet: go on with them, or drop them. */
export function Waiting({ uploads }: { uploads: readonly Upload[] }) {
  const client = useQueryClient();
  const { modal } = App.useApp();
  const discard = useMutation({
    mutationFn: (uploadId: string) => api.DELETE('/api/imports/uploads/{uploadId}', { params: { path: { uploadId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...IMPORTS, 'uploads'] }),
  });
  const ask = (upload: Upload) =>
    modal.confirm({
      title: `不导入“${upload.fileName}”了？`,
      content: '上传的文件和对好的列一起删掉。已有的记录不受影响。',
      okText: '删掉',
      cancelText: '留着',
      onOk: () => discard.mutate(upload.uploadId),
    });
  return (
    <>
      <ErrorNote error={discard.error} />
      <ul className="waiting">
        {uploads.map(upload => {
          const [word, tone] = STATES[upload.status];
          return (
            <li key={upload.uploadId}>
              <Link to="/imports/uploads/$uploadId" params={{ uploadId: upload.uploadId }}>
                {upload.fileName}
              </Link>
              <span className="quiet">{upload.kindLabel}</span>
              <Tag tone={tone}>{word}</Tag>
              <time className="muted" dateTime={upload.uploadedAt}>
                {tableTime(upload.uploadedAt)} 上传
              </time>
              {isUnderWay(upload) ? null : (
                <Button type="link" aria-label={`删掉${upload.fileName}`} onClick={() => ask(upload)}>
                  删掉
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
