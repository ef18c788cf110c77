import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { currentCipher, randomOf } from './cipher.ts';
import { type Sealed, seal, unseal } from './sealed.ts';

/** A record's data key, in memory only. */
export interface RecordKey {
  readonly recordId: string;
  readonly version: number;
  readonly key: KeyObject;
}

/** What a blind index is over; each is of its own, so equal digits in two kinds do not match. */
export type IndexKind = 'name' | 'phone' | 'phone-last-four' | 'identity-number';

interface Master {
  readonly id: string;
  readonly wrapping: KeyObject;
  readonly indexing: KeyObject;
}

/**
 * The keys that stand above all records. From the master key come, each by its own derivation, the key that wraps record
 * keys and the key of the blind indexes: who can search cannot decrypt.
 */
export interface KeyRing {
  /** Names the master key without telling it. */
  readonly currentId: string;
  newRecordKey(recordId: string): { key: RecordKey; wrapped: Sealed };
  /** @throws Error when no master key of the ring wrapped it */
  unwrap(recordId: string, version: number, wrapped: Sealed): RecordKey;
  /** The index to store: 16 bytes. */
  blindIndex(county: string, kind: IndexKind, normalised: string): Buffer;
  /** The indexes to look for: with every master key of the ring, so that a rotation can go on while it is searched. */
  blindIndexes(county: string, kind: IndexKind, normalised: string): Buffer[];
}

const INDEX_BYTES = 16;

/**
 * @param current 32 bytes, what new keys are wrapped with
 * @param older earlier master keys, for what is not yet converted
 */
export function openKeyRing(current: Uint8Array, older: readonly Uint8Array[] = []): KeyRing {
  const [first, ...rest] = [deriveFrom(current), ...older.map(deriveFrom)] as const;
  const masters = [first, ...rest];
  const index = (master: Master, county: string, kind: IndexKind, normalised: string) =>
    createHmac('sha256', master.indexing).update(`${county}\0${kind}\0${normalised}`).digest().subarray(0, INDEX_BYTES);
  return {
    currentId: first.id,
    newRecordKey(recordId) {
      const bytes = randomOf(currentCipher.keyBytes);
      const version = 1;
      const wrapped = seal(first.wrapping, first.id, placeOf(recordId, version), bytes);
      return { key: { recordId, version, key: createSecretKey(bytes) }, wrapped };
    },
    unwrap(recordId, version, wrapped) {
      const master = masters.find(each => each.id === wrapped.keyId);
      if (master === undefined) throw new Error(`record key wrapped by an unknown master key: ${wrapped.keyId}`);
      return { recordId, version, key: createSecretKey(unseal(master.wrapping, placeOf(recordId, version), wrapped)) };
    },
    blindIndex: (county, kind, normalised) => index(first, county, kind, normalised),
    blindIndexes: (county, kind, normalised) => masters.map(master => index(master, county, kind, normalised)),
  };
}

function deriveFrom(master: Uint8Array): Master {
  if (master.length !== 32) throw new RangeError('a master key has 32 bytes');
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', master, '', `gongkai ${purpose} 1`, bytes));
  return {
    id: derive('key id', 6).toString('hex'),
    wrapping: createSecretKey(derive('wrap record keys', 32)),
    indexing: createSecretKey(derive('blind index', 32)),
  };
}

function placeOf(recordId: string, version: number): string {
  return `record key ${recordId} ${version}`;
}
