import { effectiveEvents, FOREVER, type Span, unknownKind } from '../../../kernel/events.ts';
import { addHours, type CountyDate, type Instant } from '../../../kernel/time.ts';
import { type ArticleStatus, PADDING, type Validity } from '../model.ts';
import type { ArticleEvent, NewArticleEvent } from './events.ts';

/** A span in which an article's column has not changed and no withdrawal has been taken back. */
export interface ArticleLine extends Span {
  readonly columnId: string;
  readonly unitId: string;
  readonly formedOn: CountyDate | null;
  readonly statutoryDueAt: Instant | null;
  /** The first time that the public could read it: what puts it into a period (OC-C02). */
  readonly firstPublishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** The first withdrawal, when it came within seven days; republishing does not take it away (AS-P03). */
  readonly earlyWithdrawnAt: Instant | null;
  /** Since when it is known to be nearly the same as another one of the unit (AS-P03). */
  readonly similarAt: Instant | null;
}

/** What an article has come to. */
export interface ArticleState {
  readonly status: ArticleStatus;
  readonly crossIds: readonly string[];
  readonly validity: Validity;
  readonly similarTo: string | null;
  readonly url: string | null;
  readonly lines: readonly ArticleLine[];
  readonly line: ArticleLine;
}

/** 一审、二审、三审. */
const REVIEWS = [1, 2, 3];

type Draft = { -readonly [Key in keyof ArticleLine]: ArticleLine[Key] };

/**
 * Folds an article's events into its facts and state.
 * @param events all events of one article, in any order
 * @param knownBefore as it was known strictly before this instant
 * @returns null when nothing of it was known yet
 * @source OC-C02, RV-11, RV-13
 */
export function foldArticle(events: readonly ArticleEvent[], knownBefore?: Instant): ArticleState | null {
  const counting = effectiveEvents(events, knownBefore);
  const first = counting.find(event => event.kind === 'drafted');
  if (first?.kind !== 'drafted') return null;
  const fold = beginArticle(first);
  for (const event of counting) if (event !== first) fold.apply(event);
  return fold.state();
}

/** Begins a fold with the draft; the events after it are applied in the order in which they happened. */
function beginArticle(draft: Extract<NewArticleEvent, { kind: 'drafted' }>): {
  apply(event: NewArticleEvent): void;
  state(): ArticleState;
} {
  const done: ArticleLine[] = [];
  const line: Draft = {
    columnId: draft.data.columnId,
    unitId: draft.data.unitId,
    formedOn: draft.data.formedOn,
    statutoryDueAt: draft.data.statutoryDueAt,
    firstPublishedAt: null,
    withdrawnAt: null,
    earlyWithdrawnAt: null,
    similarAt: null,
    validFrom: draft.occurredAt,
    validTo: FOREVER,
  };
  // What another system sends was reviewed there; what is written here has its reviews before it.
  let status: ArticleStatus = draft.data.by === 'person' ? 'draft' : 'approved';
  let crossIds: readonly string[] = draft.data.crossIds ?? [];
  let validity: Validity = 'valid';
  let similarTo: string | null = null;
  let url: string | null = null;
  let signed = new Set<number | 'secrecy'>();
  /** Reviews of which one may stand for the others, as the authority above has allowed; never the secrecy review (RV-10). */
  let merged: readonly number[] = [];

  /** Ends the line where something that figures count is taken back or changes hands. */
  const turn = (at: Instant, change: Partial<Draft>): void => {
    if (at > line.validFrom) {
      done.push({ ...line, validTo: at });
      line.validFrom = at;
    }
    Object.assign(line, change);
  };
  const sign = (mark: number | 'secrecy', passed: boolean): void => {
    if (!passed) {
      signed = new Set();
      status = 'draft';
      return;
    }
    signed.add(mark);
    approve();
  };
  /** All three reviews and the secrecy review: one that was left out keeps it from being published (RV-01…RV-05, RV-11). */
  const approve = (): void => {
    const isReviewed = (stage: number) =>
      signed.has(stage) || (merged.includes(stage) && merged.some(other => signed.has(other)));
    if (status === 'in-review' && REVIEWS.every(isReviewed) && signed.has('secrecy')) status = 'approved';
  };

  const apply = (event: NewArticleEvent): void => {
    const at = event.occurredAt;
    switch (event.kind) {
      case 'drafted':
        throw new Error('an article was drafted twice');
      case 'revised':
        signed = new Set();
        if (status !== 'published' && status !== 'withdrawn') status = 'draft';
        return;
      case 'submitted':
        status = 'in-review';
        return;
      case 'reviewed':
        sign(event.data.stage, event.data.passed);
        return;
      case 'secrecy-reviewed':
        sign('secrecy', event.data.passed);
        return;
      case 'scheduled':
        status = 'scheduled';
        return;
      case 'unscheduled':
        status = 'approved';
        return;
      case 'published':
        line.firstPublishedAt ??= at;
        url = event.data.url;
        status = 'published';
        return;
      case 'found-similar':
        line.similarAt ??= at;
        similarTo ??= event.data.articleId;
        return;
      case 'similarity-dismissed':
        turn(at, { similarAt: null });
        similarTo = null;
        return;
      case 'withdrawn':
        line.withdrawnAt = at;
        if (line.firstPublishedAt !== null && at <= addHours(line.firstPublishedAt, PADDING.withdrawnWithinDays * 24)) {
          line.earlyWithdrawnAt ??= at;
        }
        status = 'withdrawn';
        return;
      case 'republished':
        turn(at, { withdrawnAt: null });
        url = event.data.url ?? url;
        status = 'published';
        return;
      case 'moved':
        if (event.data.columnId !== line.columnId) turn(at, { columnId: event.data.columnId });
        crossIds = event.data.crossIds ?? [];
        return;
      case 'validity-changed':
        validity = event.data.validity;
        return;
      case 'stages-merged':
        merged = event.data.stages;
        approve();
        return;
      case 'countersigned':
      case 'finding-settled':
      case 'laid-out':
      case 'read-back':
      case 'text-corrected':
      case 'openness-changed':
        return;
      case 'corrected':
      case 'retracted':
        throw new Error(`${event.kind} is applied before folding`);
      default:
        throw unknownKind(event);
    }
  };
  return {
    apply,
    state: () => ({ status, crossIds, validity, similarTo, url, lines: [...done, { ...line }], line: { ...line } }),
  };
}
