import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, sendForm } from '../../api/client.ts';
import type { paths } from '../../api/schema.generated.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { DropZone } from './drop-zone.tsx';
import { KindChoice } from './kind-choice.tsx';
import { IMPORTS, kindsQuery, previewQuery, type Upload } from './queries.ts';
import { WizardSteps } from './wizard-steps.tsx';
import './importing.css';

/** The first step: which kind of table it is, and the file. A file that cannot be read is told here and not kept. */
export function NewImportPage() {
  const search = getRouteApi('/imports/new').useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const kinds = useQuery(kindsQuery);
  const [chosen, setChosen] = useState(search.kind);
  const [share, setShare] = useState(0);
  const send = useMutation({
    onMutate: () => setShare(0),
    mutationFn: async ({ file, kind }: { file: File; kind: string }) => {
      const form = new FormData();
      form.set('file', file);
      const address = `/api/imports/uploads?kind=${encodeURIComponent(kind)}` as keyof paths & string;
      const upload = await sendForm<Upload>(address, form, setShare);
      const { uploadId } = upload;
      try {
        // The whole table is read once here: what is no table is said at once, in words.
        await client.fetchQuery(previewQuery(uploadId));
      } catch (error) {
        await api.DELETE('/api/imports/uploads/{uploadId}', { params: { path: { uploadId } } }).catch(() => undefined);
        throw error;
      }
      return upload;
    },
    onSuccess: async ({ uploadId }) => {
      await client.invalidateQueries({ queryKey: [...IMPORTS, 'uploads'] });
      await navigate({ to: '/imports/uploads/$uploadId', params: { uploadId } });
    },
  });
  return (
    <div className="page">
      <PageHead title="导入一张表" crumbs={[{ label: '导入', link: { to: '/imports' } }, { label: '新的导入' }]} />
      <WizardSteps at={0} />
      <Loaded query={kinds} rows={8}>
        {data => {
          const kind = data.kinds.find(one => one.kind === chosen && one.mayImport) ?? null;
          return (
            <div className="new-import">
              <KindChoice kinds={data.kinds} chosen={kind?.kind ?? null} onChoose={setChosen} />
              <section aria-labelledby="file-head">
                <h2 id="file-head">二、放文件</h2>
                <ErrorNote error={send.error} />
                <DropZone
                  share={send.isPending ? share : null}
                  isReady={kind !== null}
                  label={kind?.label ?? ''}
                  onFile={file => (kind === null ? undefined : send.mutate({ file, kind: kind.kind }))}
                />
                {kind === null ? null : <WhatIsNeeded fields={kind.fields} />}
              </section>
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function WhatIsNeeded({
  fields,
}: {
  fields: readonly { readonly label: string; readonly isRequired: boolean; readonly isDerived: boolean }[];
}) {
  const names = (wanted: boolean) =>
    fields
      .filter(field => !field.isDerived && field.isRequired === wanted)
      .map(field => field.label)
      .join('、');
  return (
    <dl className="needed">
      <div>
        <dt>必须有的列</dt>
        <dd>{names(true) || '没有硬性要求'}</dd>
      </div>
      <div>
        <dt>还能认的列</dt>
        <dd className="quiet">{names(false)}</dd>
      </div>
    </dl>
  );
}
