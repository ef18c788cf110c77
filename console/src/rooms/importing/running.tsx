import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { grouped } from '../../ui/numbers.ts';
import { batchesQuery, previewQuery, type Upload, uploadsQuery } from './queries.ts';

/** The import on its way, in the background: one may look, or leave. */
export function Running({ upload }: { upload: Upload }) {
  // How many rows there are is known from the preview, if this browser has seen it.
  const preview = useQuery({ ...previewQuery(upload.uploadId), enabled: false });
  const client = useQueryClient();
  useEffect(
    () => () => {
      void client.invalidateQueries({ queryKey: batchesQuery.queryKey });
      void client.invalidateQueries({ queryKey: uploadsQuery.queryKey });
    },
    [client],
  );
  const total = preview.data?.sheets.reduce((sum, sheet) => sum + sheet.records, 0);
  const isWaiting = upload.status === 'waiting';
  const words = isWaiting
    ? '排队等导入，马上开始。'
    : `正在导入，已读 ${grouped(upload.progress)} 行${total === undefined ? '' : `，共 ${grouped(total)} 行`}。`;
  return (
    <section className="running">
      <p role="status">{words}</p>
      <progress
        aria-label="导入进展"
        {...(isWaiting || total === undefined ? {} : { value: upload.progress, max: Math.max(total, 1) })}
      />
      <p className="quiet">
        导入在后台进行，可以离开这一页，办别的事或关掉浏览器都行；办完在“导入”里看结果。全部导完才算数，中途断了不会留下半截。
      </p>
      <ButtonLink to="/imports" tone="plain">
        先去办别的
      </ButtonLink>
    </section>
  );
}
