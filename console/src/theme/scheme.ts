import { useSyncExternalStore } from 'react';

/** What the person chose; `system` follows the device. */
export type SchemeChoice = 'system' | 'light' | 'dark';

const KEY = 'gongkai.scheme';
const deviceIsDark = window.matchMedia('(prefers-color-scheme: dark)');
const deviceIsStill = window.matchMedia('(prefers-reduced-motion: reduce)');
const listeners = new Set<() => void>();

/** The choice and what it comes to on this device; the page's root element carries the latter as `data-theme`. */
export function useScheme(): { readonly choice: SchemeChoice; readonly scheme: 'light' | 'dark' } {
  const choice = useSyncExternalStore(subscribe, readChoice);
  const isDark = useSyncExternalStore(subscribe, () => deviceIsDark.matches);
  return { choice, scheme: resolve(choice, isDark) };
}

/** Whether the person asked their device for less motion. */
export function useIsStill(): boolean {
  return useSyncExternalStore(subscribe, () => deviceIsStill.matches);
}

/** Keeps the choice on this device. */
export function chooseScheme(choice: SchemeChoice): void {
  localStorage.setItem(KEY, choice);
  changed();
}

/** Before the first paint, so that nobody working in the dark is flashed at. */
export function applyScheme(): void {
  document.documentElement.dataset.theme = resolve(readChoice(), deviceIsDark.matches);
}

function readChoice(): SchemeChoice {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function resolve(choice: SchemeChoice, isDark: boolean): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return isDark ? 'dark' : 'light';
}

function changed(): void {
  applyScheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

deviceIsDark.addEventListener('change', changed);
deviceIsStill.addEventListener('change', changed);
