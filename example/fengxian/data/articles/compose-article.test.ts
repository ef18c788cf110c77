import { describe, expect, it } from 'vitest';
import { addDays, countyDate } from '../../../../src/kernel/time.ts';
import { COLUMNS } from '../columns.ts';
import { plannedArticles } from '../publishing-plan.ts';
import { int, seededRng } from '../random.ts';
import { UNITS } from '../units.ts';
import { composeArticle, documentNumbers } from './compose-article.ts';

const UNFINISHED = /[{}<>|]|undefined|测试|，，|。。|，。|。，/u;

function compose(quarter: '2023Q2' | '2023Q3', seed: string) {
  const rng = seededRng(seed);
  const first = countyDate(quarter === '2023Q2' ? '2023-04-01' : '2023-07-01');
  const numbers = documentNumbers(rng);
  const used = new Set<string>();
  return plannedArticles(quarter).flatMap(({ column, unit, count }) =>
    Array.from({ length: count }, () =>
      composeArticle(rng, { column, unit, on: addDays(first, int(rng, 0, 90)) }, numbers, used),
    ),
  );
}

describe('articles of the example county', () => {
  it('have 1,372 different titles in the third quarter, with any seed', () => {
    for (const seed of ['a', 'b', 'c']) {
      const titles = compose('2023Q3', seed).map(article => article.title);
      expect(new Set(titles).size).toBe(1372);
    }
  });

  it('are written to the end, in every column and by every unit', () => {
    const rng = seededRng('every');
    const numbers = documentNumbers(rng);
    for (const { slug: column, owner } of COLUMNS) {
      for (let round = 0; round < 30; round += 1) {
        const article = composeArticle(rng, { column, unit: owner, on: countyDate('2023-08-15') }, numbers);
        expect([article.title, ...article.body].join('\n')).not.toMatch(UNFINISHED);
        expect(article.body.length).toBeGreaterThan(0);
      }
    }
    for (const { slug: unit, kind } of UNITS) {
      const column = kind === 'town' ? 'town-news' : 'department-news';
      const article = composeArticle(rng, { column, unit, on: countyDate('2023-08-15') }, numbers);
      expect(article.title).not.toMatch(UNFINISHED);
    }
  });

  it('number documents of one prefix upwards without a gap, in the bracket form (RV-F01)', () => {
    const numbers = documentNumbers(seededRng('n'));
    const [first, second] = [numbers.next('凤政办发', 2023), numbers.next('凤政办发', 2023)];
    expect(first).toMatch(/^凤政办发〔2023〕\d+号$/);
    const value = (number: string) => Number(/(\d+)号$/.exec(number)?.[1]);
    expect(value(second)).toBe(value(first) + 1);
    expect(numbers.next('凤财发', 2023)).toContain('凤财发〔2023〕');
  });

  it('state no part that is larger than its whole', () => {
    for (const { body } of compose('2023Q3', 'parts')) {
      const found = /发现问题(\d+)个，已整改(\d+)个/.exec(body.join(''));
      if (found) expect(Number(found[2])).toBeLessThanOrEqual(Number(found[1]));
    }
  });

  it('are the same for the same seed', () => {
    expect(compose('2023Q2', 'same')).toEqual(compose('2023Q2', 'same'));
  });
});
