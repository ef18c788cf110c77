import { likeness } from '../layout/header-text.ts';
import type { ResolveUnit, UnitFound } from '../needs.ts';

/** A unit with every name it goes by. */
export interface UnitNames {
  readonly unitId: string;
  readonly name: string;
  /** Short names, aliases, former names. */
  readonly otherNames: readonly string[];
}

const REMARKS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g;
const OLD = /^(原|旧|前)/;
const CANDIDATES = 3;

/**
 * Finds units by what exports call them: full, short or former name, with or without the county before it, with
 * remarks such as （旧） behind.
 * @param places what may stand before a unit's name: the county's name, short name, city, `县`
 * @source IM-04
 */
export function unitDirectory(units: readonly UnitNames[], places: readonly string[]): ResolveUnit {
  const byName = new Map<string, Set<string>>();
  const nameOf = new Map(units.map(unit => [unit.unitId, unit.name]));
  for (const unit of units) {
    for (const name of [unit.name, ...unit.otherNames]) {
      for (const form of formsOf(name, places)) byName.set(form, (byName.get(form) ?? new Set()).add(unit.unitId));
    }
  }
  const known = new Map<string, UnitFound>();
  return written => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const found = find(written, byName, nameOf, places);
    known.set(written, found);
    return found;
  };
}

function find(
  written: string,
  byName: ReadonlyMap<string, ReadonlySet<string>>,
  nameOf: ReadonlyMap<string, string>,
  places: readonly string[],
): UnitFound {
  const forms = formsOf(written, places);
  for (const form of forms) {
    const ids = [...(byName.get(form) ?? [])];
    const [id] = ids;
    if (id !== undefined && ids.length === 1) return { unitId: id };
    // Two units that share a name: asking is the only honest answer.
    if (ids.length > 1) return { candidates: ids.map(other => nameOf.get(other) ?? '') };
  }
  const best = new Map<string, number>();
  for (const [name, ids] of byName) {
    const score = Math.max(...forms.map(form => closeness(form, name)));
    if (score < 0.34) continue;
    for (const id of ids) if (score > (best.get(id) ?? 0)) best.set(id, score);
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
  return { candidates: ranked.map(([id]) => nameOf.get(id) ?? '') };
}

/** An abbreviation keeps the order of the characters (住建局 in 住房和城乡建设局); otherwise pairs in common. */
function closeness(written: string, name: string): number {
  if (written.length >= 2 && isSubsequence(written, name)) return 0.6 + written.length / (name.length * 10);
  return likeness(written, name);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** The writings under which a name is looked up, the most literal first. */
function formsOf(name: string, places: readonly string[]): readonly string[] {
  const plain = name.normalize('NFKC').replace(/\s+/g, '');
  const bare = plain.replace(REMARKS, '').replace(OLD, '');
  const forms = new Set([plain, bare, withoutPlace(bare, places)]);
  // A town is called by its name or by its government.
  const town = withoutPlace(bare, places).replace(/(镇|乡|街道)(人民)?政府$/, '$1');
  forms.add(town);
  return [...forms].filter(form => form !== '');
}

function withoutPlace(name: string, places: readonly string[]): string {
  let rest = name;
  for (let changed = true; changed; ) {
    const place = places.find(candidate => rest.startsWith(candidate) && rest.length >= candidate.length + 2);
    changed = place !== undefined;
    if (place !== undefined) rest = rest.slice(place.length);
  }
  return rest;
}
