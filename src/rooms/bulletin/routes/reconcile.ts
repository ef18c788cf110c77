import { readFile } from 'node:fs/promises';
import { toText } from '../../../kernel/documents/index.ts';
import { AppError } from '../../../kernel/errors.ts';
import { signedIn } from '../../../platform/http/index.ts';
import { workCalendarOf } from '../../calendar/index.ts';
import { route } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import { assemble, today } from '../office.ts';
import { type BulletinNeeds, requireBulletin } from '../queries/bulletin-detail.ts';
import { reconcileApart } from '../reconcile-apart.ts';
import type { ReconcileTask } from '../reconcile-task.ts';
import { bulletinParams } from '../schemas/bulletin.ts';
import * as schemas from '../schemas/reconcile.ts';

const tag = '核数';
const MAX_FILE_BYTES = 20 * 1024 * 1024;
const protect = [signedIn, bulletinPolicy.guard('bulletin.read')] as const;

/** 核数 of a pasted text, of a file from elsewhere, of a bulletin of ours. Nothing of it is kept. */
export function reconcileRoutes({ office }: BulletinNeeds) {
  return [
    route({
      method: 'POST',
      url: '/api/reconciliations',
      operationId: 'reconcileText',
      summary: '核一段通报文字的算术',
      tag,
      protect,
      schema: { body: schemas.reconcileBody, response: schemas.report },
      handle: async ({ body, inCounty }) => reportOf({ text: body.text, calendar: await inCounty(workCalendarOf) }),
    }),
    route({
      method: 'POST',
      url: '/api/reconciliations/files',
      operationId: 'reconcileFile',
      summary: '核一份通报文件的算术：TXT、DOCX、HTML、PDF',
      tag,
      protect,
      upload: { maxBytes: MAX_FILE_BYTES, label: '通报文件' },
      schema: { response: schemas.report },
      handle: async ({ upload, inCounty }) => {
        if (upload === null) throw new AppError('bad-input', '请选择要核的通报文件。');
        return reportOf({ bytes: await readFile(upload.path), calendar: await inCounty(workCalendarOf) });
      },
    }),
    route({
      method: 'POST',
      url: '/api/bulletins/:bulletinId/reconciliation',
      operationId: 'reconcileBulletin',
      summary: '核本县一份通报的算术',
      tag,
      protect,
      schema: { params: bulletinParams, response: schemas.report },
      handle: async ({ params, clock, inCounty }) => {
        const task = await inCounty(async tx => {
          const row = await requireBulletin(tx, params.bulletinId);
          const { document } = await assemble(tx, office, row, row.issuedOn ?? today(clock));
          return { text: toText(document), calendar: await workCalendarOf(tx) };
        });
        return reportOf(task);
      },
    }),
  ];
}

async function reportOf(task: ReconcileTask) {
  const { source, report } = await reconcileApart(task);
  const { consistent, checked, statements, notChecked, quantities } = report;
  return {
    format: source.format,
    text: source.text,
    blocks: source.blocks.map(({ kind, start, end, rows }) => ({
      kind,
      start,
      end,
      rows: (rows ?? []).map(row => row.map(cell => ({ start: cell.start, end: cell.end }))),
    })),
    consistent,
    checked,
    quantities,
    statements: statements.map(statement => ({
      ...statement,
      operands: statement.operands.map(operand => ({ ...operand })),
    })),
    notChecked: notChecked.map(item => ({ ...item })),
  };
}
