/**
 * Figures on their way through the template: a figure is printed between private-use characters that carry its key, so
 * that the document knows which of its numbers are figures. Nothing that a person types can contain them.
 */
import type { Inline } from '../../../kernel/documents/index.ts';

const OPEN = '\uE000';
const MIDDLE = '\uE001';
const CLOSE = '\uE002';
const ANY_MARK = /[\uE000-\uE002]/g;
const MARKED = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/g;

/** A printed figure with the key it comes from; of one line of a split the key is `key#value`. */
export function mark(key: string, text: string): string {
  return `${OPEN}${key}${MIDDLE}${text}${CLOSE}`;
}

/** Text from people, without characters that would look like a mark. */
export function unmarked(text: string): string {
  return text.replace(ANY_MARK, '');
}

/** Splits rendered text into plain runs and figures. */
export function inlinesOf(rendered: string): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of rendered.matchAll(MARKED)) {
    if (match.index > end) inlines.push({ kind: 'text', text: rendered.slice(end, match.index) });
    inlines.push({ kind: 'figure', key: match[1] ?? '', text: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < rendered.length) inlines.push({ kind: 'text', text: rendered.slice(end) });
  return inlines;
}

/** The figure's key and, of one line of a split, the value of the line. */
export function splitKey(key: string): { key: string; value: string | null } {
  const at = key.indexOf('#');
  return at < 0 ? { key, value: null } : { key: key.slice(0, at), value: key.slice(at + 1) };
}
