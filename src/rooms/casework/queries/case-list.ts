import { type RawBuilder, sql } from 'kysely';
import { addHours } from '../../../kernel/time.ts';
import { ts } from '../../../platform/sql.ts';
import { columnFacet, contains, type Facet, fixedValues, type RecordList } from '../../figures/index.ts';
import { type Actor, unitNames } from '../../org/index.ts';
import { CHANNELS, HELD, STATUS_NAMES, TOPICS, TYPE_NAMES } from '../model.ts';
import { DEFAULT_POLICIES } from '../policy.ts';
import { describeCases } from './case-rows.ts';
import { readableBy } from './withheld.ts';

const CHANNEL_NAMES = Object.fromEntries(CHANNELS.map(channel => [channel, DEFAULT_POLICIES[channel].label]));
const TOPIC_NAMES = Object.fromEntries(TOPICS.map(({ key, name }) => [key, name]));

/** In hand: neither ended nor excluded. */
const OPEN = sql`r.closed_at is null and r.excluded_at is null`;
const HELD_NOW = sql`r.status in (${sql.join(HELD.map(status => sql.lit(status)))})`;

const STATES: Facet = {
  name: 'state',
  label: '状态',
  values: fixedValues({ open: '在办', ...STATUS_NAMES }),
  where: value => (value === 'open' ? OPEN : sql`r.status = ${value}`),
};

/** How a case stands to its limit; 临期 is the list of what will be overdue soon, whoever holds it. */
const LIMITS: Facet = {
  name: 'late',
  label: '期限',
  values: fixedValues({
    now: '已超期、未答复',
    day: '24 小时内到期',
    soon: '72 小时内到期',
    ever: '曾超期',
    never: '没有超期',
  }),
  where: (value, { now }) => {
    const within = (hours: number) =>
      sql`${OPEN} and ${HELD_NOW} and r.due_at > ${ts(now)} and r.due_at <= ${ts(addHours(now, hours))}`;
    const conditions: Readonly<Record<string, RawBuilder<unknown>>> = {
      now: sql`${OPEN} and ${HELD_NOW} and r.due_at <= ${ts(now)}`,
      day: within(24),
      soon: within(72),
      ever: sql`r.overdue_at <= ${ts(now)}`,
      never: sql`r.overdue_at is null`,
    };
    return conditions[value] ?? sql`false`;
  },
};

/** What a tip-off is about is not found by those to whom it does not say it (CW-P1). */
const TOPIC: Facet<Actor | null> = {
  name: 'topic',
  label: '热点',
  values: fixedValues(TOPIC_NAMES),
  where: (value, { reader }) => sql`r.topic = ${value} and ${readableBy(reader)}`,
};

const SUBTOPIC: Facet<Actor | null> = {
  name: 'subtopic',
  label: '子题',
  values: fixedValues(Object.fromEntries(TOPICS.flatMap(topic => topic.subtopics.map(name => [name, name])))),
  where: (value, { reader }) => sql`r.subtopic = ${value} and ${readableBy(reader)}`,
};

/** All cases of all channels as one list. */
export const caseList: RecordList<Actor | null> = {
  source: sql`case_record r`,
  id: sql`r.id`,
  standing: sql`r.retracted_at is null`,
  timeLabel: '收到',
  facets: [
    columnFacet('channel', '渠道', sql`r.channel`, fixedValues(CHANNEL_NAMES)),
    columnFacet('type', '类型', sql`r.type`, fixedValues(TYPE_NAMES)),
    columnFacet('unit', '单位', sql`r.unit_id::text`, (tx, now) => unitNames(tx, now)),
    TOPIC,
    SUBTOPIC,
    STATES,
    LIMITS,
  ],
  orders: [
    { name: 'received', label: '新收到的在前', column: sql`r.received_at`, isNewestFirst: true },
    { name: 'due', label: '先到期的在前', column: sql`r.due_at`, isNewestFirst: false },
  ],
  matches: (text, { reader }) =>
    sql`(${contains(sql`r.number`, text)} or (${contains(sql`r.title`, text)} and ${readableBy(reader)}))`,
  describe: (tx, ids, { at, reader }) => describeCases(tx, ids, at, reader),
};
