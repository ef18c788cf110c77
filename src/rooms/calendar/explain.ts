import { type CountyDate, dateInWords, weekdayName } from '../../kernel/time.ts';
import {
  type CountedDay,
  type ExplainedDeadline,
  explainDeadline,
  type WorkCalendar,
} from '../../kernel/working-days.ts';

/** The following days that count, or do not, for one reason. */
export interface DeadlineStep {
  /** 10月7日至10月8日国庆调休上班. */
  readonly text: string;
  /** 不计, or 第 4—5 个工作日. */
  readonly result: string;
  /** The notice that says so; null where the weekday alone does. */
  readonly notice: string | null;
}

/** An explained deadline with its steps as sentences, as console, portal and command line print them. */
export interface DeadlineInWords extends ExplainedDeadline {
  readonly steps: readonly DeadlineStep[];
  readonly sentences: readonly string[];
}

/**
 * The `workdays`-th working day after `from`, told step by step.
 * @throws AppError `calendar-missing` for a year without data
 * @source G-02, G-03
 */
export function explain(calendar: WorkCalendar, from: CountyDate, workdays: number): DeadlineInWords {
  const deadline = explainDeadline(calendar, from, workdays);
  const steps = stepsOf(calendar, deadline.days);
  return { ...deadline, steps, sentences: sentencesOf(deadline, steps) };
}

/** Counted days as people read them: one step for each run of days that count, or do not, for one reason. */
export function stepsOf(calendar: WorkCalendar, days: readonly CountedDay[]): DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  for (let index = 0; index < days.length; ) {
    const run = runFrom(days, index);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) break;
    const span = first === last ? shortDate(first.date) : `${shortDate(first.date)}至${shortDate(last.date)}`;
    const worked = first.ordinal !== null;
    const why = worked && /^周/.test(first.why) ? '上班' : /^周/.test(first.why) ? '周末' : first.why;
    const counted =
      first.ordinal === last.ordinal ? `第 ${first.ordinal} 个` : `第 ${first.ordinal}—${last.ordinal} 个`;
    steps.push({
      text: `${span}${why}`,
      result: worked ? `${counted}工作日` : '不计',
      notice: calendar.days.get(first.date)?.notice ?? null,
    });
    index += run.length;
  }
  return steps;
}

function sentencesOf({ from, due, workdays }: ExplainedDeadline, steps: readonly DeadlineStep[]): string[] {
  return [
    `${dateInWords(from)}（${weekdayName(from)}）当日不计，自次日起算。`,
    ...steps.map(stepSentence),
    `第 ${workdays} 个工作日是 ${dateInWords(due)}（${weekdayName(due)}），当日 24:00 到期。`,
  ];
}

/** 10月7日至10月8日国庆调休上班，计第 4—5 个工作日。 */
export function stepSentence({ text, result }: DeadlineStep): string {
  return `${text}，${result === '不计' ? '' : '计'}${result}。`;
}

/** The following days that count for the same reason: one sentence tells them all. */
function runFrom(days: readonly CountedDay[], start: number): CountedDay[] {
  const reason = (day: CountedDay) => `${day.ordinal === null}${day.why.startsWith('周') ? '' : day.why}`;
  const first = days[start];
  const run: CountedDay[] = [];
  for (const day of days.slice(start)) {
    if (!first || reason(day) !== reason(first)) break;
    run.push(day);
  }
  return run;
}

function shortDate(date: CountyDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}
