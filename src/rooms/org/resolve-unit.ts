/**
 * Which unit a text of an export means. Names are compared without spaces and width, then without the county's name in
 * front and remarks in brackets. Nothing is guessed: several candidates or none are for a person to decide.
 * @source IM-04
 */

/** One way in which a unit is written. */
export interface UnitSpelling {
  readonly unitId: string;
  readonly text: string;
  readonly source: 'name' | 'shortName' | 'alias' | 'formerName';
}

export interface UnitCandidate {
  readonly unitId: string;
  /** The spelling that matched. */
  readonly text: string;
  readonly source: UnitSpelling['source'];
}

/** One unit named in a cell that may name several. */
export interface NamedUnit {
  readonly text: string;
  readonly candidates: readonly UnitCandidate[];
}

export interface UnitIndex {
  /** The units that a text may mean: one, several (a person chooses), or none (a person says, and it becomes an alias). */
  resolve(text: string): readonly UnitCandidate[];
  /** 主办 and 协办 of one cell, in order: “住建局；双石铺镇” names two. */
  resolveAll(text: string): readonly NamedUnit[];
}

const SEPARATORS = /[;；、,，/／+＋|\n]/;
/** The province and city that may stand in front of the county's name: 宝鸡市凤县水利局. */
const ABOVE = /^[\p{Script=Han}]{2,12}[省市州盟区]$/u;
const REMARK = /[(（【[][^)）】\]]*[)）】\]]/g;

/**
 * Makes an index of all spellings.
 * @param prefixes what may stand in front of a name, see {@link countyPrefixes}
 */
export function unitIndex(spellings: readonly UnitSpelling[], prefixes: readonly string[]): UnitIndex {
  const heads = prefixes.map(plain).sort((a, b) => b.length - a.length);
  const exact = new Map<string, UnitSpelling[]>();
  const short = new Map<string, UnitSpelling[]>();
  for (const spelling of spellings) {
    put(exact, plain(spelling.text), spelling);
    put(short, withoutHead(withoutRemark(spelling.text), heads), spelling);
  }
  const resolve = (text: string): readonly UnitCandidate[] => {
    const bare = withoutRemark(text);
    const found = exact.get(plain(text)) ?? exact.get(bare) ?? short.get(withoutHead(bare, heads)) ?? [];
    return oneEach(found);
  };
  return {
    resolve,
    resolveAll(text) {
      const whole = resolve(text);
      if (whole.length > 0) return [{ text: text.trim(), candidates: whole }];
      return separate(text, resolve).map(part => ({ text: part, candidates: resolve(part) }));
    },
  };
}

/** What stands in front of unit names in a county: 凤县人民政府, 凤县, 县人民政府, 县; and the city's name where given. */
export function countyPrefixes(countyName: string, cityName?: string): string[] {
  const level = countyName.slice(-1);
  const own = [`${countyName}人民政府`, countyName, `${level}人民政府`, level];
  return cityName === undefined ? own : [...own, `${cityName}${countyName}`, cityName];
}

/** “和” joins two units, or belongs to a name (人力资源和社会保障局): it separates only where both sides are known. */
function separate(text: string, resolve: (part: string) => readonly UnitCandidate[]): string[] {
  const hard = text
    .split(SEPARATORS)
    .map(part => part.trim())
    .filter(part => part !== '');
  return hard.flatMap(part => {
    const halves = part.split('和').map(half => half.trim());
    const isPair = resolve(part).length === 0 && halves.length === 2 && halves.every(half => resolve(half).length > 0);
    return isPair ? halves : [part];
  });
}

/** Half-width, without spaces and line breaks. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function withoutRemark(text: string): string {
  return plain(text.replace(REMARK, ''));
}

/** Takes prefixes off the front as long as something to recognise is left. */
function withoutHead(text: string, heads: readonly string[]): string {
  const above = heads.find(prefix => prefix.length > 1 && ABOVE.test(text.slice(0, Math.max(0, text.indexOf(prefix)))));
  if (above !== undefined) return withoutHead(text.slice(text.indexOf(above)), heads);
  const head = heads.find(prefix => text.startsWith(prefix) && text.length - prefix.length >= 2);
  return head === undefined ? text : withoutHead(text.slice(head.length), heads);
}

function put(map: Map<string, UnitSpelling[]>, key: string, spelling: UnitSpelling): void {
  const present = map.get(key);
  if (present === undefined) map.set(key, [spelling]);
  else present.push(spelling);
}

function oneEach(spellings: readonly UnitSpelling[]): UnitCandidate[] {
  return [...new Map([...spellings].reverse().map(spelling => [spelling.unitId, spelling])).values()].reverse();
}
