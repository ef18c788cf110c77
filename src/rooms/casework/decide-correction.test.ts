import { describe, expect, it } from 'vitest';
import { instant } from '../../kernel/time.ts';
import { numbered } from '../../platform/records/index.ts';
import { builtInCalendar } from '../calendar/index.ts';
import { type Correction, decideCorrection } from './decide-correction.ts';
import type { CaseEvent } from './events.ts';
import { foldCase } from './fold.ts';
import { DEFAULT_POLICIES } from './policy.ts';
import { playStory, type Story } from './story.ts';

const calendar = builtInCalendar();
const at = (text: string) => instant(`${text}:00+08:00`);
const now = at('2023-09-20T09:00');
const UNITS = ['housing', 'water', 'accused'];

/** A hotline complaint dispatched on a Monday, due on the next one at 24:00, and closed the day after. */
function lateCase(type: 'complaint' | 'report' = 'complaint', reportedUnitId?: string): CaseEvent[] {
  const story: Story = {
    receipt: { channel: 'hotline', number: 'DH1', receivedAt: at('2023-09-04T08:30'), by: 'import' },
    acts: [
      {
        verb: 'classify',
        type,
        topic: 'city',
        subtopic: '停水',
        ...(reportedUnitId === undefined ? {} : { reportedUnitId }),
        at: at('2023-09-04T08:30'),
      },
      { verb: 'assign', unitId: 'housing', workdays: 5, at: at('2023-09-04T09:30') },
      { verb: 'close', at: at('2023-09-12T10:00') },
    ],
  };
  const played = playStory(story, DEFAULT_POLICIES.hotline, calendar, now);
  if ('refusals' in played) throw new Error(played.refusals.map(({ message }) => message).join());
  return numbered<CaseEvent>(played.events, 0, { actorId: null, recordedAt: now });
}

function corrected(events: CaseEvent[], said: Correction) {
  const decision = decideCorrection(events, said, { calendar, now, isUnit: unit => UNITS.includes(unit) });
  if ('refusals' in decision) return { refusals: decision.refusals.map(({ rule, field }) => [rule, field]) };
  const added = numbered<CaseEvent>(decision.events, events.length, { actorId: 'p', recordedAt: now });
  return { kinds: decision.events.map(({ kind }) => kind), line: foldCase([...events, ...added])?.line };
}

describe('a correction (AS-B20)', () => {
  it('of the closing into time takes the overdue back, and out of time brings it (CW-K20)', () => {
    const events = lateCase();
    expect(foldCase(events)?.line.overdueAt).toBe(at('2023-09-12T00:00'));
    const mended = corrected(events, { closedAt: at('2023-09-11T17:00'), reason: '补录晚了一天' });
    expect(mended).toMatchObject({ kinds: ['corrected', 'retracted'], line: { overdueAt: null } });
  });

  it('of the dispatch moves the limit by its working days (CW-D20)', () => {
    const mended = corrected(lateCase(), { assignedAt: at('2023-09-05T09:30'), reason: '日期抄错' });
    expect(mended.line).toMatchObject({ dueAt: at('2023-09-13T00:00'), overdueAt: null });
  });

  it('of the unit charges the overdue to the right one', () => {
    const mended = corrected(lateCase(), { unitId: 'water', reason: '派错了' });
    expect(mended.line).toMatchObject({ unitId: 'water', overdueUnitId: null, overdueAt: at('2023-09-12T00:00') });
  });

  it('of the topic leaves the subtopic behind, of the type keeps it (CW-T3)', () => {
    expect(corrected(lateCase(), { topic: 'rural', reason: '选错' }).line).toMatchObject({ subtopic: null });
    expect(corrected(lateCase(), { type: 'help', reason: '选错' }).line).toMatchObject({ subtopic: '停水' });
    const said = { topic: 'rural', subtopic: '水渠修缮', reason: '选错' };
    expect(corrected(lateCase(), said).line).toMatchObject({ subtopic: '水渠修缮' });
  });

  it('never gives a tip-off to the unit that it is about (CW-P3)', () => {
    const events = lateCase('report', 'accused');
    expect(corrected(events, { unitId: 'accused', reason: '试' }).refusals).toEqual([['CW-P3', 'unitId']]);
    // The unit that it is about stays known when the type or topic is put right.
    const mended = decideCorrection(events, { topic: 'rural', reason: '选错' }, { calendar, now, isUnit: () => true });
    expect(JSON.stringify(mended)).toContain('"reportedUnitId":"accused"');
  });

  it('refuses times out of order or in the future, an unknown unit, and what is recorded already', () => {
    const said = { closedAt: at('2023-09-04T09:00'), unitId: 'nobody', reason: ' ' };
    expect(corrected(lateCase(), said).refusals).toEqual([
      ['AS-B20', 'reason'],
      ['CW-D20', 'unitId'],
      ['IM-14', 'closedAt'],
    ]);
    expect(corrected(lateCase(), { closedAt: at('2023-09-21T09:00'), reason: '试' }).refusals).toEqual([
      ['IM-14', 'closedAt'],
    ]);
    expect(corrected(lateCase(), { rating: 'satisfied', reason: '试' }).refusals).toEqual([['CW-K7', 'rating']]);
    expect(corrected(lateCase(), { type: 'complaint', reason: '试' }).refusals).toEqual([['AS-B20', undefined]]);
  });
});
