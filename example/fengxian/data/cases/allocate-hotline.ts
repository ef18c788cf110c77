import { HOTLINE } from '../plan.ts';
import type { Quarter } from '../publishing-plan.ts';
import { type Rng, shuffled } from '../random.ts';
import type { UnitSlug } from '../units.ts';
import { HANDLING } from './handling.ts';
import { situationsFor } from './subtopic-texts.ts';
import { type CaseType, type Subtopic, TOPIC_NAMES, TOPICS, type Topic } from './vocabulary.ts';

/** One hotline case before it has words and dates. */
export interface HotlineSeat {
  readonly topic: Topic;
  readonly subtopic: Subtopic;
  readonly type: CaseType;
  readonly unit: UnitSlug;
  readonly overdue: boolean;
}

type Place = Pick<HotlineSeat, 'subtopic' | 'unit'>;

/**
 * The hotline cases of a quarter, in an order that chance decides. Every margin is exact whatever the seed: types within
 * topics, units within subtopics, the overdue ones. Chance decides only which case has which type, and the order.
 */
export function allocateHotline(rng: Rng, quarter: Quarter = '2023Q3'): HotlineSeat[] {
  const seats = TOPIC_NAMES.flatMap(topic => allocateTopic(rng, quarter, topic));
  return shuffled(rng, seats);
}

/** The same `times` over, one quarter's worth in memory at a time: for benchmarks with millions of cases. */
export function* streamHotline(rng: Rng, times: number, quarter: Quarter = '2023Q3'): Generator<HotlineSeat> {
  for (let round = 0; round < times; round += 1) yield* allocateHotline(rng, quarter);
}

function allocateTopic(rng: Rng, quarter: Quarter, topic: Topic): HotlineSeat[] {
  const plan = HOTLINE[quarter];
  const places = shuffled(rng, placesOf(topic, quarter));
  const wanted = new Map(Object.entries(plan.byTopicAndType[topic]) as [CaseType, number][]);
  const take = (type: CaseType, fits: (place: Place) => boolean, overdue: boolean): HotlineSeat => {
    const index = places.findIndex(fits);
    const left = wanted.get(type) ?? 0;
    const [place] = index < 0 ? [] : places.splice(index, 1);
    if (!place || left === 0) throw new RangeError(`${quarter} ${topic} ${type}: the plan has no place for it`);
    wanted.set(type, left - 1);
    return { topic, ...place, type, overdue };
  };

  const seats = plan.overdue
    .filter(late => topicHas(topic, late.subtopic))
    .map(late => take(late.type, place => place.unit === late.unit && place.subtopic === late.subtopic, true));
  // Rare types first: nobody asks a question about a blocked stairwell, so they fit only some of the places.
  for (const [type, count] of [...wanted].sort((a, b) => a[1] - b[1])) {
    for (let left = count; left > 0; left -= 1) {
      seats.push(take(type, place => situationsFor(place.subtopic, type, place.unit).length > 0, false));
    }
  }
  return seats;
}

function topicHas(topic: Topic, subtopic: Subtopic): boolean {
  return (TOPICS[topic] as readonly Subtopic[]).includes(subtopic);
}

/** One place per case of the topic; another quarter's number is spread over the same units in proportion. */
function placesOf(topic: Topic, quarter: Quarter): Place[] {
  const rows = TOPICS[topic].flatMap(subtopic =>
    (Object.entries(HANDLING[subtopic]) as [UnitSlug, number][]).map(([unit, count]) => ({ subtopic, unit, count })),
  );
  const total = Object.values(HOTLINE[quarter].byTopicAndType[topic]).reduce((sum, count) => sum + count, 0);
  const counts = spread(
    rows.map(row => row.count),
    total,
  );
  return rows.flatMap(({ subtopic, unit }, index) =>
    Array.from({ length: counts[index] ?? 0 }, (): Place => ({ subtopic, unit })),
  );
}

/** Whole numbers in proportion to `weights` that add up to `total`: floors, the rest to the largest remainders. */
function spread(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const counts = weights.map(weight => Math.floor((weight * total) / sum));
  const missing = total - counts.reduce((all, count) => all + count, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (weight * total) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
