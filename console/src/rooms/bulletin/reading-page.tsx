import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { PageHead } from '../../ui/page.tsx';
import { shortPeriodLabel } from '../../ui/period.ts';
import { ChangeList } from './change-list.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { MentionsPanel } from './mentions-panel.tsx';
import { useOfficialSheet } from './paper/official-sheet.ts';
import { showSection } from './paper/places.ts';
import { type Bulletin, fileOf } from './queries.ts';
import { CheckSummary, SectionList } from './section-list.tsx';
import { SigningPanel } from './signing-panel.tsx';
import './bulletins.css';
import './desk.css';
import './reading.css';

/** The bulletin for reading on a narrow window: text in one column, checks folded above it, a figure opens its drawer. */
export function ReadingPage({ bulletin }: { bulletin: Bulletin }) {
  const [mark, setMark] = useState<string | null>(null);
  const text = useRef<HTMLDivElement>(null);
  useOfficialSheet();
  useFigureButtons(text, bulletin, setMark);
  const openMentions = bulletin.mentions.filter(mention => mention.status === 'proposed').length;
  const stops = bulletin.sections.flatMap(section => section.checks).filter(check => !check.ok).length;
  return (
    <div className="page reading">
      <PageHead
        title={`${shortPeriodLabel(bulletin.period)}通报`}
        crumbs={[{ label: '通报', link: { to: '/bulletins' } }]}
        note={
          <>
            {bulletin.statusName}
            {bulletin.number === null ? '' : <span className="document-number">，{bulletin.number}</span>}
            。改文字请在宽屏的电脑上办。
          </>
        }
      />
      {bulletin.changes.length === 0 ? null : (
        <details className="reading-sections">
          <summary>印发后 {bulletin.changes.length} 个数有变</summary>
          <ChangeList changes={bulletin.changes} onFigure={setMark} />
        </details>
      )}
      <details className="reading-sections">
        <summary>部分和核对{stops === 0 ? '，都相符' : `，${stops} 处提示`}</summary>
        <SectionList bulletin={bulletin} here={null} onGo={section => showSection(text.current, section)} />
        <CheckSummary bulletin={bulletin} />
        <p className="downloads">
          <a href={fileOf(bulletin.bulletinId, 'pdf')} download>
            下载 PDF
          </a>
          <a href={fileOf(bulletin.bulletinId, 'docx')} download>
            下载 Word
          </a>
          <Link to="/reconcile" search={{ bulletin: bulletin.bulletinId }}>
            逐句核一遍
          </Link>
        </p>
      </details>
      {bulletin.mentions.length === 0 || bulletin.status === 'issued' ? null : (
        <details className="reading-sections">
          <summary>名单，{openMentions === 0 ? '都已定' : `${openMentions} 项待定`}</summary>
          <MentionsPanel bulletin={bulletin} onFigure={setMark} />
        </details>
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the server's own rendering, all that people wrote is escaped */}
      <div className="reading-text" ref={text} dangerouslySetInnerHTML={{ __html: bulletin.webHtml }} />
      <div className="reading-signing">
        <SigningPanel bulletin={bulletin} hasUnsaved={false} isBrief={false} />
      </div>
      <Drawer open={mark !== null} onClose={() => setMark(null)} placement="bottom" size="80%" title="这个数">
        {mark === null ? null : <FigurePanel bulletin={bulletin} mark={mark} />}
      </Drawer>
    </div>
  );
}

/** Makes the figures of the text buttons; each opens what stands behind it. */
function useFigureButtons(
  text: React.RefObject<HTMLElement | null>,
  { webHtml, figures }: Bulletin,
  onOpen: (mark: string) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are new elements with every new text
  useEffect(() => {
    const element = text.current;
    if (element === null) return;
    const labels = new Map(figures.map(figure => [figure.key, figure.label]));
    for (const figure of element.querySelectorAll<HTMLElement>('.of-fig')) {
      const mark = figure.dataset.figure ?? '';
      figure.setAttribute('role', 'button');
      figure.setAttribute('aria-label', `${figure.textContent}，${labels.get(mark.split('#')[0] ?? '') ?? '指标'}`);
      figure.tabIndex = 0;
    }
    const open = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      const figure = event.target instanceof Element ? event.target.closest<HTMLElement>('.of-fig') : null;
      if (figure === null) return;
      event.preventDefault();
      onOpen(figure.dataset.figure ?? '');
    };
    element.addEventListener('click', open);
    element.addEventListener('keydown', open);
    return () => {
      element.removeEventListener('click', open);
      element.removeEventListener('keydown', open);
    };
  }, [webHtml]);
}
