import type { Refusal } from '../../../kernel/errors.ts';
import type { Decision } from '../../../kernel/events.ts';
import { type CountyDate, endOf, type Instant, wallTime } from '../../../kernel/time.ts';
import { type WorkCalendar, workdayAfter } from '../../../kernel/working-days.ts';
import { ARTICLE_STATUS_NAMES, type ArticleStatus, STATUTORY_WORKDAYS } from '../model.ts';
import type { ArticleIntake, NewArticleEvent } from './events.ts';
import type { ArticleState } from './fold.ts';
import type { Similar } from './similarity.ts';

/** What a new article brings. */
export interface ArticleDraft {
  readonly columnId: string;
  readonly crossIds?: readonly string[];
  readonly unitId: string;
  /** 成文日期; null when it is not known: then no statutory limit can be reckoned. */
  readonly formedOn: CountyDate | null;
  readonly draftedAt: Instant;
  readonly by: ArticleIntake;
}

/** One act in an article's life; each is one row of {@link ALLOWED}. */
export type ArticleAct =
  | { readonly verb: 'publish'; readonly url: string | null; readonly similar?: Similar | null }
  | { readonly verb: 'withdraw'; readonly reason: string }
  | { readonly verb: 'republish'; readonly reason: string; readonly url?: string | null }
  | { readonly verb: 'move'; readonly columnId: string; readonly crossIds?: readonly string[]; readonly reason: string }
  | {
      readonly verb: 'correct';
      readonly note: string;
      readonly fields: readonly string[];
      readonly contentHash?: string | null;
    };

/** Which act is possible in which state, and what people call it. */
export const ALLOWED: Readonly<
  Record<ArticleAct['verb'], { readonly label: string; readonly from: readonly ArticleStatus[]; readonly rule: string }>
> = {
  publish: { label: '发布', from: ['approved', 'scheduled'], rule: 'RV-11' },
  withdraw: { label: '撤稿', from: ['published'], rule: 'RV-13' },
  republish: { label: '重新发布', from: ['withdrawn'], rule: 'OC-C02' },
  move: { label: '移栏', from: ['draft', 'in-review', 'approved', 'scheduled', 'published'], rule: 'RV-06' },
  correct: { label: '更正', from: ['published'], rule: 'RV-13' },
};

/** The instant by which information made on a day has to be public. @source OC-26-01, G-04 */
export function statutoryDue(calendar: WorkCalendar, formedOn: CountyDate): Instant {
  return endOf(workdayAfter(calendar, formedOn, STATUTORY_WORKDAYS.workdays));
}

/** Takes an article in. @param now the county's present: nothing can be written after it (IM-14) */
export function decideDraft(draft: ArticleDraft, calendar: WorkCalendar, now: Instant): Decision<NewArticleEvent> {
  const refusals: Refusal[] = [];
  if (draft.draftedAt > now) {
    refusals.push({ message: `时间 ${wallTime(draft.draftedAt)} 晚于现在，请核对日期。`, rule: 'IM-14' });
  }
  if (draft.crossIds?.includes(draft.columnId)) {
    refusals.push({ message: '同步栏目里不用再选主栏目。', rule: 'OC-C02', field: 'crossIds' });
  }
  if (refusals.length > 0) return { refusals };
  const { columnId, unitId, formedOn, by, crossIds = [] } = draft;
  const statutoryDueAt = formedOn === null ? null : statutoryDue(calendar, formedOn);
  const crossed = crossIds.length > 0 ? { crossIds: [...crossIds] } : {};
  return {
    events: [
      {
        kind: 'drafted',
        data: { columnId, unitId, formedOn, statutoryDueAt, by, ...crossed },
        occurredAt: draft.draftedAt,
      },
    ],
  };
}

/**
 * What an act does to an article at `at`: its events, or every reason why it cannot be done now.
 * @source RV-11, RV-13, OC-C02
 */
export function decideArticle(state: ArticleState, act: ArticleAct, at: Instant): Decision<NewArticleEvent> {
  const { label, from, rule } = ALLOWED[act.verb];
  const refusals: Refusal[] = [];
  if (!from.includes(state.status)) {
    const where = from.map(status => `“${ARTICLE_STATUS_NAMES[status]}”`).join('、');
    refusals.push({
      message: `本稿现在是“${ARTICLE_STATUS_NAMES[state.status]}”，不能${label}；要在${where}时才可以。`,
      rule,
    });
  }
  const earliest = state.line.validFrom;
  if (at < earliest) {
    refusals.push({
      message: `${label}时间 ${wallTime(at)} 早于稿件此前的记录 ${wallTime(earliest)}，请核对。`,
      rule: 'IM-14',
    });
  }
  if (state.line.firstPublishedAt !== null && at < state.line.firstPublishedAt) {
    refusals.push({
      message: `${label}时间 ${wallTime(at)} 早于发布时间 ${wallTime(state.line.firstPublishedAt)}，请核对。`,
      rule: 'IM-14',
    });
  }
  const why = 'reason' in act ? act.reason : 'note' in act ? act.note : null;
  if (why !== null && why.trim() === '') {
    refusals.push({ message: `${label}要写明理由。`, rule, field: act.verb === 'correct' ? 'note' : 'reason' });
  }
  if (act.verb === 'move' && act.crossIds?.includes(act.columnId)) {
    refusals.push({ message: '同步栏目里不用再选主栏目。', rule: 'OC-C02', field: 'crossIds' });
  }
  if (refusals.length > 0) return { refusals };
  return { events: eventsOf(act, at) };
}

function eventsOf(act: ArticleAct, at: Instant): NewArticleEvent[] {
  switch (act.verb) {
    case 'publish': {
      const published: NewArticleEvent = { kind: 'published', data: { url: act.url }, occurredAt: at };
      if (!act.similar) return [published];
      return [published, { kind: 'found-similar', data: { ...act.similar }, occurredAt: at }];
    }
    case 'withdraw':
      return [{ kind: 'withdrawn', data: { reason: act.reason }, occurredAt: at }];
    case 'republish':
      return [{ kind: 'republished', data: { reason: act.reason, url: act.url ?? null }, occurredAt: at }];
    case 'move': {
      const crossed = act.crossIds && act.crossIds.length > 0 ? { crossIds: [...act.crossIds] } : {};
      return [{ kind: 'moved', data: { columnId: act.columnId, reason: act.reason, ...crossed }, occurredAt: at }];
    }
    case 'correct': {
      const data = { note: act.note, fields: [...act.fields], contentHash: act.contentHash ?? null };
      return [{ kind: 'text-corrected', data, occurredAt: at }];
    }
  }
}
