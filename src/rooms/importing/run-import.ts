import { dateInWords, dateOf, type Instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import type { ImportPlan, SkippedRow } from './mapping/plan.ts';
import { questionsAboutValues, refuseQuestions } from './mapping/questions.ts';
import { rememberMapping } from './mapping/remember-mapping.ts';
import type { ParsedRow, RowProblem } from './model.ts';
import type { ImportBatch, ImportTarget, RowOutcome } from './needs.ts';
import type { RejectsWriter } from './rejects/rejects-writer.ts';
import {
  findContested,
  type ImportCounts,
  insertBatch,
  insertReportLines,
  type KeptLine,
  type ReportLine,
  setBatchCounts,
} from './store.ts';
import { ImportProfile, type UnknownValue } from './verdict/import-profile.ts';
import type { ParseContext } from './verdict/parse-context.ts';
import { parsePlan } from './verdict/parse-plan.ts';

export interface ImportRequest {
  readonly plan: ImportPlan;
  readonly batch: ImportBatch;
  readonly context: Omit<ParseContext, 'now'>;
  readonly target: ImportTarget;
  readonly file: { readonly name: string /** SHA-256, hex. */; readonly hash: string };
  readonly rejects?: RejectsWriter;
  /**
   * What a word or unit that nobody knows leads to: `ask` refuses the whole table with the questions (IM-15, the command
   * line), `reject` only the rows that hold one (a person has seen the list).
   */
  readonly unknownValues: 'ask' | 'reject';
  /** Told now and then how many rows have been read. */
  readonly onProgress?: (read: number) => void;
}

/** What an import did, or in a dry run would do. Lists are cut at {@link LISTED}; counts are whole. */
export interface ImportSummary extends ImportCounts {
  readonly batchId: string;
  readonly isDryRun: boolean;
  readonly problems: readonly RowProblem[];
  /** Rows that were taken although there was something to say. */
  readonly warned: number;
  readonly skipped: readonly SkippedRow[];
  /** Words and units that a person must explain once, for the rows that were rejected by them. */
  readonly unknownValues: readonly UnknownValue[];
  readonly notices: readonly string[];
}

const LISTED = 500;

/**
 * Imports a planned table: reader → meaning → verdict → record room, batch by batch, with flat memory. Everything is
 * one transaction: a process that dies in the middle leaves nothing.
 * @throws AppError `bad-input` while questions are open (`details.questions`), `bad-file` when the file turns out to be broken further down;
 *   the transaction must then be rolled back
 * @source IM-06, IM-07, IM-13
 */
export async function runImport(tx: Tx, request: ImportRequest): Promise<ImportSummary> {
  const { plan, batch, target } = request;
  refuseQuestions(plan.questions);
  const profile = new ImportProfile();
  const tally = new Tally();
  if (!batch.isDryRun) await insertBatch(tx, newBatch(request));
  try {
    await target.begin(tx, batch);
    await takeRows(tx, request, profile, tally);
    if (request.unknownValues === 'ask') {
      refuseQuestions(questionsAboutValues(plan.kind, profile.unknownValues.values()));
    }
    await target.finish(tx, batch);
  } catch (error) {
    await request.rejects?.discard();
    throw error;
  }
  if (!batch.isDryRun) {
    await setBatchCounts(tx, batch.batchId, tally.counts);
    await rememberMapping(tx, plan, batch);
  }
  return {
    batchId: batch.batchId,
    isDryRun: batch.isDryRun,
    ...tally.counts,
    problems: tally.problems,
    warned: tally.warned,
    skipped: tally.skipped,
    unknownValues: [...profile.unknownValues.values()],
    notices: [...plan.notices, ...hiddenRows(profile)],
  };
}

/** One batch after the other: the next is read when the record room has taken the one before. */
async function takeRows(tx: Tx, request: ImportRequest, profile: ImportProfile, tally: Tally): Promise<void> {
  const { plan, batch, target, context } = request;
  for await (const { sheet, rows, skipped } of parsePlan(plan, { ...context, now: batch.now }, profile)) {
    tally.skip(skipped);
    const accepted = rows.filter(row => row.verdict === 'accepted');
    const outcomes = accepted.length === 0 ? [] : await target.take(tx, batch, accepted);
    if (outcomes.length !== accepted.length) throw new Error(`${accepted.length} rows, ${outcomes.length} outcomes`);
    const taken = outcomes.values();
    const changed = accepted.filter((_, index) => outcomes[index]?.outcome === 'changed');
    const contested = await findContested(
      tx,
      batch.kind,
      changed.map(row => row.contentHash),
    );
    const lines: KeptLine[] = [];
    for (const row of rows) {
      const outcome = row.verdict === 'accepted' ? taken.next().value : undefined;
      const line = withComeback(reportLine(row, outcome), contested.get(row.contentHash));
      tally.count(line);
      if (isWorthTelling(line)) lines.push({ ...line, contestedHash: isContested(row) ? row.contentHash : null });
      if (line.outcome === 'rejected') await request.rejects?.add(sheet, row.raw, line.problems);
    }
    if (!batch.isDryRun) await insertReportLines(tx, batch.batchId, lines);
    request.onProgress?.(tally.counts.read);
  }
}

function newBatch({ plan, batch, file }: ImportRequest) {
  const { batchId: id, kind, actorId, now: importedAt } = batch;
  return { id, kind, actorId, importedAt, fileName: file.name, fileHash: file.hash, mapping: plan.mapping };
}

function reportLine(row: ParsedRow, outcome: RowOutcome | undefined): ReportLine {
  const place = { sheet: row.sheet, row: row.row, problems: row.problems, changes: [], recordId: null };
  if (row.verdict === 'rejected') return { ...place, outcome: 'rejected' };
  // The same content stood further up in the file (IM-13).
  if (outcome === undefined) return { ...place, outcome: 'unchanged' };
  const problems = 'problems' in outcome ? [...row.problems, ...(outcome.problems ?? [])] : row.problems;
  return { ...place, ...outcome, problems };
}

/** Whether another row of the file had its number and said otherwise (IM-13). */
function isContested({ verdict, problems }: ParsedRow): boolean {
  return verdict === 'rejected' && problems.some(({ rule, level }) => rule === 'IM-13' && level === 'reject');
}

/**
 * A row that was rejected for the number that it shares with another, and now comes alone and as it was, changes the record
 * of that other: whoever brings it may not have meant to. A trial tells it before anything is changed.
 * @param rejectedAt when it was rejected last
 */
function withComeback(line: ReportLine, rejectedAt: Instant | undefined): ReportLine {
  if (line.outcome !== 'changed' || rejectedAt === undefined) return line;
  const problem: RowProblem = {
    sheet: line.sheet,
    row: line.row,
    column: '',
    header: '',
    value: '',
    reason: `这一行在${dateInWords(dateOf(rejectedAt))}的导入里因与另一行编号相同、内容不同被拒绝，没有改动又导入，已按它改了那一行的记录`,
    advice: '是要以这一行为准的，不用再办；不是的，请撤回这批导入，改正编号后再导入',
    rule: 'IM-13',
    level: 'warn',
  };
  return { ...line, problems: [...line.problems, problem] };
}

function isWorthTelling(line: ReportLine): boolean {
  return line.outcome === 'changed' || line.outcome === 'rejected' || line.problems.length > 0;
}

function hiddenRows(profile: ImportProfile): string[] {
  if (profile.hiddenRowCount === 0) return [];
  const more = profile.hiddenRowCount > profile.hiddenRows.length ? '等' : '';
  return [
    `第 ${profile.hiddenRows.join('、')} 行${more}是隐藏的，照常导入（共 ${profile.hiddenRowCount} 行，IM-12）。`,
  ];
}

class Tally {
  readonly counts = { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 };
  readonly problems: RowProblem[] = [];
  readonly skipped: SkippedRow[] = [];
  warned = 0;

  count(line: ReportLine): void {
    this.counts.read += 1;
    this.counts[line.outcome] += 1;
    if (line.outcome !== 'rejected' && line.problems.length > 0) this.warned += 1;
    if (this.problems.length < LISTED) this.problems.push(...line.problems);
  }

  skip(rows: readonly SkippedRow[]): void {
    if (this.skipped.length < LISTED) this.skipped.push(...rows);
  }
}
