import {
  CORRECTION_EVENTS,
  type CorrectionEventData,
  type EventKind,
  type EventsOf,
  type NewOf,
} from '../../../kernel/events.ts';
import type { Originality } from '../model.ts';

/** What each kind of post event carries. */
export interface PostEventData extends CorrectionEventData {
  published: { accountId: string; originality: Originality | null; by: 'person' | 'import' | 'feed' };
  'originality-decided': { originality: Originality; basis: 'platform' | 'publisher' | 'similarity' | 'person' };
  'repost-matched': { taskId: string; inTime: boolean };
  'signed-off': { signOffNo: string };
  deleted: { reason: string | null };
  'problem-found': { ruleId: string; evidence: string };
}

export type PostEventKind = keyof PostEventData;
export type PostEvent = EventsOf<PostEventData>;
export type NewPostEvent = NewOf<PostEvent>;

/** The full vocabulary of post events (NM-10…NM-16). */
export const POST_EVENTS = {
  published: {
    label: '发布',
    meaning: '账号发出一条；原创与否先按平台标识或填报',
    fields: { accountId: '账号', originality: '原创、转载或改编', by: '来自人工、导入或接口' },
    rule: 'NM-10',
  },
  'originality-decided': {
    label: '原创认定',
    meaning: '认定原创、转载或改编；改编不算原创',
    fields: { originality: '认定', basis: '依据：平台标识、填报、相似度或人工' },
    rule: 'NM-11a',
  },
  'repost-matched': {
    label: '完成规定转载',
    meaning: '与转载任务匹配；计入总数、不算原创',
    fields: { taskId: '转载任务', inTime: '是否按时' },
    rule: 'NM-12',
  },
  'signed-off': { label: '审签', meaning: '先审后发的审签单', fields: { signOffNo: '审签单号' }, rule: 'NM-16' },
  deleted: { label: '删除', meaning: '从平台删除', fields: { reason: '理由' } },
  'problem-found': {
    label: '发现问题',
    meaning: '错敏词、严重表述错误等，经人工确认',
    fields: { ruleId: '规则', evidence: '证据' },
    rule: 'NM-15',
  },
  ...CORRECTION_EVENTS,
} as const satisfies Record<PostEventKind, EventKind>;
