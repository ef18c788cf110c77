import { AppError } from '../../src/kernel/errors.ts';
import { type Clock, type Instant, systemClock } from '../../src/kernel/time.ts';
import type { Tx } from '../../src/platform/sql.ts';
import {
  type Actor,
  addPerson,
  addUnit,
  grantRole,
  loadActor,
  OPERATOR,
  type RoleCode,
  setPassword,
} from '../../src/rooms/org/index.ts';
import { type Duty, PEOPLE, type PersonSeed } from './data/people.ts';
import { UNITS, type UnitSlug } from './data/units.ts';

/** The password of every example account: for looking at invented data, printed on the screen that starts the demo. */
export const EXAMPLE_PASSWORD = 'Qingjiang-4812';

/** Who can sign in: one of each kind; hashing a password for everybody would double the loading time. */
export const EXAMPLE_ACCOUNTS = [
  'chenjingyi',
  'zhoumin',
  'zhaowenbo',
  'zhoulixin',
  'songzhiyuan',
  'luozhendong',
  'liangjianjun',
  'hanxiaomei',
  'jiangtao',
  'bailin',
  'weiguoqing',
] as const;

/** The duties of the office as roles; a duty without one of its own belongs to a part that is not built yet. */
const ROLES: Readonly<Record<Duty, RoleCode | null>> = {
  监管员: 'office-supervisor',
  督办员: null,
  派单员: 'dispatcher',
  回访员: null,
  举报专办员: null,
  通报拟稿: 'bulletin-drafter',
  通报核稿: 'bulletin-checker',
  通报签发: 'bulletin-signer',
  巡查员: 'inspector',
  信息员: 'information-officer',
  一审: 'first-reviewer',
  二审: 'second-reviewer',
  终审: 'final-reviewer',
  保密审查员: 'secrecy-reviewer',
  承办人: 'handler',
  单位负责人: 'unit-head',
  分管领导: 'leader',
  系统管理员: 'system-admin',
  安全管理员: 'security-admin',
  审计管理员: 'audit-admin',
};
const COUNTY_WIDE: ReadonlySet<RoleCode> = new Set([
  'office-supervisor',
  'inspector',
  'final-reviewer',
  'dispatcher',
  'leader',
  'bulletin-drafter',
  'bulletin-checker',
  'bulletin-signer',
  'system-admin',
  'security-admin',
  'audit-admin',
]);

/** The ids that units and people of the example got. */
export interface Organisation {
  unitId(slug: UnitSlug): string;
  personId(account: string): string;
}

/** Registers the county's units, people and roles through the organisation room's commands. */
export async function loadOrganisation(tx: Tx, clock: Clock): Promise<Organisation> {
  const units = new Map<string, string>();
  for (const [position, { slug, kind, name, shortName, aliases }] of UNITS.entries()) {
    const { unitId } = await addUnit(tx, OPERATOR, { kind, name, shortName, aliases, position: position + 1 }, clock);
    units.set(slug, unitId);
  }
  const people = new Map<string, string>();
  for (const person of PEOPLE)
    people.set(person.account, await loadPerson(tx, person, idOf(units, person.unit), clock));
  return { unitId: slug => idOf(units, slug), personId: account => idOf(people, account) };
}

async function loadPerson(tx: Tx, person: PersonSeed, unitId: string, clock: Clock): Promise<string> {
  const { account, name, post, duties } = person;
  const { personId } = await addPerson(tx, OPERATOR, { account, name, unitId, post }, clock);
  if ((EXAMPLE_ACCOUNTS as readonly string[]).includes(account)) {
    await setPassword(tx, OPERATOR, { personId, newPassword: EXAMPLE_PASSWORD, mustChange: false }, systemClock);
  }
  for (const role of new Set(duties.flatMap(duty => ROLES[duty] ?? []))) {
    await grantRole(tx, OPERATOR, { personId, role, unitId: COUNTY_WIDE.has(role) ? null : unitId }, clock);
  }
  return personId;
}

/** A person of the example as an actor. @throws AppError `not-found` */
export async function actorOf(tx: Tx, organisation: Organisation, account: string, at: Instant): Promise<Actor> {
  const actor = await loadActor(tx, organisation.personId(account), at);
  if (!actor) throw new AppError('not-found', `示例县没有账号 ${account}。`);
  return actor;
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`the example has no ${key}`);
  return id;
}

/** Who can sign in to the example, for the screen that starts the demo. */
export function exampleAccounts(): {
  readonly password: string;
  readonly people: readonly Pick<PersonSeed, 'account' | 'name' | 'post'>[];
} {
  return {
    password: EXAMPLE_PASSWORD,
    people: EXAMPLE_ACCOUNTS.flatMap(account => PEOPLE.find(person => person.account === account) ?? []),
  };
}
