import { AppError } from '../../../kernel/errors.ts';
import { accounts } from './accounts.ts';
import { articles } from './articles.ts';
import { columns } from './columns.ts';
import { hotline } from './hotline.ts';
import type { KindDefinition } from './kind.ts';
import { mailbox } from './mailbox.ts';
import { posts } from './posts.ts';
import { requests } from './requests.ts';
import { smartCity } from './smart-city.ts';
import { units } from './units.ts';

/** Every kind of table that can be imported, in the order in which a new county loads them. */
export const ALL_KINDS: readonly KindDefinition[] = [
  units,
  columns,
  articles,
  mailbox,
  hotline,
  smartCity,
  accounts,
  posts,
  requests,
];

/** The kind of that name. @throws AppError `bad-input` that lists the kinds there are */
export function kindNamed(name: string): KindDefinition {
  const kind = ALL_KINDS.find(candidate => candidate.kind === name);
  if (kind !== undefined) return kind;
  const known = ALL_KINDS.map(candidate => `${candidate.kind}（${candidate.label}）`).join('、');
  throw new AppError('bad-input', `没有“${name}”这种表。可以导入的有：${known}。`);
}
