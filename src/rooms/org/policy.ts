import { AppError } from '../../kernel/errors.ts';
import type { Guard } from '../../platform/http/index.ts';
import { permission } from '../../platform/http/index.ts';
import type { Actor } from './model.ts';
import { OPERATOR_ROLE, type RoleCode, roleName, roleOf } from './roles.ts';

/** What an action is done to, as far as permission depends on it. */
export interface PolicySubject {
  /** The unit that it belongs to. */
  readonly unitId?: string | null;
  /** The person whom it is about or who did the step before. */
  readonly personId?: string;
}

/** Who may do one action. */
export interface PolicyRule {
  /** The action as a clerk says it: 登记单位. */
  readonly label: string;
  /**
   * `business`: whoever holds any business role, so none of the three administrators (SC-06). `everyone`: whoever is
   * signed in, for what is not business data: units, working days, one's own password.
   */
  readonly roles: readonly (RoleCode | typeof OPERATOR_ROLE)[] | 'everyone' | 'business';
  /**
   * `own-unit`: a role held for a unit counts only where the subject belongs to that unit; roles held for the county
   * count everywhere. `self`: only on oneself, whatever the role.
   */
  readonly on?: 'own-unit' | 'self';
}

/** A room's gate: one pure question, asked in its commands and, without subject, in its routes' protection lists. */
export interface Policy<Action extends string> {
  readonly rules: Readonly<Record<Action, PolicyRule>>;
  /** Null when the actor may; otherwise the sentence why not. Throws for an unknown action. */
  why(actor: Actor, action: Action, subject?: PolicySubject): string | null;
  may(actor: Actor, action: Action, subject?: PolicySubject): boolean;
  /** @throws AppError `not-allowed` with the sentence */
  require(actor: Actor, action: Action, subject?: PolicySubject): void;
  /** For a route's protection list: passes whoever may do it to some subject; the command asks about the very one. */
  guard(action: Action): Guard<Actor, 'signedIn'>;
}

/**
 * Makes a room's policy of its table of actions.
 * @throws RangeError, at the question, for an action that the table does not have
 */
export function definePolicy<Action extends string>(rules: Readonly<Record<Action, PolicyRule>>): Policy<Action> {
  const ruleOf = (action: Action): PolicyRule => {
    if (!Object.hasOwn(rules, action)) throw new RangeError(`unknown action: ${action}`);
    return rules[action];
  };
  const refusal = (actor: Actor, action: Action, sentence: string | null) => {
    if (sentence === null) return null;
    return new AppError('not-allowed', sentence, { details: { action, actor: actor.personId } });
  };
  const why: Policy<Action>['why'] = (actor, action, subject = {}) => whyNot(actor, ruleOf(action), subject);
  return {
    rules,
    why,
    may: (actor, action, subject) => why(actor, action, subject) === null,
    require(actor, action, subject) {
      const error = refusal(actor, action, why(actor, action, subject));
      if (error !== null) throw error;
    },
    guard(action) {
      const rule = ruleOf(action);
      const label = `${rule.label}：${whoMay(rule)}`;
      return permission<Actor>(action, label, actor => refusal(actor, action, whyNotAnywhere(actor, rule)));
    },
  };
}

function whyNot(actor: Actor, rule: PolicyRule, subject: PolicySubject): string | null {
  const anywhere = whyNotAnywhere(actor, rule);
  if (anywhere !== null) return anywhere;
  if (rule.on === 'self' && subject.personId !== actor.personId) return `${rule.label}只能由本人办理。`;
  if (rule.on === 'own-unit' && !heldRoles(actor, rule).some(held => covers(held.unitId, subject.unitId))) {
    return `${rule.label}只能办理本单位的，这一件不属于您的单位。`;
  }
  return null;
}

function whyNotAnywhere(actor: Actor, rule: PolicyRule): string | null {
  if (rule.roles === 'everyone' || heldRoles(actor, rule).length > 0) return null;
  const own = [...new Set(actor.roles.map(held => roleName(held.role)))];
  if (rule.roles === 'business' && own.length > 0) {
    return `${own.join('、')}不接触业务数据：${rule.label}只限${whoMay(rule)}。`;
  }
  return `${rule.label}由${whoMay(rule)}办理，您的角色是${own.length > 0 ? own.join('、') : '（还没有角色）'}。需要时请找安全管理员授权。`;
}

function heldRoles(actor: Actor, { roles }: PolicyRule) {
  if (roles === 'everyone') return [{ role: '', unitId: null }];
  if (roles === 'business') return actor.roles.filter(held => isBusiness(held.role));
  return actor.roles.filter(held => roles.includes(held.role as RoleCode));
}

function isBusiness(role: string): boolean {
  return role === OPERATOR_ROLE || roleOf(role)?.group === 'business';
}

/** A role for the county covers every subject; one for a unit only that unit's, never what belongs to no unit. */
function covers(roleUnitId: string | null, subjectUnitId: string | null | undefined): boolean {
  return roleUnitId === null || (subjectUnitId !== undefined && roleUnitId === subjectUnitId);
}

function whoMay(rule: PolicyRule): string {
  if (rule.roles === 'everyone') return rule.on === 'self' ? '本人' : '登录的人';
  if (rule.roles === 'business') return '有业务角色的人';
  return rule.roles
    .filter(role => role !== OPERATOR_ROLE)
    .map(roleName)
    .join('、');
}
