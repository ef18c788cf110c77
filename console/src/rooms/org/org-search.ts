import type { SubjectKind } from './queries.ts';

/** What the lists of this room keep in their address. */
export interface UnitsSearch {
  readonly q?: string;
}

export interface ResponsibilitySearch {
  readonly kind?: SubjectKind;
  readonly q?: string;
  /** The subject whose history is open beside the list. */
  readonly subject?: string;
}

export interface PeopleSearch {
  readonly q?: string;
  readonly role?: string;
}

export const SUBJECT_KINDS = [
  ['column', '栏目'],
  ['topic', '专题专栏'],
  ['account', '政务新媒体'],
  ['leaderPage', '领导信息'],
] as const satisfies readonly (readonly [SubjectKind, string])[];

export function readUnitsSearch({ q }: Record<string, unknown>): UnitsSearch {
  return words(q);
}

export function readResponsibilitySearch({ q, kind, subject }: Record<string, unknown>): ResponsibilitySearch {
  const known = SUBJECT_KINDS.find(([code]) => code === kind)?.[0];
  return {
    ...words(q),
    ...(known === undefined ? {} : { kind: known }),
    ...(typeof subject === 'string' ? { subject } : {}),
  };
}

export function readPeopleSearch({ q, role }: Record<string, unknown>): PeopleSearch {
  return { ...words(q), ...(typeof role === 'string' ? { role } : {}) };
}

function words(q: unknown): { q?: string } {
  const text = q === undefined ? '' : String(q);
  return text === '' ? {} : { q: text };
}
