import { countyDate, dateOf, fixedClock, type Instant, startOf } from '../../kernel/time.ts';
import { readText } from '../../platform/records/index.ts';
import type { Tx } from '../../platform/sql.ts';
import {
  changedFields,
  type FieldValue,
  type ImportBatch,
  type ImportOpening,
  kindNamed,
  type OpenedImport,
  type RecordValues,
  type RowToTake,
  recordTarget,
} from '../importing/index.ts';
import { assignResponsibility, listResponsibilities, unitNames } from '../org/index.ts';
import { type BroughtAccount, prepareAccount, writeAccounts } from './accounts/bulk.ts';
import { ACCOUNT_EVENTS, type AccountEvent } from './accounts/events.ts';
import { ACCOUNT, type AccountText } from './accounts/record.ts';
import { PLATFORM_NAMES, type Platform } from './model.ts';
import { type KnownAccount, listAccounts } from './queries/lists.ts';

/** A register that does not say since when an account is there: it was there before all records. */
const SINCE_EVER = startOf(countyDate('2000-01-01'));
const GONE = ['cancelled', 'announced', 'closing', 'planned'];

/**
 * Opens the room for the import of the register of accounts. Leaders and managers are people of the organisation, not of
 * an imported list: they are not kept.
 * @source IM-06, NM-02, NM-04, NM-06
 */
export async function openAccountImport(tx: Tx, opening: ImportOpening): Promise<OpenedImport> {
  const kind = kindNamed('accounts');
  const clock = fixedClock(opening.now);
  const units = new Map((await unitNames(tx, opening.now)).map(unit => [unit.value, unit.name]));
  const responsible = new Map(
    (await listResponsibilities(tx, opening.now, { subjectKind: 'account' })).flatMap(
      ({ standing, subjectId, unitId }) => (standing === 'primary' ? [[subjectId, unitId] as const] : []),
    ),
  );
  /** Running accounts by unit and platform, those of this import among them. */
  const running = new Map<string, KnownAccount>(
    (await listAccounts(tx)).map(account => [`${account.unitId} ${account.platform}`, account]),
  );

  const prepare = async (_at: Tx, rows: readonly RowToTake<AccountEvent>[], batch: ImportBatch) =>
    rows.map(row => {
      const brought = tellAccount(row, opening.now);
      const { unitId, platform } = brought.entry;
      const place = `${unitId} ${platform}`;
      const other = running.get(place);
      const isRunning = !GONE.includes(said(row.values, 'status') ?? 'running');
      if (row.known === undefined && isRunning && other !== undefined) {
        const message = `这个单位在${PLATFORM_NAMES[platform]}已有运行账号“${other.name}”，同一平台只能有一个；经批准保留的，请先登记批准依据。`;
        return { refusals: [{ message, rule: 'NM-02', field: 'platform' }] };
      }
      const prepared = prepareAccount(brought, { ...batch, recordedAt: batch.now });
      if ('ready' in prepared && isRunning && other === undefined) {
        const { name, handle, importKey } = brought.text;
        const { id } = prepared.ready.record;
        running.set(place, { id, name, handle, importKey, platform, unitId, contentHash: null });
      }
      return prepared;
    });

  const target = recordTarget(
    {
      record: ACCOUNT,
      async findKnown(at, rows) {
        const accounts = await listAccounts(at);
        const found = new Map<string, { id: string; contentHash: string | null }>();
        for (const { key, values } of rows) {
          const [platform, handle, name] = [said(values, 'platform'), said(values, 'accountId'), said(values, 'name')];
          const here = accounts.filter(account => account.platform === platform);
          const known =
            here.find(account => handle !== null && account.handle === handle) ??
            here.find(account => account.name === name && (handle === null || account.handle === null));
          if (known !== undefined) found.set(key, known);
        }
        return found;
      },
      prepare,
      valuesOf,
      changesOf: (row, known) => changedFields(kind, row, known, { unitId: id => units.get(id) ?? id }),
      write: (at, ready, batch) => writeAccounts(at, ready, { ...batch, recordedAt: batch.now }),
      async settleRow(at, subjectId, { values, known }) {
        const unit = values.unit as { readonly unitId: string } | undefined;
        if (unit === undefined || responsible.get(subjectId) === unit.unitId) return false;
        const subject = { subjectKind: 'account', subjectId, standing: 'primary', unitId: unit.unitId } as const;
        await assignResponsibility(
          at,
          opening.actor,
          known === undefined ? { ...subject, from: null } : subject,
          clock,
        );
        responsible.set(subjectId, unit.unitId);
        return true;
      },
      labelOf: async (at, id) => (await readText<AccountText>(at, ACCOUNT, id))?.name ?? id,
      eventLabel: name => (name in ACCOUNT_EVENTS ? ACCOUNT_EVENTS[name as keyof typeof ACCOUNT_EVENTS].label : name),
    },
    opening,
  );
  return { target };
}

function tellAccount({ row, values, known }: RowToTake<AccountEvent>, now: Instant): BroughtAccount {
  const day = (field: string) => {
    const date = said(values, field);
    return date === null ? null : startOf(countyDate(date));
  };
  const at = day('openedOn') ?? SINCE_EVER;
  /** A register tells that an account is being closed, not since when: what is known of it stays. */
  const timeOf = (name: AccountEvent['kind']) => known?.events.find(event => event.kind === name)?.occurredAt ?? now;
  const registrationNo = said(values, 'registration');
  const register = { verb: 'register', registrationNo, at } as const;
  const open = { verb: 'open', at } as const;
  const plan = { verb: 'plan-closure', reason: '导入台账记为拟关停', at: timeOf('closure-planned') } as const;
  const announce = {
    verb: 'announce-closure',
    noticeUrl: null,
    until: null,
    at: timeOf('closure-announced'),
  } as const;
  const deregister = { verb: 'deregister', receipt: null, at: day('cancelledOn') ?? timeOf('deregistered') } as const;
  const acts: Readonly<Record<string, BroughtAccount['acts']>> = {
    planned: [],
    registered: [register],
    closing: [register, open, plan],
    announced: [register, open, plan, announce],
    cancelled: [register, open, deregister],
  };
  return {
    ...(known && { id: known.id }),
    entry: {
      unitId: (values.unit as { readonly unitId: string } | undefined)?.unitId ?? '',
      platform: (said(values, 'platform') ?? 'other') as Platform,
      by: 'import',
      at,
    },
    acts: acts[said(values, 'status') ?? 'running'] ?? [register, open],
    text: textOf(values, row.key),
    contentHash: row.contentHash,
  };
}

function textOf(values: RecordValues, key: string): AccountText {
  return {
    name: said(values, 'name') ?? '',
    handle: said(values, 'accountId'),
    url: said(values, 'url'),
    verifiedAs: said(values, 'verifiedAs'),
    category: said(values, 'kept.category') as AccountText['category'],
    registrationNo: said(values, 'registration'),
    purpose: said(values, 'purpose'),
    isOutsourced: (values['kept.isOutsourced'] as boolean | undefined) ?? null,
    contractor: said(values, 'kept.contractor'),
    followers: (values.followers as number | undefined) ?? null,
    supervisorId: said(values, 'kept.supervisorId'),
    importKey: said(values, 'kept.importKey') ?? key,
  };
}

/** What a register would say of a known account; `kept` is what no register says and no import changes. */
function valuesOf(events: readonly AccountEvent[], text: AccountText): RecordValues {
  const values: Record<string, FieldValue> = {};
  const put = (field: string, value: FieldValue | null | undefined): void => {
    if (value !== null && value !== undefined) values[field] = value;
  };
  const state = ACCOUNT.fold(events);
  if (state !== null) {
    const { line, status } = state;
    put('platform', line.platform);
    put('unit', { unitId: line.unitId, written: '' });
    put('status', status);
    put('openedOn', dayOf(events[0]?.occurredAt));
    put('cancelledOn', dayOf(line.deregisteredAt ?? undefined));
  }
  put('name', text.name);
  put('accountId', text.handle);
  put('registration', text.registrationNo);
  for (const field of ['url', 'verifiedAs', 'purpose', 'followers'] as const) put(field, text[field]);
  for (const field of ['category', 'isOutsourced', 'contractor', 'supervisorId', 'importKey'] as const) {
    put(`kept.${field}`, text[field]);
  }
  return values;
}

function dayOf(at: Instant | undefined): string | undefined {
  return at === undefined || at === SINCE_EVER ? undefined : dateOf(at);
}

function said(values: RecordValues, field: string): string | null {
  return (values[field] as string | undefined) ?? null;
}
