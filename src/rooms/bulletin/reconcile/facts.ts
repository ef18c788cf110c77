import {
  clauseBefore,
  clauseLead,
  firstStop,
  labelOf,
  outside,
  type Place,
  periodBefore,
  standsForItself,
} from './clause.ts';
import type { Fact, Paragraph, Passage, PercentRole, Row } from './fact.ts';
import { foldWidth } from './fold-width.ts';
import { cutSentences, DOCUMENT, type Scope, type Sentence } from './layout.ts';
import { actionOf, CHANGE, DEMANDED, EARLIER, INTAKE, subjectOf, WHOLE } from './lexicon.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import type { SourceText } from './source-text.ts';

/** Reads every paragraph of a source into facts with scope. Tables are read by `tables.ts`. */
export function readPassage(source: SourceText): Passage {
  const folded = foldWidth(source.text);
  const paragraphs: Paragraph[] = [];
  const facts: Fact[] = [];
  const byParagraph: Fact[][] = [];
  let scope = DOCUMENT;
  for (const block of source.blocks) {
    if (block.kind === 'table') continue;
    const words = folded.slice(block.start, block.end);
    const cut = cutSentences(words, block.start, scope);
    scope = cut.scope;
    const quantities = findQuantities(words, block.text, block.start);
    paragraphs.push({ start: block.start, end: block.end, kind: block.kind, sentences: cut.sentences, scope });
    const placed = placeFacts(folded, quantities, cut.sentences, paragraphs.length - 1, facts.length);
    byParagraph.push(placed);
    for (const fact of placed) facts.push(fact);
  }
  return { source, folded, paragraphs, facts, byParagraph };
}

function placeFacts(
  folded: string,
  quantities: readonly Quantity[],
  sentences: readonly Sentence[],
  paragraph: number,
  first: number,
): Fact[] {
  const facts: Fact[] = [];
  let brackets = 0;
  const paragraphStart = sentences[0]?.start ?? 0;
  for (const sentence of sentences) {
    const mine = quantities.filter(quantity => quantity.start >= sentence.start && quantity.start < sentence.end);
    const open: { id: number; owner: number | null; start: number }[] = [];
    let at = sentence.start;
    let segment = 0;
    mine.forEach((quantity, place) => {
      for (; at < quantity.start; at += 1) {
        const char = folded[at];
        if (char === '(') {
          brackets += 1;
          const last = facts.at(-1);
          open.push({ id: brackets, owner: last && last.sentence === sentence ? last.index : null, start: at });
        } else if (char === ')') open.pop();
        else if (char === ';' && open.length === 0) segment += 1;
      }
      const inside = open.at(-1);
      facts.push(
        describe(folded, quantity, {
          index: first + facts.length,
          previous: place > 0 ? (facts.at(-1) ?? null) : null,
          previousEnd: mine[place - 1]?.end ?? sentence.start,
          outerEnd:
            facts.findLast(fact => fact.sentence === sentence && fact.bracket === 0)?.quantity.end ?? sentence.start,
          bracketStart: inside?.start ?? null,
          nextStart: mine[place + 1]?.start ?? sentence.end,
          paragraph,
          paragraphStart,
          sentence,
          segment,
          bracket: inside?.id ?? 0,
          owner: inside?.owner ?? null,
        }),
      );
    });
  }
  return facts;
}

function describe(folded: string, quantity: Quantity, place: Place): Fact {
  const lead = folded.slice(place.previousEnd, quantity.start);
  const row = respectively(folded, quantity, place, lead);
  const adjacent = place.previous?.quantity.end === quantity.start ? place.previous.before : null;
  const before = row
    ? `${row.names[row.place] ?? ''}${row.suffix}`
    : (adjacent ?? clauseBefore(folded, quantity.start, place));
  const tail = folded.slice(quantity.end, Math.max(quantity.end, place.nextStart));
  const after = tail.slice(0, firstStop(tail));
  const label = labelOf(before) || labelOf(after);
  const { kind } = quantity;
  const told = /率/.test(after) ? '' : after;
  const words = label === labelOf(before) ? before : `${before}${told}`;
  const isCounted = kind === 'count';
  const inherited = place.previous && /^\s*(?:[、,]|和|及|与|以及)\s*$/.test(lead) ? place.previous : null;
  const percent = kind === 'percent' ? roleOf(before, after, place, row ? null : inherited) : null;
  const sentenceLead = folded.slice(place.sentence.start, quantity.start);
  const isChange = isCounted && CHANGE_COUNT.test(before);
  const transparent = standsForItself(folded, quantity, place);
  const rateName = percent === 'rate' ? (RATE.exec(before)?.[1] ?? inherited?.rateName ?? '') : '';
  return {
    index: place.index,
    quantity,
    name: nameOf(kind, percent, before, label, place.sentence.scope),
    before,
    after,
    label,
    act: actionOf(isCounted ? words : before),
    whole: isCounted ? wholeness(before, words, label, folded[quantity.end] === '、') : null,
    percent,
    rateName,
    isChange,
    row,
    joined: place.previous !== null && /^[^,;。、]{0,12}(?:[、和及与]|以及)[^,;。、]{0,14}$/.test(lead),
    earlier:
      !isChange &&
      (EARLIER.test(before) ||
        PAST_BRACKET.test(folded.slice(place.sentence.start, place.bracketStart ?? place.sentence.start)) ||
        COMPARED.test(before) ||
        (/[从由]$/.test(before) && /^[^,;。\d]{0,3}[到至为]/.test(after)) ||
        (/与/.test(before) && /^相比/.test(after))) &&
      percent !== 'change' &&
      kind !== 'points',
    period:
      periodBefore(folded, place.sentence.start, quantity.start) ??
      periodBefore(folded, place.paragraphStart, place.sentence.start),
    demanded:
      DEMANDED.test(before) ||
      DEMANDED_LEAD.test(clauseLead(sentenceLead)) ||
      (percent === 'rate' && /^的/.test(after)),
    paragraph: place.paragraph,
    sentence: place.sentence,
    segment: place.segment,
    bracket: transparent ? 0 : place.bracket,
    owner: transparent ? null : place.owner,
    subject:
      subjectOf(`${sentenceLead}${after}`) ??
      subjectOf(folded.slice(place.paragraphStart, quantity.start)) ??
      scopeSubject(place.sentence.scope),
  };
}

function nameOf(
  kind: Quantity['kind'],
  percent: PercentRole | null,
  before: string,
  label: string,
  scope: Scope,
): string {
  if (percent === 'rate') return RATE.exec(before)?.[1] ?? label;
  const item = scope.level >= 3 && label.length > 0 && INTAKE.test(label) ? scope.title : '';
  if (percent === 'share') return `${item || label.replace(/占.*$/, '')}占比`;
  if (kind !== 'count') return label === '' ? '百分比' : label;
  return item || label || '该数';
}

/** 增加43件 is a change; 增加到43件, 增至43件 is the new state. */
const CHANGE_COUNT =
  /(?:精简|增加|减少|增长|下降|上升|净增|(?<![许最至])多|(?<![短缺最至])少|增|(?<![核压])减|[同环]比[^,;。]{0,4}|[+±↑↓-])(?:了)?(?:约)?\s*$/;
/** 较二季度的195件, 由上年的152条: the number that is compared with. */
const COMPARED =
  /(?:较(?![差好多少高低大小快慢强弱])|相比|(?<![占同环对])比(?![例重率照])|(?:由|从)[^,;。]{0,6}[年月季期周])[^,;。增减升降提]{1,14}$/;
const RATE =
  /([\u4e00-\u9fffA-Za-z0-9“”"]{1,16}率)(?:[,:\s]|为|是|达到?|约|均|实现|保持|在|升至|提[升高]至|[升提]到|分别|仅|只有|高达|稳定|继续|已)*$/;
/** 与上年同期（优良249天，优良率81.9%）相比: the bracket tells of then. */
const PAST_BRACKET = /(?:同期|[去上]年|上[季月周期]度?)$/;
/** 提高到97.4% is a state, not a change. */
const REACHED = /(?:[提升]高|提升|上升|下降|降低|增[加长]|回落|下滑|缩小|扩大|压[缩降减])(?:到|至|为)[^,;。]{0,14}$/;
const DEMANDED_LEAD = /(?:确保|力争|争取|要求|必须|务必|目标)/;

/** 受理投诉68件 is a part although 受理 is said of it. */
function wholeness(before: string, words: string, label: string, opensRow: boolean): Fact['whole'] {
  if (opensRow && /(?:咨询|投诉|建议|求助|举报)类?$/.test(label)) return null;
  if (/满意[”"]?$/.test(label)) return null;
  if (/不予|未予/.test(label)) return null;
  if (WHOLE.test(before)) return 'said';
  if (/中(?:有|$)/.test(words)) return 'likely';
  const kinds = label.match(/咨询|投诉|建议|求助|举报|意见/g) ?? [];
  return INTAKE.test(words) && kinds.length !== 1 ? 'likely' : null;
}

/** 办结率、满意率均为100% speaks of several rates at once: of none that could be recomputed. */
function roleOf(before: string, after: string, place: Place, inherited: Fact | null): PercentRole {
  if (inherited?.percent) return inherited.percent;
  if (/率[、和及与][^,;。]*率(?:均|都)/.test(before) || /[均都]/.test(before.slice(-4))) return 'unknown';
  return percentRole(before, after, place);
}

/** The row that this number opens or goes on with. */
function respectively(folded: string, quantity: Quantity, place: Place, lead: string): Row | null {
  const { previous } = place;
  if (previous?.row && /^\s*(?:[、,]|和|及|与|以及)\s*$/.test(lead)) {
    const next = previous.row.place + 1;
    return next < previous.row.names.length ? { ...previous.row, place: next } : null;
  }
  const words = outside(folded.slice(Math.max(place.outerEnd, place.sentence.start), quantity.start));
  const match = /(?:^|[,;。:])([^,;。:]*(?:[、和及与])[^,;。:]*?)(?:分别|依次)([\u4e00-\u9fff]{0,8}\s?)$/.exec(words);
  if (!match?.[1]) return null;
  const names = match[1]
    .split(/、|和|及|与|以及/)
    .map(name => name.replace(/^(?:其中|本[季月年]度?|[一二三四]季度)/, '').trim());
  return names.length > 1 && names.every(name => name !== '') ? { names, suffix: match[2] ?? '', place: 0 } : null;
}

function percentRole(before: string, after: string, place: Place): PercentRole {
  if (before.trim() === '的' && place.previous?.quantity.kind === 'count' && /占/.test(place.previous.before))
    return 'share';
  if (/(?:压[减缩]|减少|下降|增[长加])比例/.test(before)) return 'change';
  if (/占/.test(before) || /(?:比例|比重|份额|占比)[为是达约:\s]*$/.test(before)) return 'share';
  if (/增长率|增幅|降幅|增速/.test(before)) return 'change';
  if (RATE.test(before)) return 'rate';
  if (CHANGE.test(before.replace(/(?:较|相比|比[上去])[^,;增减升降提偏]*$/, '')) && !REACHED.test(before))
    return 'change';
  if (place.bracket > 0 && place.owner !== null && before.trim() === '' && /^\s*$/.test(after)) return 'share';
  return 'unknown';
}

function scopeSubject(scope: Scope | null): string | null {
  for (let at = scope; at; at = at.parent) {
    const subject = subjectOf(at.title);
    if (subject) return subject;
  }
  return null;
}
