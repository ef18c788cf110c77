import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, instant } from '../../../kernel/time.ts';
import { createSimilarFinder, fingerprint, similarity } from './similarity.ts';

const BODY =
  '为进一步规范市场秩序，县市场监督管理局组织执法人员对城区二十三家药店开展专项检查，重点检查进货查验、处方药销售和冷链储存情况，发现问题七处，当场责令改正五处，立案查处两起，下一步将开展“回头看”。';
const print = (title: string, body: string | null = BODY) => {
  const made = fingerprint(title, body);
  if (made === null) throw new Error('too short');
  return made;
};
/** The definition, without hashes: shared 5-grams among all. */
const naive = (a: string, b: string): number => {
  const grams = (text: string) => {
    const letters = [
      ...text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    ];
    return new Set(letters.slice(4).map((_, index) => letters.slice(index, index + 5).join('')));
  };
  const [left, right] = [grams(a), grams(b)];
  const shared = [...left].filter(gram => right.has(gram)).length;
  return Math.floor((shared * 1000) / (left.size + right.size - shared));
};

describe('AS-P03: similarity of texts', () => {
  it('is the Jaccard share of 5-grams, symmetric, 1000 for the same text', () => {
    const letters = fc
      .array(fc.constantFrom(...'公开信息检查药店'), { minLength: 60, maxLength: 160 })
      .map(all => all.join(''));
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 60 }), (a, b, kept) => {
        const mixed = a.slice(0, kept) + b;
        const [left, right] = [print('', a), print('', mixed)];
        expect(similarity(left, right)).toBe(naive(a, mixed));
        expect(similarity(right, left)).toBe(similarity(left, right));
        expect(similarity(left, left)).toBe(1000);
        const exact = naive(a, mixed);
        expect(similarity(left, right, exact)).toBe(exact);
        if (exact < 800) expect(similarity(left, right, 800)).toBeLessThan(800);
      }),
    );
  });

  it('does not see punctuation, spaces, width or case', () => {
    expect(similarity(print('药店检查（第１期）ABC'), print('药店检查(第1期) abc', BODY.replaceAll('，', ' , ')))).toBe(
      1000,
    );
  });

  it('judges no text that says too little: titles of a series differ by one numeral', () => {
    expect(fingerprint('凤县2023年7月份城乡低保资金发放情况公示', null)).toBeNull();
  });

  it('finds the nearest text of the same unit within seven days, inclusive, before or after', () => {
    const finder = createSimilarFinder();
    const at = instant('2023-08-10T09:00+08:00');
    finder.add({ articleId: 'a', unitId: 'u', publishedAt: at, print: print('关于药店专项检查情况的通报') });
    const text = (hours: number, unitId = 'u') => ({
      unitId,
      publishedAt: addHours(at, hours),
      print: print('关于药店专项检查的通报'),
    });
    expect(finder.find(text(168))?.articleId).toBe('a');
    expect(finder.find(text(-168))?.articleId).toBe('a');
    expect(finder.find(text(168.1))).toBeNull();
    expect(finder.find(text(1, 'v'))).toBeNull();
    expect(
      finder.find({
        ...text(1),
        print: print('全县秋粮收购工作动员会召开', `${BODY.slice(0, 30)}${'秋粮收购质价'.repeat(12)}县长出席并讲话`),
      }),
    ).toBeNull();
    finder.keep(addHours(at, 1), addHours(at, 2));
    expect(finder.find(text(1))).toBeNull();
  });
});
