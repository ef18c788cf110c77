import { type OfficialDocument, officialCss, titleOf } from '../../../kernel/documents/index.ts';
import { AppError } from '../../../kernel/errors.ts';
import { type Download, signedIn } from '../../../platform/http/index.ts';
import { route } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import { assemble, today } from '../office.ts';
import { type BulletinNeeds, requireBulletin } from '../queries/bulletin-detail.ts';
import { type Format, MEDIA_TYPES, render } from '../render.ts';
import * as schemas from '../schemas/bulletin.ts';
import { listCorrections } from '../store.ts';
import { tag } from './bulletins.ts';

const STYLES = 'text/css; charset=utf-8';
const response = { download: Object.values(MEDIA_TYPES) };

/** Bulletins and correction notices as files, and the style sheet of their text; a draft's file says so in its name. */
export function bulletinFileRoutes({ office, fontsDir }: BulletinNeeds) {
  const fileOf = async (document: OfficialDocument, format: Format, suffix = ''): Promise<Download> => ({
    content: Buffer.from(await render(document, format, fontsDir)),
    mediaType: MEDIA_TYPES[format],
    fileName: `${titleOf(document)}${suffix}.${format}`,
  });
  return [
    route({
      method: 'GET',
      url: '/api/official.css',
      operationId: 'getOfficialStyles',
      summary: '公文版式的样式表，与正文配用',
      tag,
      protect: [signedIn],
      schema: { response: { download: [STYLES] } },
      handle: () =>
        Promise.resolve({ content: officialCss, mediaType: STYLES, fileName: 'official.css', inline: true }),
    }),
    route({
      method: 'GET',
      url: '/api/bulletins/:bulletinId/file',
      operationId: 'downloadBulletin',
      summary: '下载通报：DOCX、PDF、网页、文本',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.read')],
      schema: { params: schemas.bulletinParams, query: schemas.formatQuery, response },
      handle: async ({ params, query, clock, inCounty }) => {
        const { document, isIssued } = await inCounty(async tx => {
          const row = await requireBulletin(tx, params.bulletinId);
          const assembled = await assemble(tx, office, row, row.issuedOn ?? today(clock));
          return { document: assembled.document, isIssued: row.status === 'issued' };
        });
        return fileOf(document, query.format, isIssued ? '' : '（未签发）');
      },
    }),
    route({
      method: 'GET',
      url: '/api/bulletins/:bulletinId/corrections/:correctionId/file',
      operationId: 'downloadCorrection',
      summary: '下载更正说明',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.read')],
      schema: { params: schemas.correctionParams, query: schemas.formatQuery, response },
      handle: async ({ params, query, inCounty }) => {
        const corrections = await inCounty(tx => listCorrections(tx, params.bulletinId));
        const found = corrections.find(correction => correction.id === params.correctionId);
        if (!found) throw new AppError('not-found', '没有找到这份更正说明，请从通报的页面打开。');
        return fileOf(found.document, query.format);
      },
    }),
  ];
}
