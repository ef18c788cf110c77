import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import { parsePeriod } from '../../figures/index.ts';
import { unitNames } from '../../org/index.ts';
import { accountsToJudge, type JudgementRow, presentJudgements } from '../judgements/store.ts';
import { listAccounts } from './lists.ts';

type Held = Pick<JudgementRow, 'verdict' | 'reasons'>;

/** An account that a period is judged for, with the machine's proposal and what a person confirmed. */
export interface JudgedInList {
  readonly accountId: string;
  readonly name: string;
  readonly platform: JudgedPlatform;
  readonly unit: string;
  /** Up to when its posts are known. */
  readonly dataAsOf: Instant | null;
  readonly proposed: Held | null;
  readonly confirmed: Held | null;
}

type JudgedPlatform = Awaited<ReturnType<typeof listAccounts>>[number]['platform'];

/** All accounts of a period, those that wait for somebody first. @source NM-20 */
export async function judgementList(tx: Tx, code: string, now: Instant): Promise<readonly JudgedInList[]> {
  const period = parsePeriod(code);
  const present = await presentJudgements(tx, period.code);
  const proposed = new Map(present.filter(row => row.confirmedBy === null).map(row => [row.accountId, row]));
  const confirmed = new Map(present.filter(row => row.confirmedBy !== null).map(row => [row.accountId, row]));
  const judged = new Map((await accountsToJudge(tx, period.end)).map(row => [row.accountId, row.dataAsOf]));
  const units = new Map((await unitNames(tx, now)).map(unit => [unit.value, unit.name]));
  const list = (await listAccounts(tx)).flatMap(({ id, name, platform, unitId }) => {
    const dataAsOf = judged.get(id);
    if (dataAsOf === undefined) return [];
    const unit = units.get(unitId) ?? '（已不在单位表）';
    const held = { proposed: proposed.get(id) ?? null, confirmed: confirmed.get(id) ?? null };
    return [{ accountId: id, name, platform, unit, dataAsOf, ...held }];
  });
  const isSettled = (row: JudgedInList) => row.confirmed !== null && row.proposed === null;
  return [...list.filter(row => !isSettled(row)), ...list.filter(isSettled)];
}
