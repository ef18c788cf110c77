import { useState } from 'react';

const KEY = 'gongkai.bulletin-template';

interface Kept {
  readonly version: number;
  readonly source: string;
}

/** The template as it is typed, kept in this browser until it is saved. */
export function useKeptSource(template: { readonly source: string; readonly version: number }) {
  const [kept, setKept] = useState<Kept | null>(read);
  const put = (next: Kept | null) => {
    write(next);
    setKept(next);
  };
  const isChanged = kept !== null && kept.source !== template.source;
  return {
    source: kept?.source ?? template.source,
    isChanged,
    /** Somebody saved another version after I had begun. */
    isStale: isChanged && kept.version !== template.version,
    change: (source: string) => put({ version: kept?.version ?? template.version, source }),
    drop: () => put(null),
    rebase: () => put(kept === null ? null : { version: template.version, source: kept.source }),
  };
}

function read(): Kept | null {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}

function write(kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: what was typed still stands on the page.
  }
}
