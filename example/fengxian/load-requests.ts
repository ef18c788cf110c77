import { addHours, atTime, countyDate, type Instant } from '../../src/kernel/time.ts';
import type { WorkCalendar } from '../../src/kernel/working-days.ts';
import type { Tx } from '../../src/platform/sql.ts';
import type { Period } from '../../src/rooms/figures/index.ts';
import { type ApplicantKind, prepareRequest, type RequestChannel, writeRequests } from '../../src/rooms/foi/index.ts';
import { OPERATOR } from '../../src/rooms/org/index.ts';
import { FOI_OUTLINE, FOI_REQUESTS, type FoiRequest } from './data/foi-requests.ts';
import type { Organisation } from './load-org.ts';

const APPLICANTS: Readonly<Record<FoiRequest['applicant'], ApplicantKind>> = {
  自然人: 'person',
  商业企业: 'business',
  法律服务机构: 'legal',
};
const CHANNELS: Readonly<Record<FoiRequest['channel'], RequestChannel>> = {
  互联网: 'internet',
  邮寄: 'registered-mail',
  当面: 'counter',
};

/** A quarter of the requests for disclosure. */
export interface RequestsQuarter {
  readonly organisation: Organisation;
  readonly calendar: WorkCalendar;
  readonly period: Period;
  readonly now: Instant;
}

/** Brings a quarter's requests for disclosure through the room's decisions. */
export async function loadRequests(tx: Tx, { organisation, calendar, period, now }: RequestsQuarter): Promise<void> {
  const context = { actorId: OPERATOR.personId, recordedAt: now, now, calendar };
  const requests = period.code === '2023Q3' ? FOI_REQUESTS : FOI_OUTLINE;
  const ready = requests.map((request, index) => {
    const prepared = prepareRequest(told(request, index + 1, organisation), context);
    if ('refusals' in prepared)
      throw new Error(`${request.title}: ${prepared.refusals.map(refusal => refusal.message).join('')}`);
    return prepared.ready;
  });
  await writeRequests(tx, ready, context);
}

function told(request: FoiRequest, ordinal: number, organisation: Organisation): Parameters<typeof prepareRequest>[0] {
  const receivedAt = atTime(countyDate(request.receivedOn), '10:00');
  const { answer } = request;
  return {
    submission: {
      number: `GK${request.receivedOn.replaceAll('-', '')}-${String(ordinal).padStart(3, '0')}`,
      channel: CHANNELS[request.channel],
      applicant: APPLICANTS[request.applicant],
      unitId: organisation.unitId(request.unit),
      submittedAt: addHours(receivedAt, -1),
      by: 'import',
    },
    acts: [
      { verb: 'receive', at: receivedAt },
      ...(answer === null
        ? []
        : [{ verb: 'answer' as const, result: answer.result, at: atTime(countyDate(answer.on), '16:00') }]),
    ],
    text: { title: request.title, description: request.asked, importKey: null },
  };
}
