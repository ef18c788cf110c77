import { isDeepStrictEqual } from 'node:util';
import { AppError, type Refusal } from '../../../kernel/errors.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { WorkCalendar } from '../../../kernel/working-days.ts';
import { appendEvents, numbered, replaceText } from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import {
  changedFields,
  contestedColumns,
  contestedProblems,
  type DerivedDifference,
  type FieldChange,
  type ImportBatch,
  type ImportOpening,
  type ImportTarget,
  type KindDefinition,
  overlay,
  type ParsedRow,
  type RowOutcome,
  type RowProblem,
} from '../../importing/index.ts';
import { type BulkContext, type Prepared, prepareCase } from '../bulk.ts';
import type { CaseEvent } from '../events.ts';
import { TOPICS } from '../model.ts';
import { findKnownIn, hasCases, readStoredCases, type StoredCase } from '../queries/stored-cases.ts';
import { CASE, type StoredCaseText } from '../record.ts';
import type { KnownCase } from '../store.ts';
import { hasCitizenColumns, replaceCitizen } from './case-citizen.ts';
import { channelsOf, citizenOf, type Telling, tellCase } from './case-story.ts';
import { CaseWriter } from './case-writer.ts';
import { changeStory } from './change-story.ts';
import { derivedDifferences } from './derived-columns.ts';
import { BY_ID, valuesOfCase } from './known-case.ts';
import { type CaseReader, type CaseValues, caseReader } from './row-values.ts';
import { undoCases } from './undo-cases.ts';

/** What stands in a record for a word of the county's own, as people say it. */
const TOPIC_NAMES = { topic: new Map(TOPICS.map(topic => [topic.key, topic.name])) };

/** One import of cases: new ones are written in bulk, known ones compared and corrected one by one. */
export class CaseImport implements ImportTarget {
  readonly #kind: KindDefinition;
  readonly #opening: ImportOpening;
  readonly #calendar: WorkCalendar;
  readonly #nameOf: (unitId: string) => string;
  readonly #reader: CaseReader;
  readonly #telling: Telling;
  /** Made when the import begins; a preview writes nothing. */
  #writer: CaseWriter | null = null;
  /** Ids by number of the cases of a table that names main cases: the database need not know them yet. */
  readonly #met = new Map<string, string>();
  /** Stories that were played to compare derived columns, so that none is played twice. */
  readonly #played = new WeakMap<ParsedRow, Prepared>();
  #isFirst = false;
  /** In whose name and in which import events are recorded; a preview has no import. */
  #by: BulkContext;

  constructor(
    kind: KindDefinition,
    opening: ImportOpening,
    calendar: WorkCalendar,
    units: { readonly nameOf: (unitId: string) => string; readonly named: Telling['unitNamed'] },
  ) {
    this.#kind = kind;
    this.#opening = opening;
    this.#calendar = calendar;
    this.#nameOf = units.nameOf;
    this.#reader = caseReader(kind);
    const caseNumbered = (number: string) =>
      number.startsWith(BY_ID) ? number.slice(BY_ID.length) : (this.#met.get(number) ?? null);
    this.#telling = { kind, reader: this.#reader, calendar, caseNumbered, unitNamed: units.named };
    const { now, actor, ring } = opening;
    this.#by = { now, recordedAt: now, actorId: actor.personId, calendar, ring };
  }

  async begin(tx: Tx, { now, actorId, batchId }: ImportBatch): Promise<void> {
    this.#by = { ...this.#by, now, recordedAt: now, actorId, batchId };
    this.#isFirst = !(await hasCases(tx, channelsOf(this.#kind)));
    this.#writer = await CaseWriter.open(tx, this.#by);
  }

  /** @source IM-05 */
  compareDerived(row: ParsedRow): readonly DerivedDifference[] {
    const prepared = this.#prepare(row.values, row);
    // A duplicate's main case may come further down in the batch: it is told again when its turn comes.
    if ('refusals' in prepared) return [];
    this.#played.set(row, prepared);
    return derivedDifferences(row, prepared.ready.record.state, this.#calendar, this.#opening.now);
  }

  async take(tx: Tx, batch: ImportBatch, rows: readonly ParsedRow[]): Promise<readonly RowOutcome[]> {
    const mains = new Set(rows.flatMap(row => this.#reader.get(row.values, 'mainNumber', 'code') ?? []));
    const numbers = new Set([...rows.map(numberOf), ...mains]);
    const known = await this.#known(tx, [...numbers]);
    for (const [number, { id }] of known) if (mains.has(number)) this.#met.set(number, id);
    const changedIds = rows.flatMap(row => {
      const found = known.get(numberOf(row));
      return found === undefined || found.contentHash === row.contentHash ? [] : [found.id];
    });
    const stored = await readStoredCases(tx, changedIds);
    const outcomes = new Map<ParsedRow, RowOutcome>();
    // Main cases before the duplicates that go into them.
    const mainFirst = [...rows].sort((a, b) => Number(isDuplicate(a)) - Number(isDuplicate(b)));
    for (const row of mainFirst) {
      const found = known.get(numberOf(row));
      const story = found && stored.get(found.id);
      if (found === undefined) outcomes.set(row, this.#add(batch, row));
      else if (story === undefined) outcomes.set(row, { outcome: 'unchanged', recordId: found.id });
      else outcomes.set(row, await this.#change(tx, batch, row, found.id, story));
    }
    await this.#writer?.relieve(tx);
    return rows.map(row => outcomes.get(row) as RowOutcome);
  }

  async finish(tx: Tx): Promise<void> {
    await this.#writer?.finish(tx);
  }

  async settle(): Promise<void> {
    await this.#writer?.settled().catch(() => {});
  }

  undo(tx: Tx, batchId: string, now: Instant, actorId: string): ReturnType<ImportTarget['undo']> {
    return undoCases(tx, batchId, { actorId, recordedAt: now });
  }

  /** In a first import no number can be known, and nothing has to wait for what is being written. */
  async #known(tx: Tx, numbers: readonly string[]): Promise<Map<string, KnownCase>> {
    if (this.#isFirst) return new Map();
    await this.#writer?.settled();
    return findKnownIn(tx, channelsOf(this.#kind), numbers);
  }

  #add(batch: ImportBatch, row: ParsedRow): RowOutcome {
    const prepared = this.#played.get(row) ?? this.#prepare(row.values, row);
    if ('refusals' in prepared) return this.#rejected(row, prepared.refusals);
    const { ready } = prepared;
    // A copy: a number cut out of the file's text would keep that text alive.
    if (row.present.includes('mainNumber')) this.#met.set(Buffer.from(numberOf(row)).toString(), ready.record.id);
    if (!batch.isDryRun) this.#writer?.add(ready);
    return { outcome: 'added', recordId: ready.record.id };
  }

  async #change(tx: Tx, batch: ImportBatch, row: ParsedRow, recordId: string, stored: StoredCase): Promise<RowOutcome> {
    const known = this.#valuesOf(stored.events, stored.text);
    const prepared = this.#prepare(overlay(known, row), row);
    if ('refusals' in prepared) return this.#rejected(row, prepared.refusals);
    const { record, events } = prepared.ready;
    const { changes: added, isContested } = changeStory(stored.events, events, this.#by);
    const isTextNew = !isDeepStrictEqual(record.text, stored.text);
    const stands = () => [...stored.events, ...numbered<CaseEvent>(added, stored.events.at(-1)?.seq ?? 0, this.#by)];
    const contested = isContested
      ? contestedColumns(
          row,
          this.#valuesOf(stands(), record.text),
          this.#valuesOf(events, record.text),
          this.#changesOf,
        )
      : [];
    const problems = contestedProblems(row, contested, batch.kind, this.#opening);
    const isCitizenNew =
      hasCitizenColumns(row.present) &&
      (await replaceCitizen(tx, recordId, citizenOf(this.#reader, row.values), row.present, batch, this.#opening));
    if (added.length === 0 && !isTextNew && !isCitizenNew) return { outcome: 'unchanged', recordId, problems };
    const kept = new Set(contested.map(({ field }) => field));
    const changes = this.#changesOf(row, known).filter(({ field }) => !kept.has(field));
    if (isCitizenNew) changes.push({ field: '个人信息', before: '（加密）', after: '（加密，已更新）' });
    if (!batch.isDryRun) {
      const { now: recordedAt, batchId } = batch;
      await replaceText(tx, CASE, recordId, record.text, { recordedAt, batchId, contentHash: row.contentHash });
      if (added.length > 0) await appendEvents(tx, CASE, recordId, stored.events, added, this.#by);
    }
    return { outcome: 'changed', recordId, changes, problems };
  }

  #valuesOf(events: readonly CaseEvent[], text: StoredCaseText): CaseValues {
    return valuesOfCase(this.#kind, events, text);
  }

  readonly #changesOf = (row: ParsedRow, known: CaseValues): readonly FieldChange[] =>
    changedFields(this.#kind, row, known, { unitId: this.#nameOf, values: TOPIC_NAMES });

  #rejected(row: ParsedRow, refusals: readonly Refusal[]): RowOutcome {
    const problems = refusals.map(({ message, rule, field }): RowProblem => {
      const place = this.#opening.placeOf(row, field ?? this.#kind.status?.field ?? '');
      return {
        ...place,
        reason: message,
        advice: '请核对原记录，改正后再导入',
        rule: rule ?? 'IM-07',
        level: 'reject',
      };
    });
    return { outcome: 'rejected', problems };
  }

  #prepare(values: CaseValues, row: ParsedRow): Prepared {
    try {
      const told = tellCase(values, numberOf(row), this.#telling);
      if ('refusals' in told) return told;
      return prepareCase({ ...told.brought, contentHash: row.contentHash }, this.#by);
    } catch (error) {
      // One old case must not keep a whole table out (G-02).
      if (!(error instanceof AppError) || error.code !== 'calendar-missing') throw error;
      return { refusals: [{ message: error.message, rule: 'G-02', field: 'assignedAt' }] };
    }
  }
}

function isDuplicate(row: ParsedRow): boolean {
  return row.values.mainNumber !== undefined;
}

/** The number that a case is known by in its channel; one without (IM-06) gets a name that no platform gives. */
function numberOf(row: ParsedRow): string {
  return row.keyIsNumber ? row.key : `无编号-${row.key.slice(1, 17)}`;
}
