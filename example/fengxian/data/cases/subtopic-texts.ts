import { readBank } from '../text-bank.ts';
import { type UnitSlug, unitOf } from '../units.ts';
import { CITY_STREET_TEXTS } from './city-street-texts.ts';
import { HOUSING_TEXTS } from './housing-texts.ts';
import { LABOUR_TEXTS } from './labour-texts.ts';
import { RURAL_LAND_TEXTS } from './rural-land-texts.ts';
import { RURAL_WORKS_TEXTS } from './rural-works-texts.ts';
import { CASE_TYPES, type CaseType, SUBTOPICS, type Subtopic } from './vocabulary.ts';

/** One thing that happens to people: titles and complaints that belong together, and what the unit found and did. */
export interface Situation {
  readonly types: readonly CaseType[];
  /** Units that would handle it, `towns` for any town; empty for whoever handles the subtopic. */
  readonly units: readonly string[];
  readonly titles: readonly string[];
  /** The citizen's words. */
  readonly said: readonly string[];
  /** The unit's words; empty where there was nothing to look into (questions, suggestions). */
  readonly found: readonly string[];
  readonly done: readonly string[];
  /** What it does to people, and what they want: the situation's own, or else the subtopic's. */
  readonly effects: readonly string[];
  readonly asks: readonly string[];
}

/**
 * How a bank is read: blocks of `key: sentence`. The first block holds what fits every complaint (`effect`, `ask`); each
 * further block is a situation, for 投诉 and 求助 unless a `type` line says otherwise, and for any unit unless `unit` lists some. The first `title`, `said`, `found` and
 * `done` belong together, the second ones likewise; a third title goes with the first words again. Slots are those of
 * `case-slots.ts`.
 */
const BANKS: Readonly<Record<Subtopic, string>> = {
  ...RURAL_LAND_TEXTS,
  ...RURAL_WORKS_TEXTS,
  ...LABOUR_TEXTS,
  ...CITY_STREET_TEXTS,
  ...HOUSING_TEXTS,
};

const DEFAULT_TYPES: readonly CaseType[] = ['投诉', '求助'];

function readSubtopic(bank: string): Situation[] {
  const [common, ...blocks] = readBank(['type', 'unit', 'title', 'said', 'found', 'done', 'effect', 'ask'], bank);
  return blocks.map(block => ({
    types: block.type.length === 0 ? DEFAULT_TYPES : block.type.map(readType),
    units: block.unit.flatMap(line => line.split(' ')),
    titles: block.title,
    said: block.said,
    found: block.found,
    done: block.done,
    effects: block.effect.length === 0 ? (common?.effect ?? []) : block.effect,
    asks: block.ask.length === 0 ? (common?.ask ?? []) : block.ask,
  }));
}

function readType(word: string): CaseType {
  const type = CASE_TYPES.find(known => known === word);
  if (!type) throw new RangeError(`not a type of case: ${word}`);
  return type;
}

const SITUATIONS = new Map(SUBTOPICS.map(subtopic => [subtopic, readSubtopic(BANKS[subtopic])]));

/** Everything that can be told about a subtopic. */
export function situationsOf(subtopic: Subtopic): readonly Situation[] {
  const situations = SITUATIONS.get(subtopic);
  if (!situations) throw new RangeError(`no texts for ${subtopic}`);
  return situations;
}

/** What can be told in such a case; empty when nobody would bring a case of this type about this to this unit. */
export function situationsFor(subtopic: Subtopic, type: CaseType, unit: UnitSlug): readonly Situation[] {
  return situationsOf(subtopic).filter(
    ({ types, units }) => types.includes(type) && (units.length === 0 || units.some(word => covers(word, unit))),
  );
}

function covers(word: string, unit: UnitSlug): boolean {
  return word === 'towns' ? unitOf(unit).kind === 'town' : word === unit;
}
