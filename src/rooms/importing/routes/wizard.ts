import { refuse } from '../../../kernel/errors.ts';
import { signedIn } from '../../../platform/http/index.ts';
import { enqueue } from '../../../platform/outbox.ts';
import { route } from '../../org/index.ts';
import { type ImportPlace, importFile, prepareImport } from '../import-file.ts';
import { leaveNothing } from '../leave-nothing.ts';
import { refuseQuestions } from '../mapping/questions.ts';
import { importAction, importPolicy } from '../may.ts';
import { previewImport } from '../preview-import.ts';
import { openTable } from '../reading/open-table.ts';
import * as schemas from '../schemas.ts';
import { IMPORT_UPLOAD, type UploadNeeds } from '../uploads/run-upload.ts';
import { setWaiting, type Upload } from '../uploads/store.ts';
import { previewView, trialView, uploadView } from '../views.ts';
import { ownUpload, tag } from './uploads.ts';

/** The wizard's steps: 对列, 对单位 (aliases are the organisation's), 看结果, 导入. */
export function wizardRoutes(needs: UploadNeeds) {
  const open = async ({ kind, fileName: name, fileHash: hash, mapping }: Upload) => ({
    kind,
    table: await openTable(await needs.files().read(hash), name),
    name,
    hash,
    mapping,
  });
  const placeOf = ({ actor, clock, county }: Pick<ImportPlace, 'actor' | 'clock'> & { county: { name: string } }) => ({
    actor,
    clock,
    ring: needs.ring,
    countyName: county.name,
    rooms: needs.rooms,
  });
  return [
    route({
      method: 'GET',
      url: '/api/imports/uploads/:uploadId/preview',
      operationId: 'previewImport',
      summary: '预览：列的对法、要问的、认不出的、前几行和有问题的行',
      tag,
      protect: [signedIn, importPolicy.guard('import.cases')],
      schema: { params: schemas.uploadParams, response: schemas.preview },
      handle: async exchange => {
        const upload = await exchange.inCounty(tx => ownUpload(tx, exchange.actor, exchange.params.uploadId));
        const file = await open(upload);
        return exchange.inCounty(async tx => {
          const prepared = await prepareImport(tx, placeOf(exchange), file, true);
          return previewView(await previewImport(prepared.plan, prepared.context), prepared);
        });
      },
    }),
    route({
      method: 'POST',
      url: '/api/imports/uploads/:uploadId/trial',
      operationId: 'tryImport',
      summary: '试导：与已有记录比对，什么都不保存',
      tag,
      protect: [signedIn, importPolicy.guard('import.cases')],
      schema: { params: schemas.uploadParams, response: schemas.trial },
      handle: async exchange => {
        const upload = await exchange.inCounty(tx => ownUpload(tx, exchange.actor, exchange.params.uploadId));
        const file = await open(upload);
        const how = { isDryRun: true, unknownValues: 'reject' } as const;
        const summary = await leaveNothing(
          work => exchange.inCounty(work),
          tx => importFile(tx, placeOf(exchange), file, how),
        );
        return trialView(upload.kind, summary);
      },
    }),
    route({
      method: 'POST',
      url: '/api/imports/uploads/:uploadId/run',
      operationId: 'runImport',
      summary: '导入：在后台进行，可以离开，进展另查',
      tag,
      protect: [signedIn, importPolicy.guard('import.cases')],
      schema: { params: schemas.uploadParams, response: schemas.upload },
      handle: async exchange => {
        const { actor, params, inCounty } = exchange;
        const upload = await inCounty(tx => ownUpload(tx, actor, params.uploadId));
        importPolicy.require(actor, importAction(upload.kind));
        const file = await open(upload);
        return inCounty(async tx => {
          const { plan } = await prepareImport(tx, placeOf(exchange), file, true);
          refuseQuestions(plan.questions);
          if (!(await setWaiting(tx, upload.id))) refuse([{ message: '这张表正在导入或已经导入，不用再导。' }]);
          await enqueue(tx, IMPORT_UPLOAD, { uploadId: upload.id }, { key: upload.id });
          return uploadView(await ownUpload(tx, actor, params.uploadId));
        });
      },
    }),
  ];
}
