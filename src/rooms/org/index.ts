/** 机构与责任: the door of the room. */
export { addAlias } from './commands/add-alias.ts';
export { type AddPerson, addPerson } from './commands/add-person.ts';
export { type AddUnit, addUnit } from './commands/add-unit.ts';
export { type AssignResponsibility, assignResponsibility } from './commands/assign-responsibility.ts';
export { disablePerson } from './commands/disable-person.ts';
export { enablePerson } from './commands/enable-person.ts';
export { type GrantRole, grantRole } from './commands/grant-role.ts';
export { type RenameUnit, renameUnit } from './commands/rename-unit.ts';
export { revokeRole } from './commands/revoke-role.ts';
export { setPassword } from './commands/set-password.ts';
export { takeUnits, type UnitLine, type UnitTaken } from './import-target.ts';

export type { Actor, HeldRole, Standing, SubjectKind, UnitKind } from './model.ts';
export type { DescribeSubjects, ListSubjects, NamedSubject } from './needs.ts';
export { OPERATOR } from './operator.ts';
export { definePolicy, type Policy, type PolicyRule, type PolicySubject } from './policy.ts';
export { loadActor, loadCaller } from './queries/actor.ts';
export { listPeople, type PersonListRow, personNames } from './queries/people.ts';
export { type ResponsibleRelation, responsibleFor, type UnitRelation, unitAsOf } from './queries/relations.ts';
export { listResponsibilities, type ResponsibilityRow, responsibilityHistory } from './queries/responsibilities.ts';
export { type NamedEvent, nameWho } from './queries/story-names.ts';
export { findUnit, listUnits, loadUnitIndex, type UnitDetail, type UnitRow, unitNames } from './queries/units.ts';
export type { NamedUnit, UnitCandidate, UnitIndex } from './resolve-unit.ts';
export { ROLES, type Role, type RoleCode, roleName } from './roles.ts';
export { route } from './route.ts';
export { orgRoutes } from './routes.ts';
export { personByAccount } from './store-people.ts';
