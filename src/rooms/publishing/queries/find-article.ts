import { sql } from 'kysely';
import { tellStory } from '../../../kernel/event-story.ts';
import { type CountyDate, dateOf, type Instant, wallTime } from '../../../kernel/time.ts';
import { readEvents } from '../../../platform/records/index.ts';
import { maybe, type Tx } from '../../../platform/sql.ts';
import type { RecordView } from '../../figures/index.ts';
import { nameWho, unitNames } from '../../org/index.ts';
import { ARTICLE_EVENTS, type ArticleEvent } from '../articles/events.ts';
import { ARTICLE } from '../articles/record.ts';
import { ARTICLE_STATUS_NAMES, type ArticleStatus, VALIDITY_NAMES, type Validity } from '../model.ts';
import { listColumns } from '../store.ts';
import { limitText } from './article-rows.ts';

interface Detail {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly body: string | null;
  readonly documentNumber: string | null;
  readonly source: string | null;
  readonly columnId: string;
  readonly crossIds: readonly string[];
  readonly unitId: string;
  readonly formedOn: CountyDate | null;
  readonly statutoryDueAt: Instant | null;
  readonly firstPublishedAt: Instant | null;
  readonly status: ArticleStatus;
  readonly validity: Validity;
  readonly url: string | null;
}

/** An article with its story, for its page; null when there is none. @param now names of units are as of then */
export async function findArticle(tx: Tx, id: string, now: Instant): Promise<RecordView | null> {
  const row = await maybe(
    tx,
    sql<Detail>`
      select id, number, title, summary, body, document_number as "documentNumber", source, column_id as "columnId",
             cross_ids as "crossIds", unit_id as "unitId", formed_on as "formedOn", statutory_due_at as "statutoryDueAt",
             first_published_at as "firstPublishedAt", status, validity, url
      from article_record where id = ${id}`,
  );
  if (!row) return null;
  const units = new Map((await unitNames(tx, now)).map(unit => [unit.value, unit.name]));
  const columns = new Map((await listColumns(tx)).map(column => [column.id, column.name]));
  const names: Names = {
    unit: unitId => units.get(unitId) ?? '（已不在单位表）',
    column: columnId => columns.get(columnId) ?? '（已撤销的栏目）',
  };
  return {
    id: row.id,
    number: row.number ?? '',
    title: row.title,
    unit: names.unit(row.unitId),
    status: ARTICLE_STATUS_NAMES[row.status],
    fields: fieldsOf(row, names),
    passages: [
      ...(row.summary === null ? [] : [{ label: '内容概述', text: row.summary, voice: 'ours' as const }]),
      ...(row.body === null ? [] : [{ label: '正文', text: row.body, voice: 'ours' as const }]),
    ],
    story: await nameWho(
      tx,
      tellStory(await readEvents(tx, ARTICLE, id), ARTICLE_EVENTS, {
        say: event => saidOf(event, names),
        time: wallTime,
      }),
      now,
    ),
  };
}

interface Names {
  unit(id: string): string;
  column(id: string): string;
}

function fieldsOf(row: Detail, names: Names): RecordView['fields'] {
  const field = (label: string, text: string | null) => (text === null ? [] : [{ label, text }]);
  const { statutoryDueAt: due, firstPublishedAt: published } = row;
  return [
    { label: '栏目', text: names.column(row.columnId) },
    ...field('同步栏目', row.crossIds.length === 0 ? null : row.crossIds.map(names.column).join('、')),
    ...field('索引号', row.number),
    ...field('文号', row.documentNumber),
    ...field('成文日期', row.formedOn),
    ...field('发布', published === null ? null : wallTime(published)),
    ...field('法定公开期限', due === null ? null : limitText(published, due)),
    { label: '有效性', text: VALIDITY_NAMES[row.validity] },
    ...field('来源', row.source),
    ...field('地址', row.url),
  ];
}

function saidOf(event: ArticleEvent, names: Names): string {
  switch (event.kind) {
    case 'drafted': {
      const due = event.data.statutoryDueAt;
      const limit = due === null ? '' : `，应在 ${dateOf((due - 1) as Instant)} 前公开`;
      return `${names.unit(event.data.unitId)}，栏目“${names.column(event.data.columnId)}”${limit}`;
    }
    case 'reviewed':
      return `第 ${event.data.stage} 审${event.data.passed ? '通过' : '退回'}${event.data.opinion ? `：${event.data.opinion}` : ''}`;
    case 'secrecy-reviewed':
      return event.data.passed ? '可以公开' : `不得公开：${event.data.basis}`;
    case 'published':
      return event.data.url ?? '';
    case 'found-similar':
      return `近似度 ${event.data.permille / 10}%`;
    case 'read-back':
      return event.data.isGood ? '无误' : event.data.problems.join('；');
    case 'text-corrected':
      return event.data.note;
    case 'moved':
      return `移至“${names.column(event.data.columnId)}”：${event.data.reason}`;
    case 'validity-changed':
      return `${VALIDITY_NAMES[event.data.validity]}：${event.data.basis}`;
    case 'scheduled':
      return wallTime(event.data.publishAt);
    default:
      return 'reason' in event.data ? (event.data.reason ?? '') : '';
  }
}
