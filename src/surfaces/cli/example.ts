import { EXAMPLE, EXAMPLE_COUNTY, loadExampleCounty } from '../../../example/fengxian/load.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Terminal } from './command.ts';
import { withRuntime } from './open.ts';

/**
 * Loads the example county when `--example` asks for it and it is missing.
 * @returns the county's code, or null when no example was asked for
 * @throws AppError `bad-input` for an example that does not exist
 */
export async function loadExample(name: string | undefined, terminal: Terminal): Promise<string | null> {
  if (name === undefined) return null;
  if (name !== EXAMPLE) throw new AppError('bad-input', `没有“${name}”这个示例，现有：${EXAMPLE}。`);
  await withRuntime(runtime => loadExampleCounty(runtime, what => terminal.say(`${what}……`)));
  return EXAMPLE_COUNTY;
}
