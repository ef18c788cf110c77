import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRng } from '../random.ts';
import { unitOf } from '../units.ts';
import { allocateHotline, type HotlineSeat, streamHotline } from './allocate-hotline.ts';
import { OVERDUE_STORIES, storyOf } from './overdue-stories.ts';
import { situationsFor } from './subtopic-texts.ts';
import { topicOf } from './vocabulary.ts';

const anySeed = fc.string({ minLength: 1, maxLength: 12 });

function counts<Key extends string>(seats: readonly HotlineSeat[], key: (seat: HotlineSeat) => Key) {
  const result: Partial<Record<Key, number>> = {};
  for (const seat of seats) result[key(seat)] = (result[key(seat)] ?? 0) + 1;
  return result;
}
const scaled = (margins: Record<string, number>, times: number) =>
  Object.fromEntries(Object.entries(margins).map(([key, count]) => [key, count * times]));
const unitsOf = (seats: readonly HotlineSeat[], isTown: boolean) =>
  new Set(seats.filter(seat => (unitOf(seat.unit).kind === 'town') === isTown).map(seat => seat.unit));

const TYPES = { 建议: 3, 求助: 66, 投诉: 459, 咨询: 8, 举报: 7 };
const TOPICS = { 农村事务: 142, 劳资社保: 52, 城市管理: 297, 房产物业: 52 };
const OVERDUE = { 住建局: 5, 平木镇: 2, 留凤关镇: 1, 交通局: 1 };

describe('the hotline’s 543 seats of the third quarter', () => {
  it('have the circular’s margins whatever the seed, and N times as much N times the margins (CW-T4)', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 1, max: 4 }), (seed, times) => {
        const seats = [...streamHotline(seededRng(seed), times)];
        expect(seats).toHaveLength(543 * times);
        expect(counts(seats, seat => seat.type)).toEqual(scaled(TYPES, times));
        expect(counts(seats, seat => seat.topic)).toEqual(scaled(TOPICS, times));
        const overdue = seats.filter(seat => seat.overdue);
        expect(counts(overdue, seat => unitOf(seat.unit).shortName)).toEqual(scaled(OVERDUE, times));
        expect(unitsOf(seats, true).size).toBe(9);
        expect(unitsOf(seats, false).size).toBe(26);
      }),
      { numRuns: 25 },
    );
  });

  it('go to units and types that have something to tell', () => {
    fc.assert(
      fc.property(anySeed, seed => {
        for (const seat of allocateHotline(seededRng(seed))) {
          expect(topicOf(seat.subtopic)).toBe(seat.topic);
          expect(situationsFor(seat.subtopic, seat.type, seat.unit).length, JSON.stringify(seat)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('are the same for the same seed and in another order for another', () => {
    const seats = allocateHotline(seededRng('a'));
    expect(allocateHotline(seededRng('a'))).toEqual(seats);
    expect(allocateHotline(seededRng('b'))).not.toEqual(seats);
  });

  it('have a story of their own for each overdue one', () => {
    const stories = allocateHotline(seededRng('a')).map(storyOf).filter(Boolean);
    expect(new Set(stories)).toEqual(new Set(OVERDUE_STORIES));
    expect(stories).toHaveLength(9);
  });
});

describe('the hotline’s 480 seats of the second quarter', () => {
  it('have 10 overdue, so that 97.92 % are in time', () => {
    const seats = allocateHotline(seededRng('a'), '2023Q2');
    expect(seats).toHaveLength(480);
    expect(seats.filter(seat => seat.overdue)).toHaveLength(10);
    expect(unitsOf(seats, true).size).toBe(9);
  });
});
