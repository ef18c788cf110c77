import { type CountyDate, dateInWords, weekdayName } from '../../kernel/time.ts';
import { type ExplainedDeadline, explainDeadline, type WorkCalendar } from '../../kernel/working-days.ts';

/** An explained deadline with its steps as sentences, as console, portal and command line print them. */
export interface DeadlineInWords extends ExplainedDeadline {
  readonly sentences: readonly string[];
}

/**
 * The `workdays`-th working day after `from`, told step by step.
 * @throws AppError `calendar-missing` for a year without data
 * @source G-02, G-03
 */
export function explain(calendar: WorkCalendar, from: CountyDate, workdays: number): DeadlineInWords {
  const deadline = explainDeadline(calendar, from, workdays);
  return { ...deadline, sentences: sentencesOf(deadline) };
}

function sentencesOf({ from, days, due, workdays }: ExplainedDeadline): string[] {
  const sentences = [`${dateInWords(from)}（${weekdayName(from)}）当日不计，自次日起算。`];
  for (let index = 0; index < days.length; ) {
    const run = runFrom(days, index);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) break;
    const span = first === last ? shortDate(first.date) : `${shortDate(first.date)}至${shortDate(last.date)}`;
    const worked = first.ordinal !== null;
    const why = worked && /^周/.test(first.why) ? '上班' : /^周/.test(first.why) ? '周末' : first.why;
    const counted =
      first.ordinal === last.ordinal ? `第 ${first.ordinal} 个` : `第 ${first.ordinal}—${last.ordinal} 个`;
    sentences.push(worked ? `${span}${why}，计${counted}工作日。` : `${span}${why}，不计。`);
    index += run.length;
  }
  sentences.push(`第 ${workdays} 个工作日是 ${dateInWords(due)}（${weekdayName(due)}），当日 24:00 到期。`);
  return sentences;
}

/** The following days that count for the same reason: one sentence tells them all. */
function runFrom(days: ExplainedDeadline['days'], start: number): ExplainedDeadline['days'][number][] {
  const reason = (day: ExplainedDeadline['days'][number]) =>
    `${day.ordinal === null}${day.why.startsWith('周') ? '' : day.why}`;
  const first = days[start];
  const run: ExplainedDeadline['days'][number][] = [];
  for (const day of days.slice(start)) {
    if (!first || reason(day) !== reason(first)) break;
    run.push(day);
  }
  return run;
}

function shortDate(date: CountyDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}
