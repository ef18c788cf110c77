import { useState } from 'react';
import { keep, readKept } from '../../ui/kept.ts';
import type { Member } from './queries.ts';

/** With a preview beside it a list has room for this many facts; the preview shows all. */
const MOST_FACTS = 5;

/** Which facts of a list have a column: those that a person chose on this device, else those in which the rows differ. */
export interface Columns {
  readonly all: readonly string[];
  readonly shown: readonly string[];
  readonly isChosen: boolean;
  choose(label: string, isShown: boolean): void;
  /** Back to what the rows suggest. */
  forget(): void;
}

export function useColumns(kind: string, rows: readonly Member[]): Columns {
  const key = `columns.${kind}`;
  const [chosen, setChosen] = useState<readonly string[] | null>(() => readKept(key, isLabels));
  const all = labelsOf(rows);
  const shown =
    chosen === null ? tellingLabels(rows).slice(0, MOST_FACTS) : all.filter(label => chosen.includes(label));
  const take = (labels: readonly string[] | null) => {
    setChosen(labels);
    keep(key, labels);
  };
  return {
    all,
    shown,
    isChosen: chosen !== null,
    // What this list does not have may be a column of the next one of its kind.
    choose: (label, isShown) => {
      const others = (chosen ?? shown).filter(other => other !== label);
      take(isShown ? [...others, label] : others);
    },
    forget: () => take(null),
  };
}

function labelsOf(rows: readonly Member[]): string[] {
  return [...new Set(rows.flatMap(row => row.facts.map(fact => fact.label)))];
}

/** The facts in which records differ: what is the same of all says nothing in a list. */
function tellingLabels(rows: readonly Member[]): string[] {
  const labels = labelsOf(rows);
  const textsOf = (label: string) => new Set(rows.map(row => row.facts.find(fact => fact.label === label)?.text));
  return rows.length < 2 ? labels : labels.filter(label => textsOf(label).size > 1);
}

function isLabels(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(label => typeof label === 'string');
}
