import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Clock, dateOf, type Instant, startOf, wallTime } from '../../../kernel/time.ts';
import { commandInstant } from '../../../platform/locks.ts';
import type { Tx } from '../../../platform/sql.ts';
import { evaluate, KNOWN_NOW, type Moment, type Period, parsePeriod } from '../../figures/index.ts';
import type { Actor } from '../../org/index.ts';
import { bulletinPolicy } from '../may.ts';
import { type Office, usualRectifyBy } from '../office.ts';
import { templateOf } from '../packaged-template.ts';
import { PROPOSAL_FIGURES } from '../proposals.ts';
import { insertProposals, proposalsAt } from '../proposals-now.ts';
import { findBulletinOf, insertBulletin, readLetterhead, readTextBlocks, textsForDraft } from '../store.ts';

export interface DraftInput {
  readonly period: string;
  /** What had happened by then; default the county's present midnight (CW-K21). */
  readonly cutoff?: Instant;
}

/**
 * Drafts a period's circular: template and wording as the office keeps them, and the proposals whom to name.
 * @returns the bulletin's id
 * @throws AppError `conflict` when there is one already, `no-data` for a period without records, `bad-input` for a cut-off before the period's end
 * @source AS-B00, AS-B23
 */
export async function draftBulletin(
  tx: Tx,
  actor: Actor,
  office: Office,
  input: DraftInput,
  clock: Clock,
): Promise<string> {
  bulletinPolicy.require(actor, 'bulletin.draft');
  const now = await commandInstant(tx, clock);
  const period = parsePeriod(input.period);
  const cutoff = input.cutoff ?? startOf(dateOf(now));
  const existing = await findBulletinOf(tx, period.code);
  if (existing) throw alreadyThere(period, existing.id);
  requireCutoff(period, cutoff, now);
  const at: Moment = { period, cutoff, known: KNOWN_NOW };
  await requireRecords(tx, office, at);
  const [letterhead, template, blocks] = [await readLetterhead(tx), await templateOf(tx), await readTextBlocks(tx)];
  if (!letterhead)
    throw new AppError('refused', '还没有登记文头（发文机关、机关代字、主送机关），请先在“通报设置”里填写。');
  const id = newId();
  const draft = {
    id,
    period: period.code,
    cutoff,
    rectifyBy: usualRectifyBy(dateOf(now)),
    templateSource: template.source,
    letterhead,
    texts: textsForDraft(blocks),
  };
  if (!(await insertBulletin(tx, draft, now))) throw alreadyThere(period, null);
  const figures = await evaluate(tx, office.registry, PROPOSAL_FIGURES, at);
  await insertProposals(tx, id, await proposalsAt(tx, figures, at), 0, now);
  return id;
}

function alreadyThere(period: Period, bulletinId: string | null): AppError {
  return new AppError('conflict', `${period.label}的通报已经有了，请直接打开。`, {
    ...(bulletinId === null ? {} : { details: { bulletinId } }),
  });
}

/**
 * A cut-off lies after the period, when its figures can be complete, and not in the future, when they cannot be known.
 * @throws AppError `bad-input`
 * @source CW-K21
 */
export function requireCutoff(period: Period, cutoff: Instant, now: Instant): void {
  const field = 'cutoff';
  if (cutoff > now) {
    const message = `截数时刻 ${wallTime(cutoff)} 还没有到，那时的数字现在不知道。请改到今天零时或更早。`;
    throw new AppError('bad-input', message, { refusals: [{ message, rule: 'CW-K21', field }] });
  }
  if (cutoff >= period.end) return;
  throw new AppError(
    'bad-input',
    `截数时刻 ${wallTime(cutoff)} 早于统计期结束（${wallTime(period.end)}），数字还不全。请在统计期结束后拟稿，或把截数时刻改到其后。`,
  );
}

/**
 * A circular of nothing is a mistake of the period: every count would be 0.
 * @throws AppError `no-data`
 * @source AS-B22
 */
export async function requireRecords(tx: Tx, office: Office, at: Moment): Promise<void> {
  const keys = office.figureKeys.filter(key => /^(publishing\.articles|\w+\.received)$/.test(key));
  const values = await evaluate(tx, office.registry, keys, at);
  const total = [...values.values()].reduce((sum, value) => sum + (value.kind === 'count' ? value.count : 0), 0);
  if (total === 0) {
    throw new AppError(
      'no-data',
      `${at.period.label}没有任何记录，出不了通报。请先导入这一期的稿件、来信和工单，或核对统计期。`,
    );
  }
}
