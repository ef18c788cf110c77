/** Writes every test workbook into a folder and tells what each must lead to. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleCases } from './cases/articles.ts';
import { cellCases } from './cases/cells.ts';
import { containerCases } from './cases/containers.ts';
import { dateCases } from './cases/dates.ts';
import { headerCases } from './cases/headers.ts';
import { identityCases } from './cases/identity.ts';
import { mailboxCases } from './cases/mailbox.ts';
import { orderCases } from './cases/order.ts';
import { postCases } from './cases/posts.ts';
import { refusedCases } from './cases/refused.ts';
import { registerCases } from './cases/registers.ts';
import { smartCityCases } from './cases/smart-city.ts';
import { structureCases } from './cases/structure.ts';
import { unitCases } from './cases/units-written.ts';
import type { WorkbookCase } from './expect.ts';
import type { CaseFile } from './write/case-file.ts';

const CASES: readonly CaseFile[] = [
  ...structureCases,
  ...headerCases,
  ...dateCases,
  ...unitCases,
  ...identityCases,
  ...orderCases,
  ...cellCases,
  ...containerCases,
  ...refusedCases,
  ...mailboxCases,
  ...smartCityCases,
  ...articleCases,
  ...postCases,
  ...registerCases,
];

/**
 * Writes the files, the same bytes on every run.
 * @param dir is made where it is missing.
 * @returns the cases; `file` is the name inside `dir`.
 */
export async function makeWorkbooks(dir: string): Promise<WorkbookCase[]> {
  await mkdir(dir, { recursive: true });
  const made: WorkbookCase[] = [];
  for (const { bytes, ...promise } of CASES) {
    await writeFile(join(dir, promise.file), await bytes());
    made.push(promise);
  }
  return made;
}
