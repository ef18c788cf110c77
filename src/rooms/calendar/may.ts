import { definePolicy } from '../org/index.ts';

/** Who may do what with the county's working days. Everyone reads them: every deadline stands on them. */
export const calendarPolicy = definePolicy({
  'calendar.read': { label: '查看放假安排', roles: 'everyone' },
  'calendar.edit': { label: '改放假安排', roles: ['office-supervisor', 'operator'] },
});
