import { signedIn } from '../../../platform/http/index.ts';
import { route } from '../../org/index.ts';
import { auditBulletin } from '../audit-bulletin.ts';
import { acceptAll } from '../commands/accept-all.ts';
import { decideMention } from '../commands/decide-mention.ts';
import { issueBulletin } from '../commands/issue-bulletin.ts';
import { issueCorrection } from '../commands/issue-correction.ts';
import { proposeAgain } from '../commands/propose-again.ts';
import { signStep } from '../commands/sign-step.ts';
import { bulletinPolicy } from '../may.ts';
import type { BulletinRouteNeeds } from '../route-needs.ts';
import * as schemas from '../schemas/bulletin.ts';
import { tag } from './bulletins.ts';

const done = { done: true as const };

/** The way to issuing: who is named, the three steps by three people, and what was corrected afterwards. */
export function signingRoutes({ office, db }: BulletinRouteNeeds) {
  return [
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/mentions/:mentionId',
      operationId: 'decideMention',
      summary: '采纳、划去名单里的一项，或记下申辩结果',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.mention')],
      schema: { params: schemas.mentionParams, body: schemas.mentionBody, response: schemas.done },
      handle: async ({ actor, params, body, clock, inCounty }) => {
        await inCounty(tx => decideMention(tx, actor, { ...params, ...body }, clock));
        return done;
      },
    }),
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/mentions',
      operationId: 'acceptAllMentions',
      summary: '采纳名单里全部待定的提议，批评的仍须申辩',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.mention')],
      schema: { params: schemas.bulletinParams, body: schemas.acceptAllBody, response: schemas.acceptedAll },
      handle: async ({ actor, params, body, clock, inCounty }) => ({
        accepted: await inCounty(tx => acceptAll(tx, actor, { ...params, ...body }, clock)),
      }),
    }),
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/proposals',
      operationId: 'proposeMentionsAgain',
      summary: '按现在的数字重新提议名单，已定的不变',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.mention')],
      schema: { params: schemas.bulletinParams, response: schemas.proposedAgain },
      handle: ({ actor, params, clock, inCounty }) =>
        inCounty(async tx => ({ ...(await proposeAgain(tx, actor, office, params, clock)) })),
    }),
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/steps',
      operationId: 'signBulletinStep',
      summary: '送核、核对无误、退回修改',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.read')],
      schema: { params: schemas.bulletinParams, body: schemas.stepBody, response: schemas.done },
      handle: async ({ actor, params, body, clock, inCounty }) => {
        const step = { ...params, ...body };
        const audit =
          body.step === 'send-back' ? {} : { audit: await auditBulletin(inCounty, office, params.bulletinId, clock) };
        await inCounty(tx => signStep(tx, actor, office, { ...step, ...audit }, clock));
        return done;
      },
    }),
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/issue',
      operationId: 'issueBulletin',
      summary: '签发：定格全部数字和它背后的记录',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.sign')],
      schema: { params: schemas.bulletinParams, body: schemas.issueBody, response: schemas.done },
      handle: async ({ actor, county, params, body, clock }) => {
        await issueBulletin(db, county.code, actor, office, { ...params, ...body }, clock);
        return done;
      },
    }),
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/corrections',
      operationId: 'issueCorrection',
      summary: '发布更正说明',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.correct')],
      schema: { params: schemas.bulletinParams, body: schemas.correctionBody, response: schemas.corrected },
      handle: async ({ actor, params, body, clock, inCounty }) => ({
        correctionId: await inCounty(tx => issueCorrection(tx, actor, office, { ...params, ...body }, clock)),
      }),
    }),
  ];
}
