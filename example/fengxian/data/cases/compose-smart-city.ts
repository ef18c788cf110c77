import { placesOfTown, TOWN_PLACES, type TownPlaces } from '../places.ts';
import { chance, int, pick, type Rng, weighted } from '../random.ts';
import { scene } from '../scene.ts';
import type { UnitSlug } from '../units.ts';
import { SMART_CITY_KINDS, type SmartCityKind } from './smart-city-kinds.ts';

/** A smart-city case in words and place; what a case needs to be put on file (CW-S3) but the photographs. */
export interface SmartCityText {
  readonly kind: SmartCityKind['kind'];
  readonly group: string;
  readonly name: string;
  readonly unit: UnitSlug;
  readonly town: UnitSlug;
  readonly title: string;
  readonly content: string;
  readonly answer: string;
  readonly place: string;
  /** Grid of the patrol: town's number and a grid's. */
  readonly grid: string;
  readonly latitude: number;
  readonly longitude: number;
}

const KIND_WEIGHTS = SMART_CITY_KINDS.map(kind => [kind, kind.weight] as const);
const SPOTS = [
  '路口',
  '中段',
  '公交站旁',
  '桥头',
  '菜市场门口',
  '学校南侧',
  '加油站对面',
  '银行门前',
  '十字东北角',
  '河堤入口',
];
/** How far from the middle of a town a case may lie, in degrees: about 1.5 km. */
const SPREAD = 0.014;

/** A smart-city case, by weight of its kind; most lie in the county seat, where the patrols are. */
export function composeSmartCityCase(rng: Rng): SmartCityText {
  const kind = weighted(rng, KIND_WEIGHTS);
  const unit = weighted(rng, kind.units);
  const town = townOf(rng, unit);
  const say = scene(rng, { road: town.roads, estate: town.estates, village: town.villages, spot: SPOTS });
  // What was seen and what was done stand in the same order: a fallen lamp post is not mended with a new bulb.
  const angle = int(rng, 0, kind.seen.length - 1);
  const content = say(kind.seen[angle] ?? '');
  const answer = say(kind.done[angle] ?? '');
  const townIndex = TOWN_PLACES.indexOf(town) + 1;
  return {
    kind: kind.kind,
    group: kind.group,
    name: kind.name,
    unit,
    town: town.town,
    title: say(`{road}{spot}${kind.name}`),
    content,
    answer,
    place: `${town.name}${say('{road}{spot}')}`,
    grid: `${String(townIndex).padStart(2, '0')}-${String(int(rng, 1, 24)).padStart(2, '0')}`,
    latitude: around(rng, town.latitude),
    longitude: around(rng, town.longitude),
  };
}

function townOf(rng: Rng, unit: UnitSlug): TownPlaces {
  const own = placesOfTown(unit);
  if (own) return own;
  const seat = placesOfTown('shuangshipu');
  return seat && chance(rng, 0.85) ? seat : pick(rng, TOWN_PLACES);
}

function around(rng: Rng, middle: number): number {
  return Math.round((middle + (rng.next() - 0.5) * SPREAD) * 100_000) / 100_000;
}
