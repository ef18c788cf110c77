import { AppError } from '../../kernel/errors.ts';
import { countyDate } from '../../kernel/time.ts';
import { builtInCalendar, explain } from '../../rooms/calendar/index.ts';
import { type Command, required } from './command.ts';

/** Reckons with the calendar that the product ships with, so that it answers without a database. */
export const deadline: Command = {
  name: 'deadline',
  does: { zh: '推算期限，并逐步说明为什么是这一天', en: 'Reckons a deadline and explains it day by day' },
  usage: 'deadline --from 日期 --workdays 个数 [--json]',
  example: 'deadline --from 2023-09-25 --workdays 20',
  options: { from: { type: 'string' }, workdays: { type: 'string' } },
  async run(args, terminal) {
    const from = dateOption(required(this, args.text('from'), '起算日 --from'));
    const workdays = countOption(required(this, args.text('workdays'), '工作日个数 --workdays'));
    const result = explain(builtInCalendar(), from, workdays);
    if (args.flag('json')) {
      const { due, days, sentences } = result;
      terminal.out(JSON.stringify({ from, workdays, due, steps: sentences, days }));
    } else {
      terminal.out(`${result.due}\n\n${result.sentences.join('\n')}`);
    }
    return 0;
  },
};

function dateOption(text: string) {
  try {
    return countyDate(text);
  } catch (cause) {
    throw new AppError('bad-input', `没有“${text}”这一天。日期写作 2023-09-25。`, { cause });
  }
}

function countOption(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 2000) return count;
  throw new AppError('bad-input', `工作日个数应是 1 到 2000 的整数，不是“${text}”。`);
}
