import { AppError } from '../../kernel/errors.ts';
import type { Clock, Instant } from '../../kernel/time.ts';
import { dateOf } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import type { Period } from '../figures/index.ts';
import { QUARTERLY } from './commands/draft-bulletin.ts';
import { type Assembled, assemble, type Office, usualRectifyBy } from './office.ts';
import { type BulletinRow, findBulletinOf, findTemplate, readLetterhead, readTextBlocks } from './store.ts';

/** What to show of a period: the issued bulletin, or how it would be now. */
export interface BulletinRequest {
  readonly period: Period;
  /** As it would be now, even if there is an issued one. */
  readonly live: boolean;
  readonly cutoff?: Instant | undefined;
  readonly known?: Instant | undefined;
}

/**
 * A period's bulletin: as issued, else its draft, else as it would be drafted; nothing is written.
 * @throws AppError `refused` when the office has no letterhead or template yet
 */
export async function bulletinOf(
  tx: Tx,
  office: Office,
  request: BulletinRequest,
  clock: Clock,
): Promise<Assembled & { readonly row: BulletinRow }> {
  const stored = await findBulletinOf(tx, request.period.code);
  const asks = request.live || request.cutoff !== undefined || request.known !== undefined;
  const row = stored === null ? await unwritten(tx, request) : asks ? unissued(stored, request) : stored;
  const assembled = await assemble(tx, office, row, row.issuedOn ?? dateOf(clock.now()), request.known);
  return { ...assembled, row };
}

function unissued(stored: BulletinRow, request: BulletinRequest): BulletinRow {
  return {
    ...stored,
    cutoff: request.cutoff ?? stored.cutoff,
    known: null,
    freezeId: null,
    document: null,
    documentHash: null,
    checks: null,
  };
}

async function unwritten(tx: Tx, { period, cutoff }: BulletinRequest): Promise<BulletinRow> {
  const [letterhead, template, blocks] = [
    await readLetterhead(tx),
    await findTemplate(tx, QUARTERLY),
    await readTextBlocks(tx),
  ];
  if (!letterhead || !template) throw new AppError('refused', '还没有登记发文机关和通报模板，请先在“通报设置”里填写。');
  const asOf = cutoff ?? period.end;
  return {
    id: '00000000-0000-0000-0000-000000000000',
    period: period.code,
    status: 'draft',
    cutoff: asOf,
    number: null,
    rectifyBy: usualRectifyBy(dateOf(asOf)),
    issuedOn: null,
    issuedAt: null,
    known: null,
    freezeId: null,
    texts: Object.fromEntries(blocks.map(block => [block.key, block.body])),
    version: 0,
    templateSource: template.source,
    letterhead,
    document: null,
    documentHash: null,
    checks: null,
  };
}
