import type { UnitRef } from '../model.ts';
import type { ResolveUnit } from '../needs.ts';

export type UnitsReading =
  | { readonly ok: true; readonly units: readonly UnitRef[] }
  | { readonly ok: false; readonly written: string; readonly candidates: readonly string[] };

/** Between units of one cell. A comma may belong to a name, so the whole text is tried first. */
const BETWEEN = /[;；、,，/|+\n\r]+|\s{2,}/;
const ROLE = /^(主办|协办|牵头|配合)(单位|部门)?[:：]/;

/**
 * Reads one or more units of a cell: the first is the main one.
 * @returns the units, or the first name that is not known, with those that it may mean
 * @source IM-04
 */
export function readUnits(text: string, resolve: ResolveUnit): UnitsReading {
  const whole = text.normalize('NFKC').trim();
  const together = resolve(whole);
  if ('unitId' in together) return { ok: true, units: [{ unitId: together.unitId, written: whole }] };
  const units: UnitRef[] = [];
  for (const written of namesIn(whole, resolve)) {
    const found = resolve(written);
    if (!('unitId' in found)) return { ok: false, written, candidates: found.candidates };
    if (!units.some(unit => unit.unitId === found.unitId)) units.push({ unitId: found.unitId, written });
  }
  return { ok: true, units };
}

/** “和” joins two units or belongs to a name (人力资源和社会保障局): it separates where both sides are known. */
function namesIn(text: string, resolve: ResolveUnit): readonly string[] {
  const isKnown = (name: string) => 'unitId' in resolve(name);
  return text
    .split(BETWEEN)
    .map(name => name.replace(ROLE, '').trim())
    .filter(name => name !== '')
    .flatMap(name => {
      const halves = name.split('和').map(half => half.trim());
      return !isKnown(name) && halves.length === 2 && halves.every(isKnown) ? halves : [name];
    });
}
