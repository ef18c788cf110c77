import { isoInstant } from '../../kernel/time.ts';
import { type Route, signedIn } from '../../platform/http/index.ts';
import { type Actor, route } from '../org/index.ts';
import { confirmJudgement } from './commands/confirm-judgement.ts';
import { confirmQualified } from './commands/confirm-qualified.ts';
import { judgeAccounts } from './commands/judge-accounts.ts';
import { mediaPolicy } from './may.ts';
import { PLATFORM_NAMES, VERDICT_NAMES, type Verdict } from './model.ts';
import { judgementList } from './queries/judgement-list.ts';
import * as schemas from './schemas.ts';

const tag = '政务新媒体';

/** All routes of the room: a period's judgements, judging, confirming. */
export function mediaRoutes(): Route<Actor>[] {
  return [
    route({
      method: 'GET',
      url: '/api/media/judgements',
      operationId: 'listJudgements',
      summary: '一期各账号的判定：机器提出的和人工确认的',
      tag,
      protect: [signedIn, mediaPolicy.guard('media.read')],
      schema: { query: schemas.periodQuery, response: schemas.judgements },
      handle: async ({ actor, query, clock, inCounty }) => {
        const list = await inCounty(tx => judgementList(tx, query.period, clock.now()));
        return {
          whyNotJudge: mediaPolicy.why(actor, 'media.judge'),
          whyNotConfirm: mediaPolicy.why(actor, 'media.confirm-judgement'),
          accounts: list.map(({ platform, dataAsOf, proposed, confirmed, ...account }) => ({
            ...account,
            platformName: PLATFORM_NAMES[platform],
            dataAsOf: dataAsOf === null ? null : isoInstant(dataAsOf),
            proposed: heldView(proposed),
            confirmed: heldView(confirmed),
          })),
        };
      },
    }),
    route({
      method: 'POST',
      url: '/api/media/judgements',
      operationId: 'judgeAccounts',
      summary: '按发文判定一期的全部账号，等人确认',
      tag,
      protect: [signedIn, mediaPolicy.guard('media.judge')],
      schema: { body: schemas.periodBody, response: schemas.judged },
      handle: async ({ actor, body, clock, inCounty }) => {
        const { verdicts, proposed } = await inCounty(tx => judgeAccounts(tx, actor, body, clock));
        return { ...verdicts, proposed };
      },
    }),
    route({
      method: 'POST',
      url: '/api/media/judgements/qualified',
      operationId: 'confirmQualified',
      summary: '确认机器判为合格的全部账号',
      tag,
      protect: [signedIn, mediaPolicy.guard('media.confirm-judgement')],
      schema: { body: schemas.periodBody, response: schemas.confirmed },
      handle: ({ actor, body, clock, inCounty }) => inCounty(tx => confirmQualified(tx, actor, body, clock)),
    }),
    route({
      method: 'POST',
      url: '/api/media/accounts/:accountId/judgement',
      operationId: 'confirmJudgement',
      summary: '确认或改判一个账号',
      tag,
      protect: [signedIn, mediaPolicy.guard('media.confirm-judgement')],
      schema: { params: schemas.accountParams, body: schemas.confirmBody, response: schemas.confirmed },
      handle: async ({ actor, params, body, clock, inCounty }) => {
        await inCounty(tx => confirmJudgement(tx, actor, { ...params, ...body }, clock));
        return { confirmed: 1 };
      },
    }),
  ];
}

function heldView(held: { readonly verdict: Verdict; readonly reasons: readonly string[] } | null) {
  if (held === null) return null;
  return { verdict: held.verdict, verdictName: VERDICT_NAMES[held.verdict], reasons: [...held.reasons] };
}
