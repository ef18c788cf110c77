import type { NavigateOptions } from '@tanstack/react-router';
import { NAV_GROUPS } from './nav-items.ts';

/** Something that the search leads to. */
export interface Hit {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly go: NavigateOptions;
}

/** The words of what was typed; a hit contains all of them. */
export function wordsOf(text: string): string[] {
  return text.trim().toLowerCase().split(/\s+/).filter(Boolean);
}

export function containsAll(haystack: string, words: readonly string[]): boolean {
  const lower = haystack.toLowerCase();
  return words.every(word => lower.includes(word));
}

/** The console's pages by name; all of them while nothing is typed. */
export function pageHits(words: readonly string[]): Hit[] {
  return NAV_GROUPS.flat()
    .filter(item => containsAll(`${item.label} ${item.also ?? ''}`, words))
    .map(item => ({ key: item.to, title: item.label, note: '页面', go: { to: item.to } }));
}
