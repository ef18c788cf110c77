import { v7 } from 'uuid';
import { systemClock } from './time.ts';

const RANDOM_BYTES = 16;
/** Random bytes for some hundreds of identifiers at once: a call of the system for each takes longer than all the rest. */
const pool = new Uint8Array(256 * RANDOM_BYTES);
let used = pool.length;
let lastMs = 0;
let sequence = 0;

/**
 * A new identifier: UUIDv7, made by the application so that no shared sequence is needed and rows sort by creation,
 * within a millisecond too.
 */
export function newId(): string {
  const random = nextRandom();
  const now = systemClock.now();
  if (now > lastMs) {
    lastMs = now;
    sequence = new DataView(random.buffer, random.byteOffset).getInt32(6) & 0x7fff_ffff;
  } else {
    sequence = (sequence + 1) | 0;
    if (sequence === 0) lastMs += 1;
  }
  return v7({ random, msecs: lastMs, seq: sequence });
}

function nextRandom(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}
