import { int, pick, type Rng } from './random.ts';

/** Where a slot's word comes from: one word, one of several, or made by chance. Words may hold slots themselves. */
export type SlotSource = string | readonly string[] | ((rng: Rng) => string);
export type Slots = Readonly<Record<string, SlotSource>>;
/** Fills one template with the words of a scene. */
export type Say = (template: string) => string;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly key: string; readonly source: string }
  | { readonly kind: 'number'; readonly key: string; readonly low: number; readonly high: number }
  | { readonly kind: 'part'; readonly key: string; readonly whole: string }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

// Parsed once per sentence: a benchmark fills the same few thousand sentences millions of times.
const parsed = new Map<string, readonly Part[]>();

/**
 * A scene remembers each word it has drawn, so a title, its text and the answer to it speak of the same village.
 * Templates know `{village}` (a slot; `{village2}` is a second draw), `{days:3-9}` (a number, remembered as `days`),
 * `{done<days}` (most of a number already said, never more) and `{仍|一直}` (one of these, not remembered).
 * @throws RangeError when a template names a slot that the scene does not have.
 */
export function scene(rng: Rng, slots: Slots): Say {
  const remembered = new Map<string, string>();
  const draw = (key: string, make: () => string): string => {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const word = make();
    remembered.set(key, word);
    return word;
  };
  const say: Say = template => {
    let text = '';
    for (const part of partsOf(template)) {
      if (part.kind === 'text') text += part.text;
      else if (part.kind === 'choice') text += pick(rng, part.options);
      else if (part.kind === 'number') text += draw(part.key, () => String(int(rng, part.low, part.high)));
      else if (part.kind === 'part') text += draw(part.key, () => mostOf(rng, remembered.get(part.whole)));
      else text += draw(part.key, () => fromSource(slots[part.source], part, template));
    }
    return text;
  };
  const fromSource = (source: SlotSource | undefined, part: { readonly key: string }, template: string): string => {
    if (source === undefined) throw new RangeError(`no word for {${part.key}} in: ${template}`);
    if (typeof source === 'string') return say(source);
    return say(typeof source === 'function' ? source(rng) : pick(rng, source));
  };
  return say;
}

/** 70 % to all of a number; at least 1, so that nobody reports having mended none of them. */
function mostOf(rng: Rng, whole: string | undefined): string {
  const number = Number(whole);
  if (!Number.isInteger(number)) throw new RangeError(`a part of what was not said: ${whole}`);
  return String(int(rng, Math.max(1, Math.ceil(number * 0.7)), Math.max(1, number)));
}

function partsOf(template: string): readonly Part[] {
  const known = parsed.get(template);
  if (known) return known;
  const parts = template
    .split(/(\{[^{}]*\})/)
    .filter(piece => piece !== '')
    .map(partOf);
  // Only sentences with slots are worth remembering: drawn words would let the table grow with the records.
  if (template.includes('{')) parsed.set(template, parts);
  return parts;
}

function partOf(piece: string): Part {
  if (!piece.startsWith('{')) return { kind: 'text', text: piece };
  const inner = piece.slice(1, -1);
  if (inner.includes('|')) return { kind: 'choice', options: inner.split('|') };
  const range = /^([A-Za-z]+\d*):(\d+)-(\d+)$/.exec(inner);
  if (range) return { kind: 'number', key: range[1] ?? '', low: Number(range[2]), high: Number(range[3]) };
  const part = /^([A-Za-z]+)<([A-Za-z]+)$/.exec(inner);
  if (part) return { kind: 'part', key: part[1] ?? '', whole: part[2] ?? '' };
  if (!/^[A-Za-z]+\d*$/.test(inner)) throw new RangeError(`not a slot: ${piece}`);
  return { kind: 'slot', key: inner, source: inner.replace(/\d+$/, '') };
}
