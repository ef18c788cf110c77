import type { ReactNode } from 'react';
import type { LampTone } from '../../ui/lamp.tsx';
import { type Glance, someNames } from './glance.tsx';
import type { OverviewKey } from './overview-keys.ts';

/** One part of the bulletin as a row of the overview. */
export interface OverviewRow {
  /** Its number in the bulletin: 四（二）. */
  readonly number: string;
  readonly name: string;
  /** The figure that stands for the part, and the one whose course is drawn. */
  readonly key: OverviewKey;
  readonly courseKey: OverviewKey;
  readonly consistsOf: ReactNode;
  readonly status: { readonly tone: LampTone; readonly words: string } | null;
  /** Whether any record of the part is known in the period: without one nothing is said of how it stands. */
  readonly isKnown: boolean;
  /** What is said in place of the number while nothing is known. */
  readonly unknown?: string;
  /** The table that brings its records in. */
  readonly source: ImportSource;
}

/** A kind of table that can be imported, and what people call it. */
export interface ImportSource {
  readonly kind: 'articles' | 'mailbox' | 'hotline' | 'smart-city' | 'posts' | 'requests';
  readonly label: string;
}

const SOURCES = {
  articles: { kind: 'articles', label: '稿件清单' },
  mailbox: { kind: 'mailbox', label: '信箱来信' },
  hotline: { kind: 'hotline', label: '12345工单' },
  smartCity: { kind: 'smart-city', label: '智慧平台案件' },
  posts: { kind: 'posts', label: '新媒体发布内容' },
  requests: { kind: 'requests', label: '依申请公开台账' },
} as const satisfies Record<string, ImportSource>;

/** The bulletin's parts in their order; parts whose figures do not exist are left out. */
export function overviewRows(glance: Glance): OverviewRow[] {
  const some = (...keys: OverviewKey[]) => keys.some(key => (glance.count(key) ?? 0) > 0);
  const hasArticles = some('publishing.articles', 'publishing.disclosure.articles', 'publishing.topics.articles');
  const articles = { isKnown: hasArticles, source: SOURCES.articles };
  const rows: OverviewRow[] = [
    {
      number: '一',
      name: '日常发布',
      key: 'publishing.articles',
      courseKey: 'publishing.articles',
      consistsOf: namesThen(glance, 'publishing.towns.top', 3, '居前'),
      status: published(glance, 'publishing.articles', 'publishing.departments.low', names => `发布量少：${names}`),
      ...articles,
    },
    {
      number: '二',
      name: '法定主动公开与重点领域',
      key: 'publishing.disclosure.articles',
      courseKey: 'publishing.disclosure.articles',
      consistsOf: (
        <>
          {glance.door('publishing.statutory.columns')} + {glance.door('publishing.keyArea.columns')} 栏
          {prefixed('；', namesThen(glance, 'publishing.disclosure.best', 2, '为佳'))}
        </>
      ),
      status: published(glance, 'publishing.disclosure.articles', 'publishing.disclosure.low', names => `${names}偏少`),
      ...articles,
    },
    {
      number: '三',
      name: '专题专栏',
      key: 'publishing.topics.articles',
      courseKey: 'publishing.topics.articles',
      consistsOf: (
        <>
          {glance.door('publishing.topics.columns')} 栏，{glance.door('publishing.topics.units')} 个责任单位
        </>
      ),
      status: topTopic(glance),
      ...articles,
    },
    casesRow(glance, '四（一）', '网民留言', 'mailbox', ['按时办结率', '收', '办结']),
    casesRow(glance, '四（二）', '12345热线', 'hotline', ['按时办结率', '收', '办结']),
    casesRow(glance, '四（三）', '智慧管理平台案件', 'smartCity', ['按期处置率', '派遣', '结案']),
    {
      number: '四（四）',
      name: '依申请公开',
      key: 'foi.received',
      courseKey: 'foi.received',
      consistsOf: <>答复 {glance.door('foi.answered')} 件</>,
      status: lateness(glance.count('foi.overdue')),
      isKnown: some('foi.received', 'foi.answered'),
      source: SOURCES.requests,
    },
    {
      number: '五',
      name: '政务新媒体',
      key: 'media.qualifiedRate',
      courseKey: 'media.registered',
      consistsOf: (
        <>
          合格率；登记 {glance.door('media.registered')} 个，合格 {glance.door('media.qualified')} 个
        </>
      ),
      status: mediaStatus(glance),
      isKnown: !glance.isUnknown('media.qualifiedRate'),
      unknown: `登记 ${glance.count('media.registered')} 个账号，这一期还没有判定`,
      source: SOURCES.posts,
    },
  ];
  return rows.filter(row => glance.card(row.key) !== undefined);
}

function casesRow(
  glance: Glance,
  number: string,
  name: string,
  subject: 'mailbox' | 'hotline' | 'smartCity',
  [rate, taken, done]: readonly [string, string, string],
): OverviewRow {
  const worst = glance.lines(`${subject}.overdue.byUnit`)[0];
  return {
    number,
    name,
    key: `${subject}.onTimeRate`,
    courseKey: `${subject}.received`,
    consistsOf: (
      <>
        {rate}；{taken} {glance.door(`${subject}.received`)} 件，{done} {glance.door(`${subject}.closed`)} 件
      </>
    ),
    status: lateness(glance.count(`${subject}.overdue`), worst),
    isKnown: (glance.count(`${subject}.received`) ?? 0) > 0,
    source: SOURCES[subject],
  };
}

function lateness(count: number | null, worst?: { name: string; count: number }): OverviewRow['status'] {
  if (count === null) return null;
  if (count === 0) return { tone: 'green', words: '无逾期' };
  const most = worst === undefined ? '' : `，${worst.name} ${worst.count} 件`;
  return { tone: 'red', words: `逾期 ${count} 件${most}` };
}

function namesThen(glance: Glance, key: OverviewKey, most: number, word: string): string {
  const lines = glance.lines(key);
  return lines.length === 0 ? '' : `${someNames(lines.slice(0, most), most, '个')}${word}`;
}

function named(glance: Glance, key: OverviewKey, say: (names: string) => string): OverviewRow['status'] {
  const lines = glance.lines(key);
  return lines.length === 0 ? null : { tone: 'plain', words: say(someNames(lines, 1, '个')) };
}

/** Who published little is worth saying only when somebody has published. */
function published(
  glance: Glance,
  count: OverviewKey,
  low: OverviewKey,
  say: (names: string) => string,
): OverviewRow['status'] {
  return glance.count(count) === 0 ? { tone: 'plain', words: '还没有发布' } : named(glance, low, say);
}

function mediaStatus(glance: Glance): OverviewRow['status'] {
  const failed = glance.lines('media.failed');
  if (failed.length === 0) return { tone: 'green', words: '全部合格' };
  return { tone: 'plain', words: `${failed.length} 个单位未按时更新` };
}

function topTopic(glance: Glance): OverviewRow['status'] {
  const top = glance.lines('publishing.topics.top')[0];
  return top === undefined ? null : { tone: 'plain', words: `${top.name} ${top.count} 条` };
}

function prefixed(prefix: string, words: string): string {
  return words === '' ? '' : `${prefix}${words}`;
}
