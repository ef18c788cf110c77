import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useOfficialSheet } from './official-sheet.ts';
import { paginate } from './paginate.ts';
import './paper.css';

/** The widest that the paper is shown: 1 mm of it in pixels; 3 号 is 15.9 px then. */
const MAX_MM_PX = 2.86;
const PAGE_MM = 210;
const DESK_PADDING_PX = 48;

/** A place on the paper that somebody pointed at: the figure's mark and which of its occurrences. */
export interface PaperMark {
  readonly mark: string;
  readonly path: string;
}

/**
 * A document on paper, page after page, as wide as there is room. Figures can be pointed at and walked through: Tab
 * comes to the chosen one, arrow keys go on from there.
 */
export function Paper({
  html,
  chosen,
  onChoose,
  onPages,
  labelOf,
}: {
  html: string;
  chosen: PaperMark | null;
  onChoose?: (mark: PaperMark) => void;
  onPages?: (count: number) => void;
  /** What a screen reader says of a figure, by its mark. */
  labelOf?: (mark: string) => string;
}) {
  useOfficialSheet();
  const desk = useRef<HTMLDivElement>(null);
  const mm = useMillimetre(desk);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines may fall otherwise at another size
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const count = layOut(element, html, onChoose === undefined ? null : (labelOf ?? (mark => mark)));
    onPages?.(count);
  }, [html, mm]);
  useEffect(() => {
    if (desk.current !== null) showChosen(desk.current, chosen);
  });
  const choose = (target: EventTarget) => {
    const figure = target instanceof Element ? target.closest<HTMLElement>('.of-fig') : null;
    if (figure !== null) onChoose?.(markOf(figure));
  };
  const walk = (event: KeyboardEvent) => {
    const next = stepFrom(desk.current, event);
    if (next === null) return;
    event.preventDefault();
    next.focus();
    choose(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the figures inside are the buttons; their events bubble to here
    <div className="paper-desk" ref={desk} onClick={(event: MouseEvent) => choose(event.target)} onKeyDown={walk} />
  );
}

function layOut(desk: HTMLElement, html: string, label: ((mark: string) => string) | null): number {
  const holder = document.createElement('template');
  // The server makes this of our own document model, everything that people wrote is escaped there.
  holder.innerHTML = html;
  const article = holder.content.querySelector<HTMLElement>('.official');
  if (article === null) return 0;
  const count = paginate(desk, article);
  if (label === null) return count;
  for (const figure of figuresOf(desk)) {
    figure.setAttribute('role', 'button');
    figure.setAttribute('aria-label', `${figure.textContent ?? ''}，${label(figure.dataset.figure ?? '')}`);
    figure.tabIndex = -1;
  }
  return count;
}

/** Marks the chosen figure, and lets Tab come to it, or to the first one. */
function showChosen(desk: HTMLElement, chosen: PaperMark | null): void {
  const figures = figuresOf(desk);
  for (const figure of figures) {
    const isChosen = chosen !== null && figure.dataset.path === chosen.path && figure.dataset.figure === chosen.mark;
    if (isChosen) figure.setAttribute('aria-current', 'true');
    else figure.removeAttribute('aria-current');
    if (figure.tabIndex === 0) figure.tabIndex = -1;
  }
  const stop = figures.find(figure => figure.hasAttribute('aria-current')) ?? figures[0];
  if (stop?.getAttribute('role') === 'button') stop.tabIndex = 0;
}

function stepFrom(desk: HTMLElement | null, event: KeyboardEvent): HTMLElement | null {
  const figures = desk === null ? [] : figuresOf(desk);
  const at = figures.indexOf(event.target as HTMLElement);
  if (at < 0) return null;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return figures[at + 1] ?? null;
    case 'ArrowLeft':
    case 'ArrowUp':
      return figures[at - 1] ?? null;
    case 'Home':
      return figures[0] ?? null;
    case 'End':
      return figures.at(-1) ?? null;
    case 'Enter':
    case ' ':
      return figures[at] ?? null;
    default:
      return null;
  }
}

/** All figures in reading order; one that breaks over a page stands there twice, its second half is not a stop. */
function figuresOf(desk: HTMLElement): HTMLElement[] {
  return [...desk.querySelectorAll<HTMLElement>('.of-fig')];
}

function markOf(figure: HTMLElement): PaperMark {
  return { mark: figure.dataset.figure ?? '', path: figure.dataset.path ?? '' };
}

/** How many pixels a millimetre of the paper gets: as many as there is room for, up to the size for reading. */
function useMillimetre(desk: React.RefObject<HTMLElement | null>): number {
  const [mm, setMm] = useState(MAX_MM_PX);
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const measure = () => {
      const room = (element.parentElement?.clientWidth ?? 0) - DESK_PADDING_PX;
      const next = Math.min(MAX_MM_PX, Math.round((room / PAGE_MM) * 100) / 100);
      if (next > 0) {
        element.style.setProperty('--paper-mm', `${next}px`);
        setMm(next);
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (element.parentElement !== null) observer.observe(element.parentElement);
    document.fonts.ready.then(measure).catch(() => undefined);
    return () => observer.disconnect();
  }, [desk]);
  return mm;
}
