import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

/**
 * An authenticated cipher. The name is stored with every value, so a county that has to use SM4-GCM adds a suite and
 * converts while both are readable (SC-G1). Keys are key objects: four times as fast as bytes, and no log can print them.
 */
export interface Cipher {
  readonly alg: string;
  readonly keyBytes: number;
  readonly ivBytes: number;
  /** `aad` is bound to the result and not stored: a value moved to another record or field does not open there. */
  encrypt(key: KeyObject, iv: Uint8Array, aad: string, plain: Uint8Array): { ct: Buffer; tag: Buffer };
  /** @throws Error when key, place or value are not those of the encryption */
  decrypt(key: KeyObject, iv: Uint8Array, aad: string, ct: Uint8Array, tag: Uint8Array): Buffer;
}

const TAG_BYTES = 16;

const aes256Gcm: Cipher = {
  alg: 'A256GCM',
  keyBytes: 32,
  ivBytes: 12,
  encrypt(key, iv, aad, plain) {
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(aad));
    const ct = cipher.update(plain);
    cipher.final(); // GCM is a stream cipher: nothing is left to come
    return { ct, tag: cipher.getAuthTag() };
  },
  decrypt(key, iv, aad, ct, tag) {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(aad));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(ct), decipher.final()]);
  },
};

const CIPHERS: ReadonlyMap<string, Cipher> = new Map([[aes256Gcm.alg, aes256Gcm]]);

/** What new values are encrypted with. */
export const currentCipher: Cipher = aes256Gcm;

/** @throws Error for an algorithm that this version does not know */
export function cipherOf(alg: string): Cipher {
  const cipher = CIPHERS.get(alg);
  if (cipher === undefined) throw new Error(`unknown cipher: ${alg}`);
  return cipher;
}

/** Random bytes out of a pool that is filled at once: one call of the system per value costs more than the cipher. */
export function randomOf(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
    used = 0;
  }
  // A copy: what was handed out must not stay in the pool.
  const value = Buffer.from(pool.subarray(used, used + bytes));
  pool.fill(0, used, used + bytes);
  used += bytes;
  return value;
}

const POOL_BYTES = 64 * 1024;
let pool = Buffer.alloc(0);
let used = 0;
