import { signedIn } from '../../../platform/http/index.ts';
import { route } from '../../org/index.ts';
import { datedWords } from '../carried-texts.ts';
import { editLetterhead } from '../commands/edit-letterhead.ts';
import { addTextBlock, editTextBlock } from '../commands/edit-text-block.ts';
import { bulletinPolicy } from '../may.ts';
import { SECTION_NAMES, sectionOfText } from '../model.ts';
import type { BulletinNeeds } from '../queries/bulletin-detail.ts';
import { done } from '../schemas/bulletin.ts';
import * as schemas from '../schemas/settings.ts';
import { findLetterhead, readTextBlocks } from '../store.ts';
import { tag } from './bulletins.ts';

const read = [signedIn, bulletinPolicy.guard('bulletin.read')] as const;
const edit = [signedIn, bulletinPolicy.guard('template.edit')] as const;

/** How the office's circulars are headed, and the wording that goes from one quarter to the next. */
export function settingsRoutes({ office }: BulletinNeeds) {
  return [
    route({
      method: 'GET',
      url: '/api/bulletin-settings',
      operationId: 'getBulletinSettings',
      summary: '文头和沿用的文字',
      tag,
      protect: read,
      schema: { response: schemas.settings },
      handle: ({ actor, inCounty }) =>
        inCounty(async tx => {
          const letterhead = await findLetterhead(tx);
          const texts = await readTextBlocks(tx);
          return {
            letterhead: letterhead === null ? null : { ...letterhead.details },
            letterheadVersion: letterhead?.version ?? 0,
            texts: texts.map(({ key, title, body, archivedAt, version }) => ({
              ...{ key, title, body, version },
              section: SECTION_NAMES[sectionOfText(key)],
              isArchived: archivedAt !== null,
              dated: datedWords(body),
            })),
            whyNotEdit: bulletinPolicy.why(actor, 'template.edit'),
          };
        }),
    }),
    route({
      method: 'PUT',
      url: '/api/bulletin-settings/letterhead',
      operationId: 'editBulletinLetterhead',
      summary: '保存文头，下一份拟稿起用',
      tag,
      protect: edit,
      schema: { body: schemas.letterheadBody, response: done },
      handle: async ({ actor, body, clock, inCounty }) => {
        await inCounty(tx => editLetterhead(tx, actor, body, clock));
        return { done: true as const };
      },
    }),
    route({
      method: 'POST',
      url: '/api/bulletin-settings/texts',
      operationId: 'addBulletinText',
      summary: '增加一块沿用的文字，印在工作要求之后',
      tag,
      protect: edit,
      schema: { body: schemas.newTextBody, response: schemas.addedText },
      handle: async ({ actor, body, clock, inCounty }) => ({
        key: await inCounty(tx => addTextBlock(tx, actor, office, body, clock)),
      }),
    }),
    route({
      method: 'PUT',
      url: '/api/bulletin-settings/texts/:key',
      operationId: 'editBulletinText',
      summary: '修改、停用、恢复一块沿用的文字，下一份拟稿起用',
      tag,
      protect: edit,
      schema: { params: schemas.textParams, body: schemas.textBody, response: done },
      handle: async ({ actor, params, body, clock, inCounty }) => {
        await inCounty(tx => editTextBlock(tx, actor, office, { ...params, ...body }, clock));
        return { done: true as const };
      },
    }),
  ];
}
