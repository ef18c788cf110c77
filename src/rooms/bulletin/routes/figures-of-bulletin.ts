import { signedIn } from '../../../platform/http/index.ts';
import { route } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import { type BulletinNeeds, requireBulletin } from '../queries/bulletin-detail.ts';
import { figureOfBulletin, recordsOfFigure } from '../queries/figure-of-bulletin.ts';
import * as schemas from '../schemas/figure.ts';
import { tag } from './bulletins.ts';

/** One figure of a bulletin, and the records that it counted: of an issued one those that were counted then. */
export function figureOfBulletinRoutes({ office }: BulletinNeeds) {
  return [
    route({
      method: 'GET',
      url: '/api/bulletins/:bulletinId/figures/:key',
      operationId: 'getFigureOfBulletin',
      summary: '通报里的一个数：口径、上一期、印发后的变化',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.read')],
      schema: { params: schemas.figureParams, response: schemas.figureOfBulletin },
      handle: ({ params, inCounty }) =>
        inCounty(async tx => figureOfBulletin(tx, office, await requireBulletin(tx, params.bulletinId), params.key)),
    }),
    route({
      method: 'GET',
      url: '/api/bulletins/:bulletinId/figures/:key/records',
      operationId: 'listRecordsOfBulletinFigure',
      summary: '通报里的一个数背后的记录',
      tag,
      protect: [signedIn, bulletinPolicy.guard('bulletin.read')],
      schema: { params: schemas.figureParams, query: schemas.recordsQuery, response: schemas.recordPage },
      handle: ({ params, query, inCounty }) =>
        inCounty(async tx =>
          recordsOfFigure(tx, office, await requireBulletin(tx, params.bulletinId), params.key, query),
        ),
    }),
  ];
}
