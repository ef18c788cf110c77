import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('identifiers are UUIDv7, all different, and sort by creation, within a millisecond too', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  const at = Number.parseInt((ids.at(-1) ?? '').replace('-', '').slice(0, 12), 16);
  expect(Math.abs(at - Date.now())).toBeLessThan(60_000);
});
