import { sql } from 'kysely';
import { tellStory } from '../../../kernel/event-story.ts';
import { dateOf, type Instant, wallTime } from '../../../kernel/time.ts';
import { readEvents } from '../../../platform/records/index.ts';
import { maybe, type Tx } from '../../../platform/sql.ts';
import { parsePeriod, type RecordView } from '../../figures/index.ts';
import { nameWho, unitNames } from '../../org/index.ts';
import { ACCOUNT_EVENTS, type AccountEvent } from '../accounts/events.ts';
import { ACCOUNT, type AccountRow, type AccountText } from '../accounts/record.ts';
import { judgementsOf } from '../judgements/store.ts';
import { ACCOUNT_STATUS_NAMES, CATEGORY_NAMES, PLATFORM_NAMES, VERDICT_NAMES } from '../model.ts';

interface Detail extends AccountRow, Omit<AccountText, 'importKey'> {
  readonly id: string;
}

/** An account with its judgements and its story, for its page; null when there is none. Nothing personal. */
export async function findAccount(tx: Tx, id: string, now: Instant): Promise<RecordView | null> {
  const row = await maybe(
    tx,
    sql<Detail>`
      select id, name, platform, handle, url, verified_as as "verifiedAs", category, registration_no as "registrationNo",
             purpose, is_outsourced as "isOutsourced", contractor, followers, supervisor_id as "supervisorId",
             unit_id as "unitId", status, registered_at as "registeredAt", deregistered_at as "deregisteredAt",
             data_as_of as "dataAsOf", data_source as "dataSource"
      from account_record where id = ${id}`,
  );
  if (!row) return null;
  const units = new Map((await unitNames(tx, now)).map(unit => [unit.value, unit.name]));
  const nameOf = (unitId: string) => units.get(unitId) ?? '（已不在单位表）';
  const judged = (await judgementsOf(tx, id)).map(judgement => ({
    label: `${parsePeriod(judgement.period).label}判定`,
    text: `${VERDICT_NAMES[judgement.verdict]}${judgement.confirmedBy === null ? '（待确认）' : ''}${judgement.reasons.map(reason => `：${reason}`).join('')}`,
  }));
  return {
    id: row.id,
    number: row.handle ?? '',
    title: row.name,
    unit: nameOf(row.unitId),
    status: ACCOUNT_STATUS_NAMES[row.status],
    fields: [...fieldsOf(row, nameOf), ...judged],
    passages: row.purpose === null ? [] : [{ label: '用途说明', text: row.purpose, voice: 'ours' }],
    story: await nameWho(
      tx,
      tellStory(await readEvents(tx, ACCOUNT, id), ACCOUNT_EVENTS, {
        say: event => saidOf(event, nameOf),
        time: wallTime,
      }),
      now,
    ),
  };
}

function fieldsOf(row: Detail, nameOf: (unitId: string) => string): RecordView['fields'] {
  const field = (label: string, text: string | null) => (text === null ? [] : [{ label, text }]);
  const day = (at: Instant | null) => (at === null ? null : dateOf(at));
  return [
    { label: '平台', text: PLATFORM_NAMES[row.platform] },
    ...field('类型', row.category && CATEGORY_NAMES[row.category]),
    ...field('认证主体', row.verifiedAs),
    ...field('主管单位', row.supervisorId && nameOf(row.supervisorId)),
    ...field('备案号', row.registrationNo),
    ...field('登记', day(row.registeredAt)),
    ...field('注销', day(row.deregisteredAt)),
    ...field(
      '运维方式',
      row.isOutsourced === null ? null : row.isOutsourced ? `外包：${row.contractor ?? ''}` : '自运',
    ),
    ...field('粉丝数（自报）', row.followers === null ? null : String(row.followers)),
    ...field('数据截止', row.dataAsOf === null ? null : `${wallTime(row.dataAsOf)}（${row.dataSource ?? '来源不明'}）`),
    ...field('主页', row.url),
  ];
}

function saidOf(event: AccountEvent, nameOf: (unitId: string) => string): string {
  switch (event.kind) {
    case 'planned':
      return `${nameOf(event.data.unitId)}，${PLATFORM_NAMES[event.data.platform]}`;
    case 'registered':
      return event.data.registrationNo ?? '';
    case 'changed': {
      const unit = event.data.unitId === undefined ? '' : `主办单位改为${nameOf(event.data.unitId)}，`;
      return `${unit}${event.data.items.join('、')}：${event.data.reason}`;
    }
    case 'data-received':
      return `${event.data.source}，截至 ${wallTime(event.data.dataAsOf)}`;
    case 'deregistered':
      return event.data.receipt ?? '';
    case 'problem-found':
      return `${event.data.ruleId}：${event.data.evidence}`;
    default:
      return 'reason' in event.data ? event.data.reason : '';
  }
}
