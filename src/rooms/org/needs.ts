import type { Tx } from '../../platform/sql.ts';
import type { SubjectKind } from './model.ts';

/**
 * What this room needs from those that own the subjects: the titles of columns, topics, accounts, leader pages, by id.
 * Ids that are not in the answer are shown as unknown.
 */
export type DescribeSubjects = (
  tx: Tx,
  kind: SubjectKind,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

/** Something that a unit should answer for. */
export interface NamedSubject {
  readonly id: string;
  readonly title: string;
}

/** What this room needs to see what nobody answers for: the subjects of a kind that are in use, in their own order. */
export type ListSubjects = (tx: Tx, kind: SubjectKind) => Promise<readonly NamedSubject[]>;
