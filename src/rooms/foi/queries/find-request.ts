import { sql } from 'kysely';
import { tellStory } from '../../../kernel/event-story.ts';
import { dateOf, type Instant, limitTime, wallTime } from '../../../kernel/time.ts';
import { readEvents } from '../../../platform/records/index.ts';
import { maybe, type Tx } from '../../../platform/sql.ts';
import type { RecordView } from '../../figures/index.ts';
import { nameWho, unitNames } from '../../org/index.ts';
import { APPLICANT_NAMES, CHANNEL_NAMES, REQUEST_STATUS_NAMES, RESULT_NAMES } from '../model.ts';
import { REQUEST_EVENTS, type RequestEvent } from '../requests/events.ts';
import { REQUEST, type RequestRow, type RequestText } from '../requests/record.ts';

interface Detail extends RequestRow, Omit<RequestText, 'importKey'> {
  readonly id: string;
}

/** A request with its story, for its page; null when there is none. Who applied stays sealed (FOI-08). */
export async function findRequest(tx: Tx, id: string, now: Instant): Promise<RecordView | null> {
  const row = await maybe(
    tx,
    sql<Detail>`
      select id, number, title, description, channel, applicant, unit_id as "unitId", status, received_at as "receivedAt",
             due_at as "dueAt", closed_at as "closedAt", result, overdue_at as "overdueAt",
             overdue_unit_id as "overdueUnitId"
      from request_record where id = ${id}`,
  );
  if (!row) return null;
  const units = new Map((await unitNames(tx, now)).map(unit => [unit.value, unit.name]));
  const nameOf = (unitId: string) => units.get(unitId) ?? '（已不在单位表）';
  const field = (label: string, text: string | null) => (text === null ? [] : [{ label, text }]);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    unit: nameOf(row.unitId),
    status: REQUEST_STATUS_NAMES[row.status],
    fields: [
      { label: '渠道', text: CHANNEL_NAMES[row.channel] },
      { label: '申请人类别', text: APPLICANT_NAMES[row.applicant] },
      ...field('收到', row.receivedAt && dateOf(row.receivedAt)),
      ...field('答复期限', row.dueAt && limitTime(row.dueAt)),
      ...field('办结', row.closedAt && dateOf(row.closedAt)),
      ...field('结果', row.result && RESULT_NAMES[row.result]),
      ...field('逾期', row.overdueAt && `${limitTime(row.overdueAt)} 届满未答复`),
    ],
    passages: [{ label: '申请内容', text: row.description, voice: 'citizen' }],
    story: await nameWho(
      tx,
      tellStory(await readEvents(tx, REQUEST, id), REQUEST_EVENTS, {
        say: event => saidOf(event, nameOf),
        time: wallTime,
      }),
      now,
    ),
  };
}

const OUTCOMES = { agreed: '同意', objected: '不同意', lapsed: '期满未答复' } as const;

function saidOf(event: RequestEvent, nameOf: (unitId: string) => string): string {
  switch (event.kind) {
    case 'submitted':
      return `${CHANNEL_NAMES[event.data.channel]}，编号 ${event.data.number}，交${nameOf(event.data.unitId)}`;
    case 'received':
    case 'correction-received':
    case 'fee-paid':
      return `应在 ${limitTime(event.data.dueAt)} 前答复`;
    case 'reassigned':
      return `改由${nameOf(event.data.unitId)}承办：${event.data.reason}`;
    case 'correction-noticed':
      return `${event.data.missing}，${event.data.correctBy} 前补正`;
    case 'consulted':
      return event.data.with === 'third-party' ? '征求第三方意见，停止计算' : '征求其他机关意见，停止计算';
    case 'consultation-ended': {
      const due = event.data.dueAt === null ? '还有征询未答' : `期限顺延至 ${limitTime(event.data.dueAt)}`;
      return `${OUTCOMES[event.data.outcome]}，${due}`;
    }
    case 'extended': {
      const due = event.data.dueAt === null ? '' : `，至 ${limitTime(event.data.dueAt)}`;
      return `延长 ${event.data.workdays} 个工作日${due}：${event.data.reason}`;
    }
    case 'answered':
    case 'abandoned':
      return RESULT_NAMES[event.data.result];
    case 'became-overdue':
      return `${nameOf(event.data.unitId)}未在 ${limitTime(event.data.dueAt)} 前答复`;
    default:
      return 'reason' in event.data ? (event.data.reason ?? '') : '';
  }
}
