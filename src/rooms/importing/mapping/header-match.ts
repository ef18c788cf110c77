import type { FieldDefinition, KindDefinition } from '../kinds/kind.ts';
import { headerKey, likeness } from '../layout/header-text.ts';

/** From here on a match is taken without asking. */
export const SURE = 0.9;
/** Below this a header is not thought to mean the field at all. */
const MAYBE = 0.6;

interface Name {
  readonly key: string;
  readonly field: FieldDefinition;
  /** 1 for the field's own name, a little less for each synonym further back. */
  readonly weight: number;
}

/** The names of all fields of a kind, ready to be compared with. */
export interface HeaderMatcher {
  /** Fields that a header may mean, best first, with a confidence of at least {@link MAYBE}. */
  match(header: string): ReadonlyArray<{ readonly field: FieldDefinition; readonly confidence: number }>;
  /** Whether a header is one of the names, exactly but for decoration. */
  knows(header: string): boolean;
}

export function headerMatcher(kind: KindDefinition): HeaderMatcher {
  const names: Name[] = kind.fields.flatMap((field, order) =>
    [field.label, field.key, ...field.synonyms].map((name, index) => ({
      key: headerKey(name),
      field,
      // Earlier fields win, then earlier names; all stay above SURE.
      weight: 1 - order * 0.001 - Math.min(index, 90) * 0.00001,
    })),
  );
  const exact = new Map<string, Name[]>();
  for (const name of names) exact.set(name.key, [...(exact.get(name.key) ?? []), name]);
  return {
    knows: header => exact.has(headerKey(header)),
    match(header) {
      const key = headerKey(header);
      if (key === '') return [];
      const best = new Map<FieldDefinition, number>();
      for (const name of exact.get(key) ?? []) raise(best, name.field, name.weight);
      if (best.size === 0) for (const name of names) raise(best, name.field, resemblance(key, name.key) * name.weight);
      return [...best]
        .map(([field, confidence]) => ({ field, confidence }))
        .filter(candidate => candidate.confidence >= MAYBE)
        .sort((a, b) => b.confidence - a.confidence);
    },
  };
}

/**
 * How far a header that is none of the names resembles one: it contains the name (热线工单编号), or shares most of its
 * characters. Always below {@link SURE}, so a person is asked.
 */
function resemblance(header: string, name: string): number {
  if (name.length >= 3 && header.endsWith(name)) return 0.88;
  if (name.length >= 3 && header.includes(name)) return 0.8;
  return likeness(header, name) * 0.85;
}

function raise(best: Map<FieldDefinition, number>, field: FieldDefinition, confidence: number): void {
  if (confidence > (best.get(field) ?? 0)) best.set(field, confidence);
}
