import { usePerson } from '../../api/session.ts';

/** What is done in the console, and who the server lets do it: only so that nobody is offered what would be refused. */
const WHO = {
  'unit.edit': ['office-supervisor'],
  'unit.add-alias': ['office-supervisor', 'inspector', 'dispatcher'],
  'responsibility.assign': ['office-supervisor'],
  'person.read': ['office-supervisor', 'system-admin', 'security-admin', 'audit-admin'],
  'person.keep': ['system-admin'],
  'role.keep': ['security-admin'],
  'import.read': ['office-supervisor', 'dispatcher', 'inspector'],
  'import.cases': ['office-supervisor', 'dispatcher'],
  'import.registers': ['office-supervisor'],
} as const satisfies Record<string, readonly string[]>;

export type Action = keyof typeof WHO;

const ADMINISTRATORS: ReadonlySet<string> = new Set(['system-admin', 'security-admin', 'audit-admin']);

/** Whether the person who works here has any business role: administrators see no business data (SC-06). */
export function useHasBusiness(): boolean {
  return usePerson().roles.some(({ role }) => !ADMINISTRATORS.has(role));
}

/** Whether they look at the county as a whole and do nothing else here. */
export function useIsLeader(): boolean {
  const { roles } = usePerson();
  return roles.length > 0 && roles.every(({ role }) => role === 'leader');
}

/** Whether the person who works here may do it. */
export function useMay(): (action: Action) => boolean {
  const held = new Set(usePerson().roles.map(role => role.role));
  return action => WHO[action].some(role => held.has(role));
}

/** Whether the person who works here has any use for a page that asks this of them. */
export function useMayGo(): (need: 'business' | Action) => boolean {
  const hasBusiness = useHasBusiness();
  const may = useMay();
  return need => (need === 'business' ? hasBusiness : may(need));
}
