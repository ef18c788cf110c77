import { useState } from 'react';
import { keep, readKept } from '../../ui/kept.ts';
import { type RecordsSearch, readRecordsSearch } from './records-search.ts';

/** A list under a name: one of the usual ones, or one that a person saved on this device. */
export interface View {
  readonly name: string;
  readonly search: RecordsSearch;
}

const ALL: View = { name: '全部', search: {} };

/** The lists that a kind is usually asked for. */
const USUAL: Readonly<Record<string, readonly View[]>> = {
  case: [
    ALL,
    { name: '在办', search: { where: 'state:open', order: 'due' } },
    { name: '已超期、未答复', search: { where: 'late:now', order: 'due' } },
    { name: '72 小时内到期', search: { where: 'late:soon', order: 'due' } },
    { name: '举报', search: { where: 'type:report' } },
  ],
  request: [ALL, { name: '已逾期、未答复', search: { where: 'late:now', order: 'due' } }],
  article: [ALL, { name: '超期发布', search: { where: 'late:missed' } }],
};

export function usualViews(kind: string): readonly View[] {
  return USUAL[kind] ?? [ALL];
}

/** A person's own lists of a kind, kept on this device. */
export function useSavedViews(kind: string) {
  const key = `views.${kind}`;
  const [views, setViews] = useState<readonly View[]>(() => readKept(key, isViews) ?? []);
  const take = (next: readonly View[]) => {
    setViews(next);
    keep(key, next.length === 0 ? null : next);
  };
  return {
    views,
    /** A name that is taken already is given to the new list. */
    save: (view: View) => take([...views.filter(({ name }) => name !== view.name), view]),
    drop: (name: string) => take(views.filter(view => view.name !== name)),
  };
}

function isViews(value: unknown): value is View[] {
  return (
    Array.isArray(value) &&
    value.every(view => typeof view?.name === 'string' && typeof view.search === 'object' && view.search !== null) &&
    value.every(view => JSON.stringify(readRecordsSearch(view.search)) === JSON.stringify(view.search))
  );
}
