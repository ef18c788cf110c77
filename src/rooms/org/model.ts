/** The words of the room: units, people, standings. Pure. */

/** 镇, 部门, 直属机构. 直属机构 rank with the departments where a figure asks for departments. */
export const UNIT_KINDS = ['town', 'department', 'direct'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, string>> = {
  town: '镇',
  department: '部门',
  direct: '直属机构',
};

/** What a unit can answer for. @source OC-C01 */
export const SUBJECT_KINDS = ['column', 'topic', 'account', 'leaderPage'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export const SUBJECT_KIND_NAMES: Readonly<Record<SubjectKind, string>> = {
  column: '栏目',
  topic: '专题专栏',
  account: '政务新媒体',
  leaderPage: '领导信息',
};

/** 第一责任单位 and 备岗单位. */
export const STANDINGS = ['primary', 'backup'] as const;
export type Standing = (typeof STANDINGS)[number];
export const STANDING_NAMES: Readonly<Record<Standing, string>> = { primary: '第一责任单位', backup: '备岗单位' };

/** One role held by an actor, for a unit or for the whole county (`unitId` null). */
export interface HeldRole {
  readonly role: string;
  readonly unitId: string | null;
}

/** Whoever does something: every command takes one, and every `may` judges one. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  /** The unit the person works in; null for the command line. */
  readonly unitId: string | null;
  readonly roles: readonly HeldRole[];
}
