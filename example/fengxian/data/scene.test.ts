import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { int, seededRng, shuffled, weighted } from './random.ts';
import { scene } from './scene.ts';
import { readBank } from './text-bank.ts';

describe('a scene', () => {
  it('says the same word again for the same slot, and draws a second one for a numbered slot', () => {
    const say = scene(seededRng('s'), { village: ['东沟村', '西坡村', '南坪村'] });
    const village = say('{village}');
    expect(say('{village}和{village}')).toBe(`${village}和${village}`);
    expect(say('{village2}')).toMatch(/村$/);
  });

  it('remembers numbers, and never says a part larger than its whole', () => {
    fc.assert(
      fc.property(fc.string(), seed => {
        const say = scene(seededRng(seed), {});
        const [, found, mended] = /^(\d+) (\d+)$/.exec(say('{found:1-40} {mended<found}')) ?? [];
        expect(Number(found)).toBeLessThanOrEqual(40);
        expect(Number(mended)).toBeLessThanOrEqual(Number(found));
        expect(say('{found:1-40}')).toBe(found);
      }),
    );
  });

  it('refuses a slot that it has no word for, and a part of a number not said', () => {
    const say = scene(seededRng('s'), {});
    expect(() => say('{nobody}来了')).toThrow('nobody');
    expect(() => say('{mended<found}')).toThrow(RangeError);
    expect(() => say('{没有}')).toThrow('not a slot');
  });
});

describe('chance with a seed', () => {
  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, width) => {
        const number = int(seededRng(seed), low, low + width);
        expect(number).toBeGreaterThanOrEqual(low);
        expect(number).toBeLessThanOrEqual(low + width);
      }),
    );
  });

  it('shuffles without losing or inventing anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        const byValue = (a: number, b: number) => a - b;
        expect(shuffled(seededRng(seed), list).sort(byValue)).toEqual([...list].sort(byValue));
      }),
    );
  });

  it('never draws what has no weight', () => {
    const rng = seededRng('w');
    for (let index = 0; index < 200; index += 1) {
      expect(
        weighted(rng, [
          ['never', 0],
          ['always', 3],
        ]),
      ).toBe('always');
    }
  });
});

describe('a text bank', () => {
  it('reads blocks of sentences and refuses a misspelt key', () => {
    const bank = 'title: 一\ntitle: 二：三\n\nbody: 四';
    expect(readBank(['title', 'body'], bank)).toEqual([
      { title: ['一', '二：三'], body: [] },
      { title: [], body: ['四'] },
    ]);
    expect(() => readBank(['title'], 'titel: 一')).toThrow('titel');
    expect(() => readBank(['title'], 'title:')).toThrow(RangeError);
  });
});
