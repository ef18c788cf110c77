import type { Refusal } from '../../kernel/errors.ts';
import type { Instant } from '../../kernel/time.ts';
import type { WorkCalendar } from '../../kernel/working-days.ts';
import { type CaseAct, decide, decideReceipt, overdueBy, type Receipt } from './decide.ts';
import type { NewCaseEvent } from './events.ts';
import { beginFold, type CaseState } from './fold.ts';
import type { ChannelPolicy } from './policy.ts';

/** A case's life as a file or a generator tells it: how it came in, and what was done when, in order. */
export interface Story {
  readonly receipt: Receipt;
  readonly acts: readonly (CaseAct & { readonly at: Instant })[];
}

/** A story played through the same decisions that commands use: its events and what the case has come to. */
export type Played =
  | { readonly events: readonly NewCaseEvent[]; readonly state: CaseState }
  | { readonly refusals: readonly Refusal[] };

type Received = Extract<NewCaseEvent, { kind: 'received' }>;

/**
 * Plays a whole story in memory: receipt, every act, and the overdue events that the clock adds on the way up to `now`.
 * @param now the county's present; acts after it are refused (IM-14)
 */
export function playStory(story: Story, policy: ChannelPolicy, calendar: WorkCalendar, now: Instant): Played {
  const receipt = decideReceipt(story.receipt, policy, now);
  if ('refusals' in receipt) return receipt;
  const [first] = receipt.events;
  if (first?.kind !== 'received') throw new Error('a receipt begins with its received event');
  const events: NewCaseEvent[] = [first];
  const fold = beginFold(first);
  const append = (event: NewCaseEvent): void => {
    events.push(event);
    fold.apply(event);
  };
  const refusals: Refusal[] = [];
  for (const { at, ...act } of story.acts) {
    const decision = decide(fold.state(), act, policy, calendar, at);
    if (at > now) refusals.push({ message: '发生时间晚于现在，请核对日期。', rule: 'IM-14' });
    if ('refusals' in decision) refusals.push(...decision.refusals);
    else decision.events.forEach(append);
    if (refusals.length > 0) return { refusals };
  }
  overdueBy(fold.state(), now).forEach(append);
  return { events, state: isInOrder(events) ? fold.state() : refold(first, events) };
}

function isInOrder(events: readonly NewCaseEvent[]): boolean {
  return events.every(
    (event, index) => index === 0 || event.occurredAt >= (events[index - 1] as NewCaseEvent).occurredAt,
  );
}

/** A file may tell things in another order than they happened in; facts are folded in the order of time. */
function refold(receipt: Received, events: readonly NewCaseEvent[]): CaseState {
  const fold = beginFold(receipt);
  const inTime = [...events].sort((a, b) => a.occurredAt - b.occurredAt);
  for (const event of inTime) if (event !== receipt) fold.apply(event);
  return fold.state();
}
