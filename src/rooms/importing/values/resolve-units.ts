import { likeness } from '../layout/header-text.ts';
import type { ResolveUnit, UnitFound } from '../needs.ts';

/** What is needed of the organisation's index of unit names. */
export interface UnitLookup {
  /** One for a name that is known, several for one that is shared, none for an unknown one. */
  resolve(text: string): ReadonlyArray<{ readonly unitId: string; readonly text: string }>;
}

const MOST_CANDIDATES = 3;
const ALIKE = 0.34;

/**
 * A resolver over the organisation's index that also says, of an unknown name, which units it resembles. Answers are
 * kept: a table of 100,000 rows names some fifty units.
 * @param names the names to propose, as the person should read them
 * @source IM-04
 */
export function unitResolver(index: UnitLookup, names: readonly string[]): ResolveUnit {
  const answers = new Map<string, UnitFound>();
  return written => {
    const before = answers.get(written);
    if (before !== undefined) return before;
    const found = lookup(written, index);
    const [only] = found;
    const answer: UnitFound =
      only !== undefined && found.length === 1
        ? { unitId: only.unitId }
        : { candidates: found.length > 1 ? found.map(unit => unit.text) : resembling(written, names) };
    answers.set(written, answer);
    return answer;
  };
}

/** As written; without 原 or 旧 before it; a town's government by the town's name. */
function lookup(written: string, index: UnitLookup): ReturnType<UnitLookup['resolve']> {
  const bare = written.replace(/^[原旧前]/, '');
  for (const form of [
    written,
    bare,
    bare.replace(/([镇乡]|街道)(人民)?政府$/, '$1'),
    `${bare.replace(/政府$/, '')}人民政府`,
  ]) {
    const found = index.resolve(form);
    if (found.length > 0) return found;
  }
  return [];
}

function resembling(written: string, names: readonly string[]): readonly string[] {
  const plain = written.normalize('NFKC').replace(/\s+/g, '');
  return names
    .map(name => ({ name, alike: closeness(plain, name) }))
    .filter(candidate => candidate.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_CANDIDATES)
    .map(candidate => candidate.name);
}

/** An abbreviation keeps the order of the characters (住建局 in 住房和城乡建设局); otherwise pairs in common count. */
function closeness(written: string, name: string): number {
  if (written.length >= 2 && isSubsequence(written, name)) return 0.6 + written.length / (name.length * 10);
  return likeness(written, name);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
