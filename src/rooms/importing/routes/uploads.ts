import { createReadStream } from 'node:fs';
import { AppError, refuse } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { signedIn } from '../../../platform/http/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { type Actor, route } from '../../org/index.ts';
import { ALL_KINDS, kindNamed } from '../kinds/all-kinds.ts';
import { readMapping } from '../mapping/mapping-file.ts';
import { importAction, importPolicy } from '../may.ts';
import { LIMITS } from '../reading/limits.ts';
import * as schemas from '../schemas.ts';
import type { UploadNeeds } from '../uploads/run-upload.ts';
import {
  deleteUpload,
  findUpload,
  insertUpload,
  isContentUsed,
  listUploads,
  setMapping,
  type Upload,
} from '../uploads/store.ts';
import { uploadView } from '../views.ts';

export const tag = '导入';
const LISTED = 50;

/** Files on their way: uploaded, mapped, put aside. Each is its uploader's. */
export function uploadRoutes({ files }: Pick<UploadNeeds, 'files'>) {
  return [
    route({
      method: 'GET',
      url: '/api/imports/kinds',
      operationId: 'listImportKinds',
      summary: '可以导入的表和它们的字段',
      tag,
      protect: [signedIn, importPolicy.guard('import.read')],
      schema: { response: schemas.kinds },
      handle: async ({ actor }) => ({
        kinds: ALL_KINDS.map(({ kind, label, fields }) => ({
          kind,
          label,
          mayImport: importPolicy.may(actor, importAction(kind)),
          fields: fields.map(({ key, label, type, required, derived, personal }) => ({
            key,
            label,
            type,
            isRequired: required ?? false,
            isDerived: derived ?? false,
            isPersonal: personal !== undefined,
          })),
        })),
      }),
    }),
    route({
      method: 'POST',
      url: '/api/imports/uploads',
      operationId: 'uploadImport',
      summary: '上传要导入的表',
      tag,
      protect: [signedIn, importPolicy.guard('import.cases')],
      schema: { query: schemas.uploadQuery, response: schemas.upload },
      upload: { maxBytes: LIMITS.fileBytes, label: '要导入的表' },
      handle: async ({ actor, query, upload, clock, inCounty }) => {
        const kind = kindNamed(query.kind).kind;
        importPolicy.require(actor, importAction(kind));
        if (upload === null) throw new AppError('bad-input', '请选择要导入的表。');
        const { sha256, bytes } = await files().put(createReadStream(upload.path), { maxBytes: LIMITS.fileBytes });
        return inCounty(async tx => {
          const id = newId();
          const own = { uploadedAt: clock.now(), uploadedBy: actor.personId };
          await insertUpload(tx, { id, kind, fileName: upload.name, fileHash: sha256, bytes, ...own });
          return uploadView(await ownUpload(tx, actor, id));
        });
      },
    }),
    route({
      method: 'GET',
      url: '/api/imports/uploads',
      operationId: 'listImportUploads',
      summary: '存下还没有导入的表',
      tag,
      protect: [signedIn, importPolicy.guard('import.read')],
      schema: { response: schemas.uploads },
      handle: async ({ actor, inCounty }) => {
        const uploads = await inCounty(tx => listUploads(tx, actor.personId, LISTED));
        return { uploads: uploads.map(uploadView) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/imports/uploads/:uploadId',
      operationId: 'getImportUpload',
      summary: '一张表的导入进展',
      tag,
      protect: [signedIn, importPolicy.guard('import.read')],
      schema: { params: schemas.uploadParams, response: schemas.upload },
      handle: async ({ actor, params, inCounty }) =>
        inCounty(async tx => uploadView(await ownUpload(tx, actor, params.uploadId))),
    }),
    route({
      method: 'PUT',
      url: '/api/imports/uploads/:uploadId/mapping',
      operationId: 'setImportMapping',
      summary: '改列的对法、值的意思、年份和账号',
      tag,
      protect: [signedIn, importPolicy.guard('import.cases')],
      schema: { params: schemas.uploadParams, body: schemas.mapping, response: schemas.upload },
      handle: async ({ actor, params, body, inCounty }) =>
        inCounty(async tx => {
          const upload = await ownUpload(tx, actor, params.uploadId);
          const mapping = readMapping(body, kindNamed(upload.kind));
          if (!(await setMapping(tx, upload.id, mapping)))
            refuse([{ message: '这张表正在导入或已经导入，不能再改。' }]);
          return uploadView(await ownUpload(tx, actor, params.uploadId));
        }),
    }),
    route({
      method: 'DELETE',
      url: '/api/imports/uploads/:uploadId',
      operationId: 'discardImportUpload',
      summary: '不导入了，删掉上传的表',
      tag,
      protect: [signedIn, importPolicy.guard('import.cases')],
      schema: { params: schemas.uploadParams, response: schemas.done },
      handle: async ({ actor, params, inCounty }) => {
        const unused = await inCounty(async tx => {
          const upload = await ownUpload(tx, actor, params.uploadId);
          if (!(await deleteUpload(tx, upload.id))) refuse([{ message: '这张表正在导入或已经导入，不能删掉。' }]);
          return (await isContentUsed(tx, upload.fileHash)) ? null : upload.fileHash;
        });
        if (unused !== null) await files().remove(unused);
        return { done: true as const };
      },
    }),
  ];
}

/** The upload, if it is the person's own: it holds personal data that nobody else has to see. */
export async function ownUpload(tx: Tx, actor: Actor, uploadId: string): Promise<Upload> {
  const upload = await findUpload(tx, uploadId);
  if (upload !== null && upload.uploadedBy === actor.personId) return upload;
  throw new AppError('not-found', '没有这张上传的表，可能已经删掉。请重新上传。');
}
