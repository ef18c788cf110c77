import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { api, dataOf, sendForm } from '../../api/client.ts';
import { useTitle } from '../../ui/page.tsx';
import { PageLoading } from '../../ui/states.tsx';
import { Intake, type Subject } from './intake.tsx';
import { MarkedText } from './marked-text.tsx';
import { groupsOf, nothingChecked, type Report } from './report.ts';
import { Results } from './results.tsx';
import '../bulletin/bulletins.css';
import './reconcile.css';

const routeApi = getRouteApi('/reconcile');

/** 核数: a bulletin goes in, its text comes back marked, with what was checked beside it. */
export function ReconcilePage() {
  useTitle('核数');
  const { bulletin } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const [text, setText] = useState('');
  const audit = useMutation({
    mutationFn: async (subject: Subject) => ({ report: await reportOn(subject), name: subject.name }),
  });
  const { mutate } = audit;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (bulletin === undefined || asked.current === bulletin) return;
    asked.current = bulletin;
    mutate({ kind: 'bulletin', bulletinId: bulletin, name: '本县通报' });
  }, [bulletin, mutate]);
  const another = async () => {
    asked.current = null;
    audit.reset();
    await navigate({ search: ({ bulletin: _bulletin, ...rest }) => rest, replace: true });
  };
  if (audit.isSuccess) return <Audited {...audit.data} onAnother={another} />;
  if (audit.isPending && audit.variables.kind === 'bulletin') return <PageLoading rows={12} />;
  return (
    <Intake
      text={text}
      onText={setText}
      onSubject={subject => mutate(subject)}
      isPending={audit.isPending}
      error={audit.error}
    />
  );
}

function Audited({ report, name, onAnother }: { report: Report; name: string; onAnother: () => Promise<void> }) {
  const { wrong, doubtful } = groupsOf(report);
  const count = wrong.length + doubtful.length;
  const [chosen, setChosen] = useState<number | null>(count > 0 ? 1 : null);
  const choose = (ordinal: number, side: 'text' | 'list') => {
    setChosen(ordinal);
    const other = document.getElementById(side === 'text' ? `finding-${ordinal}` : `spot-${ordinal}`);
    other?.scrollIntoView({ block: 'nearest' });
  };
  // The long text that was pasted had the page scrolled down; the answer begins at its top.
  useLayoutEffect(() => {
    // In braces: newer browsers answer scrolling with a promise, and an effect may give back a clean-up only.
    window.scrollTo(0, 0);
  }, []);
  useKeys(count, chosen, ordinal => {
    choose(ordinal, 'list');
    document.getElementById(`finding-${ordinal}`)?.focus();
  });
  return (
    <div className="audit">
      <header className="audit-head">
        <div className="audit-head-row">
          <h1>核数</h1>
          <Button type="text" onClick={onAnother}>
            换一份
          </Button>
        </div>
        <Headline report={report} />
        <p className="muted">
          {name}，{report.text.length.toLocaleString('zh-CN')} 字
          {count > 1 ? <span className="not-phone">；按 j、k 逐处看</span> : null}
        </p>
      </header>
      <Results report={report} name={name} chosen={chosen} onChoose={ordinal => choose(ordinal, 'list')} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className="audit-document" aria-label="原文" tabIndex={0}>
        <MarkedText report={report} chosen={chosen} onChoose={ordinal => choose(ordinal, 'text')} />
      </section>
    </div>
  );
}

/** What came of it in one sentence; the first wrong number is named. */
function Headline({ report }: { report: Report }) {
  const { wrong, doubtful, right } = groupsOf(report);
  const first = wrong[0]?.statement;
  if (report.checked === 0) return <p className="audit-headline">{nothingChecked(report)}</p>;
  return (
    <p className="audit-headline">
      核了 {report.statements.length} 项，
      {wrong.length === 0 ? '没有不符' : <b>{wrong.length} 项不符</b>}
      {doubtful.length === 0 ? '' : `，${doubtful.length} 项提示`}，{right.length} 项相符。
      {first === undefined ? '' : `第一处是${first.title}：印作 ${first.printed}，应为 ${first.computed}。`}
    </p>
  );
}

/** j and k go from finding to finding, unless something is being typed. */
function useKeys(count: number, chosen: number | null, go: (ordinal: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      if (event.key === 'j') go(Math.min(count, (chosen ?? 0) + 1));
      if (event.key === 'k') go(Math.max(1, (chosen ?? 2) - 1));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function reportOn(subject: Subject): Promise<Report> {
  switch (subject.kind) {
    case 'text':
      return dataOf(api.POST('/api/reconciliations', { body: { text: subject.text } }));
    case 'file': {
      const form = new FormData();
      form.append('file', subject.file);
      return sendForm<Report>('/api/reconciliations/files', form);
    }
    case 'bulletin':
      return dataOf(
        api.POST('/api/bulletins/{bulletinId}/reconciliation', {
          params: { path: { bulletinId: subject.bulletinId } },
        }),
      );
  }
}
