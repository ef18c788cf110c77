import { AppError } from '../../kernel/errors.ts';
import type { Clock, Instant } from '../../kernel/time.ts';
import { dateOf } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import { KNOWN_NOW, type Period } from '../figures/index.ts';
import { requireRecords } from './commands/draft-bulletin.ts';
import { type Assembled, assemble, type Office, usualRectifyBy } from './office.ts';
import { templateOf } from './packaged-template.ts';
import { type BulletinRow, findBulletinOf, readLetterhead, readTextBlocks, textsForDraft } from './store.ts';

/** What to show of a period: the issued bulletin, or how it would be now. */
export interface BulletinRequest {
  readonly period: Period;
  /** As it would be now, even if there is an issued one. */
  readonly live: boolean;
  readonly cutoff?: Instant | undefined;
  readonly known?: Instant | undefined;
  /** Also of a period without any record, to see the template at work. */
  readonly evenEmpty?: boolean;
}

/**
 * A period's bulletin: as issued, else its draft, else as it would be drafted; nothing is written.
 * @throws AppError `no-data` for a period without records, `refused` when the office has no letterhead yet
 */
export async function bulletinOf(
  tx: Tx,
  office: Office,
  request: BulletinRequest,
  clock: Clock,
): Promise<Assembled & { readonly row: BulletinRow }> {
  const stored = await findBulletinOf(tx, request.period.code);
  const asks = request.live || request.cutoff !== undefined || request.known !== undefined;
  if (stored === null && !request.evenEmpty) {
    const cutoff = request.cutoff ?? request.period.end;
    await requireRecords(tx, office, { period: request.period, cutoff, known: request.known ?? KNOWN_NOW });
  }
  const row = stored === null ? await unwritten(tx, request, clock) : asks ? unissued(stored, request) : stored;
  const assembled = await assemble(tx, office, row, row.issuedOn ?? dateOf(clock.now()), { known: request.known });
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

async function unwritten(tx: Tx, { period, cutoff }: BulletinRequest, clock: Clock): Promise<BulletinRow> {
  const [letterhead, template, blocks] = [await readLetterhead(tx), await templateOf(tx), await readTextBlocks(tx)];
  if (!letterhead)
    throw new AppError('refused', '还没有登记文头（发文机关、机关代字、主送机关），请先在“通报设置”里填写。');
  return {
    id: '00000000-0000-0000-0000-000000000000',
    period: period.code,
    status: 'draft',
    cutoff: cutoff ?? period.end,
    number: null,
    rectifyBy: usualRectifyBy(dateOf(clock.now())),
    issuedOn: null,
    issuedAt: null,
    known: null,
    freezeId: null,
    texts: textsForDraft(blocks),
    confirmed: {},
    version: 0,
    templateSource: template.source,
    letterhead,
    document: null,
    documentHash: null,
    checks: null,
  };
}
