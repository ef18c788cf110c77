import { type Constraint, sameConstraint } from './constraints.ts';
import type { Fact, Passage } from './facts.ts';
import { sectionOf } from './bind-lists.ts';
import { turnsToOne } from './lexicon.ts';

/**
 * The same quantity twice in a text (AS-E9): one subject, one measure, one unit, one time, nobody's part. Only measures
 * that a text has once are compared: rates by their full name, counts by their verb and what they count.
 */
export function findRepeats(passage: Passage, parts: ReadonlySet<Fact>): Constraint[] {
  const first = new Map<string, Fact>();
  const constraints: Constraint[] = [];
  for (const fact of passage.facts) {
    const key = parts.has(fact) ? null : keyOf(passage, fact);
    if (key === null) continue;
    const earlier = first.get(key);
    if (!earlier) first.set(key, fact);
    else if (earlier.sentence !== fact.sentence) {
      const firm = summarises(passage, fact) || summarises(passage, earlier);
      const doubt = `与前文“${earlier.quantity.printed}${earlier.quantity.unit === '%' ? '' : earlier.quantity.unit}”像是同一个数，不能确定`;
      constraints.push(sameConstraint({ rule: 'AS-E9', title: `${fact.name}前后`, certainty: firm ? 'firm' : 'loose', doubt }, fact, earlier));
    }
  }
  return constraints;
}

function keyOf(passage: Passage, fact: Fact): string | null {
  if (fact.bracket > 0 || fact.isChange || fact.demanded || fact.earlier || fact.quantity.approximate) return null;
  const clause = clauseOf(passage, fact);
  if (turnsToOne(clause.replace(fact.label, ''))) return null;
  const subject = fact.subject ?? `section ${sectionOf(fact)}`;
  if (fact.percent === 'rate') return `${subject}/${bareName(fact.rateName)}/${fact.period}`;
  if (fact.quantity.kind !== 'count' || fact.whole === null) return null;
  const verb = VERB.exec(fact.before)?.[0];
  if (!verb || fact.sentence.scope.level >= 3) return null;
  return `${subject}/${verb}/${fact.quantity.unit}/${fact.act?.manner ?? ''}/${fact.period}`;
}

const VERB = /收到|受理|派发|抽查|检查|监测|立案|登记|发布|办结/;

function bareName(name: string): string {
  return name.replace(/^.*?(?=(?:按时|按期|及时)?(?:办结|回复|答复|处置|满意|合格|整改|回访))/, '');
}

function clauseOf(passage: Passage, fact: Fact): string {
  return passage.folded.slice(fact.sentence.start, fact.quantity.start);
}

/** A later sentence that sums up or takes up what was said: 综上, 上述, 以上, 总的看. */
function summarises(passage: Passage, fact: Fact): boolean {
  return /综上|上述|以上|总的来?看|总体(?:上)?看|概括|汇总|如前/.test(passage.folded.slice(fact.sentence.start, fact.quantity.start)) || /^(?:的)[^,;。]{0,6}件?中/.test(fact.after);
}
