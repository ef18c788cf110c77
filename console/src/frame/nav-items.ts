import type { LinkProps } from '@tanstack/react-router';
import type { Action } from '../rooms/org/may.ts';
import { RECORD_ROOMS } from '../rooms/records/record-kinds.ts';

/** What a page asks of who opens it: any business role (SC-06: not the three administrators), or one act of theirs. */
export type Need = 'business' | Action;

/** A room in the navigation; only rooms that have a page stand here. */
export interface NavItem {
  readonly to: NonNullable<LinkProps['to']>;
  readonly params?: { readonly kind: string };
  readonly label: string;
  /** Further words by which the search finds the page. */
  readonly also?: string;
  /** Only for those whom the server does not refuse what it shows. */
  readonly need?: Need;
}

/** The rooms in the order of the day's work: what is going on, what comes of it, what it stands on. */
const NAV_GROUPS: readonly (readonly NavItem[])[] = [
  [{ to: '/', label: '一览', also: '首页 概况', need: 'business' }],
  RECORD_ROOMS.map(({ kind, room, also }) => ({
    to: '/records/$kind',
    params: { kind },
    label: room,
    also,
    need: 'business',
  })),
  [
    { to: '/bulletins', label: '通报', also: '季度 拟稿 核稿 签发 更正', need: 'business' },
    { to: '/reconcile', label: '核数', also: '算术 核对 通报', need: 'business' },
    { to: '/media', label: '新媒体判定', also: '政务新媒体 账号 合格 公众号 更新', need: 'business' },
  ],
  [
    { to: '/org', label: '机构与责任', also: '单位 责任 栏目 账号 人员 角色' },
    { to: '/imports', label: '导入', also: '台账 工单 信件 稿件 账号 Excel 撤回', need: 'import.read' },
    { to: '/calendar', label: '放假安排', also: '期限 工作日 节假日 调休' },
  ],
];

/** The rooms that somebody finds in the navigation and in the search. */
export function navGroupsFor(mayGo: (need: Need) => boolean): readonly (readonly NavItem[])[] {
  return NAV_GROUPS.map(group => group.filter(({ need }) => need === undefined || mayGo(need))).filter(
    group => group.length > 0,
  );
}
