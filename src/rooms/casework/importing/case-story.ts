import type { Refusal } from '../../../kernel/errors.ts';
import { addDays, addHours, dateOf, endOf, type Instant } from '../../../kernel/time.ts';
import { type WorkCalendar, workdayAfter } from '../../../kernel/working-days.ts';
import type { ImportedDeadline, ImportedInstant, KindDefinition } from '../../importing/index.ts';
import type { BroughtCase } from '../bulk.ts';
import { type CaseAct, dueInstant } from '../decide.ts';
import { CASE_TYPES, type CaseType, type Channel, RATINGS, type Rating } from '../model.ts';
import type { Citizen } from '../personal.ts';
import type { Story } from '../story.ts';
import { textOf } from './case-text.ts';
import { type CaseReader, type CaseValues, notBefore, statusOf } from './row-values.ts';

/** A case as a table tells it, or what keeps it from being one. */
export type Told = { readonly brought: BroughtCase } | { readonly refusals: readonly Refusal[] };

/** What telling a case needs besides its values. */
export interface Telling {
  readonly kind: KindDefinition;
  readonly reader: CaseReader;
  readonly calendar: WorkCalendar;
  /** The id of the case with this number, for a duplicate that goes into it; null when nobody knows it. */
  readonly caseNumbered: (number: string) => string | null;
  /** The unit that goes by this name; null when it is none of the county's. */
  readonly unitNamed: (written: string) => string | null;
}

type Acts = Story['acts'][number][];

/**
 * Tells a case's story by its values: receipt, type, dispatch, and what its times and its status word stand for. The
 * decisions judge the story afterwards.
 * @param number as it identifies the case in its channel
 * @source IM-03, IM-11, IM-14, CW-D21
 */
export function tellCase(values: CaseValues, number: string, telling: Telling): Told {
  const { reader } = telling;
  const received = receiptOf(reader, values);
  if (received === null) return refusal('没有受理时间，也没有派单时间。', 'IM-07', 'receivedAt');
  const type = typeOf(telling.kind, reader, values);
  if (type === null) {
    return refusal('类型不是咨询、求助、投诉、建议、举报之一：五类之和须等于总数。', 'CW-T1', 'type');
  }
  const reported = reportedUnitOf(reader, values, telling);
  const acts: Acts = [
    { verb: 'classify', type, ...topicsOf(telling.kind, reader, values), ...reported, at: received.at },
  ];
  const problem = addLife(acts, values, received.at, telling);
  if (problem !== null) return { refusals: [problem] };
  const story: Story = {
    receipt: {
      channel: channelOf(telling.kind, reader, values),
      number,
      receivedAt: received.at,
      dateOnly: received.dateOnly,
      by: 'import',
    },
    acts,
  };
  const { text, helperIds } = textOf(telling.kind, reader, values);
  return { brought: { story, text, helperIds, citizen: citizenOf(reader, values) } };
}

/** The channels that a kind's rows may belong to: a number is looked for in all of them. */
export function channelsOf(kind: KindDefinition): readonly Channel[] {
  if (kind.kind === 'mailbox') return ['mailbox-mayor', 'mailbox-county'];
  return [kind.kind as Channel];
}

function channelOf(kind: KindDefinition, reader: CaseReader, values: CaseValues): Channel {
  if (kind.kind !== 'mailbox') return kind.kind as Channel;
  // 网民留言 counts the two government mailboxes (CW-C1): the secretary's letters go with the county's, and say so.
  return reader.get(values, 'box', 'enum') === 'mailbox-mayor' ? 'mailbox-mayor' : 'mailbox-county';
}

function receiptOf(reader: CaseReader, values: CaseValues): ImportedInstant | null {
  for (const field of ['receivedAt', 'reportedAt', 'filedAt', 'assignedAt']) {
    const at = reader.get(values, field, 'instant');
    if (at !== null) return at;
  }
  return null;
}

/** What patrols find has no type of its own: it is dealt with, and limited, as a complaint (CW-D7). */
function typeOf(kind: KindDefinition, reader: CaseReader, values: CaseValues): CaseType | null {
  if (kind.kind === 'smart-city') return 'complaint';
  const code = reader.get(values, 'type', 'enum');
  return CASE_TYPES.find(type => type === code) ?? null;
}

/** Every hotline case has one main topic (CW-T3, CW-T4); what patrols find is the management of the town. */
function topicsOf(kind: KindDefinition, reader: CaseReader, values: CaseValues) {
  if (kind.kind === 'smart-city') return { topic: 'city', subtopic: null };
  const word = reader.get(values, 'topic', 'text');
  return {
    topic: word ?? (kind.kind === 'hotline' ? 'other' : null),
    subtopic: reader.get(values, 'subtopic', 'text'),
  };
}

/** Whom a tip-off is about, as far as it is a unit of the county (CW-P3); what is written stays with the text. */
function reportedUnitOf(reader: CaseReader, values: CaseValues, { unitNamed }: Telling): { reportedUnitId?: string } {
  const written = reader.get(values, 'reportedUnit', 'text');
  const reportedUnitId = written === null ? null : unitNamed(written);
  return reportedUnitId === null ? {} : { reportedUnitId };
}

/** Dispatch and everything after it. @returns what contradicts itself, or null */
function addLife(acts: Acts, values: CaseValues, receivedAt: Instant, telling: Telling): Refusal | null {
  const { kind, reader } = telling;
  const [main, ...helping] = reader.get(values, 'units', 'units') ?? [];
  const status = statusOf(kind, reader, values);
  const answered = reader.get(values, kind.kind === 'smart-city' ? 'handledAt' : 'answeredAt', 'instant');
  const closed = reader.get(values, 'closedAt', 'instant');
  let last = receivedAt;
  const add = (act: CaseAct, at: ImportedInstant | Instant): void => {
    const instant = typeof at === 'number' ? at : notBefore(at, last);
    acts.push({ ...act, at: instant } as Acts[number]);
    if (instant > last) last = instant;
  };
  if (main !== undefined) {
    const assigned = reader.get(values, 'assignedAt', 'instant') ?? receivedAt;
    const at = typeof assigned === 'number' ? assigned : notBefore(assigned, receivedAt);
    const helperIds = [...helping, ...(reader.get(values, 'helpingUnits', 'units') ?? [])]
      .map(unit => unit.unitId)
      .filter((id, index, ids) => id !== main.unitId && ids.indexOf(id) === index);
    const demandedBy = dueOf(reader.get(values, 'deadline', 'deadline'), at, telling.calendar);
    add({ verb: 'assign', unitId: main.unitId, helperIds, ...(demandedBy === null ? {} : { demandedBy }) }, at);
    last = Math.max(receivedAt, at) as Instant;
    const signed = reader.get(values, 'acceptedAt', 'instant') ?? (status?.code === 'accepted' ? status.at : null);
    if (signed !== null) add({ verb: 'sign-for' }, signed);
    const extendedTo = dueOf(reader.get(values, 'extendedDeadline', 'deadline'), at, telling.calendar);
    if (extendedTo !== null) {
      add({ verb: 'grant-extension', dueAt: extendedTo }, reader.get(values, 'extendedAt', 'instant') ?? at);
    }
  } else if (answered !== null || closed !== null) {
    return { message: '有答复或办结时间，却没有承办单位，不知是谁办的。', rule: 'CW-K10', field: 'units' };
  }
  return addEnding(add, { status, answered, closed }, values, telling);
}

interface Ending {
  readonly status: ReturnType<typeof statusOf>;
  readonly answered: ImportedInstant | null;
  readonly closed: ImportedInstant | null;
}

type Add = (act: CaseAct, at: ImportedInstant | Instant) => void;

function addEnding(
  add: Add,
  { status, answered, closed }: Ending,
  values: CaseValues,
  telling: Telling,
): Refusal | null {
  const { kind, reader } = telling;
  const rate = (at: ImportedInstant): void => {
    const word = reader.get(values, 'satisfaction', 'enum');
    const rating = RATINGS.find(candidate => candidate === word);
    if (rating !== undefined) add({ verb: 'rate', rating: rating as Rating }, at);
    else if (word === 'unreachable') add({ verb: 'call-back', outcome: 'unreachable' }, at);
  };
  const finish = (isClosed: boolean, closedAt: ImportedInstant | null): void => {
    if (answered !== null) add({ verb: 'answer' }, answered);
    if (isClosed && closedAt !== null) add({ verb: 'close' }, closedAt);
    const end = closedAt ?? answered;
    if (end !== null) rate(end);
  };
  const isAnswered = answered !== null || closed !== null;
  switch (status?.code) {
    case undefined:
      // In a mailbox the answer is the end.
      finish(closed !== null || kind.kind === 'mailbox', closed ?? (kind.kind === 'mailbox' ? answered : null));
      return null;
    case 'closed':
      finish(true, status?.at ?? null);
      return null;
    case 'answered':
      if (kind.kind === 'mailbox') finish(true, status?.at ?? null);
      else if (answered !== null) finish(false, null);
      else if (status?.at) {
        add({ verb: 'answer' }, status.at);
        rate(status.at);
      }
      return null;
    case 'redone': {
      const end = closed ?? answered;
      if (end === null || status?.at == null || end.at > status.at.at) {
        return { message: '状态是“重办”，但没有重办之前的办结时间，不能还原经过。', rule: 'CW-K11', field: 'closedAt' };
      }
      finish(true, end);
      add({ verb: 'order-redo', reason: '导入表状态为重办' }, status.at);
      return null;
    }
    case 'refused':
      if (status?.at) add({ verb: 'reject', ground: '导入表状态为作废或不予受理' }, status.at);
      return null;
    case 'merged': {
      const number = reader.get(values, 'mainNumber', 'code') ?? '';
      const intoCaseId = telling.caseNumbered(number);
      if (intoCaseId === null) {
        return {
          message: `没有主件“${number}”：库里没有，本表前面也没有。请先导入主件，或改正主件编号。`,
          rule: 'IM-14',
          field: 'mainNumber',
        };
      }
      if (status?.at) add({ verb: 'merge', intoCaseId }, status.at);
      return null;
    }
    default:
      if (isAnswered) {
        return {
          message: '状态还没有办完，却有答复或办结时间，两者只有一个对。',
          rule: 'IM-14',
          field: kind.status?.field ?? 'status',
        };
      }
      return addReturn(add, status, values, telling);
  }
}

/** 退单: asked for, or granted within its limit or after it. @source CW-D4 */
function addReturn(add: Add, status: Ending['status'], values: CaseValues, { reader, calendar }: Telling): null {
  if (status?.at == null || (status.code !== 'return-requested' && status.code !== 'returned')) return null;
  add({ verb: 'request-return', ground: '导入表状态为退单' }, status.at);
  if (status.code !== 'returned') return null;
  const assigned = reader.get(values, 'assignedAt', 'instant');
  const inTime = assigned === null || dateOf(status.at.at) <= workdayAfter(calendar, dateOf(assigned.at), 1);
  add({ verb: 'grant-return', inTime }, status.at);
  return null;
}

/** A deadline as an instant: a day's end (IM-11), or so many working days, days or hours after the dispatch (CW-D21). */
function dueOf(deadline: ImportedDeadline | null, assignedAt: Instant, calendar: WorkCalendar): Instant | null {
  if (deadline === null) return null;
  if ('until' in deadline) return deadline.until;
  if ('hours' in deadline) return addHours(assignedAt, deadline.hours);
  const on = dateOf(assignedAt);
  return 'days' in deadline ? endOf(addDays(on, deadline.days)) : dueInstant(calendar, on, deadline.workdays);
}

/** Personal columns of a row; null when it has none. @source IM-10 */
export function citizenOf(reader: CaseReader, values: CaseValues): Citizen | null {
  const name = reader.get(values, 'personName', 'text');
  const phone = reader.get(values, 'phone', 'phone');
  const address = reader.get(values, 'homeAddress', 'text');
  const idNumber = reader.get(values, 'idNumber', 'idNumber');
  if (name === null && phone === null && address === null && idNumber === null) return null;
  return { name, phone, address, idNumber };
}

function refusal(message: string, rule: string, field: string): Told {
  return { refusals: [{ message, rule, field }] };
}
