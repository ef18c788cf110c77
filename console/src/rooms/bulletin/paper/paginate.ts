/** A rounding of the browser's layout that is not yet a line too many, in pixels. */
const SLACK_PX = 1;

/**
 * Lays a document out on pages of A4 as it will print: what does not fit into the 225 mm of the type area goes on to the
 * next page, paragraphs at a line, headings never last on a page.
 * @param desk an element in the page that the pages are put into; it is emptied
 * @param article the `<article class="official">` of the server
 * @returns how many pages there are
 * @source AS-G01…G03, AS-G16
 */
export function paginate(desk: HTMLElement, article: HTMLElement): number {
  desk.replaceChildren();
  const waiting = [...article.children].filter(child => child instanceof HTMLElement);
  let page = addPage(desk, article, 1);
  let count = 1;
  while (waiting.length > 0) {
    const [block] = waiting;
    if (block === undefined) break;
    page.append(block);
    if (fits(page, block)) {
      waiting.shift();
      continue;
    }
    const rest = isText(block) ? splitAtPageEnd(page, block) : null;
    if (rest === null && page.childElementCount > 1) {
      block.remove();
      waiting.unshift(...takeHeadingsOff(page));
    } else {
      waiting.shift();
      if (rest !== null) waiting.unshift(rest);
    }
    if (waiting.length === 0) break;
    count += 1;
    page = addPage(desk, article, count);
  }
  return count;
}

function addPage(desk: HTMLElement, article: HTMLElement, number: number): HTMLElement {
  const page = article.cloneNode(false) as HTMLElement;
  page.classList.add('paper-page');
  page.setAttribute('aria-label', `第 ${number} 页`);
  page.dataset.page = String(number);
  desk.append(page);
  return page;
}

/** The bottom of the type area of a page, in pixels of the window. */
function pageEnd(page: HTMLElement): number {
  const style = getComputedStyle(page);
  return page.getBoundingClientRect().top + page.clientHeight - Number.parseFloat(style.paddingBottom);
}

function fits(page: HTMLElement, block: HTMLElement): boolean {
  return block.getBoundingClientRect().bottom <= pageEnd(page) + SLACK_PX;
}

function isText(block: HTMLElement): boolean {
  return block.classList.contains('of-p');
}

/** Headings at the end of a page go with the text that they head. */
function takeHeadingsOff(page: HTMLElement): HTMLElement[] {
  const taken: HTMLElement[] = [];
  for (;;) {
    const last = page.lastElementChild;
    if (!(last instanceof HTMLElement) || page.childElementCount < 2 || !/\bof-h\d/.test(last.className)) return taken;
    last.remove();
    taken.unshift(last);
  }
}

/** Cuts a paragraph after its last line that fits; null when not even one line does. */
function splitAtPageEnd(page: HTMLElement, block: HTMLElement): HTMLElement | null {
  const end = pageEnd(page) + SLACK_PX;
  const cut = firstCharacterBelow(block, end);
  if (cut === null) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(cut.node, cut.offset);
  if (range.toString().trim() === '') return null;
  range.setStart(cut.node, cut.offset);
  range.setEnd(block, block.childNodes.length);
  const rest = block.cloneNode(false) as HTMLElement;
  rest.append(range.extractContents());
  rest.classList.add('paper-continued');
  block.classList.add('paper-broken');
  return rest;
}

function firstCharacterBelow(block: HTMLElement, end: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const isBelow = (offset: number) => {
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      return box.height > 0 && (box.top + box.bottom) / 2 > end - box.height / 4;
    };
    const { length } = node.data;
    if (length === 0 || !isBelow(length - 1)) continue;
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(middle)) high = middle;
      else low = middle + 1;
    }
    return { node, offset: low };
  }
  return null;
}
