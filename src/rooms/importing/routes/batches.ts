import { AppError } from '../../../kernel/errors.ts';
import { audit } from '../../../platform/audit.ts';
import { signedIn } from '../../../platform/http/index.ts';
import { personNames, route } from '../../org/index.ts';
import { takeBack } from '../import-file.ts';
import { importAction, importPolicy, mayReadRows } from '../may.ts';
import * as schemas from '../schemas.ts';
import { findBatch, listBatches, listReportLines } from '../store.ts';
import type { UploadNeeds } from '../uploads/run-upload.ts';
import { findUploadOfBatch } from '../uploads/store.ts';
import { batchDetailView, batchView, lineView } from '../views.ts';
import { tag } from './uploads.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Imports that were made: their reports, rejected rows to mend, taking them back. */
export function batchRoutes(needs: UploadNeeds) {
  const { files, ring, rooms } = needs;
  return [
    route({
      method: 'GET',
      url: '/api/imports',
      operationId: 'listImports',
      summary: '做过的导入，新的在前',
      tag,
      protect: [signedIn, importPolicy.guard('import.read')],
      schema: { query: schemas.pageQuery, response: schemas.batches },
      handle: async ({ query, inCounty }) =>
        inCounty(async tx => {
          const { limit = 30, before } = query;
          const found = await listBatches(tx, { limit: limit + 1, ...(before === undefined ? {} : { before }) });
          const page = found.slice(0, limit);
          const names = await personNames(tx, [...new Set(page.map(batch => batch.actorId))]);
          const batches = [];
          for (const batch of page) {
            const upload = batch.rejected > 0 ? await findUploadOfBatch(tx, batch.id) : null;
            const hasRejects = (upload?.rejectsHash ?? null) !== null;
            batches.push(batchView(batch, names.get(batch.actorId) ?? '服务器操作员', hasRejects));
          }
          return { batches, hasMore: found.length > limit };
        }),
    }),
    route({
      method: 'GET',
      url: '/api/imports/:batchId',
      operationId: 'getImport',
      summary: '一次导入：数目、跳过的行、提示',
      tag,
      protect: [signedIn, importPolicy.guard('import.read')],
      schema: { params: schemas.batchParams, response: schemas.batchDetail },
      handle: async ({ actor, params, inCounty }) =>
        inCounty(async tx => {
          const batch = await findBatch(tx, params.batchId);
          if (batch === null) throw new AppError('not-found', '没有这次导入。请在“导入”里从列表打开。');
          const names = await personNames(tx, [batch.actorId]);
          const upload = await findUploadOfBatch(tx, batch.id);
          const may = {
            undo: importPolicy.may(actor, importAction(batch.kind)),
            readRows: mayReadRows(actor, batch.kind),
          };
          return batchDetailView(batch, upload, names.get(batch.actorId) ?? '服务器操作员', may);
        }),
    }),
    route({
      method: 'GET',
      url: '/api/imports/:batchId/lines',
      operationId: 'listImportLines',
      summary: '一次导入里变更、拒绝、有提示的行',
      tag,
      protect: [signedIn, importPolicy.guard('import.read')],
      schema: { params: schemas.batchParams, query: schemas.linesQuery, response: schemas.lines },
      handle: async ({ actor, params, query, inCounty }) => {
        const { limit = 50, outcome, afterSheet, afterRow } = query;
        const after =
          afterSheet === undefined || afterRow === undefined ? {} : { after: { sheet: afterSheet, row: afterRow } };
        const page = { limit: limit + 1, ...after, ...(outcome === undefined ? {} : { outcome }) };
        return inCounty(async tx => {
          const batch = await findBatch(tx, params.batchId);
          const found = await listReportLines(tx, params.batchId, page);
          const isOpen = batch !== null && mayReadRows(actor, batch.kind);
          return { lines: found.slice(0, limit).map(line => lineView(line, isOpen)), hasMore: found.length > limit };
        });
      },
    }),
    route({
      method: 'GET',
      url: '/api/imports/:batchId/rejects',
      operationId: 'downloadImportRejects',
      summary: '被拒绝的行，改好后可以再导入',
      tag,
      protect: [signedIn, importPolicy.guard('import.cases')],
      schema: { params: schemas.batchParams, response: { download: [XLSX] } },
      handle: async ({ actor, params, clock, inCounty }) => {
        const upload = await inCounty(async tx => {
          const found = await findUploadOfBatch(tx, params.batchId);
          if (found === null || found.rejectsHash === null)
            throw new AppError('not-found', '这次导入没有留下被拒绝的行。');
          importPolicy.require(actor, importAction(found.kind));
          // The rows hold what people wrote of themselves, in the clear (SC-P7).
          await audit(tx, {
            at: clock.now(),
            actor: { kind: 'person', id: actor.personId },
            action: 'import.rejects.open',
            subject: { type: 'import-batch', id: params.batchId },
            outcome: 'done',
          });
          return { ...found, rejectsHash: found.rejectsHash };
        });
        return {
          content: await files().read(upload.rejectsHash),
          mediaType: XLSX,
          fileName: `${upload.fileName.replace(/\.[^.]+$/, '')}（被拒绝的行）.xlsx`,
        };
      },
    }),
    route({
      method: 'POST',
      url: '/api/imports/:batchId/undo',
      operationId: 'undoImport',
      summary: '整批撤回，或说明哪些记录之后又办理过',
      tag,
      protect: [signedIn, importPolicy.guard('import.cases')],
      schema: { params: schemas.batchParams, response: schemas.undone },
      handle: async ({ actor, clock, county, params, inCounty }) =>
        inCounty(tx => takeBack(tx, { actor, clock, ring, countyName: county.name, rooms }, params.batchId)),
    }),
  ];
}
