import { emWidth } from './printable.ts';

/** 156 mm hold twenty characters of 22 pt. */
const LONGEST_LINE = 20;
const SHORTEST_LINE = 4;
/** Digits of a bold serif are a little wider than half a character. */
const HALF_WIDTH = 0.56;
/** A line that ends here would leave what follows without its beginning. */
const NOT_BEFORE = /^[的地得了着等、，。；：！？）》〉」』”’〕】%％）]/u;
const NOT_AFTER = /[（《〈「『“‘〔【第对和与及在为于关由以把被将、0-9]$/u;

/** Terms of official titles that a general word list takes apart. */
const TERMS =
  /\d+年(?:度|第[一二三四]季度|上半年|下半年|\d+月)?|人民政府办公室|(?:政府|政务)?信息公开(?:年度报告)?|政务公开|新媒体|印发|转发|批转|(?:答复|告知|通知|决定|意见)书|管理办法|实施方案|有关(?:事项|情况|问题)/gu;

/**
 * Breaks a title into lines that keep words whole and together look like a trapezium or a rhombus, the issuer's name on
 * a line of its own where a title of the form 某机关关于……的通报 is too long for one or two lines.
 * @returns at least one line; joined they are the title
 * @source AS-G09
 */
export function breakTitle(title: string): readonly string[] {
  const total = widthOf(title);
  if (total <= LONGEST_LINE) return [title];
  const pieces = unbreakablePieces(title).map(text => ({ text, width: widthOf(text) }));
  const fewest = Math.ceil(total / LONGEST_LINE);
  const candidates = (fewest <= 3 ? [fewest, fewest + 1] : [fewest]).flatMap(count => divisions(pieces, count));
  let best: { readonly lines: readonly Piece[]; readonly cost: number } | null = null;
  for (const lines of candidates) {
    const cost = costOf(lines);
    if (best === null || cost < best.cost) best = { lines, cost };
  }
  return (best?.lines ?? filled(pieces)).map(line => line.text);
}

/** A word or a line with its width in characters. */
interface Piece {
  readonly text: string;
  readonly width: number;
}

/** Full width 1, half width a little over ½. */
const widthOf = (line: string): number => {
  const half = (line.match(/[ -~]/g) ?? []).length;
  return emWidth(line) + half * (HALF_WIDTH - 0.5);
};

/** Words of the title, joined where a break between them would be wrong: in a term, in a cited title, before 的. */
function unbreakablePieces(title: string): readonly string[] {
  const kept = keptWhole(title);
  const pieces: string[] = [];
  for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const last = pieces.at(-1);
    const inside = kept.some(([start, end]) => start < index && index < end);
    if (last === undefined || !(inside || NOT_BEFORE.test(segment) || NOT_AFTER.test(last))) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

/** Spans [start, end) of terms, and of cited titles that fit into a line. */
function keptWhole(title: string): readonly (readonly [number, number])[] {
  const cited = [...title.matchAll(/《[^《》]*》/gu)].filter(
    match => widthOf(match[0]) <= LONGEST_LINE - SHORTEST_LINE,
  );
  return [...title.matchAll(TERMS), ...cited].map(match => [match.index, match.index + match[0].length]);
}

/** All ways to set the pieces in `lineCount` lines that fit. Titles have few pieces and at most five lines. */
function divisions(pieces: readonly Piece[], lineCount: number): Piece[][] {
  if (lineCount > 5) return [];
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  if (total > lineCount * LONGEST_LINE) return [];
  if (lineCount === 1) return [[{ text: pieces.map(piece => piece.text).join(''), width: total }]];
  const found: Piece[][] = [];
  let line: Piece = { text: '', width: 0 };
  for (let end = 1; end <= pieces.length - lineCount + 1; end += 1) {
    const next = pieces[end - 1];
    if (next === undefined || line.width + next.width > LONGEST_LINE) break;
    line = { text: line.text + next.text, width: line.width + next.width };
    if (line.width < SHORTEST_LINE) continue;
    for (const rest of divisions(pieces.slice(end), lineCount - 1)) found.push([line, ...rest]);
  }
  return found;
}

function costOf(lines: readonly Piece[]): number {
  const tooShort = lines.some(line => line.width < SHORTEST_LINE) ? 100 : 0;
  return tooShort + shapeCost(lines.map(line => line.width)) + meaningCost(lines) + lines.length * 1.5;
}

/** Hourglasses and slabs are wrong; otherwise the more regular the better. */
function shapeCost(widths: readonly number[]): number {
  const steps = widths.slice(1).map((width, index) => Math.sign(width - (widths[index] ?? 0)));
  const narrowsThenWidens = steps.some((step, index) => step < 0 && steps.slice(index + 1).some(later => later > 0));
  const slab = steps.length > 0 && steps.every(step => step === 0);
  const lean = Math.abs((widths[0] ?? 0) - (widths.at(-1) ?? 0)) * 0.05;
  return (narrowsThenWidens ? 8 : 0) + (slab ? 1 : 0) + lean;
}

function meaningCost(lines: readonly Piece[]): number {
  const aboutInside = lines.some(({ text }) => text.indexOf('关于') > 0);
  return (aboutInside ? 2 : 0) + lines.slice(1).filter(({ text }) => !text.startsWith('关于')).length;
}

/** The last resort for a title that is too long or has no words: lines filled one after the other. */
function filled(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces.flatMap(whole => (whole.width > LONGEST_LINE ? charactersOf(whole) : [whole]))) {
    const last = lines.at(-1);
    if (last === undefined || last.width + piece.width > LONGEST_LINE) lines.push(piece);
    else lines[lines.length - 1] = { text: last.text + piece.text, width: last.width + piece.width };
  }
  return lines;
}

const charactersOf = ({ text }: Piece): readonly Piece[] =>
  [...text].map(character => ({ text: character, width: widthOf(character) }));
