import type { KeyObject } from 'node:crypto';
import { cipherOf, currentCipher, randomOf } from './cipher.ts';

/** An encrypted value as it is stored (jsonb); bytes in Base64 (SC-11). */
export interface Sealed {
  readonly alg: string;
  /** Which key opens it: of a field its record key's version, of a record key the master key's id. */
  readonly keyId: string;
  readonly iv: string;
  readonly tag: string;
  readonly ct: string;
}

/** Encrypts bytes for one place. */
export function seal(key: KeyObject, keyId: string, place: string, plain: Uint8Array): Sealed {
  const { alg, ivBytes, encrypt } = currentCipher;
  const iv = randomOf(ivBytes);
  const { ct, tag } = encrypt(key, iv, place, plain);
  return { alg, keyId, iv: iv.toString('base64'), tag: tag.toString('base64'), ct: ct.toString('base64') };
}

/** @throws Error when the value was not sealed with this key for this place, or was changed since */
export function unseal(key: KeyObject, place: string, sealed: Sealed): Buffer {
  const bytes = (text: string) => Buffer.from(text, 'base64');
  return cipherOf(sealed.alg).decrypt(key, bytes(sealed.iv), place, bytes(sealed.ct), bytes(sealed.tag));
}
