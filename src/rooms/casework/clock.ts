import { AppError } from '../../kernel/errors.ts';
import { dateInWords, dateOf, type Instant, limitTime, yearOf } from '../../kernel/time.ts';
import { type WorkCalendar, workdaysBetween } from '../../kernel/working-days.ts';
import { type DeadlineInWords, explain } from '../calendar/index.ts';
import { dueInstant } from './decide.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './fold.ts';
import { type Lamp, lampOf } from './lamp.ts';
import { HELD, TYPE_NAMES } from './model.ts';

/** The clock of the unit that has a case, or had it last, with the way to its due instant. */
export interface ExplainedClock {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** Null once the clock stands still. */
  readonly lamp: Lamp | null;
  readonly leftWorkdays: number;
  readonly outcome: string | null;
  readonly isLate: boolean;
  /** Null where the days cannot be told: a limit of no whole days, a year without its table. */
  readonly deadline: DeadlineInWords | null;
  readonly lines: readonly { readonly text: string; readonly result: string }[];
}

/** What a table of days can show; a longer limit is told by its lines only. */
const MOST_WORKDAYS = 250;

/**
 * How the present due instant of a case comes about: the limit of its type, what the authority above demands, every
 * extension, and the days in between one by one.
 * @param events those that count, in the order of time
 * @returns null when nobody has held the case yet
 * @source CW-D20, CW-D21, G-03, G-07
 */
export function explainClock(
  events: readonly CaseEvent[],
  { line, status }: CaseState,
  calendar: WorkCalendar,
  now: Instant,
): ExplainedClock | null {
  const start = events.findLast(event => event.kind === 'assigned' || event.kind === 'redo-ordered');
  if (start === undefined || line.dueAt === null) return null;
  const { dueAt, answeredAt } = line;
  const startedAt = start.occurredAt;
  const [from, lastDay] = [dateOf(startedAt), dateOf((dueAt - 1) as Instant)];
  const isRunning = HELD.includes(status) && answeredAt === null;
  return orWithoutDays(
    {
      startedAt,
      dueAt,
      lamp: null,
      leftWorkdays: 0,
      outcome: isRunning ? null : outcomeOf(answeredAt, dueAt),
      isLate: (answeredAt ?? now) >= dueAt,
      deadline: null,
      lines: [],
    },
    clock => {
      const workdays = workdaysBetween(calendar, from, lastDay);
      return {
        ...clock,
        lines: linesOf(events, start, line.type, calendar),
        lamp: isRunning ? lampOf(calendar, { assignedAt: startedAt, dueAt }, now) : null,
        leftWorkdays: dueAt > now ? workdaysBetween(calendar, dateOf(now), lastDay) : 0,
        deadline: workdays < 1 || workdays > MOST_WORKDAYS ? null : explain(calendar, from, workdays),
      };
    },
  );
}

/** A year without its table is an error where a limit is set; a page still shows the rest (G-02). */
function orWithoutDays(clock: ExplainedClock, withDays: (clock: ExplainedClock) => ExplainedClock): ExplainedClock {
  try {
    return withDays(clock);
  } catch (error) {
    if (error instanceof AppError && error.code === 'calendar-missing') {
      return { ...clock, lines: [...clock.lines, { text: error.message, result: '不逐日列' }] };
    }
    throw error;
  }
}

function linesOf(
  events: readonly CaseEvent[],
  start: Extract<CaseEvent, { kind: 'assigned' | 'redo-ordered' }>,
  type: CaseState['line']['type'],
  calendar: WorkCalendar,
): ExplainedClock['lines'] {
  const { workdays } = start.data;
  const demandedBy = start.kind === 'assigned' ? start.data.demandedBy : undefined;
  const own = workdays === null || workdays < 1 ? null : dueInstant(calendar, dateOf(start.occurredAt), workdays);
  const what = start.kind === 'redo-ordered' ? '重办' : type === null ? '时限' : TYPE_NAMES[type];
  // The year goes without saying where it is that of the dispatch.
  const year = `${yearOf(dateOf(start.occurredAt))}年`;
  const later = events.filter(event => event.occurredAt >= start.occurredAt);
  return [
    ...(own === null ? [] : [{ text: `${what} ${workdays} 个工作日`, result: limitTime(own) }]),
    ...(demandedBy === undefined
      ? []
      : [
          {
            text: `上级要求 ${limitTime(demandedBy)}`,
            result: own === null || demandedBy < own ? '取较早的' : '晚于本级，不用',
          },
        ]),
    ...later.flatMap(event => {
      if (event.kind !== 'extension-granted' && event.kind !== 'resumed') return [];
      const word = event.kind === 'resumed' ? '恢复计时' : '批准延期';
      return [
        {
          text: `${dateInWords(dateOf(event.occurredAt)).replace(year, '')}${word}`,
          result: `至 ${limitTime(event.data.dueAt)}`,
        },
      ];
    }),
  ];
}

function outcomeOf(answeredAt: Instant | null, dueAt: Instant): string | null {
  if (answeredAt === null) return null;
  return answeredAt < dueAt ? '按期答复' : '超期答复';
}
