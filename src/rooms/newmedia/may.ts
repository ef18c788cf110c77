import { definePolicy } from '../org/index.ts';

/** Who may do what in this room. @source NM-20, NM-D21 */
export const mediaPolicy = definePolicy({
  'media.read': { label: '查看政务新媒体', roles: 'business' },
  'media.judge': { label: '机器判定账号', roles: ['office-supervisor', 'inspector', 'operator'] },
  'media.confirm-judgement': { label: '确认账号判定', roles: ['office-supervisor', 'inspector', 'operator'] },
});
