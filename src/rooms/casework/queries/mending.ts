import { sql } from 'kysely';
import { AppError } from '../../../kernel/errors.ts';
import { effectiveEvents } from '../../../kernel/events.ts';
import type { Instant } from '../../../kernel/time.ts';
import { readEvents } from '../../../platform/records/index.ts';
import { maybe, type Tx } from '../../../platform/sql.ts';
import { type Actor, unitNames } from '../../org/index.ts';
import { ALLOWED } from '../decide.ts';
import { type CorrectableTime, correctableIn, TIME_NAMES, timedEvent } from '../decide-correction.ts';
import { foldCase } from '../fold.ts';
import { casePolicy } from '../may.ts';
import {
  CASE_TYPES,
  type CaseStatus,
  type CaseType,
  type Channel,
  RATING_NAMES,
  RATINGS,
  type Rating,
  STATUS_NAMES,
  TOPICS,
  TYPE_NAMES,
} from '../model.ts';
import { CASE } from '../record.ts';
import { isWithheld } from './withheld.ts';

/** One thing that may be done to mend a case, and why it cannot be done now or by this person. */
interface Mend {
  readonly may: boolean;
  readonly why: string | null;
}

/** What can be put right about a case, with the words to choose from. */
export interface Mending {
  readonly type: CaseType | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly unitId: string | null;
  /** The times that have a record, in their order. */
  readonly times: { readonly field: CorrectableTime; readonly label: string; readonly at: Instant }[];
  readonly rating: Rating | null;
  /** The part of the figures that counts the case, and the instant by which it does. */
  readonly subject: 'mailbox' | 'hotline' | 'smartCity' | null;
  readonly cohortAt: Instant | null;
  readonly units: { readonly value: string; readonly name: string }[];
  readonly ratings: { readonly value: Rating; readonly name: string }[];
  readonly types: { readonly value: CaseType; readonly name: string }[];
  readonly topics: { readonly value: string; readonly name: string; readonly subtopics: string[] }[];
  readonly correct: Mend;
  readonly redo: Mend;
}

interface Row extends Pick<Mending, 'type' | 'topic' | 'subtopic' | 'unitId'> {
  readonly status: CaseStatus;
  readonly channel: Channel;
}

const SUBJECTS: Readonly<Record<Channel, Mending['subject']>> = {
  'mailbox-mayor': 'mailbox',
  'mailbox-county': 'mailbox',
  hotline: 'hotline',
  'smart-city': 'smartCity',
  'site-error': null,
};

/**
 * What this person can mend about a case now.
 * @throws AppError `not-found`
 */
export async function mendingOf(tx: Tx, actor: Actor, caseId: string, now: Instant): Promise<Mending> {
  const row = await maybe(
    tx,
    sql<Row>`
      select status, channel, type, topic, subtopic, unit_id as "unitId" from case_record
      where id = ${caseId} and retracted_at is null`,
  );
  if (!row) throw new AppError('not-found', '没有找到这件诉求，可能已随导入撤回。');
  const { status, type } = row;
  const { topic, subtopic } = isWithheld(actor, row) ? { topic: null, subtopic: null } : row;
  const { label, from } = ALLOWED['order-redo'];
  const late = from.includes(status) ? null : `本件现在是“${STATUS_NAMES[status]}”，办结之后才能${label}。`;
  const untyped = type === null ? '本件还没有定类。' : null;
  const events = effectiveEvents(await readEvents(tx, CASE, caseId));
  const found = correctableIn(events);
  return {
    type,
    topic,
    subtopic,
    unitId: found.assigned?.data.unitId ?? null,
    times: (Object.keys(TIME_NAMES) as CorrectableTime[]).flatMap(field => {
      const event = timedEvent(found, field);
      return event === undefined ? [] : [{ field, label: TIME_NAMES[field], at: event.occurredAt }];
    }),
    rating: found.rated?.data.rating ?? null,
    subject: SUBJECTS[row.channel],
    cohortAt: foldCase(events)?.line.cohortAt ?? null,
    units: (await unitNames(tx, now)).map(({ value, name }) => ({ value, name })),
    ratings: RATINGS.map(value => ({ value, name: RATING_NAMES[value] })),
    types: CASE_TYPES.map(value => ({ value, name: TYPE_NAMES[value] })),
    topics: TOPICS.map(item => ({ value: item.key, name: item.name, subtopics: [...item.subtopics] })),
    correct: mend(casePolicy.why(actor, 'case.correct') ?? untyped),
    redo: mend(casePolicy.why(actor, 'case.redo') ?? late),
  };
}

function mend(why: string | null): Mend {
  return { may: why === null, why };
}
