import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CountyDate, countyDate } from '../../kernel/time.ts';
import { isWorkday, workdayAfter } from '../../kernel/working-days.ts';
import { builtInCalendar } from '../calendar/index.ts';
import { type ClockStep, extensionRefusals, runClock } from './clock.ts';

const calendar = builtInCalendar();
const day = countyDate;
const received = (on: string): ClockStep => ({ kind: 'received', on: day(on) });
const consulted = (id: string, on: string): ClockStep => ({ kind: 'consulted', id, on: day(on) });
const ended = (id: string, on: string): ClockStep => ({ kind: 'consultation-ended', id, on: day(on) });
const due = (...steps: ClockStep[]) => runClock(calendar, steps).dueOn;

describe('the clock of a disclosure request', () => {
  it('FOI-13, G-02: the 20th working day after receipt, with the holidays and make-up days of the State Council', () => {
    expect(due(received('2023-09-25'))).toBe('2023-10-27');
  });

  it('FOI-10: what is missing must be told within seven working days, once', () => {
    expect(runClock(calendar, [received('2023-09-25')]).correctionNoticeDueOn).toBe('2023-10-10');
    const notice = (on: string): ClockStep => ({ kind: 'correction-noticed', on: day(on) });
    expect(runClock(calendar, [received('2023-09-25'), notice('2023-10-10')]).errors).toEqual([]);
    const late = runClock(calendar, [received('2023-09-25'), notice('2023-10-11')]);
    expect(late.errors.map(error => error.rule)).toEqual(['FOI-10']);
    const twice = runClock(calendar, [received('2023-09-25'), notice('2023-10-08'), notice('2023-10-09')]);
    expect(twice.errors.map(error => error.message)).toEqual(['补正通知只能有一次，须一次性告知。']);
  });

  it('FOI-11: waits for the applicant, and starts anew on the day after the correction came', () => {
    const asked: ClockStep[] = [received('2023-08-01'), { kind: 'correction-noticed', on: day('2023-08-08') }];
    expect(runClock(calendar, asked)).toMatchObject({ dueOn: null, waitingFor: 'applicant' });
    expect(due(...asked, { kind: 'corrected', on: day('2023-09-25') })).toBe('2023-10-27');
  });

  it('FOI-15a: the day of asking counts, the day of the answer does not, and the rest follows on', () => {
    // 2023-08-01 + 20 working days = 08-29; 08-08 … 08-14 are five working days less.
    expect(due(received('2023-08-01'))).toBe('2023-08-29');
    expect(due(received('2023-08-01'), consulted('a', '2023-08-07'), ended('a', '2023-08-14'))).toBe('2023-09-05');
    expect(due(received('2023-08-01'), consulted('a', '2023-08-07'), ended('a', '2023-08-07'))).toBe('2023-08-29');
  });

  it('FOI-15: two consultations at once are one pause', () => {
    const one = [consulted('a', '2023-08-07'), ended('a', '2023-08-14')];
    const both = [...one, consulted('b', '2023-08-09'), ended('b', '2023-08-11')];
    expect(due(received('2023-08-01'), ...both)).toBe(due(received('2023-08-01'), ...one));
  });

  it('FOI-15: stands still while an opinion is outstanding, but not when the last day had passed before it was asked', () => {
    const open = runClock(calendar, [received('2023-08-01'), consulted('a', '2023-08-07')]);
    expect(open).toMatchObject({ dueOn: null, waitingFor: 'third-party' });
    expect(open.sentences.at(-1)).toBe('正在征求意见，收到意见的次日接着计算；已计 4 个工作日。');
    expect(due(received('2023-08-01'), consulted('a', '2023-08-29'))).toBe('2023-08-29');
  });

  it('FOI-14: extends once, by at most 20 working days, decided on the last day at the latest', () => {
    const extended = (on: string, workdays: number): ClockStep => ({ kind: 'extended', on: day(on), workdays });
    expect(due(received('2023-08-01'), extended('2023-08-29', 20))).toBe('2023-09-26');
    const refused = (on: string, workdays: number, ...before: ClockStep[]) =>
      extensionRefusals(calendar, [received('2023-08-01'), ...before], day(on), workdays).map(refusal => refusal.rule);
    expect(refused('2023-08-29', 20)).toEqual([]);
    expect(refused('2023-08-30', 5)).toEqual(['FOI-14']);
    expect(refused('2023-08-20', 21)).toEqual(['FOI-14']);
    expect(refused('2023-08-20', 0)).toEqual(['FOI-14']);
    expect(refused('2023-09-05', 5, extended('2023-08-20', 10))).toEqual(['FOI-14']);
    // What was not allowed changes nothing.
    expect(due(received('2023-08-01'), extended('2023-08-30', 5))).toBe('2023-08-29');
  });

  it('FOI-20: an answer on the last day is in time, one on the day after is late', () => {
    const answered = (on: string): ClockStep => ({ kind: 'answered', on: day(on) });
    expect(runClock(calendar, [received('2023-08-01')]).isLate).toBeNull();
    expect(runClock(calendar, [received('2023-08-01'), answered('2023-08-29')]).isLate).toBe(false);
    expect(runClock(calendar, [received('2023-08-01'), answered('2023-08-30')]).isLate).toBe(true);
  });

  it('explains itself: start, days that count, what did not count and why, the last day', () => {
    const { sentences } = runClock(calendar, [
      received('2023-09-18'),
      consulted('a', '2023-09-20'),
      ended('a', '2023-09-22'),
    ]);
    expect(sentences.slice(0, 4)).toEqual([
      '2023年9月18日（周一）收到申请，当日不计，自次日起算。',
      '9月19日至9月20日上班，计第 1—2 个工作日。',
      '9月21日至9月22日征求意见期间，不计。',
      '9月23日至9月24日周末，不计。',
    ]);
    expect(sentences.at(-1)).toBe('第 20 个工作日是 2023年10月24日（周二），当日 24:00 到期。');
  });

  it('a year without data is an error, never a guess (G-02)', () => {
    expect(() => due(received('2026-12-20'))).toThrow(/没有 2027 年的放假安排/);
  });
});

describe('properties of the clock', () => {
  const START = day('2021-01-04');
  const on = (offset: number): CountyDate => addDays(START, offset);
  const start = fc.integer({ min: 0, max: 1400 });
  /** Pauses relative to receipt: begin and length in days. */
  const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 25 })), { maxLength: 4 });
  const stepsOf = (from: number, spans: readonly (readonly [number, number])[]): ClockStep[] => [
    { kind: 'received', on: on(from) },
    ...spans.flatMap(([begin, length], index): ClockStep[] => [
      { kind: 'consulted', id: String(index), on: on(from + begin) },
      { kind: 'consultation-ended', id: String(index), on: on(from + begin + length) },
    ]),
  ];

  it('FOI-15a: the last day is the 20th working day that lies in no pause, counted naively', () => {
    fc.assert(
      fc.property(start, pauses, (from, spans) => {
        let count = 0;
        let offset = from;
        while (count < 20) {
          offset += 1;
          const paused = spans.some(([begin, length]) => offset > from + begin && offset <= from + begin + length);
          if (!paused && isWorkday(calendar, on(offset))) count += 1;
        }
        expect(due(...stepsOf(from, spans))).toBe(on(offset));
      }),
    );
  });

  it('no holiday and no paused day ever counts, and every day on the way is told', () => {
    fc.assert(
      fc.property(start, pauses, (from, spans) => {
        const { days, dueOn } = runClock(calendar, stepsOf(from, spans));
        for (const counted of days) if (counted.ordinal !== null) expect(isWorkday(calendar, counted.date)).toBe(true);
        expect(days.map(told => told.date)).toEqual(days.map((_, index) => on(from + index + 1)));
        expect(days.at(-1)).toMatchObject({ date: dueOn, ordinal: 20 });
      }),
    );
  });

  it('is monotone: a later receipt, one more pause or a longer extension never make it due earlier', () => {
    fc.assert(
      fc.property(start, pauses, fc.integer({ min: 1, max: 20 }), (from, spans, workdays) => {
        const plain = due(...stepsOf(from, spans)) ?? '';
        expect((due(...stepsOf(from + 1, [])) ?? '') >= (due(...stepsOf(from, [])) ?? '')).toBe(true);
        expect(plain >= (due(...stepsOf(from, spans.slice(1))) ?? '')).toBe(true);
        const extended = due(...stepsOf(from, []), { kind: 'extended', on: on(from), workdays });
        expect(extended).toBe(workdayAfter(calendar, day(due(...stepsOf(from, [])) ?? ''), workdays));
      }),
    );
  });

  it('FOI-11: after a correction nothing of before matters but an extension', () => {
    fc.assert(
      fc.property(start, pauses, (from, spans) => {
        const ends = Math.max(0, ...spans.map(([begin, length]) => begin + length));
        const correctedOn = on(from + ends + 1);
        const steps: ClockStep[] = [...stepsOf(from, spans), { kind: 'corrected', on: correctedOn }];
        expect(due(...steps)).toBe(due({ kind: 'received', on: correctedOn }));
      }),
    );
  });
});
