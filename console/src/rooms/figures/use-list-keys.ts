import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Member } from './queries.ts';

/**
 * Moves through a list by j and k and opens by Enter, from anywhere on the page except where something is typed or
 * another control has the focus.
 */
export function useListKeys(rows: readonly Member[], kind: string, from: string | undefined) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const navigate = useNavigate();
  const found = rows.findIndex(row => row.id === chosenId);
  const at = found === -1 ? 0 : found;
  useEffect(() => {
    const press = async (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const row = rows[at];
      if (event.key === 'j') setChosenId(rows[Math.min(at + 1, rows.length - 1)]?.id ?? null);
      if (event.key === 'k') setChosenId(rows[Math.max(at - 1, 0)]?.id ?? null);
      if (event.key === 'Enter' && row !== undefined) {
        await navigate({
          to: '/records/$kind/$id',
          params: { kind, id: row.id },
          search: from === undefined ? {} : { from },
        });
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [rows, at, kind, from, navigate]);
  return { at, setAt: (index: number) => setChosenId(rows[index]?.id ?? null) };
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('a, button, input, textarea, select, summary, [role=dialog]') !== null
  );
}
