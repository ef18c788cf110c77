import type { Refusal } from '../../kernel/errors.ts';
import { effectiveEvents } from '../../kernel/events.ts';
import type { Instant } from '../../kernel/time.ts';
import { readText } from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import { workCalendarOf } from '../calendar/index.ts';
import {
  changedFields,
  type ImportedInstant,
  type ImportOpening,
  kindNamed,
  type OpenedImport,
  type ParsedRow,
  type RecordValues,
  type RowToTake,
  recordTarget,
} from '../importing/index.ts';
import { unitNames } from '../org/index.ts';
import type { ApplicantKind, RequestChannel, Result } from './model.ts';
import { type BroughtRequest, prepareRequest, writeRequests } from './requests/bulk.ts';
import type { RequestAct } from './requests/decide.ts';
import { REQUEST_EVENTS, type RequestEvent, type RequestEventKind } from './requests/events.ts';
import { REQUEST, type RequestText } from './requests/record.ts';
import { findRequestsByNumber } from './store.ts';

/** What a ledger tells; all else that has happened to a known request stays when its row is told again. */
const TOLD: readonly RequestEventKind[] = [
  'submitted',
  'received',
  'correction-noticed',
  'correction-received',
  'consulted',
  'consultation-ended',
  'extended',
  'answered',
  'abandoned',
  'withdrawn',
];
const NOT_TOLD = (Object.keys(REQUEST_EVENTS) as RequestEventKind[]).filter(kind => !TOLD.includes(kind));
/** A ledger has one consultation of a request. */
const CONSULTATION = 'imported';

/**
 * Opens the room for the import of the ledger of requests. Who applied is not kept: of the applicant only the kind.
 * @source IM-06, IM-10, FOI-06…FOI-20
 */
export async function openRequestImport(tx: Tx, opening: ImportOpening): Promise<OpenedImport> {
  const kind = kindNamed('requests');
  const calendar = await workCalendarOf(tx);
  const units = new Map((await unitNames(tx, opening.now)).map(unit => [unit.value, unit.name]));
  const target = recordTarget(
    {
      record: REQUEST,
      async findKnown(at, rows) {
        const known = await findRequestsByNumber(at, rows.map(numberOf));
        return new Map(
          rows.flatMap(row => {
            const found = known.get(numberOf(row));
            return found === undefined ? [] : [[row.key, found] as const];
          }),
        );
      },
      prepare: async (_at, rows, batch) =>
        rows.map(row => {
          const brought = tellRequest(row);
          if ('refusals' in brought) return brought;
          return prepareRequest(brought, { ...batch, recordedAt: batch.now, calendar });
        }),
      valuesOf,
      changesOf: (row, known) => changedFields(kind, row, known, { unitId: id => units.get(id) ?? id }),
      write: (at, ready, batch) => writeRequests(at, ready, { ...batch, recordedAt: batch.now }),
      leaveOut: NOT_TOLD,
      labelOf: async (at, id) => `“${(await readText<RequestText>(at, REQUEST, id))?.title ?? id}”`,
      eventLabel: name => (name in REQUEST_EVENTS ? REQUEST_EVENTS[name as RequestEventKind].label : name),
    },
    opening,
  );
  return { target };
}

/** The request's number; of a row without one its key stands for it, so that the same row is the same request (IM-06). */
function numberOf(row: ParsedRow): string {
  return row.keyIsNumber ? row.key : `无编号-${row.key.slice(1, 17)}`;
}

function tellRequest({
  row,
  values,
  known,
}: RowToTake<RequestEvent>): BroughtRequest | { readonly refusals: readonly Refusal[] } {
  const receivedAt = timeOf(values, 'receivedAt');
  const unit = values.unit as { readonly unitId: string } | undefined;
  if (receivedAt === null || unit === undefined) {
    return { refusals: [{ message: '没有收到时间或承办单位。', rule: 'IM-07', field: 'receivedAt' }] };
  }
  const told = toldActs(values);
  if (told.refusals.length > 0) return { refusals: told.refusals };
  const title = said(values, 'title');
  const description = said(values, 'description');
  return {
    ...(known && { id: known.id }),
    submission: {
      number: numberOf(row),
      channel: said(values, 'channel') as RequestChannel,
      applicant: said(values, 'applicant') as ApplicantKind,
      unitId: unit.unitId,
      submittedAt: timeOf(values, 'submittedAt') ?? receivedAt,
      by: 'import',
    },
    acts: said(values, 'status') === 'submitted' ? [] : [{ verb: 'receive', at: receivedAt }, ...told.acts],
    text: { title: title ?? description ?? '', description: description ?? '', importKey: row.key },
    contentHash: row.contentHash,
  };
}

type TimedAct = RequestAct & { readonly at: Instant };

/** What a row says was done, in the order of time; of two acts of one day in the order of the procedure. */
function toldActs(values: RecordValues): { acts: readonly TimedAct[]; refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const acts: TimedAct[] = [];
  const on = (field: string, act: () => RequestAct | null) => {
    const at = timeOf(values, field);
    const done = at === null ? null : act();
    if (at !== null && done !== null) acts.push({ ...done, at });
  };
  on('correctionNoticedAt', () => ({ verb: 'notice-correction', missing: said(values, 'missing') ?? '台账未写明' }));
  on('correctedAt', () => ({ verb: 'receive-correction' }));
  on('consultedAt', () => ({ verb: 'consult', consultationId: CONSULTATION, with: 'third-party' }));
  on('consultationEndedAt', () => ({ verb: 'end-consultation', consultationId: CONSULTATION, outcome: 'agreed' }));
  on('extendedAt', () => {
    const workdays = values.extendedWorkdays as number | undefined;
    if (workdays === undefined) {
      refusals.push({ message: '写了延期，没有写延长几个工作日。', rule: 'FOI-14', field: 'extendedWorkdays' });
      return null;
    }
    const reason = said(values, 'extensionReason') ?? '台账未写明';
    return { verb: 'extend', workdays, reason, approvedBy: '台账记载' };
  });
  const status = said(values, 'status');
  on('withdrawnAt', () => ({ verb: 'withdraw' }));
  on('answeredAt', () => {
    if (status === 'withdrawn') return timeOf(values, 'withdrawnAt') === null ? { verb: 'withdraw' } : null;
    const result = said(values, 'result') as Result | null;
    const isIncomplete = timeOf(values, 'correctionNoticedAt') !== null && timeOf(values, 'correctedAt') === null;
    if (status === 'abandoned' || (result === 'R-O1' && isIncomplete)) return { verb: 'abandon' };
    if (result === null) {
      refusals.push({
        message: '写了答复时间，没有写答复类型（予以公开、部分公开等）。',
        rule: 'FOI-30',
        field: 'result',
      });
      return null;
    }
    const documentNo = said(values, 'documentNo');
    return { verb: 'answer', result, ...(documentNo === null ? {} : { documentNo }) };
  });
  return { acts: acts.toSorted((a, b) => a.at - b.at), refusals };
}

/** What a ledger would say of a known request. */
function valuesOf(events: readonly RequestEvent[], text: RequestText): RecordValues {
  const values: Record<string, RecordValues[string]> = {};
  const instant = (field: string, event: RequestEvent) => {
    values[field] = { at: event.occurredAt, dateOnly: false };
  };
  for (const event of effectiveEvents(events)) {
    switch (event.kind) {
      case 'submitted':
        instant('submittedAt', event);
        values.number = event.data.number;
        values.channel = event.data.channel;
        values.applicant = event.data.applicant;
        values.unit = { unitId: event.data.unitId, written: '' };
        break;
      case 'received':
        instant('receivedAt', event);
        break;
      case 'correction-noticed':
        instant('correctionNoticedAt', event);
        values.missing = event.data.missing;
        break;
      case 'correction-received':
        instant('correctedAt', event);
        break;
      case 'consulted':
        instant('consultedAt', event);
        break;
      case 'consultation-ended':
        instant('consultationEndedAt', event);
        break;
      case 'extended':
        instant('extendedAt', event);
        values.extendedWorkdays = event.data.workdays;
        values.extensionReason = event.data.reason;
        break;
      case 'answered':
        instant('answeredAt', event);
        values.result = event.data.result;
        if (event.data.documentNo !== null) values.documentNo = event.data.documentNo;
        break;
      case 'abandoned':
        instant('answeredAt', event);
        values.result = event.data.result;
        break;
      case 'withdrawn':
        instant('withdrawnAt', event);
        break;
      default:
    }
  }
  if (text.title !== text.description) values.title = text.title;
  if (text.description !== '') values.description = text.description;
  return values;
}

function timeOf(values: RecordValues, field: string): Instant | null {
  return (values[field] as ImportedInstant | undefined)?.at ?? null;
}

function said(values: RecordValues, field: string): string | null {
  return (values[field] as string | undefined) ?? null;
}
