import type { Section } from '../queries.ts';
import type { PaperMark } from './paper.tsx';

/** The headings of the first level are numbered by the template in the order of the sections. */
const NUMBERED: readonly Section[] = ['daily', 'disclosure', 'topics', 'interaction', 'media', 'requirements'];
const NUMERALS = '一二三四五六';
/** How far below the top of the window a heading already counts as read, in pixels. */
const READ_PX = 120;
/** How long a paragraph that a check is about stays marked. */
const POINTED_MS = 2_400;

/** Where each section begins on the paper. */
function sectionStarts(desk: HTMLElement): { section: Section; element: HTMLElement }[] {
  const starts: { section: Section; element: HTMLElement }[] = [];
  const head = desk.querySelector<HTMLElement>('.of-head, .of-title');
  if (head !== null) starts.push({ section: 'head', element: head });
  for (const element of desk.querySelectorAll<HTMLElement>('.of-h1')) {
    const ordinal = NUMERALS.indexOf(element.textContent?.trim().at(0) ?? ' ');
    const section = NUMBERED[ordinal];
    if (section !== undefined) starts.push({ section, element });
  }
  const tail = desk.querySelector<HTMLElement>('.of-signature');
  if (tail !== null) starts.push({ section: 'tail', element: tail });
  return starts;
}

export function goToSection(scroller: HTMLElement | null, section: Section): void {
  if (scroller === null) return;
  const start = sectionStarts(scroller).find(item => item.section === section);
  if (start === undefined) return;
  const top = start.element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  scroller.scrollTo({ top: Math.max(0, top - READ_PX / 2), behavior: isStill() ? 'auto' : 'smooth' });
}

/** Brings a paragraph into view and marks it for a moment. */
export function goToParagraph(scroller: HTMLElement | null, path: string): void {
  const paragraph = scroller?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  if (!paragraph) return;
  paragraph.scrollIntoView({ block: 'center', behavior: isStill() ? 'auto' : 'smooth' });
  paragraph.classList.add('is-pointed');
  setTimeout(() => paragraph.classList.remove('is-pointed'), POINTED_MS);
}

/** The same on a page that scrolls as a whole. */
export function showSection(text: HTMLElement | null, section: Section): void {
  const start = text === null ? undefined : sectionStarts(text).find(item => item.section === section);
  start?.element.scrollIntoView({ block: 'start', behavior: isStill() ? 'auto' : 'smooth' });
}

/** The section that is being read. */
export function sectionAt(scroller: HTMLElement): Section | null {
  const top = scroller.getBoundingClientRect().top + READ_PX;
  return sectionStarts(scroller).findLast(start => start.element.getBoundingClientRect().top <= top)?.section ?? 'head';
}

/** The page that fills most of the window. */
export function pageAt(scroller: HTMLElement): number {
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
  const pages = [...scroller.querySelectorAll<HTMLElement>('.paper-page')];
  const index = pages.findLastIndex(page => page.getBoundingClientRect().top <= middle);
  return Math.max(1, index + 1);
}

/** Brings the first place of a figure on the paper into view; null when the text does not print it. */
export function placeOfMark(scroller: HTMLElement | null, mark: string): PaperMark | null {
  const figures = [...(scroller?.querySelectorAll<HTMLElement>('.of-fig') ?? [])];
  const found =
    figures.find(figure => figure.dataset.figure === mark) ??
    figures.find(figure => figure.dataset.figure?.startsWith(`${mark}#`));
  if (found === undefined) return null;
  found.scrollIntoView({ block: 'center', behavior: isStill() ? 'auto' : 'smooth' });
  return { mark: found.dataset.figure ?? mark, path: found.dataset.path ?? '' };
}

function isStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
