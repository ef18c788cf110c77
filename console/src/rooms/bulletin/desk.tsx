import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { useTitle } from '../../ui/page.tsx';
import { shortPeriodLabel } from '../../ui/period.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { FilePanel } from './file-panel.tsx';
import { useKeptDraft } from './kept-draft.ts';
import { MentionsPanel } from './mentions-panel.tsx';
import { Paper, type PaperMark } from './paper/paper.tsx';
import { goToParagraph, goToSection, pageAt, placeOfMark, sectionAt } from './paper/places.ts';
import { type Bulletin, bulletinQuery, type Check, type Section, splitMark } from './queries.ts';
import { CheckSummary, SectionList } from './section-list.tsx';
import { SigningPanel } from './signing-panel.tsx';
import { TextsPanel, textControl } from './texts-panel.tsx';
import { useSettled } from './use-settled.ts';
import './bulletins.css';
import './desk.css';

type Panel = 'figure' | 'names' | 'texts' | 'changes';
/** How long the typing rests before the paper is made anew. */
const SETTLE_MS = 500;

/** The desk of the bulletin: sections and checks, the paper as it will print, and what belongs to the chosen place. */
export function Desk({ bulletin }: { bulletin: Bulletin }) {
  const name = `${shortPeriodLabel(bulletin.period)}通报`;
  useTitle(name);
  const [chosen, setChosen] = useState<PaperMark | null>(null);
  const [mark, setMark] = useState<string | null>(null);
  const [panel, setPanel] = useState<Panel>('figure');
  const [pages, setPages] = useState(0);
  const [at, setAt] = useState<{ section: Section | null; page: number }>({ section: null, page: 1 });
  const scroller = useRef<HTMLDivElement>(null);
  const draft = useKeptDraft(bulletin);
  const preview = usePreview(bulletin, draft.edit);
  const labels = new Map(bulletin.figures.map(figure => [figure.key, figure.label]));

  const open = useCallback((asked: string, place: PaperMark | null) => {
    setMark(asked);
    setChosen(place);
    setPanel('figure');
  }, []);
  // A split is opened as a whole, and marked on the paper where its first line stands.
  const openFigure = (asked: string) => open(asked, placeOfMark(scroller.current, asked));
  const goToCheck = ({ path, text }: Check) => {
    if (path !== undefined) goToParagraph(scroller.current, path);
    if (text === undefined || bulletin.status !== 'draft') return;
    setPanel('texts');
    // The panel is there after this click.
    requestAnimationFrame(() => textControl(text)?.focus());
  };
  const follow = () => {
    const element = scroller.current;
    if (element === null) return;
    const next = { section: sectionAt(element), page: pageAt(element) };
    if (next.section !== at.section || next.page !== at.page) setAt(next);
  };
  const isDirty = draft.changedFields.length > 0;
  return (
    <div className={panel === 'texts' ? 'desk is-writing' : 'desk'}>
      <aside className="desk-left" aria-label="部分和核对">
        <SectionList
          bulletin={bulletin}
          here={at.section}
          onGo={section => goToSection(scroller.current, section)}
          onCheck={goToCheck}
        />
        <h2 className="panel-next">核数</h2>
        <CheckSummary bulletin={bulletin} />
        <p>
          <Link to="/reconcile" search={{ bulletin: bulletin.bulletinId }}>
            逐句核一遍
          </Link>
        </p>
      </aside>
      <section className="desk-middle" aria-label="版面">
        <header className="desk-bar">
          <h1>{name}</h1>
          <span className="nowrap">{bulletin.statusName}</span>
          {isDirty ? <span className="is-stop nowrap">没保存的样子</span> : null}
          <span className="desk-bar-end nowrap">
            第 {at.page} 页，共 {pages} 页
          </span>
        </header>
        {preview.error === null ? null : <ErrorNote error={preview.error} />}
        <div className="desk-scroll" ref={scroller} onScroll={follow}>
          <Paper
            html={preview.html}
            chosen={chosen}
            onChoose={place => open(place.mark, place)}
            onPages={setPages}
            labelOf={figure => labels.get(splitMark(figure).key) ?? '指标'}
          />
        </div>
      </section>
      <aside className="desk-right" aria-label="这一处">
        <Segmented<Panel>
          block
          value={panel}
          onChange={setPanel}
          options={panelsOf(bulletin, draft.changedFields.length)}
          aria-label="看什么"
        />
        <div className="desk-panel">
          {panel === 'figure' && mark === null ? <FilePanel bulletin={bulletin} /> : null}
          {panel === 'figure' && mark !== null ? <FigurePanel bulletin={bulletin} mark={mark} /> : null}
          {panel === 'names' ? <MentionsPanel bulletin={bulletin} onFigure={openFigure} /> : null}
          {panel === 'texts' ? (
            <TextsPanel bulletin={bulletin} draft={draft} problems={preview.problems} checks={preview.checks} />
          ) : null}
          {panel === 'changes' ? <ChangesPanel bulletin={bulletin} onFigure={openFigure} /> : null}
        </div>
        <SigningPanel bulletin={bulletin} hasUnsaved={isDirty} isBrief={panel === 'names' || panel === 'texts'} />
      </aside>
    </div>
  );
}

function panelsOf(bulletin: Bulletin, changed: number): { value: Panel; label: string }[] {
  const open = bulletin.mentions.filter(mention => mention.status === 'proposed').length;
  const names = { value: 'names' as const, label: open === 0 ? '名单' : `名单 ${open}` };
  if (bulletin.status === 'issued') {
    const { length } = bulletin.changes;
    return [
      { value: 'figure', label: '数字' },
      names,
      { value: 'changes', label: length === 0 ? '变化' : `变化 ${length}` },
    ];
  }
  return [
    { value: 'figure', label: '数字' },
    names,
    { value: 'texts', label: changed === 0 ? '文字' : `文字 ${changed}` },
  ];
}

/** The paper with what is typed but not saved, or with the mistakes in it; until it is here, as it was. */
function usePreview(bulletin: Bulletin, edit: ReturnType<typeof useKeptDraft>['edit']) {
  const { bulletinId, version, paperHtml } = bulletin;
  const sent = useSettled(JSON.stringify(edit), SETTLE_MS);
  const query = useQuery({
    queryKey: [...bulletinQuery(bulletinId).queryKey, 'preview', version, sent],
    queryFn: () =>
      dataOf(
        api.POST('/api/bulletins/{bulletinId}/preview', {
          params: { path: { bulletinId } },
          body: JSON.parse(sent) as Record<string, never>,
        }),
      ),
    enabled: sent !== '{}',
    placeholderData: keepPreviousData,
  });
  const isSaved = sent === '{}';
  return {
    html: isSaved ? paperHtml : (query.data?.paperHtml ?? paperHtml),
    problems: isSaved ? [] : (query.data?.problems ?? []),
    checks: isSaved
      ? bulletin.sections.flatMap(section => section.checks).filter(check => !check.ok)
      : (query.data?.checks ?? []),
    error: query.error,
  };
}
