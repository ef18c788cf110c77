import { sql } from 'kysely';
import { columnFacet, contains, fixedValues, type RecordList } from '../../figures/index.ts';
import { unitNames } from '../../org/index.ts';
import { ACCOUNT_STATUS_NAMES, CATEGORY_NAMES, PLATFORM_NAMES } from '../model.ts';
import { describeAccounts } from './account-rows.ts';

/** All registered accounts, as one list. */
export const accountList: RecordList = {
  source: sql`account_record a`,
  id: sql`a.id`,
  standing: sql`a.retracted_at is null`,
  timeLabel: '登记',
  facets: [
    columnFacet('platform', '平台', sql`a.platform`, fixedValues(PLATFORM_NAMES)),
    columnFacet('category', '类型', sql`a.category`, fixedValues(CATEGORY_NAMES)),
    columnFacet('unit', '单位', sql`a.unit_id::text`, (tx, now) => unitNames(tx, now)),
    columnFacet('state', '状态', sql`a.status`, fixedValues(ACCOUNT_STATUS_NAMES)),
  ],
  orders: [{ name: 'registered', label: '新登记的在前', column: sql`a.registered_at`, isNewestFirst: true }],
  matches: text => sql`(${contains(sql`coalesce(a.handle, '')`, text)} or ${contains(sql`a.name`, text)})`,
  describe: (tx, ids, { at }) => describeAccounts(tx, ids, at),
};
