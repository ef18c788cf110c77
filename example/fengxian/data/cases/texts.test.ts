import { describe, expect, it } from 'vitest';
import { countyDate } from '../../../../src/kernel/time.ts';
import { seededRng } from '../random.ts';
import { unitOf } from '../units.ts';
import { allocateHotline, streamHotline } from './allocate-hotline.ts';
import { composeCase, composeLetter } from './compose-case.ts';
import { composeSmartCityCase } from './compose-smart-city.ts';
import { LETTERS } from './letters.ts';
import { situationsOf } from './subtopic-texts.ts';
import { SUBTOPICS } from './vocabulary.ts';

const on = countyDate('2023-08-20');

/** What no text may contain: an unfilled slot, a doubled mark, an English mark in Chinese prose, a placeholder. */
const UNFINISHED = /[{}<>|]|undefined|测试|，，|。。|，。|。，|[,;?!](?=\p{Script=Han})/u;

/** Measure words that count the same thing. */
const SAME_MEASURE: Readonly<Record<string, string>> = { 人: '个', 趟: '次', 回: '次', 楼: '层' };

describe('the sentences of the hotline’s cases', () => {
  it.each(SUBTOPICS)('%s: what belongs together stands in parallel', subtopic => {
    for (const situation of situationsOf(subtopic)) {
      const { titles, said, found, done, types } = situation;
      expect(titles.length).toBeGreaterThanOrEqual(said.length);
      expect(said.length).toBeGreaterThan(0);
      expect(done.length, titles[0]).toBe(said.length);
      const isComplaint = types.some(type => type !== '咨询' && type !== '建议');
      expect(found.length, titles[0]).toBe(isComplaint ? said.length : 0);
    }
  });

  // A number keeps its value through a case, so it must count the same thing everywhere in it: 3 months are not 3 days.
  it.each(SUBTOPICS)('%s: a number that is said twice counts the same thing twice', subtopic => {
    for (const { titles, said, found, done, effects, asks } of situationsOf(subtopic)) {
      for (const [titleIndex, title] of titles.entries()) {
        const angle = titleIndex % said.length;
        const told = [title, said[angle], found[angle], done[angle], ...effects, ...asks].join('\n');
        const measures = new Map<string, string>();
        for (const [, name = '', measure = ''] of told.matchAll(/\{([A-Za-z]+\d*):\d+-\d+\}(.)/gu)) {
          const sort = SAME_MEASURE[measure] ?? measure;
          expect([name, measures.get(name) ?? sort], title).toEqual([name, sort]);
          measures.set(name, sort);
        }
      }
    }
  });

  it('fill without a gap, every one of them', () => {
    const rng = seededRng('gaps');
    for (const seat of streamHotline(rng, 12)) {
      const text = composeCase(rng, { ...seat, on });
      for (const part of [text.title, text.content, text.answer]) expect(part).not.toMatch(UNFINISHED);
      expect(text.title.length).toBeLessThanOrEqual(40);
      expect(text.content.length).toBeGreaterThanOrEqual(25);
    }
  });

  it('vary: no two complaints of a quarter read the same, and nearly none of ten thousand', () => {
    const rng = seededRng('variety');
    const quarter = allocateHotline(rng).map(seat => composeCase(rng, { ...seat, on }).content);
    expect(new Set(quarter).size).toBeGreaterThanOrEqual(540);
    const many = [...streamHotline(rng, 18)].map(seat => composeCase(rng, { ...seat, on }).content);
    expect(new Set(many).size / many.length).toBeGreaterThan(0.96);
  });

  it('tell of the handling town’s own places', () => {
    const text = composeCase(seededRng('town'), { subtopic: '村组道路硬化', type: '投诉', unit: 'pingmu', on });
    expect(text.town).toBe('pingmu');
    expect(text.place).toContain('平木镇');
  });

  it('are the same for the same seed', () => {
    const request = { subtopic: '停水', type: '投诉', unit: 'zhujian', on } as const;
    expect(composeCase(seededRng('x'), request)).toEqual(composeCase(seededRng('x'), request));
  });

  it('greet the mayor or the county’s head in a letter', () => {
    const request = { subtopic: '停水', type: '投诉', unit: 'zhujian', on } as const;
    expect(composeLetter(seededRng('x'), { ...request, box: 'mayor' }).content).toContain('市长');
    expect(composeLetter(seededRng('x'), { ...request, box: 'county' }).content).toContain('县长');
  });
});

describe('the 31 letters', () => {
  const count = (key: (letter: (typeof LETTERS)[number]) => string) =>
    Object.fromEntries(
      [...new Set(LETTERS.map(key))].map(value => [value, LETTERS.filter(letter => key(letter) === value).length]),
    );

  it('are of the types and with the numbers of units that the circular names (CW-T4, CW-K10)', () => {
    expect(LETTERS).toHaveLength(31);
    expect(count(letter => letter.type)).toEqual({ 咨询: 5, 投诉: 15, 建议: 5, 求助: 4, 举报: 2 });
    const units = [...new Set(LETTERS.map(letter => letter.unit))].map(slug => unitOf(slug).kind);
    expect(units.filter(kind => kind === 'town')).toHaveLength(7);
    expect(units.filter(kind => kind !== 'town')).toHaveLength(10);
  });

  it('have two overdue, both of 住建局 in 县长信箱 (CW-K9)', () => {
    const overdue = LETTERS.filter(letter => letter.overdue).map(letter => [letter.unit, letter.box]);
    expect(overdue).toEqual([
      ['zhujian', 'county'],
      ['zhujian', 'county'],
    ]);
  });

  it('never offer a report for publishing (CW-O2)', () => {
    expect(LETTERS.filter(letter => letter.type === '举报' && letter.mayPublish)).toEqual([]);
  });

  it('are written to the end', () => {
    for (const letter of LETTERS) expect(`${letter.title}${letter.content}${letter.answer}`).not.toMatch(UNFINISHED);
    expect(new Set(LETTERS.map(letter => letter.title)).size).toBe(31);
  });
});

describe('smart-city cases', () => {
  it('fill without a gap and lie near a town', () => {
    const rng = seededRng('smart');
    for (let index = 0; index < 2000; index += 1) {
      const text = composeSmartCityCase(rng);
      for (const part of [text.title, text.content, text.answer, text.place]) expect(part).not.toMatch(UNFINISHED);
      expect(text.latitude).toBeGreaterThan(33.6);
      expect(text.latitude).toBeLessThan(34.3);
    }
  });
});
