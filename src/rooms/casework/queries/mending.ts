import { sql } from 'kysely';
import { AppError } from '../../../kernel/errors.ts';
import { maybe, type Tx } from '../../../platform/sql.ts';
import type { Actor } from '../../org/index.ts';
import { ALLOWED } from '../decide.ts';
import { casePolicy } from '../may.ts';
import { CASE_TYPES, type CaseStatus, type CaseType, STATUS_NAMES, TOPICS, TYPE_NAMES } from '../model.ts';
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
  readonly types: { readonly value: CaseType; readonly name: string }[];
  readonly topics: { readonly value: string; readonly name: string; readonly subtopics: string[] }[];
  readonly correct: Mend;
  readonly redo: Mend;
}

interface Row extends Pick<Mending, 'type' | 'topic' | 'subtopic'> {
  readonly status: CaseStatus;
  readonly unitId: string | null;
}

/**
 * What this person can mend about a case now.
 * @throws AppError `not-found`
 */
export async function mendingOf(tx: Tx, actor: Actor, caseId: string): Promise<Mending> {
  const row = await maybe(
    tx,
    sql<Row>`
      select status, type, topic, subtopic, unit_id as "unitId" from case_record
      where id = ${caseId} and retracted_at is null`,
  );
  if (!row) throw new AppError('not-found', '没有找到这件诉求，可能已随导入撤回。');
  const { status, type } = row;
  const { topic, subtopic } = isWithheld(actor, row) ? { topic: null, subtopic: null } : row;
  const { label, from } = ALLOWED['order-redo'];
  const late = from.includes(status) ? null : `本件现在是“${STATUS_NAMES[status]}”，办结之后才能${label}。`;
  const untyped = type === null ? '本件还没有定类。' : null;
  return {
    type,
    topic,
    subtopic,
    types: CASE_TYPES.map(value => ({ value, name: TYPE_NAMES[value] })),
    topics: TOPICS.map(item => ({ value: item.key, name: item.name, subtopics: [...item.subtopics] })),
    correct: mend(casePolicy.why(actor, 'case.correct') ?? untyped),
    redo: mend(casePolicy.why(actor, 'case.redo') ?? late),
  };
}

function mend(why: string | null): Mend {
  return { may: why === null, why };
}
