import { sql } from 'kysely';
import { tellStory } from '../../../kernel/event-story.ts';
import { type Instant, limitTime, wallTime } from '../../../kernel/time.ts';
import { readEvents } from '../../../platform/records/index.ts';
import { maybe, type Tx } from '../../../platform/sql.ts';
import type { RecordView } from '../../figures/index.ts';
import { type Actor, nameWho, unitNames } from '../../org/index.ts';
import { CASE_EVENTS, type CaseEvent } from '../events.ts';
import {
  type CaseStatus,
  type CaseType,
  type Channel,
  RATING_NAMES,
  type Rating,
  STATUS_NAMES,
  TOPICS,
  TYPE_NAMES,
} from '../model.ts';
import { DEFAULT_POLICIES } from '../policy.ts';
import { CASE } from '../record.ts';
import { topicText } from './case-rows.ts';
import { isWithheld, WITHHELD_TEXT, WITHHELD_TITLE } from './withheld.ts';

interface CaseDetail {
  readonly id: string;
  readonly channel: Channel;
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly place: string | null;
  readonly answer: string | null;
  readonly status: CaseStatus;
  readonly type: CaseType | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly unitId: string | null;
  readonly dueAt: Instant | null;
  readonly overdueAt: Instant | null;
  readonly rating: Rating | null;
}

/**
 * A case with its story, for its page; null when there is none. Who the citizen is stays sealed (CW-P6).
 * @param reader whose page it is; a tip-off tells what it is about only to some (CW-P1), and to nobody without a name
 */
export async function openCaseRecord(
  tx: Tx,
  id: string,
  now: Instant,
  reader: Actor | null,
): Promise<RecordView | null> {
  const row = await maybe(
    tx,
    sql<CaseDetail>`
      select id, channel, number, title, content, place, answer, status, type, topic, subtopic, unit_id as "unitId",
             due_at as "dueAt", overdue_at as "overdueAt", rating
      from case_record where id = ${id}`,
  );
  if (!row) return null;
  const names = new Map((await unitNames(tx, now)).map(unit => [unit.value, unit.name]));
  const nameOf = (unitId: string | null) => (unitId === null ? '未派发' : (names.get(unitId) ?? '（已不在单位表）'));
  const topic = TOPICS.find(item => item.key === row.topic)?.name;
  const say = (event: CaseEvent) => saidOf(event, nameOf);
  const story = await nameWho(tx, tellStory(await readEvents(tx, CASE, id), CASE_EVENTS, { say, time: wallTime }), now);
  const view: RecordView = {
    id: row.id,
    number: row.number,
    title: row.title,
    unit: nameOf(row.unitId),
    status: STATUS_NAMES[row.status],
    fields: [
      { label: '渠道', text: DEFAULT_POLICIES[row.channel].label },
      { label: '类型', text: row.type === null ? '未定类' : TYPE_NAMES[row.type] },
      ...(topic === undefined ? [] : [{ label: '热点', text: topicText(topic, row.subtopic) }]),
      ...(row.place === null ? [] : [{ label: '地点', text: row.place }]),
      ...(row.dueAt === null ? [] : [{ label: '到期', text: limitTime(row.dueAt) }]),
      ...(row.overdueAt === null ? [] : [{ label: '超期', text: `${limitTime(row.overdueAt)} 起` }]),
      ...(row.rating === null ? [] : [{ label: '评价', text: RATING_NAMES[row.rating] }]),
    ],
    passages: [
      { label: '群众诉求', text: row.content, voice: 'citizen' },
      ...(row.answer === null ? [] : [{ label: '答复', text: row.answer, voice: 'ours' as const }]),
    ],
    story,
  };
  return isWithheld(reader, row) ? withoutContent(view) : view;
}

/** What is about the handling only: how the case stands, and what was done when, without any word of what it says. */
function withoutContent(view: RecordView): RecordView {
  return {
    ...view,
    title: WITHHELD_TITLE,
    fields: view.fields.filter(({ label }) => PLAIN_FIELDS.has(label)),
    passages: [{ label: '内容', text: WITHHELD_TEXT, voice: 'ours' }],
    story: view.story.map(line => ({ ...line, text: '', reason: null, changes: [] })),
  };
}

/** Fields that say nothing of what a case is about. */
const PLAIN_FIELDS: ReadonlySet<string> = new Set(['渠道', '类型', '到期', '超期']);

/** The limit that a dispatch set, and what set it: the county's own table, or what came with the case (CW-D21). */
function limitInWords(data: { workdays: number | null; dueAt: Instant; demandedBy?: Instant }): string {
  const { workdays, dueAt, demandedBy } = data;
  const due = `${limitTime(dueAt)} 到期`;
  if (workdays === null) return due;
  return dueAt === demandedBy ? `按来件要求 ${due}（本级规定 ${workdays} 个工作日）` : `${workdays} 个工作日，${due}`;
}

function saidOf(event: CaseEvent, nameOf: (unitId: string) => string): string {
  switch (event.kind) {
    case 'received':
      return `${DEFAULT_POLICIES[event.data.channel].label}，编号 ${event.data.number}`;
    case 'classified':
      return [
        event.data.type === null ? null : TYPE_NAMES[event.data.type],
        TOPICS.find(topic => topic.key === event.data.topic)?.name,
        event.data.subtopic,
      ]
        .filter(text => text !== null && text !== undefined)
        .join('，');
    case 'assigned':
    case 'redo-ordered': {
      const why = event.kind === 'redo-ordered' ? `；${event.data.reason}` : '';
      return `交${nameOf(event.data.unitId)}，${limitInWords(event.data)}${why}`;
    }
    case 'became-overdue':
      return `${nameOf(event.data.unitId)}未在 ${limitTime(event.data.dueAt)} 前答复`;
    case 'extension-granted':
      return `期限改为 ${limitTime(event.data.dueAt)}`;
    case 'rated':
      return RATING_NAMES[event.data.rating];
    case 'answered':
    case 'signed-for':
      return nameOf(event.data.unitId);
    case 'not-accepted':
      return event.data.ground;
    default:
      return 'reason' in event.data ? event.data.reason : '';
  }
}
