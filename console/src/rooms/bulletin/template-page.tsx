import { keepPreviousData, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { usePeriod } from '../../frame/period-search.ts';
import { Crumbs, useTitle } from '../../ui/page.tsx';
import { periodLabel } from '../../ui/period.ts';
import { ErrorNote, Note, PartLoading } from '../../ui/states.tsx';
import { FigurePicker } from './figure-picker.tsx';
import { useKeptSource } from './kept-source.ts';
import { Paper } from './paper/paper.tsx';
import { templateQuery } from './queries.ts';
import { type SourceEditor, TemplateSource } from './template-source.tsx';
import { useSettled } from './use-settled.ts';
import './desk.css';
import './template.css';

const SETTLE_MS = 600;

/** The template that the next bulletins are drafted from: its source, what is wrong at which line, how it prints. */
export function TemplatePage() {
  useTitle('通报模板');
  const { data: template } = useSuspenseQuery(templateQuery);
  const client = useQueryClient();
  const period = usePeriod();
  const kept = useKeptSource(template);
  const editor = useRef<SourceEditor>(null);
  const [isPicking, setIsPicking] = useState(false);
  const barred = template.whyNotEdit;
  const preview = usePreview(kept.source, period, barred === null);
  const problems = preview.data?.problems.filter(problem => problem.text === null) ?? [];
  const save = useMutation({
    mutationFn: () =>
      dataOf(api.PUT('/api/bulletin-template', { body: { source: kept.source, version: template.version } })),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: templateQuery.queryKey });
      kept.drop();
    },
    async onError(error) {
      if (problemOf(error).code === 'conflict') await client.invalidateQueries({ queryKey: templateQuery.queryKey });
    },
  });
  return (
    <div className="desk template-desk">
      <section className="template-left" aria-label="模板">
        <header className="template-head">
          <div>
            <Crumbs steps={[{ label: '通报', link: { to: '/bulletins' } }]} />
            <h1>通报模板</h1>
          </div>
          {barred === null ? (
            <>
              <Button onClick={() => setIsPicking(true)}>插入数字</Button>
              <Button
                type="primary"
                disabled={!kept.isChanged || problems.length > 0 || kept.isStale}
                loading={save.isPending}
                onClick={() => save.mutate()}
              >
                保存模板
              </Button>
            </>
          ) : null}
        </header>
        <p className="muted" role="status">
          {barred ??
            (kept.isChanged
              ? '改动已记在本机，还没有保存。保存后从下一份拟稿起用，已有的稿子不变。'
              : `第 ${template.version} 版。改了会先记在本机。`)}
        </p>
        {kept.isStale ? (
          <Note tone="warn">
            <p>别人刚刚保存过第 {template.version} 版。您写的都在下面。</p>
            <div className="mention-acts">
              <Button size="small" onClick={kept.drop}>
                看对方的（放弃我的）
              </Button>
              <Button size="small" onClick={kept.rebase}>
                用我的覆盖
              </Button>
            </div>
          </Note>
        ) : null}
        {save.isError && problemOf(save.error).code !== 'conflict' ? <ErrorNote error={save.error} /> : null}
        <TemplateSource
          ref={editor}
          source={kept.source}
          problems={problems}
          isReadOnly={barred !== null}
          onChange={kept.change}
        />
        <ol className="template-problems" aria-label="错处">
          {problems.map(problem => (
            <li key={`${problem.line}:${problem.column}`}>
              <button
                type="button"
                className="as-link"
                onClick={() => editor.current?.goTo(problem.line, problem.column)}
              >
                第 {problem.line} 行
              </button>
              <span>{problem.near.length === 0 ? problem.message : problem.message.split('是不是')[0]}</span>
              {problem.near.map(key => (
                <Button
                  key={key}
                  size="small"
                  onClick={() => editor.current?.replaceKey(problem.line, problem.column, key)}
                >
                  换成 {key}
                </Button>
              ))}
            </li>
          ))}
        </ol>
      </section>
      <section className="desk-middle" aria-label="预览">
        <header className="desk-bar">
          <span className="nowrap">
            用<time>{periodLabel(period)}</time>的数字预览
          </span>
          {problems.length > 0 ? <span className="is-stop desk-bar-end">有错，版面还是改错以前的</span> : null}
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <div className="desk-scroll" tabIndex={0}>
          {barred === null ? (
            <Preview preview={preview} />
          ) : (
            <p className="template-no-preview quiet">能改模板的人在这里看版面。</p>
          )}
        </div>
      </section>
      <FigurePicker
        isOpen={isPicking}
        figures={preview.data?.figures ?? []}
        onPick={text => {
          setIsPicking(false);
          editor.current?.insert(text);
        }}
        onClose={() => setIsPicking(false)}
      />
    </div>
  );
}

function Preview({ preview: { data, error, lastHtml } }: { preview: ReturnType<typeof usePreview> }) {
  if (error !== null && lastHtml === null) {
    return (
      <div className="template-no-preview">
        <ErrorNote error={error} />
      </div>
    );
  }
  if (lastHtml !== null) return <Paper html={lastHtml} chosen={null} />;
  return (
    <div className="template-no-preview">
      {data === undefined ? <PartLoading rows={8} /> : <p className="quiet">改好左边的错，这里就有版面。</p>}
    </div>
  );
}

/** How the source prints; while it has mistakes, how it printed before them. */
function usePreview(source: string, period: string, mayEdit: boolean) {
  const sent = useSettled(source, SETTLE_MS);
  const [lastHtml, setLastHtml] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['bulletin-template', 'preview', period, sent],
    queryFn: () => dataOf(api.POST('/api/bulletin-template/preview', { body: { source: sent, period } })),
    placeholderData: keepPreviousData,
    enabled: mayEdit,
  });
  const html = query.data?.paperHtml ?? null;
  if (html !== null && html !== lastHtml) setLastHtml(html);
  return { data: query.data, error: query.error, lastHtml };
}
