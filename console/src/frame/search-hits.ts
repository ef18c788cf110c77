import type { NavigateOptions } from '@tanstack/react-router';
import type { components } from '../api/schema.generated.ts';
import { type Need, navGroupsFor } from './nav-items.ts';

type FigureDefinition = components['schemas']['FigureDefinition'];
type FoundCase = components['schemas']['FoundCase'];

const MOST_FIGURES = 8;
/** A case's number is worth asking for from this many characters on. */
const LEAST_NUMBER = 4;

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
export function pageHits(words: readonly string[], mayGo: (need: Need) => boolean): Hit[] {
  return navGroupsFor(mayGo)
    .flat()
    .filter(item => containsAll(`${item.label} ${item.also ?? ''}`, words))
    .map(({ to, params, label }) => ({
      key: label,
      title: label,
      note: '页面',
      go: params === undefined ? { to } : { to, params },
    }));
}

/** Figures by name, key, formula or rule; none while nothing is typed. */
export function figureHits(words: readonly string[], figures: readonly FigureDefinition[]): Hit[] {
  if (words.length === 0) return [];
  return figures
    .filter(figure => containsAll(`${figure.label} ${figure.key} ${figure.formula} ${figure.rule}`, words))
    .sort((a, b) => Number(containsAll(b.label, words)) - Number(containsAll(a.label, words)))
    .slice(0, MOST_FIGURES)
    .map(figure => ({
      key: figure.key,
      title: figure.label,
      note: `数字，${figure.rule}`,
      go: { to: '/figures/$key', params: { key: figure.key }, search: {} },
    }));
}

/** The beginning of a case's number, when what was typed can be one: letters, digits and dashes with a digit among them. */
export function numberIn(text: string): string | null {
  const number = text.trim().toUpperCase();
  return number.length >= LEAST_NUMBER && /^[A-Z0-9-]+$/.test(number) && /\d/.test(number) ? number : null;
}

export function caseHits(cases: readonly FoundCase[]): Hit[] {
  return cases.map(found => ({
    key: found.id,
    title: `${found.number} ${found.title}`,
    note: `${found.unit ?? '未派发'}，${found.statusName}`,
    go: { to: '/records/$kind/$id', params: { kind: 'case', id: found.id }, search: {} },
  }));
}
