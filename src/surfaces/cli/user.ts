import { AppError } from '../../kernel/errors.ts';
import { systemClock } from '../../kernel/time.ts';
import {
  addPerson,
  grantRole,
  loadUnitIndex,
  OPERATOR,
  personByAccount,
  ROLES,
  roleName,
  setPassword,
} from '../../rooms/org/index.ts';
import { type Command, required } from './command.ts';
import { withCounty } from './open.ts';

export const user: Command = {
  name: 'user',
  does: {
    zh: '建账号、重设密码：还没有人能登录时用',
    en: 'Adds an account or resets a password, for when no one can sign in',
  },
  usage: 'user add 账号 姓名 --role 角色 [--unit 单位] | user reset 账号（密码从标准输入读）',
  example: 'user add jiangtao 蒋涛 --role system-admin < 初始密码.txt',
  options: { role: { type: 'string' }, unit: { type: 'string' } },
  async run(args, terminal) {
    const [verb, account, name] = args.positionals;
    if (verb !== 'add' && verb !== 'reset') throw new AppError('bad-input', `用法：gongkai ${this.usage}`);
    const login = required(this, account, '账号');
    const personName = verb === 'add' ? required(this, name, '姓名') : '';
    const role =
      verb === 'add'
        ? required(this, args.text('role'), `角色 --role（${ROLES.map(known => known.code).join('、')}）`)
        : '';
    const newPassword = await passwordFrom(process.stdin);
    await withCounty(args, async ({ county, clock, write }) => {
      await write(async tx => {
        const unitId = unitOf(args.text('unit'), await loadUnitIndex(tx, county.name));
        const personId =
          verb === 'add'
            ? (await addPerson(tx, OPERATOR, { account: login, name: personName, unitId }, clock)).personId
            : (await personByAccount(tx, login))?.id;
        if (personId === undefined) throw new AppError('not-found', `没有账号“${login}”。`);
        await setPassword(tx, OPERATOR, { personId, newPassword, mustChange: true }, systemClock);
        if (verb === 'add') {
          const isOfUnit = ROLES.find(known => known.code === role)?.scope === 'unit';
          await grantRole(tx, OPERATOR, { personId, role, unitId: isOfUnit ? unitId : null }, clock);
        }
      });
      terminal.say(
        verb === 'add'
          ? `已建账号 ${login}（${roleName(role)}），首次登录须改密码。`
          : `已重设 ${login} 的密码，首次登录须改密码。`,
      );
    });
    return 0;
  },
};

function unitOf(name: string | undefined, index: Awaited<ReturnType<typeof loadUnitIndex>>): string | null {
  if (name === undefined) return null;
  const [found, ...others] = index.resolve(name);
  if (!found || others.length > 0) throw new AppError('bad-input', `单位表里没有唯一的“${name}”，请写全称。`);
  return found.unitId;
}

/** The first line of standard input: a password on the command line would be seen by everybody on the machine. */
async function passwordFrom(input: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  const [line = ''] = text.split('\n');
  if (line.trim() === '')
    throw new AppError('bad-input', '请从标准输入给出初始密码，例如：gongkai user reset 账号 < 密码文件');
  return line.replace(/\r$/, '');
}
