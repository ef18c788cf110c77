/** A numbered part of a text: 一、 is level 1, （一） 2, 1. 3, （1） 4, ① 5, 一是 6; the document itself is level 0. */
export interface Scope {
  readonly level: number;
  readonly parent: Scope | null;
  readonly start: number;
  /** The words after the number, up to the first stop: the item's subject. */
  readonly title: string;
}

/** A stretch between two full stops; offsets into the reading text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
}

const MARKS: readonly (readonly [number, RegExp])[] = [
  [1, /^[一二三四五六七八九十]{1,3}、/],
  [2, /^\([一二三四五六七八九十]{1,3}\)[、.]?/],
  [3, /^\d{1,2}[.、](?!\d)/],
  [4, /^\(\d{1,2}\)[、.]?/],
  [5, /^[①-⑳]/],
  [6, /^[一二三四五六七八九十]是/],
];

export const DOCUMENT: Scope = { level: 0, parent: null, start: 0, title: '' };

/**
 * Cuts one paragraph into sentences and follows the numbering through them.
 * @param folded the paragraph, width-folded; `offset` where it begins; `open` the scope that it begins in
 * @returns the sentences and the scope that is open at the end
 */
export function cutSentences(folded: string, offset: number, open: Scope): { sentences: Sentence[]; scope: Scope } {
  const sentences: Sentence[] = [];
  let scope = open;
  let start = 0;
  let depth = 0;
  const enter = (at: number) => {
    const mark = markAt(folded, at);
    if (!mark) return false;
    let parent: Scope | null = scope;
    while (parent && parent.level >= mark.level) parent = parent.parent;
    const title = /^[^。,;:!?\n(]*/.exec(folded.slice(at + mark.length))?.[0] ?? '';
    scope = { level: mark.level, parent: parent ?? DOCUMENT, start: offset + at, title: title.trim() };
    return true;
  };
  enter(0);
  for (let at = 0; at < folded.length; at += 1) {
    const char = folded[at];
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    const isStop = char === '。' || char === '!' || char === '?';
    if (isStop && depth > 0 && folded.indexOf(')', at) < 0) depth = 0;
    if (depth > 0 || !(isStop || char === ':' || char === ';')) continue;
    const before = scope;
    const next = at + 1 + (/^\s*/.exec(folded.slice(at + 1))?.[0].length ?? 0);
    if (!enter(next) && !isStop) continue;
    if (at + 1 > start) sentences.push({ start: offset + start, end: offset + at + 1, scope: before });
    start = at + 1;
  }
  if (folded.slice(start).trim() !== '') {
    sentences.push({ start: offset + start, end: offset + folded.length, scope });
  }
  return { sentences, scope };
}

function markAt(folded: string, at: number): { level: number; length: number } | null {
  const head = folded.slice(at, at + 8);
  for (const [level, pattern] of MARKS) {
    const match = pattern.exec(head);
    if (match) return { level, length: match[0].length };
  }
  return null;
}

/** The nearest numbered part of at most `level` around a scope: the section of a level-3 item, say. */
function enclosing(scope: Scope, level: number): Scope {
  let at = scope;
  while (at.level > level && at.parent) at = at.parent;
  return at;
}

/** Where the first-level part begins that a scope is in; 0 in a text without numbers. */
export function sectionStart(scope: Scope): number {
  return enclosing(scope, 1).start;
}
