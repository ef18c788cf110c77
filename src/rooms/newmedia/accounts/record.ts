import type { RecordKind } from '../../../platform/records/index.ts';
import type { AccountCategory } from '../model.ts';
import type { AccountEvent } from './events.ts';
import { type AccountLine, type AccountState, foldAccount } from './fold.ts';

/** What the register says of an account, without anything personal. @source NM-04 */
export interface AccountText {
  readonly name: string;
  /** The platform's own id of the account. */
  readonly handle: string | null;
  readonly url: string | null;
  readonly verifiedAs: string | null;
  readonly category: AccountCategory | null;
  readonly registrationNo: string | null;
  readonly purpose: string | null;
  readonly isOutsourced: boolean | null;
  readonly contractor: string | null;
  readonly followers: number | null;
  readonly supervisorId: string | null;
  /** What an import knows it by (IM-06). */
  readonly importKey: string | null;
}

export interface AccountRow
  extends Omit<AccountLine, 'validFrom' | 'validTo'>,
    Pick<AccountState, 'status' | 'dataAsOf' | 'dataSource'> {}

/** How an account is kept: `account_record`, `account_event`, `account_fact`, `account_text`. */
export const ACCOUNT: RecordKind<AccountEvent, AccountLine, AccountState, AccountRow, AccountText> = {
  name: 'account',
  label: '新媒体账号',
  line: { unitId: 'plain', platform: 'plain', registeredAt: 'instant', deregisteredAt: 'instant' },
  row: {
    unitId: 'plain',
    platform: 'plain',
    status: 'plain',
    registeredAt: 'instant',
    deregisteredAt: 'instant',
    dataAsOf: 'instant',
    dataSource: 'plain',
  },
  text: {
    name: 'plain',
    handle: 'plain',
    url: 'plain',
    verifiedAs: 'plain',
    category: 'plain',
    registrationNo: 'plain',
    purpose: 'plain',
    isOutsourced: 'plain',
    contractor: 'plain',
    followers: 'plain',
    supervisorId: 'plain',
    importKey: 'plain',
  },
  automatic: [],
  fold: foldAccount,
  rowOf: ({ line, status, dataAsOf, dataSource }) => ({ ...line, status, dataAsOf, dataSource }),
};
