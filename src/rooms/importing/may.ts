import { definePolicy } from '../org/index.ts';
import type { ImportKind } from './kinds/kind.ts';

/** Who may import what: the registers are the county office's, cases also the dispatcher's. */
export const importPolicy = definePolicy({
  'import.read': { label: '查看导入', roles: ['office-supervisor', 'dispatcher', 'inspector', 'operator'] },
  'import.cases': { label: '导入诉求', roles: ['office-supervisor', 'dispatcher', 'operator'] },
  'import.registers': { label: '导入台账', roles: ['office-supervisor', 'operator'] },
});

/** The action that importing, or taking back, a kind of table is. */
export function importAction(kind: ImportKind): 'import.cases' | 'import.registers' {
  return kind === 'hotline' || kind === 'mailbox' || kind === 'smart-city' ? 'import.cases' : 'import.registers';
}
