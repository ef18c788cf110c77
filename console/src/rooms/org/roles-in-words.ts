import type { Person } from './queries.ts';

/** 承办人、信息员；别的单位的角色写明单位：承办人（双石铺镇）. */
export function rolesInWords(person: Pick<Person, 'roles' | 'unitId'>): string {
  if (person.roles.length === 0) return '还没有角色';
  return person.roles
    .map(role =>
      role.unitId === null || role.unitId === person.unitId
        ? role.roleName
        : `${role.roleName}（${role.unitName ?? ''}）`,
    )
    .join('、');
}
