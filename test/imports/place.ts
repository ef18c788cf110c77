import { importRooms } from '../../src/compose.ts';
import { fixedClock, type Instant, instant } from '../../src/kernel/time.ts';
import { openKeyRing } from '../../src/platform/crypto/index.ts';
import type { ImportPlace } from '../../src/rooms/importing/index.ts';
import { OPERATOR } from '../../src/rooms/org/index.ts';
import { IMPORTED_AT } from '../workbooks/world.ts';

export const COUNTY_CODE = 'fengxian';
export const NOW = instant(IMPORTED_AT);
const RING = openKeyRing(Buffer.alloc(32, 7));

/** Where an import happens, at `now`. */
export function placeAt(now: Instant = NOW): ImportPlace {
  return { actor: OPERATOR, clock: fixedClock(now), ring: RING, countyName: '凤县', rooms: importRooms };
}
