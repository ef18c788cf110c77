import { useCallback, useMemo, useState } from 'react';
import type { Bulletin } from './queries.ts';

/** A field that somebody changed: what it said when they began, and what they wrote. */
interface Change {
  readonly base: string;
  readonly mine: string;
}

/** Unsaved wording of one bulletin, kept in this browser so that nothing typed is lost. */
interface Kept {
  readonly version: number;
  readonly changes: Readonly<Record<string, Change>>;
}

/** A field that was changed here and, meanwhile, by somebody else as well. */
export interface Conflict {
  readonly field: string;
  readonly theirs: string;
  readonly mine: string;
}

export interface KeptDraft {
  /** What a field says in the editor: mine where I changed it, else what is saved. */
  valueOf(field: string): string;
  change(field: string, text: string): void;
  /** Forgets my change of a field. */
  drop(field: string): void;
  /** Takes the saved state as the base of all my changes: after the conflicts have been looked at. */
  rebase(): void;
  clear(): void;
  readonly changedFields: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** What to send: only what I changed. */
  readonly edit: {
    readonly number?: string | null;
    readonly rectifyBy?: string;
    readonly texts?: Readonly<Record<string, string>>;
  };
}

const TEXT = 'text:';
const keyOf = (bulletinId: string) => `gongkai.bulletin-draft.${bulletinId}`;

/** The name of a text block's field. */
export const textField = (key: string): string => `${TEXT}${key}`;

/** The unsaved wording of a bulletin, kept over reloads and lost connections until it is saved or dropped. */
export function useKeptDraft(bulletin: Bulletin): KeptDraft {
  const { bulletinId, version } = bulletin;
  const [kept, setKept] = useState<Kept>(() => read(bulletinId) ?? { version, changes: {} });
  const put = useCallback(
    (next: Kept) => {
      write(bulletinId, next);
      setKept(next);
    },
    [bulletinId],
  );
  const saved = useMemo(() => savedFields(bulletin), [bulletin]);
  const changes = Object.entries(kept.changes).filter(([field, { mine }]) => mine !== saved.get(field));
  const fresh = { version, changes: Object.fromEntries(changes) };
  const without = (field: string) => Object.fromEntries(changes.filter(([name]) => name !== field));
  return {
    valueOf: field => kept.changes[field]?.mine ?? saved.get(field) ?? '',
    change(field, mine) {
      const base = kept.changes[field]?.base ?? saved.get(field) ?? '';
      put({
        version: changes.length === 0 ? version : kept.version,
        changes: { ...without(field), [field]: { base, mine } },
      });
    },
    drop: field => put({ ...kept, changes: without(field) }),
    rebase() {
      const rebased = changes.map(([field, { mine }]) => [field, { base: saved.get(field) ?? '', mine }] as const);
      put({ version, changes: Object.fromEntries(rebased) });
    },
    clear: () => put({ version, changes: {} }),
    changedFields: Object.keys(fresh.changes),
    conflicts: changes
      .map(([field, { base, mine }]) => ({ field, base, mine, theirs: saved.get(field) ?? '' }))
      .filter(({ base, theirs }) => base !== theirs),
    edit: editOf(changes),
  };
}

function savedFields(bulletin: Bulletin): ReadonlyMap<string, string> {
  return new Map([
    ['number', bulletin.number ?? ''],
    ['rectifyBy', bulletin.rectifyBy],
    ...bulletin.texts.map(({ key, body }) => [textField(key), body] as const),
  ]);
}

function editOf(changes: readonly (readonly [string, Change])[]): KeptDraft['edit'] {
  const mine = new Map(changes.map(([field, change]) => [field, change.mine]));
  const [number, rectifyBy] = [mine.get('number'), mine.get('rectifyBy')];
  const texts = [...mine].flatMap(([field, text]) =>
    field.startsWith(TEXT) ? [[field.slice(TEXT.length), text] as const] : [],
  );
  return {
    ...(number === undefined ? {} : { number: number === '' ? null : number }),
    ...(rectifyBy === undefined ? {} : { rectifyBy }),
    ...(texts.length === 0 ? {} : { texts: Object.fromEntries(texts) }),
  };
}

function read(bulletinId: string): Kept | null {
  try {
    const text = localStorage.getItem(keyOf(bulletinId));
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    // A browser that keeps nothing, or what another version of the page wrote.
    return null;
  }
}

function write(bulletinId: string, kept: Kept): void {
  try {
    if (Object.keys(kept.changes).length === 0) localStorage.removeItem(keyOf(bulletinId));
    else localStorage.setItem(keyOf(bulletinId), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: what was typed still stands on the page.
  }
}
