/** What units answer for, asked of the rooms that own it (OC-C01): columns and topics, media accounts. */
import type { Tx } from './platform/sql.ts';
import { listAccounts, PLATFORM_NAMES } from './rooms/newmedia/index.ts';
import type { DescribeSubjects, ListSubjects, NamedSubject, SubjectKind } from './rooms/org/index.ts';
import { listColumns, subjectKindOf } from './rooms/publishing/index.ts';

interface Subject extends NamedSubject {
  /** Closed ones keep their title, and need nobody any more. */
  readonly isOpen: boolean;
}

async function subjectsOf(tx: Tx, kind: SubjectKind): Promise<readonly Subject[]> {
  switch (kind) {
    case 'column':
    case 'topic': {
      const columns = await listColumns(tx);
      return columns
        .filter(column => subjectKindOf(column.kind) === kind)
        .map(({ id, name, isOpen }) => ({ id, title: name, isOpen }));
    }
    case 'account': {
      const accounts = await listAccounts(tx);
      return accounts.map(({ id, name, platform }) => ({
        id,
        title: `${name}（${PLATFORM_NAMES[platform]}）`,
        isOpen: true,
      }));
    }
    case 'leaderPage':
      // Leader pages come with the publishing of articles; until then nobody can be named for one.
      return [];
  }
}

export const listSubjects: ListSubjects = async (tx, kind) =>
  (await subjectsOf(tx, kind)).filter(subject => subject.isOpen).map(({ id, title }) => ({ id, title }));

export const describeSubjects: DescribeSubjects = async (tx, kind, ids) => {
  const wanted = new Set(ids);
  const subjects = await subjectsOf(tx, kind);
  return new Map(subjects.filter(({ id }) => wanted.has(id)).map(({ id, title }) => [id, title]));
};
