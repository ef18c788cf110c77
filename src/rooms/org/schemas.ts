import Type from 'typebox';
import { STANDINGS, SUBJECT_KINDS, UNIT_KINDS } from './model.ts';

/** What the room's routes take and give. Descriptions are the names by which errors call the fields. */

const id = (description: string) => Type.String({ format: 'uuid', description });
const maybeId = (description: string) => Type.Union([Type.String({ format: 'uuid' }), Type.Null()], { description });
const maybeText = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
const maybeDate = (description: string) => Type.Union([Type.String({ format: 'date' }), Type.Null()], { description });
const text = (description: string, maxLength = 80) => Type.String({ description, minLength: 1, maxLength });
const day = (description: string) => Type.String({ format: 'date', description });
const instant = (description: string) => Type.String({ format: 'date-time', description });
const unitKind = Type.Enum([...UNIT_KINDS], { description: '单位类别' });
const subjectKind = Type.Enum([...SUBJECT_KINDS], { description: '责任对象类别' });
const standing = Type.Enum([...STANDINGS], { description: '第一责任或备岗' });
const closed = { additionalProperties: false } as const;

export const done = Type.Object({ done: Type.Literal(true) }, { title: 'Done' });

export const heldRole = Type.Object(
  {
    role: Type.String({ description: '角色代码' }),
    roleName: Type.String({ description: '角色名称' }),
    unitId: maybeId('授予的单位，全县的角色为空'),
  },
  { title: 'HeldRole' },
);

export const session = Type.Object(
  {
    county: Type.Object({ code: Type.String(), name: Type.String({ description: '县名' }) }),
    person: Type.Union([
      Type.Object(
        {
          personId: id('人员'),
          name: Type.String({ description: '姓名' }),
          unitId: maybeId('所在单位'),
          roles: Type.Array(heldRole),
        },
        { title: 'SignedInPerson' },
      ),
      Type.Null(),
    ]),
    csrfToken: maybeText('修改类请求在 X-CSRF-Token 头里带上它'),
    hold: maybeText('须先办的事（改密码），没有则为空'),
    notice: maybeText('为什么退出了，没有则为空'),
    expiresAt: Type.Union([instant('到时'), Type.Null()], { description: '不再操作时何时自动退出' }),
    countyNow: instant('县里的当前时刻'),
  },
  { title: 'Session' },
);

export const signInBody = Type.Object(
  { account: text('账号'), password: Type.String({ description: '密码', minLength: 1, maxLength: 200 }) },
  closed,
);

export const changePasswordBody = Type.Object(
  {
    oldPassword: Type.String({ description: '原密码', minLength: 1, maxLength: 200 }),
    newPassword: Type.String({ description: '新密码', minLength: 1, maxLength: 200 }),
  },
  closed,
);

const unitFields = {
  unitId: id('单位'),
  name: Type.String({ description: '单位全称' }),
  shortName: Type.String({ description: '单位简称' }),
  kind: unitKind,
  kindName: Type.String({ description: '单位类别名称' }),
  position: Type.Integer({ description: '排序' }),
};

export const unit = Type.Object(
  { ...unitFields, otherNames: Type.Array(Type.String(), { description: '旧称和别名' }) },
  { title: 'Unit' },
);
export const unitList = Type.Object({ units: Type.Array(unit) }, { title: 'UnitList' });

export const responsibility = Type.Object(
  {
    subjectKind,
    subjectKindName: Type.String({ description: '责任对象类别名称' }),
    subjectId: id('责任对象'),
    subjectTitle: maybeText('责任对象名称'),
    standing,
    standingName: Type.String({ description: '第一责任单位或备岗单位' }),
    unitId: id('单位'),
    unitName: Type.String({ description: '单位简称' }),
    validFrom: maybeDate('自哪天起，空为一直如此'),
    validTo: maybeDate('到哪天止（不含），空为仍有效'),
    recordedAt: instant('登记时刻'),
  },
  { title: 'Responsibility' },
);
export const responsibilityList = Type.Object(
  { responsibilities: Type.Array(responsibility) },
  { title: 'ResponsibilityList' },
);

export const unitDetail = Type.Object(
  {
    ...unitFields,
    names: Type.Array(
      Type.Object(
        {
          name: Type.String({ description: '单位全称' }),
          shortName: Type.String({ description: '单位简称' }),
          validFrom: maybeDate('自哪天起，空为一直如此'),
          validTo: maybeDate('到哪天止（不含），空为仍在用'),
          recordedAt: instant('登记时刻'),
        },
        { title: 'UnitName' },
      ),
      { description: '用过的名称，新的在前' },
    ),
    aliases: Type.Array(Type.String(), { description: '别名' }),
    responsibilities: Type.Array(responsibility, { description: '负责的栏目、专题、账号、领导信息' }),
  },
  { title: 'UnitDetail' },
);

export const unitParams = Type.Object({ unitId: id('单位') });
export const addUnitBody = Type.Object(
  {
    name: text('单位全称'),
    shortName: text('单位简称', 20),
    kind: unitKind,
    position: Type.Optional(Type.Integer({ description: '排序', minimum: 1, maximum: 9999 })),
    aliases: Type.Optional(Type.Array(text('别名'), { description: '别名', maxItems: 50 })),
    validFrom: Type.Optional(day('自哪天起')),
  },
  closed,
);
export const renameUnitBody = Type.Object(
  { name: text('单位全称'), shortName: text('单位简称', 20), from: Type.Optional(day('自哪天起')) },
  closed,
);
export const addAliasBody = Type.Object({ alias: text('别名') }, closed);
export const addedUnit = Type.Object({ unitId: id('单位') }, { title: 'AddedUnit' });
export const addedAlias = Type.Object(
  { isNew: Type.Boolean({ description: '原来没有登记过' }) },
  { title: 'AddedAlias' },
);

export const resolutionQuery = Type.Object({ text: text('要识别的单位名称', 200) });
export const resolution = Type.Object(
  {
    parts: Type.Array(
      Type.Object({
        text: Type.String({ description: '识别的一段' }),
        candidates: Type.Array(
          Type.Object({
            unitId: id('单位'),
            text: Type.String({ description: '对上的写法' }),
            source: Type.Enum(['name', 'shortName', 'alias', 'formerName'], { description: '是哪种写法' }),
          }),
          { description: '一个为认出，几个须人选，没有须人指定' },
        ),
      }),
    ),
  },
  { title: 'UnitResolution' },
);

export const subjectParams = Type.Object({ subjectKind, subjectId: id('责任对象') });
export const responsibilityQuery = Type.Object({
  unitId: Type.Optional(id('单位')),
  subjectKind: Type.Optional(subjectKind),
});
export const subjectQuery = Type.Object({ subjectKind });
const holder = (description: string) =>
  Type.Union(
    [
      Type.Object(
        { unitId: id('单位'), unitName: Type.String({ description: '单位简称' }), validFrom: maybeDate('自哪天起') },
        { title: 'Holder' },
      ),
      Type.Null(),
    ],
    { description },
  );
export const subjectList = Type.Object(
  {
    subjects: Type.Array(
      Type.Object(
        {
          subjectId: id('责任对象'),
          title: maybeText('责任对象名称，已不用的为空'),
          primary: holder('第一责任单位，空为还没有'),
          backup: holder('备岗单位，空为没有'),
        },
        { title: 'Subject' },
      ),
      { description: '还没有责任单位的在前' },
    ),
  },
  { title: 'SubjectList' },
);
export const assignBody = Type.Object(
  {
    standing,
    unitId: maybeId('责任单位，空为取消备岗'),
    from: Type.Optional(maybeDate('自哪天起')),
  },
  closed,
);
export const assigned = Type.Object({ changed: Type.Boolean({ description: '是否有变化' }) }, { title: 'Assigned' });

export const role = Type.Object(
  {
    code: Type.String({ description: '角色代码' }),
    name: Type.String({ description: '角色名称' }),
    scope: Type.Enum(['unit', 'county'], { description: '按单位授予还是全县' }),
    group: Type.Enum(['business', 'administration'], { description: '业务角色或三员' }),
    does: Type.String({ description: '做什么' }),
  },
  { title: 'Role' },
);
export const roleList = Type.Object({ roles: Type.Array(role) }, { title: 'RoleList' });

export const person = Type.Object(
  {
    personId: id('人员'),
    account: Type.String({ description: '账号' }),
    name: Type.String({ description: '姓名' }),
    post: maybeText('职务'),
    unitId: maybeId('所在单位'),
    unitName: maybeText('所在单位简称'),
    isDisabled: Type.Boolean({ description: '账号已停用' }),
    roles: Type.Array(
      Type.Object(
        {
          grantId: id('授权'),
          role: Type.String({ description: '角色代码' }),
          roleName: Type.String({ description: '角色名称' }),
          unitId: maybeId('授予的单位'),
          unitName: maybeText('授予的单位简称'),
          validFrom: day('自哪天起'),
        },
        { title: 'PersonRole' },
      ),
    ),
  },
  { title: 'Person' },
);
export const personList = Type.Object({ people: Type.Array(person) }, { title: 'PersonList' });
export const peopleQuery = Type.Object({ unitId: Type.Optional(id('单位')) });
export const personParams = Type.Object({ personId: id('人员') });
export const grantParams = Type.Object({ grantId: id('授权') });
export const addPersonBody = Type.Object(
  {
    account: text('账号', 40),
    name: text('姓名', 40),
    unitId: maybeId('所在单位'),
    post: Type.Optional(maybeText('职务')),
  },
  closed,
);
export const addedPerson = Type.Object({ personId: id('人员') }, { title: 'AddedPerson' });
export const setPasswordBody = Type.Object(
  { newPassword: Type.String({ description: '初始密码', minLength: 1, maxLength: 200 }) },
  closed,
);
export const grantRoleBody = Type.Object(
  { role: text('角色'), unitId: maybeId('授予的单位'), from: Type.Optional(day('自哪天起')) },
  closed,
);
export const grantedRole = Type.Object({ grantId: id('授权') }, { title: 'GrantedRole' });
