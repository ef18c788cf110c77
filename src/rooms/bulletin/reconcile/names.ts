/** A row of unit, account or site names as one list. */
export interface NameList {
  readonly names: readonly string[];
  /** Ends in 等: there may be more. */
  readonly open: boolean;
  readonly start: number;
  readonly end: number;
}

const SUFFIX =
  '(?:镇|乡|街道办事处|街道办|街道|社区|村|局|委员会|委|厅|办公室|办|中心|公司|站|所|队|馆|会|处|学校|中学|小学|医院|院|园区|管委会|集团|支队|大队|县|区|市|银行|部|网|号|发布|平台)';
const NAME = `(?:[“"《][^”"》]{2,20}[”"》](?:[\\u4e00-\\u9fff]{0,4}号)?|[\\u4e00-\\u9fffA-Za-z]{1,18}?${SUFFIX})`;
const LIST = new RegExp(
  `${NAME}(?:[、]${NAME})+(?:(?:和|及|以及|与)${NAME})?|${NAME}(?:和|及|以及|与)${NAME}|${NAME}`,
  'g',
);
const SPLIT =
  /(?<=[\u4e00-\u9fff]{2}(?:镇|乡|街道|街道办|局|委|办|厅|部|道|村|社区|县|区|市|中心|公司|[”"》]))(?:和|及|以及|与)(?=[^、]{3,18}$)/;

/** 7个村（社区、居委会): kinds, not names. */
const GENERIC =
  /^(?:社区|居委会|村委会|街道|街道办|单位|部门|企业|学校|园区|开发区|管委会|中心|办公室|委员会|乡镇|县区|区县)$/;

/** Reads a whole stretch as nothing but names, or null: `人社局、公安局和退役军人事务局`. */
export function readNames(words: string, start: number): NameList | null {
  const open = /等\s*$/.test(words);
  const bare = words.replace(/等\s*$/, '');
  const names = splitNames(bare);
  const isName = new RegExp(`^${NAME}$`);
  if (names.some(name => GENERIC.test(name))) return null;
  if (names.length === 0 || !names.every(name => isName.test(name))) return null;
  return { names, open, start, end: start + bare.trimEnd().length };
}

/** Cuts at 、 and at the last 和 where both sides are names; 人力资源和社会保障局 stays one. */
export function splitNames(words: string): string[] {
  const parts = words
    .replace(/(?<=[”"》])(?=[“"《])/g, '、')
    .split(/[、,;]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  const last = parts.pop();
  if (last === undefined) return [];
  return [...parts, ...last.split(SPLIT).map(part => part.trim())];
}

/**
 * The names right before a place, back to the last stop: 由甲局、乙镇和丙局|. The first may carry words before it.
 * Null when not every one of them ends like a unit, or when the count is of one kind (3个镇) and the names are of two.
 */
export function namesBefore(folded: string, from: number, end: number, ofOneKind: boolean): string[] | null {
  const words = folded.slice(from, end);
  const clause = words.slice(
    Math.max(...[',', ';', '。', ':', '(', ')', '!'].map(stop => words.lastIndexOf(stop))) + 1,
  );
  if (/\d/.test(clause)) return null;
  const names = splitNames(clause);
  const endsLikeUnit = new RegExp(`(?:${SUFFIX}|[”"》])$`);
  const isName = (name: string) =>
    endsLikeUnit.test(name) && name.length >= 2 && !/^[各全](?:镇|乡|县|市|区|部门)/.test(name);
  const kinds = new Set(names.map(name => /(?:镇|乡|街道|街道办)$/.test(name)));
  if (ofOneKind && kinds.size > 1) return null;
  return names.length >= 2 && names.every(isName) && names.slice(1).every(name => name.length <= 18) ? names : null;
}

/** Every list of names in a stretch, single names too. */
export function findNames(folded: string, from: number, to: number): NameList[] {
  const words = folded.slice(from, to);
  return [...words.matchAll(LIST)].map(match => {
    const end = match.index + match[0].length;
    return {
      names: splitNames(match[0]),
      open: words.startsWith('等', end),
      start: from + match.index,
      end: from + end,
    };
  });
}
