import {
  CORRECTION_EVENTS,
  type CorrectionEventData,
  type EventKind,
  type EventsOf,
  type NewOf,
} from '../../../kernel/events.ts';
import type { ColumnKind, SourceMark } from '../model.ts';

/** What is said of a column when it is opened. */
export interface ColumnTerms {
  readonly kind: ColumnKind;
  readonly name: string;
  readonly parentId: string | null;
  readonly legalBasis: string | null;
  readonly updateCycleDays: number | null;
  /** The rule that the cycle follows, and how well it is founded. */
  readonly cycleRule: string | null;
  readonly cycleSource: SourceMark | null;
  /** Place in the order in which the site lists its columns. */
  readonly position: number;
}

/** What each kind of column event carries. Who answers for a column stands in the responsibility register. */
export interface ColumnEventData extends CorrectionEventData {
  opened: ColumnTerms;
  changed: Partial<ColumnTerms>;
  'no-change-confirmed': { note: string | null };
  'update-reminded': { lastPublishedAt: number | null };
  'became-stale': { lastPublishedAt: number | null; cycleDays: number };
  closed: { reason: string };
  reopened: { reason: string };
}

export type ColumnEventKind = keyof ColumnEventData;
export type ColumnEvent = EventsOf<ColumnEventData>;
export type NewColumnEvent = NewOf<ColumnEvent>;

/** The full vocabulary of column events (OC-C01, OC-U01…OC-U20). */
export const COLUMN_EVENTS = {
  opened: {
    label: '设立',
    meaning: '栏目开通，定下类别、依据和更新周期',
    fields: {
      kind: '类别',
      name: '名称',
      parentId: '上级栏目',
      legalBasis: '法律依据',
      updateCycleDays: '更新周期（天）',
      cycleRule: '周期的依据',
      cycleSource: '依据的来源标记',
      position: '排序',
    },
    rule: 'OC-C01',
  },
  changed: {
    label: '变更',
    meaning: '名称、类别、依据、周期等自此时起改变；所列各项为新值',
    fields: { kind: '类别', name: '名称', updateCycleDays: '更新周期（天）' },
    rule: 'OC-C01',
  },
  'no-change-confirmed': {
    label: '核对无误',
    meaning: '责任单位按季确认内容没有变更',
    fields: { note: '说明' },
    rule: 'OC-U09',
  },
  'update-reminded': {
    label: '更新提醒',
    meaning: '已到更新周期的八成，提醒责任单位',
    fields: { lastPublishedAt: '最近一次发布' },
    rule: 'OC-U20',
  },
  'became-stale': {
    label: '更新超期',
    meaning: '超过更新周期没有新内容',
    fields: { lastPublishedAt: '最近一次发布', cycleDays: '周期（天）' },
    rule: 'OC-U20',
  },
  closed: { label: '关闭', meaning: '栏目停用、归档，不再计空置', fields: { reason: '理由' }, rule: 'OC-U11' },
  reopened: { label: '恢复', meaning: '停用的栏目重新开通', fields: { reason: '理由' } },
  ...CORRECTION_EVENTS,
} as const satisfies Record<ColumnEventKind, EventKind>;
