import { createHash } from 'node:crypto';
import type { OfficialDocument } from './model.ts';

/**
 * SHA-256 (hex) over the document's content. The same content has the same hash whatever the order in which its fields
 * were written, and every rendering carries it, so that a page, a DOCX and a PDF can be told to be of one document.
 * @source AS-G20
 */
export function documentHash(document: OfficialDocument): string {
  return createHash('sha256').update(canonical(document)).digest('hex');
}

/** JSON with sorted keys and without absent fields. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
