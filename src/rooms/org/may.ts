import { definePolicy } from './policy.ts';

/**
 * Who may do what in this room. Accounts, roles and business are in three separate hands: the system administrator makes
 * accounts, the security administrator grants roles, the county office keeps units and responsibilities.
 * @source SC-05, SC-06
 */
export const orgPolicy = definePolicy({
  'org.read': { label: '查看机构与责任', roles: 'everyone' },
  'unit.add': { label: '登记单位', roles: ['office-supervisor', 'operator'] },
  'unit.rename': { label: '更改单位名称', roles: ['office-supervisor', 'operator'] },
  'unit.add-alias': { label: '登记单位别名', roles: ['office-supervisor', 'inspector', 'dispatcher', 'operator'] },
  'responsibility.assign': { label: '指定责任单位', roles: ['office-supervisor', 'operator'] },
  'person.read': {
    label: '查看人员',
    roles: ['office-supervisor', 'system-admin', 'security-admin', 'audit-admin', 'operator'],
  },
  'person.add': { label: '登记人员', roles: ['system-admin', 'operator'] },
  'person.set-password': { label: '发初始密码', roles: ['system-admin', 'operator'] },
  'person.disable': { label: '停用账号', roles: ['system-admin', 'operator'] },
  'person.enable': { label: '恢复账号', roles: ['system-admin', 'operator'] },
  'role.grant': { label: '授予角色', roles: ['security-admin', 'operator'] },
  'role.revoke': { label: '收回角色', roles: ['security-admin', 'operator'] },
  'password.change': { label: '修改密码', roles: 'everyone', on: 'self' },
});
