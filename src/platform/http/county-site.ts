import type { Clock } from '../../kernel/time.ts';

/** A county as the platform lists it. */
export interface CountyEntry {
  readonly code: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

/** The county that a request is about, with its clock. */
export interface CountySite {
  readonly code: string;
  readonly name: string;
  readonly clock: Clock;
}

/** Which county a host name means; null when none does. */
export type FindCounty = (host: string) => Promise<CountySite | null>;

/** A new county, a new host name or a clock just set is known after this long; not every request reads them. */
const KEPT_MS = 10_000;

interface Kept {
  readonly counties: readonly CountyEntry[];
  readonly clocks: ReadonlyMap<string, Clock>;
}

/**
 * Finds counties by host name (without port, any case). A single county answers under every name, so that a first
 * installation works by address.
 */
export function countiesByHost(
  list: () => Promise<readonly CountyEntry[]>,
  clockOf: (code: string) => Promise<Clock>,
  systemClock: Clock,
): FindCounty {
  let kept: Promise<Kept> | null = null;
  let readAt = 0;
  return async host => {
    if (kept === null || systemClock.now() - readAt > KEPT_MS) {
      readAt = systemClock.now();
      kept = read(list, clockOf);
      // A failed reading must not be kept as the answer.
      kept.catch(() => {
        kept = null;
      });
    }
    const { counties, clocks } = await kept;
    const found = chooseCounty(counties, host);
    const clock = found && clocks.get(found.code);
    return found && clock ? { code: found.code, name: found.name, clock } : null;
  };
}

async function read(
  list: () => Promise<readonly CountyEntry[]>,
  clockOf: (code: string) => Promise<Clock>,
): Promise<Kept> {
  const counties = await list();
  const clocks = new Map<string, Clock>();
  for (const { code } of counties) clocks.set(code, await clockOf(code));
  return { counties, clocks };
}

/** The county with this host name, else the only county. */
function chooseCounty(counties: readonly CountyEntry[], host: string): CountyEntry | null {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  const named = counties.find(county => county.hosts.some(known => known.toLowerCase() === name));
  if (named !== undefined) return named;
  return counties.length === 1 ? (counties[0] ?? null) : null;
}
