import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from '../../kernel/errors.ts';

/** Where a command writes: results to standard output, messages to standard error. */
export interface Terminal {
  out(text: string): void;
  say(text: string): void;
  /** Whether messages go to a terminal, so that a progress line makes sense. */
  readonly isInteractive: boolean;
  readonly language: Language;
}

export type Language = 'zh' | 'en';

/** A text in both languages of the command line. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One command of the line: what it is called, what it does, how it is used, and doing it. The number is the exit status. */
export interface Command {
  readonly name: string;
  readonly does: Bilingual;
  readonly usage: string;
  readonly example: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  run(args: Arguments, terminal: Terminal): Promise<number>;
}

/** What was written after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  list(name: string): readonly string[];
}

const COMMON = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  county: { type: 'string' },
  lang: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Reads a command's arguments.
 * @throws AppError `bad-input` with the usage for an unknown or incomplete option
 */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
    const read = values as Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
    return {
      positionals,
      text: name => (typeof read[name] === 'string' ? read[name] : undefined),
      flag: name => read[name] === true,
      list: name => (Array.isArray(read[name]) ? read[name].map(String) : []),
    };
  } catch (cause) {
    const option = /'(-[^']*)'/.exec(cause instanceof Error ? cause.message : '')?.[1];
    const what = option === undefined ? '命令写法不对' : `选项 ${option} 不对或缺少内容`;
    throw new AppError('bad-input', `${what}。用法：gongkai ${command.usage}`, { cause });
  }
}

/** The n-th word after the command's name. @throws AppError `bad-input` with the usage when it is missing */
export function required(command: Pick<Command, 'usage'>, value: string | undefined, what: string): string {
  if (value !== undefined && value !== '') return value;
  throw new AppError('bad-input', `缺少${what}。用法：gongkai ${command.usage}`);
}

/** A command's help. */
export function helpOf(command: Command, language: Language): string {
  const words = language === 'zh' ? { usage: '用法', example: '例' } : { usage: 'Usage', example: 'Example' };
  return `${command.does[language]}\n\n${words.usage}：gongkai ${command.usage}\n${words.example}：gongkai ${command.example}`;
}
