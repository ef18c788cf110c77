import { definePolicy } from '../org/index.ts';

/** Who may do what with cases (CW-R1…R7, CW-P1, CW-P3); the desks of later parts ask for more. */
export const casePolicy = definePolicy({
  'case.read': { label: '查看诉求', roles: 'business' },
  // A tip-off is kept from the units concerned: what it says is for those who dispatch it and the unit that handles it.
  'case.read-report': {
    label: '查看举报内容',
    roles: ['dispatcher', 'office-supervisor', 'handler', 'unit-head', 'operator'],
    on: 'own-unit',
  },
  'case.register': { label: '登记诉求', roles: ['dispatcher', 'office-supervisor', 'operator'] },
  'case.close': { label: '办结诉求', roles: ['dispatcher', 'office-supervisor', 'operator'] },
  'case.redo': { label: '退回重办', roles: ['dispatcher', 'office-supervisor', 'operator'] },
  'case.correct': { label: '更正诉求记录', roles: ['dispatcher', 'office-supervisor', 'operator'] },
});
