import type { Instant } from '../../../kernel/time.ts';
import {
  type Appending,
  type BulkContext,
  type Prepared,
  prepareRecord,
  type ReadyRecord,
  writeRecords,
} from '../../../platform/records/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { type AccountAct, type AccountEntry, decideAccount, decideEntry } from './decide.ts';
import type { AccountEvent } from './events.ts';
import type { AccountState } from './fold.ts';
import { ACCOUNT, type AccountText } from './record.ts';

/** An account as a file or a generator brings it: how it began, what was done when, what the register says. */
export interface BroughtAccount {
  readonly id?: string;
  readonly entry: AccountEntry;
  readonly acts: readonly (AccountAct & { readonly at: Instant })[];
  readonly text: AccountText;
  readonly contentHash?: string;
}

export type ReadyAccount = ReadyRecord<AccountEvent, AccountState, AccountText>;

/** Plays a brought account through the decisions. */
export function prepareAccount(
  brought: BroughtAccount,
  context: BulkContext,
): Prepared<AccountEvent, AccountState, AccountText> {
  const beginning = decideEntry(brought.entry, context.now);
  const acts = brought.acts.map(({ at, ...act }) => ({
    at,
    decide: (state: AccountState) => decideAccount(state, act, at),
  }));
  return prepareRecord(ACCOUNT, { ...brought, beginning, acts }, context);
}

/** Writes prepared accounts with their events and facts by COPY. */
export async function writeAccounts(tx: Tx, accounts: readonly ReadyAccount[], context: Appending): Promise<void> {
  await writeRecords(tx, ACCOUNT, accounts, context.recordedAt);
}
