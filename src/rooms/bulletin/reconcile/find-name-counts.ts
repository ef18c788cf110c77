import type { Constraint, Node, Rule } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { namesBefore, readNames, splitNames } from './names.ts';
import { MICRO } from './quantities.ts';

/** Counts against the names that go with them: 3个单位（甲、乙、丙）, 甲、乙等5个单位 (AS-E6, AS-E7). */
export function findNameCounts(passage: Passage): Constraint[] {
  return passage.facts.flatMap(fact => {
    if (
      fact.quantity.kind !== 'count' ||
      fact.quantity.approximate ||
      fact.isChange ||
      !NAMED_UNITS.has(fact.quantity.unit)
    )
      return [];
    const found =
      inBracket(passage, fact) ?? afterColon(passage, fact) ?? before(passage, fact) ?? blamed(passage, fact);
    return found && (found.firm || BigInt(found.names.length) * MICRO === fact.quantity.micro)
      ? [constraintOf(fact, found)]
      : [];
  });
}

const NAMED_UNITS = new Set('个 家 镇 乡 街道 村 社区 部门 单位 名 所'.split(' '));

interface Found {
  readonly names: readonly string[];
  readonly relation: 'exactly' | 'at least';
  readonly firm: boolean;
}

/** The bracket right after the count's clause: 不合格3个（甲、乙、丙）. */
function inBracket(passage: Passage, fact: Fact): Found | null {
  const rest = passage.folded.slice(fact.quantity.end, fact.sentence.end);
  const match = /^[^,;。、()\d]{0,14}\(([^()]*)\)/.exec(rest);
  if (!match?.[1] || /\d/.test(match[1])) return null;
  const words = match[1].replace(/^(?:分别为|分别是|即|包括|具体为|名单|为)?:?/, '');
  const list = readNames(words, 0);
  if (list && list.names.length === 1) return null;
  if (list) return { names: list.names, relation: list.open ? 'at least' : 'exactly', firm: true };
  const parts = splitNames(words.replace(/等$/, ''));
  if (parts.length < 2 || parts.some(part => part.length > 16)) return null;
  return BigInt(parts.length) * MICRO === fact.quantity.micro
    ? { names: parts, relation: 'exactly', firm: true }
    : null;
}

/** 3个单位，分别是甲、乙、丙。 */
function afterColon(passage: Passage, fact: Fact): Found | null {
  const rest = passage.folded.slice(fact.quantity.end, fact.sentence.end);
  const near = /^[^;。\d()]{0,14}?(?:分别为|分别是|依次为|依次是|名单为|[为是即]|:)([^;。:()\d]*)/.exec(rest);
  const lead = passage.folded.slice(fact.sentence.start, fact.quantity.start);
  const far = /(?:下列|以下)$/.test(lead) ? /^[^;。:()]{0,50}:([^;。:()\d]*)/.exec(rest) : null;
  const match = near ?? far;
  if (!match?.[1]) return null;
  const words = match[1].split(/[,]/)[0] ?? '';
  const list = readNames(words, 0) ?? namesakes(words);
  return list && list.names.length > 1
    ? { names: list.names, relation: list.open ? 'at least' : 'exactly', firm: true }
    : null;
}

/** 安邻物业、春晖物业、和信物业: no known ending, but one that they share, or all of them in quotes. */
function namesakes(words: string): { names: readonly string[]; open: boolean } | null {
  const names = splitNames(words);
  const [first] = names;
  if (!first || names.length < 2 || names.some(name => name.length < 3 || name.length > 12)) return null;
  const ending = first.slice(-2);
  const alike = names.every(name => name.endsWith(ending)) || names.every(name => /^[“"《].*[”"》]$/.test(name));
  return alike ? { names, open: false } : null;
}

/** 甲、乙、丙3个镇; 甲、乙等5个单位. */
function before(passage: Passage, fact: Fact): Found | null {
  const lead = passage.folded.slice(fact.sentence.start, fact.quantity.start);
  if (!/单位|部门|[镇乡村局家县区市]|街道|社区|学校|企业|机构/.test(`${fact.quantity.unit}${fact.after.slice(0, 6)}`))
    return null;
  const filler = /(等)?\s*(?:共|一共|共计)?\s*$/.exec(lead);
  const open = filler?.[1] !== undefined;
  const end = fact.quantity.start - (filler?.[0].length ?? 0);
  const ofOneKind = /^[镇乡]|^街道|^部门/.test(`${fact.quantity.unit === '个' ? fact.after : fact.quantity.unit}`);
  const names = namesBefore(passage.folded, fact.sentence.start, end, ofOneKind);
  if (names && !areOfKind(names, fact.quantity.unit === '个' ? fact.after : fact.quantity.unit)) return null;
  return names && { names, relation: open ? 'at least' : 'exactly', firm: true };
}

/** 柳林镇、赵河镇6个村 counts the villages of the two towns, not the towns. */
function areOfKind(names: readonly string[], noun: string): boolean {
  const kind = /^(?:行政)?(村|社区|学校|中小学|医院|企业|窗口|账号|网站|栏目|小区|站点)/.exec(noun)?.[1];
  if (!kind) return true;
  const ending =
    { 学校: /[学校院园]$/, 中小学: /[学校]$/, 企业: /[司厂业团]$/, 账号: /[”"》号]$/ }[kind] ??
    new RegExp(`[${kind}居网”"》]$`);
  return names.every(name => ending.test(name));
}

/** 3个账号未更新，对责任单位甲、乙、丙予以批评: one unit may answer for two, so a difference alarms nobody. */
function blamed(passage: Passage, fact: Fact): Found | null {
  const rest = passage.folded.slice(fact.quantity.end, fact.sentence.end);
  const match = /^[^;。\d]{0,40}?责任单位([^,;。:()\d]*?)(?:予以|进行|提出|要|给予)/.exec(rest);
  const list = match?.[1] ? readNames(match[1].replace(/^(?:为|是)/, ''), 0) : null;
  return list ? { names: list.names, relation: 'exactly', firm: false } : null;
}

function constraintOf(fact: Fact, found: Found): Constraint {
  const listed = BigInt(found.names.length) * MICRO;
  const isFailing = /不合格|不达标|问题|未/.test(`${fact.before}${fact.after}`);
  const rule: Rule = isFailing ? 'AS-E6' : 'AS-E7';
  const nouns = `${fact.before.slice(-8)}${fact.quantity.unit}${fact.after.slice(0, 8)}`;
  const bare = fact.after === '' && /合格|达标|逾期|超期/.test(fact.before);
  const isOfUnits = bare || /单位|部门|[镇乡村局家]|街道|社区|网站|账号|新媒体|公众号/.test(nouns);
  const tooFew = listed < fact.quantity.micro;
  const certainty = !isOfUnits ? 'loose' : tooFew && !/单位|部门|[镇乡村局]|街道|社区/.test(nouns) ? 'likely' : 'firm';
  const holds = (value: bigint) => (found.relation === 'exactly' ? value === listed : value >= listed);
  return {
    rule,
    title: `${fact.name}与所列名单`,
    target: fact,
    nodes: [fact],
    certainty,
    doubt: '一个单位可能对应几项，名单数不必等于该数',
    telling: found.relation === 'exactly',
    evaluate(valueAt: (node: Node) => bigint) {
      const ok = holds(valueAt(fact));
      return {
        ok,
        verdict: ok ? '相符' : '与名单不符',
        computed: ok ? fact.quantity.printed : String(found.names.length),
        formula: `列名${found.names.length}个：${found.names.join('、')}`,
      };
    },
    repairs: () => [listed],
  };
}
