import { AppError, ERROR_CODES } from './kernel/errors.ts';
import { diskFull } from './platform/disk.ts';
import { bulletin } from './surfaces/cli/bulletin.ts';
import { type Command, helpOf, type Language, readArguments, type Terminal } from './surfaces/cli/command.ts';
import { county, migrate } from './surfaces/cli/county.ts';
import { deadline } from './surfaces/cli/deadline.ts';
import { demo } from './surfaces/cli/demo.ts';
import { doctor } from './surfaces/cli/doctor.ts';
import { figure } from './surfaces/cli/figure.ts';
import { importCommand } from './surfaces/cli/import.ts';
import { reconcile } from './surfaces/cli/reconcile.ts';
import { start } from './surfaces/cli/start.ts';
import { table } from './surfaces/cli/table.ts';
import { user } from './surfaces/cli/user.ts';

/** The commands of `gongkai`, in the order in which its help lists them. */
const COMMANDS: readonly Command[] = [
  demo,
  start,
  importCommand,
  bulletin,
  figure,
  reconcile,
  deadline,
  county,
  user,
  migrate,
  doctor,
];

const HELP_WORDS = ['help', '--help', '-h'];

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...words]: string[]): Promise<number> {
  const language: Language = words.some(
    (word, index) => word === '--lang=en' || (word === '--lang' && words[index + 1] === 'en'),
  )
    ? 'en'
    : 'zh';
  const terminal: Terminal = {
    out: text => process.stdout.write(`${text}\n`),
    say: text => process.stderr.write(`${text}\n`),
    isInteractive: process.stderr.isTTY === true,
    language,
  };
  if (name === undefined || HELP_WORDS.includes(name)) {
    terminal.out(overview(language));
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find(candidate => candidate.name === name);
  if (!command) {
    terminal.say(
      language === 'zh'
        ? `没有“${name}”这个命令。执行 gongkai help 看有哪些命令。`
        : `No command "${name}". Try: gongkai help`,
    );
    return 2;
  }
  try {
    const args = readArguments(command, words);
    if (args.flag('help')) {
      terminal.out(helpOf(command, language));
      return 0;
    }
    return await command.run(args, terminal);
  } catch (error) {
    return report(diskFull(error) ?? error, terminal);
  }
}

function overview(language: Language): string {
  const title =
    language === 'zh' ? 'gongkai 政务公开一体化监管平台' : 'gongkai, the openness platform of a county government';
  return `${title}\n\n${table(COMMANDS.map(command => [`  ${command.name}`, command.does[language]]))}\n\ngongkai COMMAND --help`;
}

/** Says what went wrong; what is not the person's doing is told with its stack for whoever mends it. */
function report(error: unknown, terminal: Terminal): number {
  if (error instanceof AppError) {
    const { title, exit } = ERROR_CODES[error.code];
    if (exit === 3 && error.cause instanceof Error) terminal.say(error.cause.stack ?? error.cause.message);
    terminal.say(terminal.language === 'zh' ? `${title}：${error.message}` : `[${error.code}] ${error.message}`);
    for (const refusal of error.refusals.slice(error.refusals.length > 1 ? 0 : 1))
      terminal.say(`  · ${refusal.message}`);
    return exit;
  }
  terminal.say(
    `系统出错，没有完成。请把下面的内容发给维护人员：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return 3;
}
