import type { LinkProps } from '@tanstack/react-router';

/** A room in the navigation; only rooms that have a page stand here. */
export interface NavItem {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  /** Further words by which the search finds the page. */
  readonly also?: string;
}

/** The rooms in the order of the day's work: what is going on, what comes of it, what it stands on. */
export const NAV_GROUPS: readonly (readonly NavItem[])[] = [[{ to: '/', label: '一览', also: '首页 概况' }]];
