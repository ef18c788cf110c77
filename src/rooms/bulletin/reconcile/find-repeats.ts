import { type Constraint, sameConstraint } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { turnsToOne } from './lexicon.ts';
import { beside } from './near.ts';

/**
 * The same quantity twice in a text (AS-E9): one subject, one measure, one kind of thing, one time, nobody's part. A
 * figure that differs is wrong where the words say no more and no less; where they do, it is left alone.
 */
export function findRepeats(passage: Passage, parts: ReadonlySet<Fact>): Constraint[] {
  const told = new Map<string, Fact[]>();
  const constraints: Constraint[] = [];
  for (const fact of passage.facts) {
    const key = parts.has(fact) ? null : measureOf(passage, fact);
    if (key === null) continue;
    const before = (told.get(key) ?? []).filter(
      other => other.sentence !== fact.sentence && sameTime(other, fact) && sameRegion(passage, other, fact),
    );
    told.set(key, [...(told.get(key) ?? []), fact]);
    const first = before.find(other => other.quantity.micro === fact.quantity.micro) ?? before[0];
    if (!first) continue;
    const single = new Set(before.map(other => other.quantity.micro)).size === 1;
    const agreed = takesUp(fact) || agreesInWords(passage, first, fact);
    const certainty = !single || !agreed ? 'loose' : fact.percent === 'rate' ? 'likely' : 'firm';
    const doubt = `与前文“${first.quantity.printed}${first.quantity.kind === 'count' ? first.quantity.unit : ''}”像是同一个数，不能确定`;
    const beyondDoubt = takesUp(fact);
    constraints.push(
      sameConstraint({ rule: 'AS-E9', title: `${fact.name}前后`, certainty, beyondDoubt, doubt }, fact, first),
    );
  }
  return constraints;
}

/** Subject, verb and unit of a count that stands for the whole, or the bare name of a rate; null for anything else. */
function measureOf(passage: Passage, fact: Fact): string | null {
  if (fact.bracket > 0 || fact.isChange || fact.demanded || fact.earlier || fact.quantity.approximate) return null;
  if (fact.sentence.scope.level >= 3) return null;
  const lead = passage.folded.slice(fact.sentence.start, fact.quantity.start);
  if (turnsToOne(lead.replace(/全[县市区省]|我[县市区省]/g, '')) || SOME.test(lead)) return null;
  const subject = fact.subject ?? '';
  if (turnsToOne(fact.sentence.scope.title)) return null;
  if (fact.percent === 'rate') return `${subject}/${bareWords(fact.rateName)}`;
  if (fact.quantity.kind !== 'count') return null;
  const verb = VERB.exec(`${fact.before}${fact.after}`)?.[0];
  const isWhole = fact.whole !== null || takesUp(fact);
  return verb && isWhole ? `${subject}/${verb}/${unitClass(fact.quantity.unit)}/${fact.act?.manner ?? ''}` : null;
}

const VERB = /收到|受理|派发|承办|抽查|检查|监测|立案|登记|发布|办结|开设|设立/;
/** Words that speak of some of them, or of a running total. */
const SOME =
  /其中|部门|乡镇|各镇|[县市区]直|镇街|线上|线下|电话|网络|累计|当月|当日|首次|重点|新增|新设|原创|截[至止]|目前/;

/** 受理的543件诉求中: the count is taken up again. */
function takesUp(fact: Fact): boolean {
  return (
    (/(?:的|上述|以上|这)$/.test(fact.before.trim()) && /^[^,;。]{0,8}中/.test(fact.after)) ||
    /综上|上述|以上|总的来?看|汇总/.test(fact.before)
  );
}

function sameTime(a: Fact, b: Fact): boolean {
  return a.period === null || b.period === null || a.period === b.period;
}

/** 全市受理 and 我县受理 are two figures; where only one of them names a place, it may be one. */
function sameRegion(passage: Passage, a: Fact, b: Fact): boolean {
  const region = (fact: Fact) =>
    /(?:全|我|本)([省市县区镇国])/.exec(passage.folded.slice(fact.sentence.start, fact.quantity.start))?.[1];
  const one = region(a);
  const other = region(b);
  return one === undefined || other === undefined || one === other;
}

/** Nothing but general words sets the two apart: 共受理诉求 and 受理群众诉求. */
function agreesInWords(passage: Passage, a: Fact, b: Fact): boolean {
  if (a.percent === 'rate')
    return a.subject === b.subject && plain(a) === plain(b) && !hasOwnCounts(passage, a) && !hasOwnCounts(passage, b);
  const lead = (fact: Fact) =>
    bareWords(passage.folded.slice(fact.sentence.start, fact.quantity.start).replace(/^[^,。]{0,16}[。:]/, ''));
  return lead(a) === lead(b);
}

/** A rate beside counts of its own is about those. */
function hasOwnCounts(passage: Passage, rate: Fact): boolean {
  return beside(passage, rate).some(
    fact =>
      fact.sentence === rate.sentence &&
      fact.segment === rate.segment &&
      fact.quantity.kind === 'count' &&
      fact.index < rate.index,
  );
}

const plain = (fact: Fact) => bareWords(fact.before.replace(fact.rateName, ''));

function bareWords(words: string): string {
  return words
    .replace(/\d{4}年|[一二三四]季度|[上下]半年|\d{1,2}月份?|本[季月年]度?|今年|全年|12345/g, '')
    .replace(/[\d,、;:()%\s]/g, '')
    .replace(
      /全[县市区省]|我[县市区省]|市民|政务|服务|便民|热线|平台|群众|各类|有效|诉求|工单|案件|事项|留言|来信|共|总|合计|的|了|等|类|为|达到?|通过|网民/g,
      '',
    )
    .trim();
}

function unitClass(unit: string): string {
  return /^[件条个起封次单宗]$/.test(unit) ? '件' : unit;
}
