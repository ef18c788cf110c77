import type { Clock } from '../../src/kernel/time.ts';
import type { Tx } from '../../src/platform/sql.ts';
import { addUnit, OPERATOR } from '../../src/rooms/org/index.ts';

/** Some units of a county in its order, for the tests of rooms that count by unit. */
const UNITS = [
  ['town', '双石铺镇'],
  ['town', '凤州镇'],
  ['town', '坪坎镇'],
  ['town', '留凤关镇'],
  ['department', '财政局'],
  ['department', '民政局'],
  ['department', '司法局'],
  ['department', '卫健局'],
  ['department', '人社局'],
  ['direct', '招商局'],
] as const;

export type TestUnit = (typeof UNITS)[number][1];

/** Registers the units; their ids by short name. */
export async function addTestUnits(tx: Tx, clock: Clock): Promise<Record<TestUnit, string>> {
  const ids: Partial<Record<TestUnit, string>> = {};
  for (const [kind, shortName] of UNITS) {
    const name = kind === 'town' ? `${shortName}人民政府` : `凤县${shortName}`;
    ids[shortName] = (await addUnit(tx, OPERATOR, { kind, name, shortName }, clock)).unitId;
  }
  return ids as Record<TestUnit, string>;
}
