import { describe, expect, it } from 'vitest';
import { orgPolicy } from './may.ts';
import type { Actor } from './model.ts';
import { OPERATOR } from './operator.ts';
import { definePolicy } from './policy.ts';
import { ROLES } from './roles.ts';

const policy = definePolicy({
  'case.answer': { label: '答复', roles: ['handler', 'dispatcher'], on: 'own-unit' },
  'bulletin.sign': { label: '签发通报', roles: ['bulletin-signer'] },
  'case.read': { label: '查看诉求', roles: 'business' },
  'note.edit': { label: '修改便签', roles: 'everyone', on: 'self' },
});
const actor = (...roles: [string, string | null][]): Actor => ({
  personId: 'p1',
  name: '张三',
  unitId: 'u1',
  roles: roles.map(([role, unitId]) => ({ role, unitId })),
});

describe('a policy', () => {
  it('throws for an action that it does not know', () => {
    expect(() => policy.may(actor(), 'case.steal' as 'case.answer')).toThrow(RangeError);
    expect(() => policy.may(actor(), 'toString' as 'case.answer')).toThrow(RangeError);
    expect(() => policy.guard('case.steal' as 'case.answer')).toThrow(RangeError);
  });

  it('lets a role of a unit act for its own unit only, one of the county for all', () => {
    const handler = actor(['handler', 'u1']);
    expect(policy.may(handler, 'case.answer', { unitId: 'u1' })).toBe(true);
    expect(policy.why(handler, 'case.answer', { unitId: 'u2' })).toContain('不属于您的单位');
    expect(policy.may(handler, 'case.answer', { unitId: null })).toBe(false);
    expect(policy.may(handler, 'case.answer')).toBe(false);
    expect(policy.may(actor(['dispatcher', null]), 'case.answer', { unitId: 'u2' })).toBe(true);
  });

  it('says who may and what the actor is', () => {
    expect(policy.why(actor(['leader', null]), 'bulletin.sign')).toBe(
      '签发通报由通报签发人办理，您的角色是分管领导。需要时请找安全管理员授权。',
    );
    expect(policy.why(actor(), 'bulletin.sign')).toContain('还没有角色');
    expect(() => policy.require(actor(), 'bulletin.sign')).toThrow('签发通报由通报签发人办理');
  });

  it('keeps business data from administrators and from who has no role yet (SC-06)', () => {
    for (const { code, group } of ROLES) {
      expect(policy.may(actor([code, null]), 'case.read'), code).toBe(group === 'business');
    }
    expect(policy.may(OPERATOR, 'case.read')).toBe(true);
    expect(policy.why(actor(['system-admin', null]), 'case.read')).toBe(
      '系统管理员不接触业务数据：查看诉求只限有业务角色的人。',
    );
    expect(policy.why(actor(), 'case.read')).toContain('还没有角色');
    expect(policy.guard('case.read').label).toBe('查看诉求：有业务角色的人');
  });

  it('keeps what is one’s own to oneself', () => {
    expect(policy.may(actor(), 'note.edit', { personId: 'p1' })).toBe(true);
    expect(policy.may(actor(['leader', null]), 'note.edit', { personId: 'p2' })).toBe(false);
  });

  it('guards a route by whether the actor may do it to anything at all', () => {
    const guard = policy.guard('case.answer');
    expect(() =>
      guard.check({ caller: { actor: actor(['handler', 'u1']), hold: null }, whyNobody: null }),
    ).not.toThrow();
    expect(() => guard.check({ caller: { actor: actor(), hold: null }, whyNobody: null })).toThrow(
      '答复由承办人、派单员办理',
    );
    expect(guard.label).toBe('答复：承办人、派单员');
  });
});

describe('this room’s policy', () => {
  it('gives no administrator a word in units and responsibilities, and no business role one in accounts (SC-06)', () => {
    for (const role of ROLES) {
      const holder = actor([role.code, null]);
      const isAdministrator = role.group === 'administration';
      for (const action of ['unit.add', 'unit.rename', 'responsibility.assign'] as const) {
        if (isAdministrator) expect(orgPolicy.may(holder, action), `${role.code} ${action}`).toBe(false);
      }
      for (const action of ['person.add', 'role.grant', 'person.disable'] as const) {
        if (!isAdministrator) expect(orgPolicy.may(holder, action), `${role.code} ${action}`).toBe(false);
      }
      expect(orgPolicy.may(holder, 'person.add') && orgPolicy.may(holder, 'role.grant'), role.code).toBe(false);
    }
  });

  it('lets the operator of the server make the first administrators', () => {
    for (const action of ['person.add', 'person.set-password', 'role.grant'] as const) {
      expect(orgPolicy.may(OPERATOR, action)).toBe(true);
    }
  });
});
