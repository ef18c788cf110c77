import { describe, expect, it } from 'vitest';
import { countyDate, type Instant, instant } from '../../../kernel/time.ts';
import { builtInCalendar } from '../../calendar/index.ts';
import { ALLOWED, type ArticleAct, decideArticle, decideDraft, statutoryDue } from './decide.ts';
import type { ArticleEvent, NewArticleEvent } from './events.ts';
import { type ArticleState, foldArticle } from './fold.ts';

const calendar = builtInCalendar();
const at = (text: string): Instant => instant(`${text}+08:00`);
const NOW = at('2023-10-16T09:00');

const stored = (events: readonly NewArticleEvent[]): ArticleEvent[] =>
  events.map(
    (event, index) => ({ ...event, seq: index + 1, actorId: null, recordedAt: NOW, batchId: null }) as ArticleEvent,
  );
const folded = (...events: NewArticleEvent[]): ArticleState => {
  const state = foldArticle(stored(events));
  if (!state) throw new Error('nothing');
  return state;
};
const draft = (by: 'person' | 'import' = 'import'): NewArticleEvent => ({
  kind: 'drafted',
  data: { columnId: 'c', unitId: 'u', formedOn: countyDate('2023-06-30'), statutoryDueAt: null, by },
  occurredAt: at('2023-07-01T09:00'),
});
const published: NewArticleEvent = { kind: 'published', data: { url: null }, occurredAt: at('2023-07-03T09:00') };
const hash = 'h';

describe('decisions about articles', () => {
  it('OC-26-01: the limit is the end of the 20th working day after the day of making, holidays left out', () => {
    expect(statutoryDue(calendar, countyDate('2023-09-25'))).toBe(at('2023-10-28T00:00'));
  });

  it('RV-11: what is written here cannot be published before third review and secrecy review', () => {
    const review = (stage: 1 | 2 | 3): NewArticleEvent => ({
      kind: 'reviewed',
      data: { stage, passed: true, contentHash: hash, opinion: '' },
      occurredAt: at('2023-07-02T09:00'),
    });
    const submitted: NewArticleEvent = {
      kind: 'submitted',
      data: { contentHash: hash },
      occurredAt: at('2023-07-01T10:00'),
    };
    const secrecy: NewArticleEvent = {
      kind: 'secrecy-reviewed',
      data: { passed: true, contentHash: hash, basis: '' },
      occurredAt: at('2023-07-02T10:00'),
    };
    const publish: ArticleAct = { verb: 'publish', url: null };
    const reviewed = [draft('person'), submitted, review(1), review(2), review(3)];
    expect(decideArticle(folded(...reviewed), publish, NOW)).toHaveProperty('refusals.0.rule', 'RV-11');
    expect(decideArticle(folded(...reviewed, secrecy), publish, NOW)).toHaveProperty('events.0.kind', 'published');
    const revised: NewArticleEvent = {
      kind: 'revised',
      data: { contentHash: 'other', fields: ['body'] },
      occurredAt: at('2023-07-02T11:00'),
    };
    expect(decideArticle(folded(...reviewed, secrecy, revised), publish, NOW)).toHaveProperty('refusals');
  });

  it('every act is possible exactly in the states of the table', () => {
    const withdrawn: NewArticleEvent = {
      kind: 'withdrawn',
      data: { reason: '误' },
      occurredAt: at('2023-07-04T09:00'),
    };
    const states = {
      draft: folded(draft('person')),
      approved: folded(draft()),
      published: folded(draft(), published),
      withdrawn: folded(draft(), published, withdrawn),
    };
    const acts: ArticleAct[] = [
      { verb: 'publish', url: null },
      { verb: 'withdraw', reason: '内容有误' },
      { verb: 'republish', reason: '已改正' },
      { verb: 'move', columnId: 'd', reason: '归错栏目' },
      { verb: 'correct', note: '更正日期', fields: ['body'] },
    ];
    for (const act of acts) {
      for (const [name, state] of Object.entries(states)) {
        const isAllowed = (ALLOWED[act.verb].from as readonly string[]).includes(name);
        expect([act.verb, name, 'events' in decideArticle(state, act, NOW)]).toEqual([act.verb, name, isAllowed]);
      }
    }
  });

  it('RV-13: tells every reason at once', () => {
    const decision = decideArticle(
      folded(draft(), published),
      { verb: 'withdraw', reason: ' ' },
      at('2023-07-02T09:00'),
    );
    expect('refusals' in decision && decision.refusals.map(refusal => refusal.message)).toEqual([
      '撤稿时间 2023-07-02 09:00 早于发布时间 2023-07-03 09:00，请核对。',
      '撤稿要写明理由。',
    ]);
  });

  it('IM-14: nothing is written in the future', () => {
    const later = {
      columnId: 'c',
      unitId: 'u',
      formedOn: null,
      draftedAt: at('2023-10-17T00:00'),
      by: 'import' as const,
    };
    expect(decideDraft(later, calendar, NOW)).toHaveProperty('refusals.0.rule', 'IM-14');
  });
});

describe('what an article comes to', () => {
  it('AS-P03: withdrawn on the seventh day is early, republishing does not take it away; on the eighth it is not', () => {
    const withdraw = (text: string): NewArticleEvent => ({
      kind: 'withdrawn',
      data: { reason: '误' },
      occurredAt: at(text),
    });
    const back: NewArticleEvent = {
      kind: 'republished',
      data: { reason: '好', url: null },
      occurredAt: at('2023-08-01T09:00'),
    };
    expect(folded(draft(), published, withdraw('2023-07-10T09:00'), back).line).toMatchObject({
      earlyWithdrawnAt: at('2023-07-10T09:00'),
      withdrawnAt: null,
      firstPublishedAt: at('2023-07-03T09:00'),
    });
    expect(folded(draft(), published, withdraw('2023-07-10T09:01'), back).line.earlyWithdrawnAt).toBeNull();
  });

  it('a dismissed similarity counts again from then on', () => {
    const found: NewArticleEvent = {
      kind: 'found-similar',
      data: { articleId: 'x', permille: 900 },
      occurredAt: at('2023-07-03T09:00'),
    };
    const dismissed: NewArticleEvent = {
      kind: 'similarity-dismissed',
      data: { reason: '两期不同' },
      occurredAt: at('2023-07-09T09:00'),
    };
    const state = folded(draft(), published, found, dismissed);
    expect(state.lines.map(line => line.similarAt)).toEqual([at('2023-07-03T09:00'), null]);
    expect(state.similarTo).toBeNull();
  });
});
