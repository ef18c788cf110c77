import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { ErrorNote, Note } from '../../ui/states.tsx';
import { ColumnTable } from './column-table.tsx';
import { columnsInWords } from './columns-in-words.tsx';
import { LimitChoice } from './limit-choice.tsx';
import { withColumn } from './mapping.ts';
import { PreviewGrid } from './preview-grid.tsx';
import { kindsQuery, type Preview, type Upload } from './queries.ts';
import { Questions } from './questions.tsx';
import { StepHead } from './step-head.tsx';
import { useSay } from './use-say.ts';

/** What a step is given. */
export interface StepProps {
  readonly upload: Upload;
  readonly preview: Preview;
  /** The table is being read anew with what was said last. */
  readonly isReading: boolean;
  readonly error: unknown;
}

/** 对列: what each column is taken for, what must be asked, and how the rows look then. */
export function ColumnsStep({ upload, preview, isReading, error }: StepProps) {
  const navigate = useNavigate();
  const kinds = useQuery(kindsQuery);
  const say = useSay(upload.uploadId);
  const { mapping } = upload;
  const sheet = preview.sheets[0];
  const fields = kinds.data?.kinds.find(kind => kind.kind === upload.kind)?.fields ?? [];
  const open = preview.questions.length;
  const next = preview.unknownValues.length > 0 ? 'words' : 'check';
  return (
    <>
      <StepHead
        upload={upload}
        step="columns"
        primary={
          <Button
            type="primary"
            disabled={open > 0 || isReading}
            loading={isReading}
            onClick={() =>
              void navigate({
                to: '/imports/uploads/$uploadId',
                params: { uploadId: upload.uploadId },
                search: { step: next },
              })
            }
          >
            {next === 'words' ? '下一步：对单位' : '下一步：看结果'}
          </Button>
        }
      />
      <ErrorNote error={say.error ?? error} />
      <div className="columns-step">
        <section aria-label="各列对到什么">
          {sheet === undefined ? null : (
            <>
              <p className="columns-words">{columnsInWords(sheet)}</p>
              {preview.notices.map(notice => (
                <p key={notice} className="quiet">
                  {notice}
                </p>
              ))}
              <ColumnTable
                sheet={sheet}
                fields={fields}
                onChoose={(column, field) => say.mutate(withColumn(mapping, column, field))}
              />
            </>
          )}
        </section>
        <aside aria-label="要回答的问题和大致结果">
          {open === 0 ? null : (
            <Questions questions={preview.questions} mapping={mapping} onSay={said => say.mutate(said)} />
          )}
          {sheet === undefined ? null : (
            <LimitChoice sheet={sheet} mapping={mapping} onSay={said => say.mutate(said)} />
          )}
          {sheet === undefined ? null : <Outlook preview={preview} />}
        </aside>
      </div>
      {sheet === undefined ? null : <PreviewGrid sheet={sheet} />}
      {preview.skippedSheets.map(skipped => (
        <Note key={skipped.name}>
          表“{skipped.name}”没有导入：{skipped.why}。
        </Note>
      ))}
    </>
  );
}

/** What the table alone says; the records are asked in 看结果. */
function Outlook({ preview }: { preview: Preview }) {
  const { accepted, repeated, rejected } = preview.counts;
  const unknown = preview.unknownValues.reduce((sum, value) => sum + value.rows, 0);
  return (
    <section className="side-part">
      <h2>照现在的对法</h2>
      <dl className="counts">
        <dt>能导入的行</dt>
        <dd>{accepted}</dd>
        <dt>和前面的行重复</dt>
        <dd>{repeated}</dd>
        <dt>不能导入，另存一表可改后再导</dt>
        <dd>{rejected}</dd>
      </dl>
      {unknown > 0 ? (
        <p className="muted">其中 {unknown} 行有单位或词认不出，下一步逐个指定就能导入。</p>
      ) : (
        <p className="muted">新增还是变更，在“看结果”里与已有记录比过才知道。</p>
      )}
    </section>
  );
}
