import type { Fact } from './fact.ts';
import { pairsOf } from './words.ts';

/** 个, 家, 项 … count anything; the words beside tell units from accounts, problems and columns. */
const THINGS: readonly (readonly [string, RegExp])[] = [
  ['problem', /问题|错|链接|空白|失效|隐患|不及时|超期/],
  ['account', /账号|新媒体|公众号|微博|抖音|视频号|头条|网站|平台|客户端/],
  ['column', /栏目|专栏|专题/],
  ['unit', /单位|部门|[镇乡村局]|街道|社区|企业|[县区市]$/],
];
const COUNTS_ANYTHING = new Set(['个', '家', '项', '处', '条', '次']);

function thingOf(fact: Fact): string | null {
  const words = `${fact.before}${fact.after.slice(0, 10)}`;
  return THINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * Whether a part can be a part of a whole at all: units may own accounts, but accounts are not parts of units, nor
 * problems of sites, although all are counted by 个. 处 and 条 count problems, wherever they are found.
 */
export function canBePartOf(part: Fact, whole: Fact): boolean {
  if (!COUNTS_ANYTHING.has(whole.quantity.unit)) return true;
  const one = thingOf(part);
  const other = thingOf(whole);
  const isWhere = other === 'problem' && /^[处条]$/.test(part.quantity.unit);
  return one === null || other === null || one === other || one === 'unit' || isWhere;
}

const DOING =
  /[已共均未不]|全部|按[时期]|及时|实际|累计|目前|逾期|超期|运维|正常|合格|办结|[答回]复|处[置理]|整改|完成|化解|解决|满意/g;

/** 化解积案9件 is not part of 办理初信初访215件: what is counted must be spoken of at the whole as well. */
export function objectsAgree(part: Fact, whole: Fact): boolean {
  const object = part.label.replace(DOING, '');
  return (
    object.length < 2 ||
    part.act?.action === 'qualified' ||
    pairsOf(object).some(two => `${whole.before}${whole.after}`.includes(two))
  );
}
