import { effectiveEvents } from '../../../kernel/events.ts';
import { type Instant, instant } from '../../../kernel/time.ts';
import type { FieldValue, ImportedInstant, KindDefinition, UnitRef } from '../../importing/index.ts';
import type { CaseEvent, CaseEventKind } from '../events.ts';
import type { StoredCaseText } from '../record.ts';
import { OBJECT_KINDS } from './case-text.ts';
import type { CaseValues } from './row-values.ts';

/** Stands for a number where only the case's id is known. */
export const BY_ID = 'id:';

/**
 * What is known of a case, as a row of its kind would say it: what a table does not tell is taken from here. Personal
 * data is not among it.
 */
export function valuesOfCase(kind: KindDefinition, events: readonly CaseEvent[], text: StoredCaseText): CaseValues {
  const values: Record<string, FieldValue> = {};
  const counting = effectiveEvents(events);
  const first = <Kind extends CaseEventKind>(name: Kind) =>
    counting.find((event): event is Extract<CaseEvent, { kind: Kind }> => event.kind === name);
  const put = (field: string, value: FieldValue | null | undefined): void => {
    if (value !== null && value !== undefined && kind.fields.some(known => known.key === field)) values[field] = value;
  };
  const received = first('received');
  if (received !== undefined) {
    const at = { at: received.occurredAt, dateOnly: received.data.dateOnly ?? false };
    put(kind.kind === 'smart-city' ? 'reportedAt' : 'receivedAt', at);
    put('number', received.data.number);
    put('box', text.extra.box === 'mailbox-secretary' ? 'mailbox-secretary' : received.data.channel);
  }
  const classified = first('classified')?.data;
  if (kind.kind !== 'smart-city') {
    put('type', classified?.type);
    put('topic', classified?.topic);
    put('subtopic', classified?.subtopic);
  }
  const assigned = first('assigned');
  if (assigned !== undefined) {
    // A letter without a time of dispatch was dispatched when it came: the time goes with the receipt.
    if (assigned.occurredAt !== received?.occurredAt || kind.kind !== 'mailbox') {
      put('assignedAt', timed(assigned.occurredAt));
    }
    put('units', [unit(assigned.data.unitId)]);
    put('helpingUnits', text.helperIds.map(unit));
    put('deadline', assigned.data.demandedBy === undefined ? null : until(assigned.data.demandedBy));
  }
  put('acceptedAt', timed(first('signed-for')?.occurredAt));
  const extension = first('extension-granted');
  if (extension !== undefined) {
    put('extendedAt', timed(extension.occurredAt));
    put('extendedDeadline', until(extension.data.dueAt));
  }
  const answered = first('answered')?.occurredAt;
  const closed = first('closed')?.occurredAt;
  put(kind.kind === 'smart-city' ? 'handledAt' : 'answeredAt', timed(answered));
  if (kind.kind !== 'mailbox' || closed !== answered) put('closedAt', timed(closed));
  put('satisfaction', first('rated')?.data.rating);
  if (first('called-back')?.data.outcome === 'unreachable') put('satisfaction', 'unreachable');
  putEnd(put, counting);
  putText(put, text);
  return values;
}

/** What a status word alone says; ends that have times of their own need none. */
function putEnd(put: (field: string, value: FieldValue | undefined) => void, counting: readonly CaseEvent[]): void {
  const last = counting.findLast(event => event.kind !== 'became-overdue');
  switch (last?.kind) {
    case 'not-accepted':
      put('status', 'refused');
      put('refusedAt', timed(last.occurredAt));
      return;
    case 'merged':
      put('status', 'merged');
      put('refusedAt', timed(last.occurredAt));
      put('mainNumber', `${BY_ID}${last.data.intoCaseId}`);
      return;
    case 'redo-ordered':
      put('status', 'redone');
      put('redoneAt', timed(last.occurredAt));
      return;
    case 'return-requested':
    case 'return-granted':
      put('status', last.kind === 'return-granted' ? 'returned' : 'return-requested');
      put('returnedAt', timed(last.occurredAt));
      return;
    default:
  }
}

function putText(put: (field: string, value: FieldValue | null | undefined) => void, text: StoredCaseText): void {
  const { extra } = text;
  const said = (key: string) => extra[key] as FieldValue | undefined;
  put('title', text.title);
  put('content', text.content);
  put('place', text.place);
  put('answer', text.answer);
  put('area', said('area'));
  put('mayPublish', said('mayPublish'));
  put('reportedUnit', said('reportedUnit'));
  put('objectKind', Object.entries(OBJECT_KINDS).find(([, name]) => name === extra.kind)?.[0]);
  for (const [field, key] of [
    ['grid', 'grid'],
    ['longitude', 'longitude'],
    ['latitude', 'latitude'],
  ] as const) {
    put(field, said(key));
  }
  if (extra.group !== undefined || extra.name !== undefined) {
    put('topic', said('group'));
    put('subtopic', said('name'));
  }
  for (const stage of ['filedAt', 'checkedAt']) {
    if (typeof extra[stage] === 'string') put(stage, timed(instant(extra[stage])));
  }
}

function timed(at: Instant | undefined): ImportedInstant | undefined {
  return at === undefined ? undefined : { at, dateOnly: false };
}

function until(at: Instant) {
  return { until: at, dateOnly: false };
}

function unit(unitId: string): UnitRef {
  return { unitId, written: '' };
}
