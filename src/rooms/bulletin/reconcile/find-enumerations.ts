import type { Constraint, Node } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { readNumberWords } from './number-words.ts';
import { MICRO } from './quantities.ts';

const UNITS = new Set('个 家 项 条 起 种 类 处 单位 部门'.split(' '));
/** An item that begins 一是, （一）, 1. or ①; the words of its number. */
const MARKS: readonly RegExp[] = [
  /([一二三四五六七八九十])是/g,
  /\(([一二三四五六七八九十]{1,2})\)/g,
  /(?<![\d.])(\d{1,2})[.、](?!\d)/g,
  /\((\d{1,2})\)/g,
  /([①-⑳])/g,
];

/** 存在三个问题：一是…二是…; 通报以下4个单位：1.…2.…: a count against the numbered items after it (AS-E6). */
export function findEnumerations(passage: Passage, bound: ReadonlySet<Node>): Constraint[] {
  return passage.facts.flatMap(fact => {
    const { quantity } = fact;
    if (bound.has(fact) || quantity.kind !== 'count' || quantity.approximate || fact.isChange || fact.bracket > 0)
      return [];
    if (!UNITS.has(quantity.unit) || quantity.micro > 20n * MICRO || quantity.micro < 2n * MICRO) return [];
    const colon = /^[^,;。:()\d、]{0,20}(?:如下)?[:。]\s*/.exec(passage.folded.slice(quantity.end, quantity.end + 30));
    if (!colon || (colon[0].includes('。') && !/如下|以下|下列/.test(sentenceLead(passage, fact)))) return [];
    const items = itemsAfter(passage, quantity.end + colon[0].length);
    if (items === null) return [];
    const count = Number(quantity.micro / MICRO);
    return Math.abs(items - count) <= 2 ? [constraintOf(fact, items)] : [];
  });
}

function sentenceLead(passage: Passage, fact: Fact): string {
  return passage.folded.slice(fact.sentence.start, fact.quantity.end + 20);
}

/** How many items are numbered from 1 on, the first of them right here; null when they do not run through. */
function itemsAfter(passage: Passage, at: number): number | null {
  const words = passage.folded.slice(at, at + 1500);
  const mark = MARKS.find(pattern => words.search(pattern) === 0);
  if (!mark || /略\)|此外|另外|还有/.test(words)) return null;
  let count = 0;
  for (const match of words.matchAll(mark)) {
    const printed = match[1] ?? '';
    const number = /\d/.test(printed)
      ? Number(printed)
      : /[①-⑳]/.test(printed)
        ? printed.charCodeAt(0) - '①'.charCodeAt(0) + 1
        : readNumberWords(printed);
    if (number !== count + 1) {
      if (number !== null && number > count + 1) return null;
      break;
    }
    count += 1;
  }
  return count >= 2 ? count : null;
}

function constraintOf(fact: Fact, items: number): Constraint {
  const listed = BigInt(items) * MICRO;
  return {
    rule: 'AS-E6',
    title: `${fact.name}与所列各条`,
    target: fact,
    nodes: [fact],
    certainty: 'weighed',
    doubt: '所列的不一定是全部',
    telling: true,
    evaluate(valueAt) {
      const ok = valueAt(fact) === listed;
      return {
        ok,
        verdict: ok ? '相符' : '与所列不符',
        computed: ok ? fact.quantity.printed : String(items),
        formula: `后面列了${items}条`,
      };
    },
    repairs: () => [listed],
  };
}
