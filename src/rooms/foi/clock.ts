/*
 * The statutory clock of a disclosure request. 政府信息公开条例 (国务院令第711号):
 *   第三十条　 补正：自收到申请之日起 7 个工作日内一次性告知；答复期限自收到补正申请之日起计算
 *   第三十三条 能够当场答复的当场答复，否则自收到申请之日起 20 个工作日内；需要延长的，经负责人同意并告知申请人，
 *              延长不得超过 20 个工作日；征求第三方和其他机关意见所需时间不计算在内
 */
import type { Refusal } from '../../kernel/errors.ts';
import { addDays, type CountyDate, dateInWords, weekdayName } from '../../kernel/time.ts';
import { type CountedDay, isWorkday, type WorkCalendar, whyOf, workdayAfter } from '../../kernel/working-days.ts';
import { type DeadlineStep, stepSentence, stepsOf } from '../calendar/index.ts';

/** Working days that the law gives, with where each comes from; the county edits those that are not the law's. */
export const FOI_LIMITS = {
  answer: { workdays: 20, rule: 'FOI-13', source: 'verified' },
  extension: { workdays: 20, rule: 'FOI-14', source: 'verified' },
  correctionNotice: { workdays: 7, rule: 'FOI-10', source: 'verified' },
  correction: { workdays: 15, rule: 'FOI-12', source: 'design' },
  thirdParty: { workdays: 15, rule: 'FOI-16', source: 'verified' },
  agency: { workdays: 15, rule: 'FOI-17', source: 'verified' },
} as const;

/** What touches the clock, by the day on which it happened. */
export type ClockStep = { readonly on: CountyDate } & (
  | { readonly kind: 'received' }
  /** The applicant is asked to complete the request: waits until `corrected`, which starts anew (FOI-11). */
  | { readonly kind: 'correction-noticed' }
  | { readonly kind: 'corrected' }
  /** A third party or another agency is asked: the days after it, up to the day of the answer, do not count (FOI-15a). */
  | { readonly kind: 'consulted'; readonly id: string }
  | { readonly kind: 'consultation-ended'; readonly id: string }
  | { readonly kind: 'extended'; readonly workdays: number }
  | { readonly kind: 'fee-noticed' }
  | { readonly kind: 'fee-paid' }
  | { readonly kind: 'answered' }
);

/** The clock at the end of its steps. */
export interface FoiClock {
  /** By when the applicant must have been told what is missing (FOI-10). */
  readonly correctionNoticeDueOn: CountyDate;
  /** The last day; null while it waits for the applicant or a third party. */
  readonly dueOn: CountyDate | null;
  readonly waitingFor: 'applicant' | 'third-party' | null;
  /** Whether the answer went out after the last day; null until there is one. */
  readonly isLate: boolean | null;
  /** Working days given, with a valid extension. */
  readonly workdays: number;
  /** Every day since the clock last started, up to the last one or to where it stands still. */
  readonly days: readonly CountedDay[];
  /** The same as people read it, step by step and as whole sentences. */
  readonly steps: readonly DeadlineStep[];
  readonly sentences: readonly string[];
  /** Steps that the law does not allow; they change nothing. */
  readonly errors: readonly Refusal[];
}

interface Pause {
  readonly id: string;
  readonly from: CountyDate;
  /** Null while the opinion has not come. */
  readonly to: CountyDate | null;
}

interface Course {
  readonly startOn: CountyDate;
  readonly startedBy: string;
  readonly extension: number | null;
  readonly pauses: readonly Pause[];
  /** Since when the applicant has been waited for. */
  readonly askedOn: CountyDate | null;
  readonly noticed: number;
  readonly answeredOn: CountyDate | null;
  readonly errors: readonly Refusal[];
}

/**
 * Runs the clock through the steps.
 * @param steps in any order; steps of one day in the order given
 * @throws RangeError without a `received` step; AppError `calendar-missing` where it runs into a year without data
 * @source FOI-10, FOI-11, FOI-13, FOI-14, FOI-15, FOI-15a
 */
export function runClock(calendar: WorkCalendar, steps: readonly ClockStep[]): FoiClock {
  const ordered = [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const received = ordered.find(step => step.kind === 'received');
  if (!received) throw new RangeError('a request that nobody has received has no clock');
  const correctionNoticeDueOn = workdayAfter(calendar, received.on, FOI_LIMITS.correctionNotice.workdays);
  let course: Course = {
    startOn: received.on,
    startedBy: '收到申请',
    extension: null,
    pauses: [],
    askedOn: null,
    noticed: 0,
    answeredOn: null,
    errors: [],
  };
  for (const step of ordered) course = advance(calendar, course, step, correctionNoticeDueOn);
  const workdays = FOI_LIMITS.answer.workdays + (course.extension ?? 0);
  const { days, dueOn } = walk(calendar, course, workdays);
  const { answeredOn, errors } = course;
  const waitingFor = dueOn !== null ? null : course.askedOn !== null ? 'applicant' : 'third-party';
  const isLate = answeredOn === null ? null : dueOn !== null && answeredOn > dueOn;
  const told = stepsOf(calendar, days);
  const sentences = tell(course, days, told, dueOn, workdays);
  return { correctionNoticeDueOn, dueOn, waitingFor, isLate, workdays, days, steps: told, sentences, errors };
}

/**
 * Why an extension cannot be decided on a day: too long, a second one, or the limit has passed. Empty when it can.
 * @source FOI-14, FOI-15a
 */
export function extensionRefusals(
  calendar: WorkCalendar,
  steps: readonly ClockStep[],
  on: CountyDate,
  workdays: number,
): readonly Refusal[] {
  const before = runClock(calendar, steps).errors.length;
  return runClock(calendar, [...steps, { kind: 'extended', on, workdays }]).errors.slice(before);
}

function advance(calendar: WorkCalendar, course: Course, step: ClockStep, noticeDueOn: CountyDate): Course {
  const fail = (message: string, rule: string): Course => ({
    ...course,
    errors: [...course.errors, { message, rule }],
  });
  const restart = (startedBy: string): Course => ({ ...course, startOn: step.on, startedBy, askedOn: null });
  switch (step.kind) {
    case 'received':
      return course;
    case 'correction-noticed': {
      const asked = { ...course, askedOn: step.on, noticed: course.noticed + 1 };
      if (course.noticed > 0) return fail('补正通知只能有一次，须一次性告知。', 'FOI-10');
      if (step.on <= noticeDueOn) return asked;
      const message = `补正通知应在 ${noticeDueOn} 前发出，${step.on} 已超过 7 个工作日。`;
      return { ...asked, errors: [...course.errors, { message, rule: 'FOI-10' }] };
    }
    case 'corrected':
      return restart('收到补正');
    case 'fee-noticed':
      return { ...course, askedOn: step.on };
    case 'fee-paid':
      return restart('缴费');
    case 'consulted':
      return { ...course, pauses: [...course.pauses, { id: step.id, from: step.on, to: null }] };
    case 'consultation-ended': {
      const pauses = course.pauses.map(pause =>
        pause.id === step.id && pause.to === null ? { ...pause, to: step.on } : pause,
      );
      return { ...course, pauses };
    }
    case 'extended': {
      const most = FOI_LIMITS.extension.workdays;
      if (course.extension !== null) return fail('答复期限只能延长一次。', 'FOI-14');
      if (!Number.isInteger(step.workdays) || step.workdays < 1 || step.workdays > most) {
        return fail(`延长应是 1 到 ${most} 个工作日，不是 ${step.workdays} 个。`, 'FOI-14');
      }
      const { dueOn } = walk(calendar, course, FOI_LIMITS.answer.workdays);
      if (dueOn !== null && step.on > dueOn) {
        return fail(`期限已于 ${dueOn} 届满，${step.on} 不能再延长。`, 'FOI-14');
      }
      return { ...course, extension: step.workdays };
    }
    case 'answered':
      return { ...course, answeredOn: course.answeredOn ?? step.on };
  }
}

/** Counts day by day from the day after the start; stands still where an open wait begins before the last day. */
function walk(
  calendar: WorkCalendar,
  course: Course,
  workdays: number,
): { days: CountedDay[]; dueOn: CountyDate | null } {
  const days: CountedDay[] = [];
  let ordinal = 0;
  for (let date = addDays(course.startOn, 1); ; date = addDays(date, 1)) {
    if (course.askedOn !== null && date > course.askedOn) return { days, dueOn: null };
    const pauses = course.pauses.filter(pause => date > pause.from && (pause.to === null || date <= pause.to));
    if (pauses.some(pause => pause.to === null)) return { days, dueOn: null };
    const counts = pauses.length === 0 && isWorkday(calendar, date);
    if (counts) ordinal += 1;
    const why = pauses.length > 0 ? '征求意见期间' : whyOf(calendar, date);
    days.push({ date, ordinal: counts ? ordinal : null, why });
    if (ordinal === workdays) return { days, dueOn: date };
  }
}

function tell(
  course: Course,
  days: readonly CountedDay[],
  steps: readonly DeadlineStep[],
  dueOn: CountyDate | null,
  workdays: number,
): readonly string[] {
  const { startOn, startedBy, extension } = course;
  const sentences = [
    `${dateInWords(startOn)}（${weekdayName(startOn)}）${startedBy}，当日不计，自次日起算。`,
    ...(extension === null ? [] : [`经批准延长 ${extension} 个工作日，共 ${workdays} 个工作日。`]),
    ...steps.map(stepSentence),
  ];
  if (dueOn !== null) {
    return [
      ...sentences,
      `第 ${workdays} 个工作日是 ${dateInWords(dueOn)}（${weekdayName(dueOn)}），当日 24:00 到期。`,
    ];
  }
  const counted = days.findLast(day => day.ordinal !== null)?.ordinal ?? 0;
  const wait = course.askedOn !== null ? '等待申请人，收到之日重新起算' : '正在征求意见，收到意见的次日接着计算';
  return [...sentences, `${wait}；已计 ${counted} 个工作日。`];
}
