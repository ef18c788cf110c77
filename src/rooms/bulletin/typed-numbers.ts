import type { FigureValue } from '../figures/index.ts';

/*
 * Numbers that a person typed into the wording instead of referring to a figure. The figures cannot vouch for them, so each
 * that names a quantity we count is held against that figure.
 */

/** A stretch of a paragraph: printed by a figure, or typed. */
export interface Stretch {
  readonly text: string;
  readonly isFigure: boolean;
}

/** A typed number that names a figure: what was typed, what the figure says. */
export interface NamedNumber {
  readonly key: string;
  /** The line of a split that it names. */
  readonly line: string | null;
  readonly typed: string;
  readonly right: string;
  readonly ok: boolean;
  /** The words around it. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What a number is of, by the words before it; `unless` they say that only a part is meant, which no figure counts. */
const SUBJECTS: readonly { readonly subject: string; readonly words: RegExp; readonly unless?: RegExp }[] = [
  { subject: 'hotline', words: /12345|热线|一号通/g },
  {
    subject: 'mailbox',
    words: /留言|市长信箱[和、及与]县长信箱/g,
    unless: /市长信箱(?![和、及与]县长信箱)|(?<!市长信箱[和、及与])县长信箱/,
  },
  { subject: 'smartCity', words: /智慧管理平台|智慧平台|七彩\p{Script=Han}{2}/gu },
  { subject: 'foi', words: /依申请公开|公开申请/g },
  { subject: 'media', words: /新媒体|账号/g },
  { subject: 'publishing', words: /政务信息|信息发布量/g, unless: /栏目|专题|专栏|领域/ },
];

interface MeasureWords {
  readonly measure: string;
  readonly unit: '件' | '条' | '个' | '%';
  readonly words: RegExp;
  /** What has to follow the number: 9个镇. */
  readonly after?: RegExp;
}

/** How the quantities of a subject are called, the narrower first. */
const CASES: readonly MeasureWords[] = [
  { measure: 'towns', unit: '个', words: /交由|承办|分办/, after: /^镇/ },
  { measure: 'departments', unit: '个', words: /交由|承办|分办|镇和/, after: /^(?:单位|部门)/ },
  { measure: 'onTimeRate', unit: '%', words: /按[时期](?:办结|处置)率/ },
  { measure: 'closedRate', unit: '%', words: /办结率|结案率/ },
  { measure: 'satisfiedRate', unit: '%', words: /满意[率度]/ },
  { measure: 'overdue', unit: '件', words: /逾期|超期/ },
  { measure: 'closed', unit: '件', words: /办结|结案/ },
  { measure: 'received', unit: '件', words: /派发|派遣|受理|收到|接收|接到|办理|工单|案件|留言|共/ },
];
const MEASURES: Readonly<Record<string, readonly MeasureWords[]>> = {
  hotline: CASES,
  mailbox: CASES,
  smartCity: CASES,
  foi: [
    { measure: 'onTimeRate', unit: '%', words: /按[时期](?:办结|答复)率/ },
    { measure: 'overdue', unit: '件', words: /逾期|超期/ },
    { measure: 'answered', unit: '件', words: /办结|答复/ },
    { measure: 'received', unit: '件', words: /新收|收到|受理/ },
  ],
  media: [
    { measure: 'qualifiedRate', unit: '%', words: /合格率/ },
    { measure: 'failed', unit: '个', words: /不合格/ },
    { measure: 'qualified', unit: '个', words: /合格/ },
    { measure: 'registered', unit: '个', words: /登记|备案/ },
  ],
  publishing: [{ measure: 'articles', unit: '条', words: /发布/ }],
};
/** Splits by whose line names a number may go: 投诉类459件, 住建局逾期5件. */
const SPLITS: readonly { readonly key: string; readonly unit: '件' | '%'; readonly needs: RegExp | null }[] = [
  { key: 'overdue.byUnit', unit: '件', needs: /逾期|超期/ },
  { key: 'byType', unit: '件', needs: null },
  { key: 'topics', unit: '件', needs: null },
  { key: 'topicShares', unit: '%', needs: null },
];

const NUMBER = /(?<![\d.])(\d+(?:\.\d+)?)\s*(%|％|件|起|宗|封|条|个)/g;
/** Other ways of counting the same. */
const UNITS: Readonly<Record<string, string>> = { '％': '%', 起: '件', 宗: '件', 封: '件' };
/** Where a clause ends, besides the number before. */
const BOUNDARY = /[，,、；;：:（）()。！？\n]/;
const SENTENCE_END = /[。！？\n]/;
/** What is said as a difference or a bound, or of another time, is not the quarter's own number. */
const OTHER =
  /上季度|上期|上年|去年|同期|累计|以来|历年|环比|同比|较|增加|减少|上升|下降|提高|降低|增长|不低于|不少于|不超过|不得|以内|以上|以下|至少/;
/** A sentence that says what should be. */
const AIM = /力争|争取|确保|目标|务必|必须|要求|应当/;
/** A sentence that begins with another time. */
const OTHER_TIME = /^(?:上季度|上期|上年|去年|同期|今年以来|历年)/;
const PERIOD = /第?([一二三四]季度)|前三季度|上半年|下半年|全年|(?<!\d)\d{1,2}月(?!\d)/g;
/** Part of the whole that no figure counts. */
const PART = /其中|重复|回访|督办|退|延期|不满意|在办|结转|未|每|平均|典型|占|类/;

/**
 * The typed numbers of a paragraph that name a figure, each held against it.
 * @param unitNames numbers beside a unit's name are that unit's, not the county's
 * @param own the circular's own period as texts call it, 三季度; what a sentence says of another one is left alone
 * @source AS-B20, AS-E9
 */
export function namedNumbers(
  stretches: readonly Stretch[],
  figures: ReadonlyMap<string, FigureValue>,
  unitNames: readonly string[],
  own: string,
): NamedNumber[] {
  const text = stretches.map(stretch => stretch.text).join('');
  const isTyped = typedPlaces(stretches);
  return [...text.matchAll(NUMBER)].flatMap((match): NamedNumber[] => {
    const [whole, digits = '', unit = ''] = match;
    const [start, end] = [match.index, match.index + whole.length];
    // A figure's own digits may be followed by a typed unit: the digits decide.
    if (!isTyped(start, start + digits.length)) return [];
    const sentence = sentenceAround(text, start, end);
    const said = text.slice(sentence.start, start);
    if (OTHER.test(sentence.clause) || OTHER_TIME.test(said) || AIM.test(said) || isOfOther(said, own)) return [];
    const subject = subjectBefore(said);
    if (subject === null) return [];
    const found = figureNamed({ subject, unit: UNITS[unit] ?? unit, ...sentence }, figures, unitNames);
    if (found === null) return [];
    const typed = unit === '％' ? `${digits}%` : found.right.endsWith('%') ? whole.replace(/\s/g, '') : digits;
    return [{ ...found, typed, ok: typed === found.right, quote: text.slice(sentence.clauseStart, end), start, end }];
  });
}

/** Names periods, and not the circular's own. */
function isOfOther(said: string, own: string): boolean {
  const periods = [...said.matchAll(PERIOD)].map(([whole, quarter]) => quarter ?? whole);
  return periods.length > 0 && !periods.includes(own);
}

interface Place {
  readonly subject: string;
  readonly unit: string;
  /** The words of the clause before and after the number. */
  readonly before: string;
  readonly after: string;
  readonly clause: string;
}

function figureNamed(
  { subject, unit, before, after, clause }: Place,
  figures: ReadonlyMap<string, FigureValue>,
  unitNames: readonly string[],
): Pick<NamedNumber, 'key' | 'line' | 'right'> | null {
  for (const split of SPLITS) {
    const value = figures.get(`${subject}.${split.key}`);
    if (value?.kind !== 'split' || split.unit !== unit || (split.needs !== null && !split.needs.test(clause))) continue;
    const line = value.lines.find(({ name }) => before.includes(name));
    if (line) return { key: `${subject}.${split.key}`, line: line.value, right: line.share ?? String(line.count) };
  }
  if (PART.test(before) || unitNames.some(name => clause.includes(name))) return null;
  const measures = (MEASURES[subject] ?? []).filter(measure => measure.unit === unit);
  const fits = (measure: MeasureWords) => measure.after?.test(after) ?? true;
  const named =
    measures.find(measure => measure.words.test(before) && fits(measure)) ??
    measures.find(measure => measure.after === undefined && measure.words.test(after));
  const value = named && figures.get(`${subject}.${named.measure}`);
  if (!named || !value) return null;
  const right = value.kind === 'split' ? String(value.total) : value.text;
  return { key: `${subject}.${named.measure}`, line: null, right };
}

function subjectBefore(text: string): string | null {
  let nearest: { subject: string; at: number } | null = null;
  for (const { subject, words } of SUBJECTS) {
    const at = [...text.matchAll(words)].at(-1)?.index ?? -1;
    if (at >= 0 && (nearest === null || at > nearest.at)) nearest = { subject, at };
  }
  const named = SUBJECTS.find(({ subject }) => subject === nearest?.subject);
  return named === undefined || named.unless?.test(text) ? null : named.subject;
}

function sentenceAround(text: string, start: number, end: number) {
  const lastBefore = (boundary: RegExp) => {
    let at = start;
    while (at > 0 && !boundary.test(text[at - 1] ?? '')) at -= 1;
    return at;
  };
  const clauseStart = lastBefore(BOUNDARY);
  let clauseEnd = end;
  while (clauseEnd < text.length && !BOUNDARY.test(text[clauseEnd] ?? '')) clauseEnd += 1;
  const [before, after] = [text.slice(clauseStart, start), text.slice(end, clauseEnd)];
  return {
    start: lastBefore(SENTENCE_END),
    clauseStart,
    // Between two numbers of one clause the words before belong to the later.
    before: before.slice(Math.max(0, lastNumberEnd(before))),
    after: after.split(/\d/)[0] ?? '',
    clause: before + after,
  };
}

function lastNumberEnd(text: string): number {
  const last = [...text.matchAll(NUMBER)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Whether a range of the paragraph was typed, all of it outside of figures. */
export function typedPlaces(stretches: readonly Stretch[]): (start: number, end: number) => boolean {
  const figures: [number, number][] = [];
  let at = 0;
  for (const { text, isFigure } of stretches) {
    if (isFigure) figures.push([at, at + text.length]);
    at += text.length;
  }
  return (start, end) => !figures.some(([from, to]) => start < to && end > from);
}
