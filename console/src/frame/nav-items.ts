import type { LinkProps } from '@tanstack/react-router';

/** A room in the navigation; only rooms that have a page stand here. */
export interface NavItem {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  /** Further words by which the search finds the page. */
  readonly also?: string;
  /** Only for business roles: the server refuses the three administrators what it shows (SC-06). */
  readonly isBusiness?: true;
}

/** The rooms in the order of the day's work: what is going on, what comes of it, what it stands on. */
const NAV_GROUPS: readonly (readonly NavItem[])[] = [
  [{ to: '/', label: '一览', also: '首页 概况', isBusiness: true }],
  [
    { to: '/bulletins', label: '通报', also: '季度 拟稿 核稿 签发 更正', isBusiness: true },
    { to: '/reconcile', label: '核数', also: '算术 核对 通报', isBusiness: true },
  ],
  [
    { to: '/org', label: '机构与责任', also: '单位 责任 栏目 账号 人员 角色' },
    { to: '/imports', label: '导入', also: '台账 工单 信件 稿件 账号 Excel 撤回', isBusiness: true },
    { to: '/calendar', label: '放假安排', also: '期限 工作日 节假日 调休' },
  ],
];

/** The rooms that somebody finds in the navigation and in the search. */
export function navGroupsFor(hasBusiness: boolean): readonly (readonly NavItem[])[] {
  return NAV_GROUPS.map(group => group.filter(item => hasBusiness || item.isBusiness === undefined)).filter(
    group => group.length > 0,
  );
}
