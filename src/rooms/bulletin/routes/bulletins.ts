import { readDay, readInstant } from '../../../kernel/read-time.ts';
import { signedIn } from '../../../platform/http/index.ts';
import { route } from '../../org/index.ts';
import { withAudit } from '../audit-bulletin.ts';
import { confirmTexts } from '../commands/confirm-texts.ts';
import { draftBulletin } from '../commands/draft-bulletin.ts';
import { type BulletinEdit, editBulletin } from '../commands/edit-bulletin.ts';
import { draftablePeriods } from '../draftable-periods.ts';
import { bulletinPolicy } from '../may.ts';
import { today } from '../office.ts';
import { type BulletinNeeds, bulletinDetail, requireBulletin } from '../queries/bulletin-detail.ts';
import { bulletinList } from '../queries/bulletin-list.ts';
import { previewDraft } from '../queries/preview-draft.ts';
import * as schemas from '../schemas/bulletin.ts';
import { bulletinView, problemView } from '../views.ts';

export const tag = '通报';

/** Bulletins: the list, a new draft, one with everything on its page, its wording and how it would look. */
export function bulletinRoutes(needs: BulletinNeeds) {
  const { office } = needs;
  return [
    route({
      method: 'GET',
      url: '/api/bulletins',
      operationId: 'listBulletins',
      summary: '通报列表，各等谁办',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.read')],
      schema: { response: schemas.bulletinList },
      handle: async ({ actor, clock, inCounty }) => {
        const list = await inCounty(tx => bulletinList(tx, actor, clock));
        return {
          bulletins: list.map(({ bulletin, ...waits }) => ({ ...bulletinView(bulletin), ...waits })),
          whyNotDraft: bulletinPolicy.why(actor, 'bulletin.draft'),
          draftable: draftablePeriods(
            list.map(({ bulletin }) => bulletin.period),
            today(clock),
          ).map(({ period, whyNot }) => ({ period: period.code, label: period.label, whyNot })),
        };
      },
    }),
    route({
      method: 'POST',
      url: '/api/bulletins',
      operationId: 'draftBulletin',
      summary: '拟一期通报',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.draft')],
      schema: { body: schemas.draftBody, response: schemas.drafted },
      handle: async ({ actor, body, clock, inCounty }) => {
        const cutoff = body.cutoff === undefined ? {} : { cutoff: readInstant(body.cutoff, '截数') };
        const input = { period: body.period, ...cutoff };
        return { bulletinId: await inCounty(tx => draftBulletin(tx, actor, office, input, clock)) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/bulletins/:bulletinId',
      operationId: 'getBulletin',
      summary: '一份通报：正文、数字、核对、名单、签名、我能办什么',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.read')],
      schema: { params: schemas.bulletinParams, response: schemas.bulletinDetail },
      handle: ({ actor, params, clock, inCounty }) => bulletinDetail(inCounty, actor, needs, params.bulletinId, clock),
    }),
    route({
      method: 'PUT',
      url: '/api/bulletins/:bulletinId',
      operationId: 'editBulletin',
      summary: '修改文字、发文字号、整改期限；数字不能改',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.draft')],
      schema: { params: schemas.bulletinParams, body: schemas.editBody, response: schemas.edited },
      handle: ({ actor, params, body, clock, inCounty }) =>
        inCounty(async tx => {
          const { version, ...edit } = body;
          await editBulletin(tx, actor, office, { ...params, version, edit: editOf(edit) }, clock);
          return { version: (await requireBulletin(tx, params.bulletinId)).version };
        }),
    }),
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/confirmations',
      operationId: 'confirmBulletinTexts',
      summary: '上期沿用的文字核对过，照样用',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.draft')],
      schema: { params: schemas.bulletinParams, body: schemas.confirmBody, response: schemas.edited },
      handle: ({ actor, params, body, clock, inCounty }) =>
        inCounty(async tx => {
          await confirmTexts(tx, actor, { ...params, ...body }, clock);
          return { version: (await requireBulletin(tx, params.bulletinId)).version };
        }),
    }),
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/preview',
      operationId: 'previewBulletin',
      summary: '没保存的文字印出来的样子，或错在哪里',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.draft')],
      schema: { params: schemas.bulletinParams, body: schemas.previewBody, response: schemas.preview },
      handle: async ({ params, body, clock, inCounty }) => {
        const shown = await inCounty(async tx =>
          previewDraft(tx, office, await requireBulletin(tx, params.bulletinId), editOf(body), clock),
        );
        const { paperHtml, problems, checks } = await withAudit(shown);
        const failing = checks.filter(check => !check.ok);
        return { paperHtml, problems: problems.map(problemView), checks: failing.map(check => ({ ...check })) };
      },
    }),
  ];
}

/** What was sent, with its dates as dates. */
function editOf({
  rectifyBy,
  cutoff,
  ...rest
}: Omit<BulletinEdit, 'rectifyBy' | 'cutoff'> & { rectifyBy?: string; cutoff?: string }): BulletinEdit {
  return {
    ...rest,
    ...(rectifyBy === undefined ? {} : { rectifyBy: readDay(rectifyBy, '整改期限') }),
    ...(cutoff === undefined ? {} : { cutoff: readInstant(cutoff, '截数') }),
  };
}
