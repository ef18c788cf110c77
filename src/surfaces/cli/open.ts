import { readInstant } from '../../kernel/read-time.ts';
import type { Clock, Instant } from '../../kernel/time.ts';
import { loadConfig } from '../../platform/config.ts';
import type { County } from '../../platform/migrate.ts';
import type { Tx } from '../../platform/sql.ts';
import { type FigureValue, KNOWN_NOW, type Moment, parsePeriod } from '../../rooms/figures/index.ts';
import { chooseCountyOf, openRuntime, type Runtime } from '../../runtime.ts';
import type { Arguments } from './command.ts';

/** A county opened for one command. */
export interface OpenCounty {
  readonly runtime: Runtime;
  readonly county: County;
  readonly clock: Clock;
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Opens the database for one command and closes it afterwards, whatever happens. */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const runtime = await openRuntime(loadConfig());
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}

/** Opens the county that the arguments name. */
export async function withCounty<T>(
  args: Arguments,
  work: (open: OpenCounty) => Promise<T>,
  code = args.text('county'),
): Promise<T> {
  return withRuntime(async runtime => {
    const county = await chooseCountyOf(runtime, code);
    const clock = await runtime.clockOf(county.code);
    return work({
      runtime,
      county,
      clock,
      read: inside => runtime.db.forCounty(county.code, inside, { readOnly: true, isolation: 'repeatable read' }),
      write: inside => runtime.db.forCounty(county.code, inside),
    });
  });
}

/**
 * The moment that `--period`, `--cutoff` and `--known` name.
 * @throws AppError `bad-input`
 */
export function momentOfArguments(args: Arguments, clock: Clock): Moment {
  const period = parsePeriod(args.text('period') ?? '');
  const cutoff = instantOption(args, 'cutoff') ?? clock.now();
  return { period, cutoff, known: instantOption(args, 'known') ?? KNOWN_NOW };
}

/** An option that is an instant: `2023-10-12`, `2023-10-12T09:30`, or with offset. */
export function instantOption(args: Arguments, name: string): Instant | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? `${text}T00:00+08:00`
    : /T\d{2}:\d{2}(:\d{2})?$/.test(text)
      ? `${text}+08:00`
      : text;
  return readInstant(full, `--${name} `);
}

/** A figure's value as JSON of the command line: numbers, strings as printed, arrays of name and value in order. */
export function jsonValue(value: FigureValue): unknown {
  switch (value.kind) {
    case 'count':
      return value.count;
    case 'ratio':
      return value.text;
    case 'split':
      return value.lines.map(line => ({ name: line.name, value: line.share ?? line.count }));
  }
}
