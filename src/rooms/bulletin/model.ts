import type { CountyDate, Instant } from '../../kernel/time.ts';

/** 通报 goes from draft through checking to signing by three different people, and is frozen when issued. */
export const BULLETIN_STATUSES = ['draft', 'submitted', 'checked', 'issued'] as const;
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number];
export const STATUS_NAMES: Readonly<Record<BulletinStatus, string>> = {
  draft: '拟稿',
  submitted: '待核稿',
  checked: '待签发',
  issued: '已签发',
};

/** Sections of the circular (AS-B00…B11), for checks and mentions. */
export const SECTIONS = [
  'head',
  'daily',
  'disclosure',
  'topics',
  'interaction',
  'media',
  'requirements',
  'tail',
] as const;
export type Section = (typeof SECTIONS)[number];
export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  head: '头部',
  daily: '一、日常公开',
  disclosure: '二、法定公开、重点领域',
  topics: '三、专题专栏',
  interaction: '四、政民互动',
  media: '五、政务新媒体',
  requirements: '六、存在问题及整改要求',
  tail: '落款',
};

/** 表扬、批评、督促. */
export const MENTION_KINDS = ['praise', 'criticise', 'remind'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];
export const KIND_NAMES: Readonly<Record<MentionKind, string>> = { praise: '表扬', criticise: '批评', remind: '督促' };

/** 申辩 (AS-B23): a unit is heard before it is criticised. */
export const HEARINGS = ['not-needed', 'pending', 'none', 'upheld', 'struck', 'waived'] as const;
export type Hearing = (typeof HEARINGS)[number];
export const HEARING_NAMES: Readonly<Record<Hearing, string>> = {
  'not-needed': '无须申辩',
  pending: '等待申辩',
  none: '无异议',
  upheld: '申辩不成立',
  struck: '申辩成立，不予点名',
  waived: '免予申辩',
};

export type MentionStatus = 'proposed' | 'accepted' | 'struck';

/** A unit named in a circular: proposed by rule from figures, accepted or struck by a person. */
export interface Mention {
  readonly id: string;
  readonly section: Section;
  readonly kind: MentionKind;
  readonly unitId: string;
  readonly unitName: string;
  /** What it is named for, e.g. 信息发布量少. */
  readonly matter: string;
  /** Why the rule proposes it, with the number. */
  readonly reason: string;
  readonly rule: string;
  /** The figure whose records are the evidence, and the line of it. */
  readonly figureKey: string;
  readonly figureValue: string | null;
  readonly status: MentionStatus;
  readonly statusReason: string | null;
  readonly hearing: Hearing;
  readonly hearingUntil: Instant | null;
  readonly hearingNote: string | null;
}

/** A mention as a rule proposes it, before anybody has decided. */
export type Proposal = Pick<
  Mention,
  'section' | 'kind' | 'unitId' | 'unitName' | 'matter' | 'reason' | 'rule' | 'figureKey' | 'figureValue'
>;

/** Whether the circular may name it: accepted by a person, and a unit that is criticised has been heard. @source AS-B23 */
export function isNamed({ status, hearing }: Pick<Mention, 'status' | 'hearing'>): boolean {
  return status === 'accepted' && hearing !== 'pending' && hearing !== 'struck';
}

/** Who did which of the three steps, when, over which content. */
export interface Signature {
  readonly step: Step;
  readonly personId: string;
  readonly personName: string;
  readonly at: Instant;
  /** Hash of all that the document said but its own date. */
  readonly contentHash: string;
  readonly opinion: string | null;
}

export type Step = 'draft' | 'check' | 'sign';
export const STEP_NAMES: Readonly<Record<Step, string>> = { draft: '拟稿', check: '核稿', sign: '签发' };

/** A bulletin as people work on it. */
export interface Bulletin {
  readonly id: string;
  readonly period: string;
  readonly status: BulletinStatus;
  readonly cutoff: Instant;
  readonly number: string | null;
  readonly rectifyBy: CountyDate;
  readonly issuedOn: CountyDate | null;
  readonly issuedAt: Instant | null;
  readonly known: Instant | null;
  readonly freezeId: string | null;
  readonly texts: Readonly<Record<string, string>>;
  /** By text block: who looked at it since it was carried over from the last quarter, or wrote it. */
  readonly confirmed: Readonly<Record<string, Confirmation>>;
  readonly version: number;
}

export interface Confirmation {
  readonly personId: string;
  readonly personName: string;
  readonly at: Instant;
}

/** The section that a text block is printed in; the office's own blocks stand with the requirements. */
export function sectionOfText(key: string): Section {
  if (key === 'basis') return 'head';
  return key.startsWith('topic') ? 'interaction' : 'requirements';
}

/** Wording that is kept from quarter to quarter. */
export interface TextBlock {
  readonly key: string;
  readonly title: string;
  readonly position: number;
  readonly body: string;
}

/** One step of the way to issuing: from which state to which, and whose it is. */
export const TRANSITIONS: Readonly<
  Record<
    'submit' | 'check' | 'send-back' | 'issue',
    { readonly from: readonly BulletinStatus[]; readonly to: BulletinStatus; readonly label: string }
  >
> = {
  submit: { from: ['draft'], to: 'submitted', label: '送核' },
  check: { from: ['submitted'], to: 'checked', label: '核对无误' },
  'send-back': { from: ['submitted', 'checked'], to: 'draft', label: '退回修改' },
  issue: { from: ['checked'], to: 'issued', label: '签发' },
};
