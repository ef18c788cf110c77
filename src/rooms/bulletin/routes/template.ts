import { isoInstant } from '../../../kernel/time.ts';
import { signedIn } from '../../../platform/http/index.ts';
import { parsePeriod } from '../../figures/index.ts';
import { route } from '../../org/index.ts';
import { editTemplate } from '../commands/edit-template.ts';
import { bulletinPolicy } from '../may.ts';
import { templateOf } from '../packaged-template.ts';
import { bulletinOf } from '../preview.ts';
import type { BulletinNeeds } from '../queries/bulletin-detail.ts';
import { previewDraft } from '../queries/preview-draft.ts';
import * as schemas from '../schemas/template.ts';
import { readTextBlocks } from '../store.ts';
import { figureView, problemView } from '../views.ts';
import { tag } from './bulletins.ts';

/** The template that the office's bulletins are drafted from: read, preview over a period's figures, save. */
export function templateRoutes({ office }: BulletinNeeds) {
  return [
    route({
      method: 'GET',
      url: '/api/bulletin-template',
      operationId: 'getBulletinTemplate',
      summary: '通报模板',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.read')],
      schema: { response: schemas.template },
      handle: ({ actor, inCounty }) =>
        inCounty(async tx => {
          const { source, version, updatedAt } = await templateOf(tx);
          const blocks = await readTextBlocks(tx);
          return {
            source,
            version,
            updatedAt: updatedAt === null ? null : isoInstant(updatedAt),
            whyNotEdit: bulletinPolicy.why(actor, 'template.edit'),
            texts: blocks.map(({ key, title }) => ({ key, title })),
          };
        }),
    }),
    route({
      method: 'POST',
      url: '/api/bulletin-template/preview',
      operationId: 'previewBulletinTemplate',
      summary: '用一个统计期的数字看没保存的模板，或错在哪里',
      tag,
      protect: [signedIn, bulletinPolicy.guard('template.edit')],
      schema: { body: schemas.templatePreviewBody, response: schemas.templatePreview },
      handle: ({ body, clock, inCounty }) =>
        inCounty(async tx => {
          const period = parsePeriod(body.period);
          const now = await bulletinOf(tx, office, { period, live: true, evenEmpty: true }, clock);
          const shown = await previewDraft(tx, office, now.row, { templateSource: body.source }, clock);
          return {
            paperHtml: shown.paperHtml,
            problems: shown.problems.map(problemView),
            figures: office.figureKeys.flatMap(key => {
              const [figure, value] = [office.registry.figures.get(key), now.figures.get(key)];
              return figure && value ? [figureView(figure, value)] : [];
            }),
          };
        }),
    }),
    route({
      method: 'PUT',
      url: '/api/bulletin-template',
      operationId: 'editBulletinTemplate',
      summary: '保存通报模板，下一份拟稿起用',
      tag,
      protect: [signedIn, bulletinPolicy.guard('template.edit')],
      schema: { body: schemas.editTemplateBody, response: schemas.editedTemplate },
      handle: async ({ actor, body, clock, inCounty }) => ({
        version: await inCounty(tx => editTemplate(tx, actor, office, body, clock)),
      }),
    }),
  ];
}
