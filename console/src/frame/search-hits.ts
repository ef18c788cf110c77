import type { NavigateOptions } from '@tanstack/react-router';
import type { components } from '../api/schema.generated.ts';
import { type Need, navGroupsFor } from './nav-items.ts';

type FigureDefinition = components['schemas']['FigureDefinition'];
type FoundCase = components['schemas']['FoundCase'];
type Unit = Pick<components['schemas']['Unit'], 'unitId' | 'name' | 'shortName' | 'otherNames'>;
type RecordFacet = components['schemas']['RecordFacet'];
type ListedRecord = Pick<components['schemas']['ListedRecord'], 'id' | 'number' | 'title' | 'unit'>;

const MOST_FIGURES = 6;
const MOST_UNITS = 5;
const MOST_TOPICS = 5;
/** A case's number is worth asking for from this many characters on. */
const LEAST_NUMBER = 4;

/** Under which heading a hit stands; the order is the list's. */
export const GROUPS = ['编号', '页面', '数字', '单位', '热点', '记录'] as const;

/** Something that the search leads to. */
export interface Hit {
  readonly group: (typeof GROUPS)[number];
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
      group: '页面' as const,
      key: label,
      title: label,
      note: '',
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
      group: '数字' as const,
      key: figure.key,
      title: figure.label,
      note: figure.cohort,
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
    group: '编号' as const,
    key: found.id,
    title: `${found.number} ${found.title}`,
    note: `${found.unit ?? '未派发'}，${found.statusName}`,
    go: { to: '/records/$kind/$id', params: { kind: 'case', id: found.id }, search: {} },
  }));
}

/** Units by their names, also those by which others call them. */
export function unitHits(words: readonly string[], units: readonly Unit[]): Hit[] {
  if (words.length === 0) return [];
  return units
    .filter(unit => containsAll(`${unit.name} ${unit.shortName} ${unit.otherNames.join(' ')}`, words))
    .slice(0, MOST_UNITS)
    .map(unit => ({
      group: '单位' as const,
      key: unit.unitId,
      title: unit.shortName,
      note: unit.name === unit.shortName ? '' : unit.name,
      go: { to: '/org/units/$unitId', params: { unitId: unit.unitId } },
    }));
}

/** Topics and subtopics of cases; each leads to its cases. */
export function topicHits(words: readonly string[], facets: readonly RecordFacet[]): Hit[] {
  if (words.length === 0) return [];
  return facets
    .filter(({ name }) => name === 'topic' || name === 'subtopic')
    .flatMap(({ name, label, values }) =>
      values
        .filter(value => containsAll(value.name, words))
        .map(
          (value): Hit => ({
            group: '热点' as const,
            key: `${name} ${value.value}`,
            title: value.name,
            note: `诉求${label}`,
            go: { to: '/records/$kind', params: { kind: 'case' }, search: { where: `${name}:${value.value}` } },
          }),
        ),
    )
    .slice(0, MOST_TOPICS);
}

/** Records in whose number or title the words stand. */
export function recordHits(kind: string, room: string, rows: readonly ListedRecord[]): Hit[] {
  return rows.map(row => ({
    group: '记录' as const,
    key: row.id,
    title: row.number === '' ? row.title : `${row.number} ${row.title}`,
    note: `${room}，${row.unit}`,
    go: { to: '/records/$kind/$id', params: { kind, id: row.id }, search: {} },
  }));
}

/** Words that are worth looking for among all records: two characters at least. */
export function recordWords(text: string): string | null {
  const words = text.trim();
  return words.length >= 2 ? words : null;
}
