import { AppError } from '../../kernel/errors.ts';
import { addCounty } from '../../platform/migrate.ts';
import { seedCalendar } from '../../rooms/calendar/index.ts';
import { type Command, required } from './command.ts';
import { withRuntime } from './open.ts';
import { table } from './table.ts';

export const county: Command = {
  name: 'county',
  does: { zh: '登记县区，或列出已有的', en: 'Adds a county, or lists those there are' },
  usage: 'county add 代码 名称 [--host 域名]… | county list',
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
    if (verb !== 'add') throw new AppError('bad-input', `用法：gongkai ${this.usage}`);
    const entry = {
      code: required(this, code, '县区代码'),
      name: required(this, name, '县区名称'),
      hosts: args.list('host'),
    };
    await withRuntime(async runtime => {
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
