import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestCounty, testCounty } from '../../../test/helpers/county.ts';
import { AppError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { countyDate, fixedClock, type Instant, instant } from '../../kernel/time.ts';
import { all, type Tx } from '../../platform/sql.ts';
import { changePassword } from './commands/change-password.ts';
import {
  type Actor,
  addAlias,
  addPerson,
  addUnit,
  assignResponsibility,
  disablePerson,
  enablePerson,
  findUnit,
  grantRole,
  listPeople,
  listResponsibilities,
  loadActor,
  loadUnitIndex,
  OPERATOR,
  personByAccount,
  renameUnit,
  responsibilityHistory,
  responsibleFor,
  revokeRole,
  setPassword,
  unitAsOf,
  unitNames,
} from './index.ts';

let county: TestCounty;
const systemClock = fixedClock(instant('2026-01-05T09:00+08:00'));
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => county.db.forCounty(county.code, work);
const nobody: Actor = {
  personId: newId(),
  name: '王信息',
  unitId: null,
  roles: [{ role: 'information-officer', unitId: newId() }],
};
const supervisor: Actor = {
  personId: newId(),
  name: '陈监管',
  unitId: null,
  roles: [{ role: 'office-supervisor', unitId: null }],
};

beforeAll(async () => {
  county = await testCounty();
});

let serial = 0;
const unitOf = async (name = `第${++serial}局`) => {
  const input = { kind: 'department', name: `凤县${name}`, shortName: name } as const;
  return (await inCounty(tx => addUnit(tx, supervisor, input, county.clock))).unitId;
};
const personOf = async (account = `person${++serial}`) =>
  (await inCounty(tx => addPerson(tx, OPERATOR, { account, name: '李四', unitId: null }, county.clock))).personId;
const refusalOf = async (work: (tx: Tx) => Promise<unknown>): Promise<AppError> => {
  const error = await inCounty(work).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error(`expected an AppError, got ${String(error)}`);
};

describe('every command asks may first', () => {
  const some = newId();
  const denied: Record<string, (tx: Tx) => Promise<unknown>> = {
    addUnit: tx => addUnit(tx, nobody, { kind: 'town', name: '某镇人民政府', shortName: '某镇' }, county.clock),
    renameUnit: tx => renameUnit(tx, nobody, { unitId: some, name: '甲', shortName: '甲' }, county.clock),
    addAlias: tx => addAlias(tx, nobody, { unitId: some, alias: '甲' }, county.clock),
    assignResponsibility: tx =>
      assignResponsibility(
        tx,
        nobody,
        { subjectKind: 'column', subjectId: some, standing: 'primary', unitId: some },
        county.clock,
      ),
    addPerson: tx => addPerson(tx, nobody, { account: 'zhangsan', name: '张三', unitId: null }, county.clock),
    setPassword: tx => setPassword(tx, nobody, { personId: some, newPassword: 'x', mustChange: true }, systemClock),
    disablePerson: tx => disablePerson(tx, nobody, { personId: some }, county.clock, systemClock),
    enablePerson: tx => enablePerson(tx, nobody, { personId: some }, county.clock),
    grantRole: tx => grantRole(tx, nobody, { personId: some, role: 'leader', unitId: null }, county.clock),
    revokeRole: tx => revokeRole(tx, nobody, { grantId: some }, county.clock),
  };
  for (const [name, work] of Object.entries(denied)) {
    it(`${name} is denied to an information officer, in a sentence that says who may`, async () => {
      const error = await refusalOf(work);
      expect(error.code).toBe('not-allowed');
      expect(error.message).toMatch(/由.+办理，您的角色是信息员。/);
    });
  }
});

describe('units', () => {
  it('a renamed unit keeps its old name before the day, and imports recognise both (IM-04)', async () => {
    const unitId = await unitOf('建设局');
    county.clock.set(instant('2023-10-13T10:00+08:00'));
    const input = { unitId, name: '凤县住房和城乡建设局', shortName: '住建局', from: countyDate('2023-09-01') };
    await inCounty(tx => renameUnit(tx, supervisor, input, county.clock));
    const nameAt = async (at: string) =>
      (
        await inCounty(tx =>
          all(
            tx,
            sql<{
              short_name: string;
            }>`select short_name from (${unitAsOf(instant(at))}) u where u.unit_id = ${unitId}`,
          ),
        )
      ).map(row => row.short_name);
    expect(await nameAt('2023-08-31T12:00+08:00')).toEqual(['建设局']);
    expect(await nameAt('2023-09-01T00:00+08:00')).toEqual(['建设局']);
    expect(await nameAt('2023-09-01T00:00:00.001+08:00')).toEqual(['住建局']);
    const index = await inCounty(tx => loadUnitIndex(tx, '凤县'));
    for (const text of ['建设局', '建设局（旧）', '县住建局', '凤县住房和城乡建设局']) {
      expect(index.resolve(text).map(candidate => candidate.unitId)).toEqual([unitId]);
    }
    const detail = await inCounty(tx => findUnit(tx, unitId, county.clock.now()));
    expect(detail?.names.map(name => [name.shortName, name.validFrom, name.validTo])).toEqual([
      ['住建局', '2023-09-01', null],
      ['建设局', null, '2023-09-01'],
    ]);
  });

  it('what was known before a renaming was recorded stays answerable', async () => {
    county.clock.set(instant('2023-10-12T08:00+08:00'));
    const unitId = await unitOf('粮食局');
    county.clock.set(instant('2023-10-13T08:00+08:00'));
    await inCounty(tx =>
      renameUnit(
        tx,
        supervisor,
        { unitId, name: '凤县粮储局', shortName: '粮储局', from: countyDate('2023-07-01') },
        county.clock,
      ),
    );
    const at = instant('2023-10-01T00:00+08:00');
    const namesKnown = async (known?: Instant) =>
      (await inCounty(tx => unitNames(tx, at, known))).filter(unit => unit.value === unitId).map(unit => unit.name);
    expect(await namesKnown(instant('2023-10-12T20:00+08:00'))).toEqual(['粮食局']);
    expect(await namesKnown()).toEqual(['粮储局']);
  });

  it('two units cannot have the same name', async () => {
    await unitOf('民政局');
    const error = await refusalOf(tx =>
      addUnit(tx, supervisor, { kind: 'department', name: '凤县民政管理局', shortName: '民政局' }, county.clock),
    );
    expect(error.message).toContain('已有单位“凤县民政局”');
  });

  it('an alias is noted once, and is not a rename', async () => {
    const unitId = await unitOf('水利局');
    const add = () => inCounty(tx => addAlias(tx, supervisor, { unitId, alias: ' 水务局 ' }, county.clock));
    expect(await add()).toEqual({ isNew: true });
    expect(await add()).toEqual({ isNew: false });
    expect(
      (await refusalOf(tx => addAlias(tx, supervisor, { unitId: newId(), alias: '水务' }, county.clock))).code,
    ).toBe('not-found');
  });
});

describe('responsibilities (OC-C01)', () => {
  it('a column has exactly one primary unit on any day, and its history shows who it was', async () => {
    const [first, second, third] = [await unitOf(), await unitOf(), await unitOf()];
    const column = { subjectKind: 'column', subjectId: newId(), standing: 'primary' } as const;
    const assign = (unitId: string, from: string | null) =>
      inCounty(tx =>
        assignResponsibility(
          tx,
          supervisor,
          { ...column, unitId, from: from === null ? null : countyDate(from) },
          county.clock,
        ),
      );
    await assign(first, null);
    await assign(second, '2023-08-01');
    await assign(third, '2023-09-01');
    // A correction: it was the third unit already in the middle of August.
    await assign(third, '2023-08-15');
    const onDay = async (day: string) =>
      (
        await inCounty(tx =>
          all(
            tx,
            sql<{ unit_id: string }>`
              select unit_id from (${responsibleFor('column', instant(`${day}T12:00+08:00`))}) r
              where r.subject_id = ${column.subjectId}`,
          ),
        )
      ).map(row => row.unit_id);
    expect(await onDay('2020-01-01')).toEqual([first]);
    expect(await onDay('2023-08-14')).toEqual([second]);
    expect(await onDay('2023-08-15')).toEqual([third]);
    const history = await inCounty(tx => responsibilityHistory(tx, 'column', column.subjectId, county.clock.now()));
    expect(history.map(row => [row.unitId, row.validFrom, row.validTo])).toEqual([
      [third, '2023-08-15', null],
      [second, '2023-08-01', '2023-08-15'],
      [first, null, '2023-08-01'],
    ]);
    const present = await inCounty(tx => listResponsibilities(tx, county.clock.now(), { unitId: third }));
    expect(present).toHaveLength(1);
  });

  it('many assignments at once leave one primary unit', async () => {
    const units = await Promise.all([unitOf(), unitOf(), unitOf(), unitOf()]);
    const subjectId = newId();
    await Promise.all(
      units.map(unitId =>
        inCounty(tx =>
          assignResponsibility(
            tx,
            supervisor,
            { subjectKind: 'account', subjectId, standing: 'primary', unitId },
            county.clock,
          ),
        ),
      ),
    );
    const now = await inCounty(tx => listResponsibilities(tx, county.clock.now(), { subjectKind: 'account' }));
    expect(now.filter(row => row.subjectId === subjectId)).toHaveLength(1);
  });

  it('saying the same again changes nothing; the same unit is not its own backup; the primary cannot be left empty', async () => {
    const unitId = await unitOf();
    const subject = { subjectKind: 'topic', subjectId: newId() } as const;
    const assign = (standing: 'primary' | 'backup', unit: string | null) => (tx: Tx) =>
      assignResponsibility(tx, supervisor, { ...subject, standing, unitId: unit }, county.clock);
    expect(await inCounty(assign('primary', unitId))).toEqual({ changed: true });
    expect(await inCounty(assign('primary', unitId))).toEqual({ changed: false });
    expect(await inCounty(assign('backup', null))).toEqual({ changed: false });
    expect((await refusalOf(assign('backup', unitId))).message).toContain('已是第一责任单位');
    expect((await refusalOf(assign('primary', null))).refusals[0]?.rule).toBe('OC-C01');
  });
});

describe('people and roles', () => {
  it('an account is taken once, and has to be writable on any keyboard (SC-01)', async () => {
    await personOf('chenjingyi');
    expect(
      (
        await refusalOf(tx =>
          addPerson(tx, OPERATOR, { account: 'ChenJingyi', name: '陈', unitId: null }, county.clock),
        )
      ).message,
    ).toContain('账号 chenjingyi 已有人使用');
    expect(
      (await refusalOf(tx => addPerson(tx, OPERATOR, { account: '陈静怡', name: '陈', unitId: null }, county.clock)))
        .code,
    ).toBe('refused');
  });

  it('a role holds from its day on and no more from the moment it is taken back', async () => {
    county.clock.set(instant('2023-10-13T10:00+08:00'));
    const personId = await personOf();
    const input = { personId, role: 'leader', unitId: null } as const;
    const { grantId } = await inCounty(tx => grantRole(tx, OPERATOR, input, county.clock));
    const rolesNow = async () => (await inCounty(tx => loadActor(tx, personId, county.clock.now())))?.roles;
    expect(await rolesNow()).toEqual([{ role: 'leader', unitId: null }]);
    expect((await refusalOf(tx => grantRole(tx, OPERATOR, input, county.clock))).message).toContain('已经是分管领导');
    await inCounty(tx => revokeRole(tx, OPERATOR, { grantId }, county.clock));
    expect(await rolesNow()).toEqual([]);
    expect((await refusalOf(tx => revokeRole(tx, OPERATOR, { grantId }, county.clock))).code).toBe('not-found');
    await inCounty(tx => grantRole(tx, OPERATOR, { ...input }, county.clock));
    expect(await rolesNow()).toHaveLength(1);
  });

  it('the three administrators are three people without business roles (SC-06)', async () => {
    const personId = await personOf();
    const grant = (role: string) => (tx: Tx) => grantRole(tx, OPERATOR, { personId, role, unitId: null }, county.clock);
    await inCounty(grant('system-admin'));
    for (const role of ['security-admin', 'audit-admin', 'leader']) {
      expect((await refusalOf(grant(role))).refusals[0]?.rule).toBe('SC-06');
    }
    const leader = await personOf();
    await inCounty(tx => grantRole(tx, OPERATOR, { personId: leader, role: 'leader', unitId: null }, county.clock));
    const upward = await refusalOf(tx =>
      grantRole(tx, OPERATOR, { personId: leader, role: 'security-admin', unitId: null }, county.clock),
    );
    expect(upward.message).toContain('三员分立');
  });

  it('a role of a unit needs the unit, one of the county none, and nobody grants to themselves', async () => {
    const personId = await personOf();
    const granter: Actor = { personId, name: '安全', unitId: null, roles: [{ role: 'security-admin', unitId: null }] };
    const refusals = (
      await refusalOf(tx => grantRole(tx, granter, { personId, role: 'handler', unitId: null }, county.clock))
    ).refusals;
    expect(refusals.map(refusal => refusal.message)).toEqual([
      '不能给自己授权，请由另一位安全管理员办理。',
      '承办人是按单位授予的，请选择单位。',
    ]);
    const unitId = await unitOf();
    expect(
      (await refusalOf(tx => grantRole(tx, OPERATOR, { personId, role: 'leader', unitId }, county.clock))).message,
    ).toContain('不用选择单位');
  });

  it('a stopped account is no actor any more, and is listed as stopped; it can be let in again', async () => {
    const personId = await personOf('zhangsan');
    await inCounty(tx => disablePerson(tx, OPERATOR, { personId }, county.clock, systemClock));
    expect(await inCounty(tx => loadActor(tx, personId, county.clock.now()))).toBeNull();
    const listed = await inCounty(tx => listPeople(tx, county.clock.now()));
    expect(listed.find(person => person.personId === personId)?.isDisabled).toBe(true);
    await inCounty(tx => enablePerson(tx, OPERATOR, { personId }, county.clock));
    expect(await inCounty(tx => loadActor(tx, personId, county.clock.now()))).not.toBeNull();
    expect((await inCounty(tx => personByAccount(tx, 'zhangsan')))?.id).toBe(personId);
  });

  it('who did what is kept with the act (SC-07)', async () => {
    const personId = await personOf();
    await inCounty(tx => grantRole(tx, OPERATOR, { personId, role: 'leader', unitId: null }, county.clock));
    const rows = await inCounty(tx =>
      all(tx, sql<{ action: string }>`select action from audit where subject_id = ${personId} order by id`),
    );
    expect(rows.map(row => row.action)).toEqual(['person.add', 'role.grant']);
  });
});

describe('passwords (SC-01)', () => {
  it('the last five may not come back, and the old one has to be known', async () => {
    const personId = await personOf();
    const actor: Actor = { personId, name: '李四', unitId: null, roles: [] };
    const passwords = [1, 2, 3, 4, 5, 6].map(number => `Heqing-${number}${number}-Shui9`);
    await inCounty(tx =>
      setPassword(tx, OPERATOR, { personId, newPassword: passwords[0]!, mustChange: true }, systemClock),
    );
    const change = (oldPassword: string, newPassword: string) => (tx: Tx) => {
      systemClock.set((systemClock.now() + 1000) as Instant);
      return changePassword(tx, actor, { oldPassword, newPassword }, systemClock);
    };
    expect((await refusalOf(change('wrong', passwords[1]!))).message).toBe('原密码不对，密码没有修改。');
    for (let index = 1; index < 5; index += 1) await inCounty(change(passwords[index - 1]!, passwords[index]!));
    expect((await refusalOf(change(passwords[4]!, passwords[0]!))).message).toContain('最近 5 次');
    await inCounty(change(passwords[4]!, passwords[5]!));
    await inCounty(change(passwords[5]!, passwords[0]!));
  });

  it('are stored as argon2id', async () => {
    const personId = await personOf();
    await inCounty(tx =>
      setPassword(tx, OPERATOR, { personId, newPassword: 'Shan+Gao7Shui', mustChange: false }, systemClock),
    );
    const [row] = await inCounty(tx =>
      all(tx, sql<{ hash: string }>`select hash from credential where person_id = ${personId}`),
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
