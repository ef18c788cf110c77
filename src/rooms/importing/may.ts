import { type Actor, definePolicy } from '../org/index.ts';
import type { ImportKind } from './kinds/kind.ts';

/** Who may import what: the registers are the county office's, cases also the dispatcher's. */
export const importPolicy = definePolicy({
  'import.read': { label: '查看导入', roles: ['office-supervisor', 'dispatcher', 'inspector', 'operator'] },
  'import.cases': { label: '导入诉求', roles: ['office-supervisor', 'dispatcher', 'operator'] },
  'import.registers': { label: '导入台账', roles: ['office-supervisor', 'operator'] },
});

/**
 * Whether somebody may see what the rows of a table say. Among cases are tip-offs, and of a rejected row nobody knows
 * whether it is one: so what rows of cases say is for those who bring them in.
 * @source CW-P1, CW-P3
 */
export function mayReadRows(actor: Actor, kind: ImportKind): boolean {
  return importAction(kind) !== 'import.cases' || importPolicy.may(actor, 'import.cases');
}

/** The action that importing, or taking back, a kind of table is. */
export function importAction(kind: ImportKind): 'import.cases' | 'import.registers' {
  return kind === 'hotline' || kind === 'mailbox' || kind === 'smart-city' ? 'import.cases' : 'import.registers';
}
