import { type OfficialDocument, type Part, sectionsOf, textOf, titleOf, toText } from '../../kernel/documents/index.ts';
import type { Section } from './model.ts';
import type { Stretch } from './typed-numbers.ts';

/** A paragraph of the circular: where it stands, what it says, which of it figures printed. */
export interface Place {
  readonly path: string;
  readonly section: Section;
  readonly stretches: readonly Stretch[];
  readonly text: string;
}

/** The headings of the first level, by their numeral, are the sections in order (AS-B00…B09). */
const NUMBERED: readonly Section[] = ['daily', 'disclosure', 'topics', 'interaction', 'media', 'requirements'];
const NUMERALS = '一二三四五六';

/** The paragraphs of a circular in reading order, each in its section. */
export function placesOf(document: OfficialDocument): Place[] {
  const sections = sectionsOf(document);
  let section: Section = 'head';
  const body = sections.body.map((part): Place => {
    if (part.style === 'heading1') section = NUMBERED[NUMERALS.indexOf(wordsOf(part).at(0) ?? ' ')] ?? section;
    return placeOf(part, section);
  });
  const title = titleOf(document);
  return [
    ...sections.head.map(part => placeOf(part, 'head')),
    { path: 'title', section: 'head', text: title, stretches: [{ text: title, isFigure: false }] },
    ...sections.recipients.map(part => placeOf(part, 'head')),
    ...body,
    ...[...sections.attachments, sections.signatory, sections.date, ...sections.note, ...sections.colophon].map(part =>
      placeOf(part, 'tail'),
    ),
  ];
}

/** Finds the paragraph, and the place in it, of an offset in a text that was read from the document: blanks do not count. */
export function placeFinder(
  document: OfficialDocument,
  read: string,
): (start: number) => { place: Place; at: number } | null {
  const places = placesOf(document);
  const solid = (text: string) => text.replace(/\s/g, '');
  // The reader may join or part lines; the letters it reads are those that were printed, one by one.
  const isSame = solid(read) === solid(toText(document));
  return start => {
    if (!isSame) return null;
    let rest = solid(read.slice(0, start)).length;
    for (const place of places) {
      const { length } = solid(place.text);
      if (rest < length) return { place, at: offsetOf(place.text, rest) };
      rest -= length;
    }
    return null;
  };
}

/** The offset of a text's nth letter, blanks not counted. */
function offsetOf(text: string, nth: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text[at] ?? '')) continue;
    if (seen === nth) return at;
    seen += 1;
  }
  return text.length;
}

function placeOf(part: Part, section: Section): Place {
  const stretches = stretchesOf(part);
  return { path: part.path, section, stretches, text: stretches.map(({ text }) => text).join('') };
}

function stretchesOf(part: Part): Stretch[] {
  if ('lines' in part) return [{ text: part.lines.join(''), isFigure: false }];
  const typed = (text: string | undefined) => (text === undefined ? [] : [{ text, isFigure: false }]);
  if (part.style !== 'table') {
    const runs = part.runs.map(({ text, figure }) => ({ text, isFigure: figure !== undefined }));
    return [...typed(part.label), ...runs, ...typed(part.aside)];
  }
  const runs = [part.caption, ...part.header, ...part.rows.flat(), part.note].flat();
  return runs.map(({ text, figure }) => ({ text, isFigure: figure !== undefined }));
}

function wordsOf(part: Part): string {
  return 'runs' in part ? textOf(part.runs) : '';
}
