import { expect, it } from 'vitest';
import { instant } from '../../../kernel/time.ts';
import type { ArticleEvent, NewArticleEvent } from './events.ts';
import { foldArticle } from './fold.ts';

const at = instant('2023-08-01T09:00+08:00');
const told = { occurredAt: at } as const;
const DRAFT: NewArticleEvent = {
  kind: 'drafted',
  data: { columnId: 'C', unitId: 'U', formedOn: null, statutoryDueAt: null, by: 'person' },
  ...told,
};
const SUBMITTED: NewArticleEvent = { kind: 'submitted', data: { contentHash: 'h' }, ...told };
const SECRECY: NewArticleEvent = {
  kind: 'secrecy-reviewed',
  data: { passed: true, contentHash: 'h', basis: '不涉密' },
  ...told,
};
const review = (stage: 1 | 2 | 3, passed = true): NewArticleEvent => ({
  kind: 'reviewed',
  data: { stage, passed, contentHash: 'h', opinion: '同意' },
  ...told,
});
const merge = (...stages: number[]): NewArticleEvent => ({
  kind: 'stages-merged',
  data: { stages, approvedBy: '县政府办' },
  ...told,
});

/** What an article has come to after its draft was submitted and these followed. */
const statusAfter = (...events: readonly NewArticleEvent[]) => {
  const stored = [DRAFT, SUBMITTED, ...events].map(
    (event, index) => ({ ...event, seq: index + 1, actorId: null, recordedAt: at, batchId: null }) as ArticleEvent,
  );
  return foldArticle(stored)?.status;
};

it('RV-01, RV-11: is approved by three reviews and the secrecy review, and by nothing less', () => {
  const all = [review(1), review(2), SECRECY, review(3)];
  expect(statusAfter(...all)).toBe('approved');
  for (const left of all) expect(statusAfter(...all.filter(event => event !== left))).toBe('in-review');
  expect(statusAfter(...all.slice(0, 3), review(3, false))).toBe('draft');
});

it('RV-10: merged reviews are signed by one of them, the secrecy review never is', () => {
  expect(statusAfter(merge(1, 2), review(2), SECRECY, review(3))).toBe('approved');
  expect(statusAfter(review(2), SECRECY, review(3), merge(1, 2))).toBe('approved');
  expect(statusAfter(merge(1, 2), SECRECY, review(3))).toBe('in-review');
  expect(statusAfter(merge(1, 2), review(1), review(3))).toBe('in-review');
});
