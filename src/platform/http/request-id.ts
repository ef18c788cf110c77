import { randomBytes } from 'node:crypto';

/** No 0/O, 1/I/L, U: what a clerk reads out on the phone must not be mistaken. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A request's id, short enough to be quoted on the phone: `7F3K-2M9Q` (39 random bits; logs carry the time as well). */
export function newRequestId(): string {
  const letters = [...randomBytes(8)].map(byte => ALPHABET[byte % ALPHABET.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
