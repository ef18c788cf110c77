import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '../../platform/sql.ts';
import { findTemplate, type TemplateRow } from './store.ts';

/** The template that a quarter's circular is drafted from. */
export const QUARTERLY = 'quarterly';
const FILE = join(import.meta.dirname, '../../../templates/bulletin/quarterly.liquid');

/** The office's template; until it has saved one, the packaged one as version 0. */
export async function templateOf(tx: Tx): Promise<TemplateRow & { readonly isPackaged: boolean }> {
  const own = await findTemplate(tx, QUARTERLY);
  if (own !== null) return { ...own, isPackaged: false };
  return { id: '', name: QUARTERLY, source: readFileSync(FILE, 'utf8'), version: 0, updatedAt: null, isPackaged: true };
}
