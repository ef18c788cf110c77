import type { Constraint, Node } from './constraints.ts';
import type { Fact, Passage } from './fact.ts';
import { splitNames } from './names.ts';
import { MICRO } from './quantities.ts';

/** Lists longer than this are not counted by hand in a sentence. */
const LONGEST = 30n;
/** A count that differs by more tells of something else than the list. */
const MOST_MISSED = 3n;

const UNITS = new Set('个 家 镇 乡 街道 村 社区 部门 单位 名 位 所 起 件 项 条 种 类 座 处'.split(' '));
/** Nouns of what is listed by name. */
const NAMED =
  /^(?:行政)?(?:单位|部门|集体|领域|方面|环节|行业|学校|镇|乡|村|社区|街道|企业|小区|线路|站点|网站|栏目|账号|景区|医院|窗口|工作组|小组|专班|科室|股室|片区|市场|渠道|层面|维度)/;
const MEASURES =
  /^(?:[\u4e00-\u9fff]{0,4})(?:措施|做法|机制|服务|行动|专栏|栏目|品牌|活动|模式|项目|制度|办法|公众号|账号|课程|工程|平台|系统|案例)/;
const PERSONS = /^(?:优秀|先进)?(?:同志|干部|人员|个人|职工|党员|教师|代表)/;
/** Words before the first name of a list. */
const LEAD =
  /^.*(?:的是|的有|分别是|分别为|包括|[对由将把为有是]|授予|推出|给予|涉及|覆盖|打造|推行|实施|开展|公布|曝光)(?=[^、]{2,})/;

/**
 * What is named one by one right before a count, and is no row of units: cases, lines, measures in quotes, persons
 * (AS-E6). Names have no full stop of their own, so that a difference is asked about, and only where they are of the
 * kind that the count counts.
 */
export function findListings(passage: Passage, bound: ReadonlySet<Node>): Constraint[] {
  return passage.facts.flatMap(fact => {
    const { quantity } = fact;
    if (bound.has(fact) || quantity.kind !== 'count' || quantity.approximate || fact.isChange) return [];
    if (!UNITS.has(quantity.unit) || quantity.micro > LONGEST * MICRO || quantity.micro < 2n * MICRO) return [];
    const list = listBefore(passage, fact) ?? listAfter(passage, fact);
    if (!list) return [];
    const count = quantity.micro / MICRO;
    const sizes = list.counts.map(BigInt);
    const ok = list.open ? sizes.some(size => size <= count) : sizes.includes(count);
    const gap = sizes.map(size => (size > count ? size - count : count - size)).sort((a, b) => Number(a - b))[0] ?? 0n;
    return ok || gap <= MOST_MISSED ? [constraintOf(fact, list, ok)] : [];
  });
}

interface List {
  readonly names: readonly string[];
  /** How many they are; a last 甲和乙 may be one or two. */
  readonly counts: readonly number[];
  readonly open: boolean;
}

function listBefore(passage: Passage, fact: Fact): List | null {
  const lead = passage.folded.slice(fact.sentence.start, fact.quantity.start);
  const filler = /(等)?\s*(?:共|一共|共计|这)?\s*$/.exec(lead);
  const words = lead.slice(0, lead.length - (filler?.[0].length ?? 0));
  const stops = [',', ';', '。', ':', '(', ')', '!'];
  const clause = words.slice(Math.max(...stops.map(stop => words.lastIndexOf(stop))) + 1);
  const counted = clause.search(/[^\d]*$/);
  const plain = counted > 0 ? clause.slice(counted).replace(/^[^、]*?的(?=[^、]*、)/, '\n') : clause;
  if (counted > 0 && !plain.startsWith('\n')) return null;
  const [first = '', ...rest] = splitNames(plain.trim().replace(/^[^“”、]{1,12}(?=“[^”]*”[、“])/, ''));
  const copula = /(?:的是|的有|分别是|分别为)[^、]*$/.test(first);
  const names = [first.replace(LEAD, ''), ...rest];
  if (names.length < 2 || names.some(name => name.length < 2 || name.length > 20)) return null;
  if (/其中|例如|比如|特别是|尤其/.test(first) || /的$/.test(rest.at(-1) ?? '')) return null;
  if (!areCounted(names, fact, copula)) return null;
  const twofold = /[^、]{2,}(?:和|与|及|以及)[^、]{2,}$/.test(names.at(-1) ?? '');
  return {
    names,
    counts: twofold ? [names.length, names.length + 1] : [names.length],
    open: filler?.[1] !== undefined,
  };
}

/** 黑榜单位3个：甲、乙、丙。 – names up to the full stop, whatever they end in. */
function listAfter(passage: Passage, fact: Fact): List | null {
  if (!/(?:单位|企业|部门|学校|名单|集体|乡镇|[红黑]榜)$/.test(`${fact.before}${fact.after}`)) return null;
  const match = /^[\u4e00-\u9fff]{0,6}:([^,;。:()\d]{4,120})(?:[。;]|$)/.exec(
    passage.folded.slice(fact.quantity.end, fact.sentence.end).trimEnd(),
  );
  const names = splitNames((match?.[1] ?? '').trim());
  if (names.length < 2 || names.some(name => name.length < 2 || name.length > 14 || /等$|[一二三]是/.test(name)))
    return null;
  return { names, counts: [names.length], open: false };
}

/** Whether the names are of what the count counts: 超速、超员、酒驾6起 names kinds, not the six. */
function areCounted(names: readonly string[], fact: Fact, copula: boolean): boolean {
  const { unit } = fact.quantity;
  const noun = unit.length > 1 || /[镇乡村]/.test(unit) ? unit : fact.after;
  const quoted = names.every(name => /^[“"《].*[”"》]$/.test(name));
  if (quoted) return MEASURES.test(noun);
  const ending = names[0]?.at(-1) ?? '';
  const alike = names.every(name => name.endsWith(ending));
  const isPlace = /[镇乡村县区市局道校院]/.test(ending);
  if (alike && `${unit}${fact.after.slice(0, 8)}`.includes(ending)) return true;
  if (alike && isPlace && !/^(?:单位|部门|集体|学校|医院|地方|地区)/.test(noun)) return false;
  if (/[名位]/.test(unit)) return PERSONS.test(fact.after) && names.every(name => /^[\u4e00-\u9fff]{2,4}$/.test(name));
  if (/^[类种]$/.test(unit)) return names.every(name => name.length <= 12);
  if (/[件起]/.test(unit)) return copula && fact.after === '';
  return (NAMED.test(noun) && sameKind(names, noun)) || (copula && fact.after === '');
}

/** Names whose endings say what they are must be what the noun says. */
function sameKind(names: readonly string[], noun: string): boolean {
  if (/^(?:行政)?(?:村|社区)/.test(noun)) return names.every(name => /[村社区居]$/.test(name));
  if (/^学校/.test(noun)) return names.every(name => /[学校园院中]$/.test(name));
  if (/^[镇乡]|^街道/.test(noun)) return names.every(name => name.length <= 5);
  if (/^企业/.test(noun)) return names.every(name => /[司厂业团社]$/.test(name));
  return (
    !/^(?:小区|栏目|账号|网站|窗口|站点)/.test(noun) || names.every(name => /[区苑园城府”"》网口站号]$/.test(name))
  );
}

function constraintOf(fact: Fact, list: List, ok: boolean): Constraint {
  const listed = BigInt(list.names.length) * MICRO;
  return {
    rule: 'AS-E6',
    title: `${fact.name}与所列名单`,
    target: fact,
    nodes: [fact],
    certainty: 'weighed',
    doubt: '所列的不一定是全部',
    telling: !list.open,
    evaluate(valueAt) {
      const holds = valueAt(fact) === fact.quantity.micro ? ok : valueAt(fact) === listed;
      return {
        ok: holds,
        verdict: holds ? '相符' : '与名单不符',
        computed: holds ? fact.quantity.printed : String(list.names.length),
        formula: `列名${list.names.length}个：${list.names.join('、')}`,
      };
    },
    repairs: () => [listed],
  };
}
