import { AppError } from '../../kernel/errors.ts';
import type { CountyEntry } from '../../platform/http/index.ts';
import { addCounty, addHosts } from '../../platform/migrate.ts';
import { seedCalendar } from '../../rooms/calendar/index.ts';
import { type Command, required } from './command.ts';
import { withRuntime } from './open.ts';
import { table } from './table.ts';

export const county: Command = {
  name: 'county',
  does: { zh: '登记县区，或列出已有的', en: 'Adds a county, or lists those there are' },
  usage: 'county add 代码 名称 [--host 域名]… | county host 代码 域名… | county list',
  example: 'county add fengxian 凤县 --host gk.fengxian.example',
  options: { host: { type: 'string', multiple: true } },
  async run(args, terminal) {
    const [verb, code, name] = args.positionals;
    if (verb === 'list') {
      const counties = await withRuntime(runtime => runtime.counties());
      terminal.out(
        args.flag('json')
          ? JSON.stringify(counties)
          : table(counties.map(entry => [entry.code, entry.name, entry.hosts.join('、')])),
      );
      return 0;
    }
    if (verb === 'host') {
      const hosts = args.positionals.slice(2);
      const of = required(this, code, '县区代码');
      required(this, hosts[0], '域名');
      await withRuntime(runtime => addHosts(runtime.db, of, hosts));
      terminal.say(`已登记域名 ${hosts.join('、')}（${of}）。`);
      return 0;
    }
    if (verb !== 'add') throw new AppError('bad-input', `用法：gongkai ${this.usage}`);
    const entry = {
      code: required(this, code, '县区代码'),
      name: required(this, name, '县区名称'),
      hosts: args.list('host'),
    };
    await withRuntime(async runtime => {
      requireHosts(entry, await runtime.counties());
      await addCounty(runtime.db, runtime.migrations.county, entry);
      const clock = await runtime.clockOf(entry.code);
      await runtime.db.forCounty(entry.code, tx => seedCalendar(tx, clock.now()));
    });
    terminal.say(
      `已登记 ${entry.name}（${entry.code}）。下一步：gongkai import units 单位表.xlsx --county ${entry.code}`,
    );
    return 0;
  },
};

/** One county answers under every name; of several each is known by its own, so none may be left without. */
function requireHosts(entry: { readonly hosts: readonly string[] }, counties: readonly CountyEntry[]): void {
  const nameless = counties.find(other => other.hosts.length === 0);
  if (nameless !== undefined) {
    throw new AppError(
      'refused',
      `有两个县区以后要按域名区分，${nameless.name}还没有域名，再加县区它就打不开了。` +
        `请先执行 gongkai county host ${nameless.code} 域名，再登记新的县区。没有登记。`,
    );
  }
  if (counties.length > 0 && entry.hosts.length === 0) {
    throw new AppError('refused', '已有别的县区，要按域名区分：请用 --host 写明这个县区的域名。没有登记。');
  }
}

export const migrate: Command = {
  name: 'migrate',
  does: {
    zh: '把每个县区的数据库升级到当前版本（start 也会做）',
    en: "Brings every county's schema up to date (start does it too)",
  },
  usage: 'migrate',
  example: 'migrate',
  async run(_args, terminal) {
    const counties = await withRuntime(runtime => runtime.counties());
    terminal.say(`数据库已是当前版本，县区 ${counties.length} 个。`);
    return 0;
  },
};
