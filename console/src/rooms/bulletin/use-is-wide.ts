import { useSyncExternalStore } from 'react';

/** The desk of an editor needs three columns and a sheet of paper; narrower windows get the page for reading. */
const DESK = window.matchMedia('(min-width: 1280px)');

export function useIsWide(): boolean {
  return useSyncExternalStore(
    onChange => {
      DESK.addEventListener('change', onChange);
      return () => DESK.removeEventListener('change', onChange);
    },
    () => DESK.matches,
  );
}
