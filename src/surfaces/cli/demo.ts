import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE_COUNTY, loadExampleCounty } from '../../../example/fengxian/load.ts';
import { exampleAccounts } from '../../../example/fengxian/load-org.ts';
import { office, registry } from '../../compose.ts';
import { wallTime } from '../../kernel/time.ts';
import { loadConfig } from '../../platform/config.ts';
import { type Assembled, bulletinOf, FORMATS, type Format, render } from '../../rooms/bulletin/index.ts';
import { figureOf, parsePeriod } from '../../rooms/figures/index.ts';
import { openRuntime, type Runtime } from '../../runtime.ts';
import type { Command } from './command.ts';
import { addresses, SERVE_OPTIONS, serveUntilStopped } from './start.ts';
import { table } from './table.ts';

const PERIOD = '2023Q3';
const FILES: readonly Format[] = FORMATS;

export const demo: Command = {
  name: 'demo',
  does: {
    zh: '示例县：装入记录，出第三季度通报，打印数字，启动服务',
    en: 'The example county: loads it, makes its bulletin, prints its figures, and serves',
  },
  usage: 'demo [--once] [--port 端口] [--host 地址]',
  example: 'demo --once',
  options: { once: { type: 'boolean' }, ...SERVE_OPTIONS },
  async run(args, terminal) {
    const config = loadConfig();
    const runtime = await openRuntime(config);
    try {
      await loadExampleCounty(runtime, what => terminal.say(`${what}……`));
      const assembled = await assembleExample(runtime);
      terminal.out(figureTable(assembled));
      terminal.out(
        `\n通报文件：\n${(await writeFiles(assembled, config.checkout, config.fontsDir)).map(file => `  ${file}`).join('\n')}`,
      );
      if (args.flag('once')) return 0;
      await serveUntilStopped(runtime, args, terminal, served => terminal.out(`\n${addresses(served)}\n${accounts()}`));
    } finally {
      await runtime.close();
    }
    return 0;
  },
};

async function assembleExample(runtime: Runtime): Promise<Assembled> {
  const clock = await runtime.clockOf(EXAMPLE_COUNTY);
  return runtime.db.forCounty(
    EXAMPLE_COUNTY,
    tx => bulletinOf(tx, office, { period: parsePeriod(PERIOD), live: false }, clock),
    { readOnly: true },
  );
}

/** Every figure of the bulletin: key, name, value as printed. */
function figureTable({ figures, at }: Assembled): string {
  const rows = [...figures].map(([key, value]) => [key, figureOf(registry, key).label, value.text]);
  return `${at.period.label}，截数 ${wallTime(at.cutoff)}\n\n${table([['指标', '名称', '数值'], ...rows])}`;
}

async function writeFiles({ document, at }: Assembled, checkout: string, fontsDir: string | null): Promise<string[]> {
  const folder = join(checkout, 'out');
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  for (const format of FILES) {
    const name = join('out', `tongbao-${at.period.code}.${format}`);
    await writeFile(join(checkout, name), await render(document, format, fontsDir));
    names.push(name);
  }
  return names;
}

function accounts(): string {
  const { password, people } = exampleAccounts();
  const rows = people.map(({ account, name, post }) => [`  ${account}`, name, post]);
  return `\n示例账号（密码都是 ${password}）：\n${table(rows)}\n\nCtrl-C 停止。`;
}
