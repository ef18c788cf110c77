import { sql } from 'kysely';
import { all, type Tx } from '../sql.ts';

/** The keys of `security_setting`; the migration that made the table gave each its first value and source mark. */
const SECURITY_SETTINGS = [
  'session.idleMinutes',
  'session.absoluteMinutes',
  'signIn.maxFailures',
  'signIn.maxAddressFailures',
  'signIn.lockMinutes',
  'password.minLength',
  'password.minClasses',
  'password.maxAgeDays',
  'password.history',
] as const;

export type SecuritySettings = Readonly<Record<(typeof SECURITY_SETTINGS)[number], number>>;

/**
 * The security settings in force in this county.
 * @throws Error when one is missing: a county without limits must not run.
 * @source SC-01, SC-02
 */
export async function securitySettings(tx: Tx): Promise<SecuritySettings> {
  const rows = await all(
    tx,
    sql<{ key: string; value: number }>`
      select distinct on (key) key, value from security_setting order by key, version desc`,
  );
  const values = new Map(rows.map(row => [row.key, row.value]));
  const entries = SECURITY_SETTINGS.map(key => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`security setting ${key} is missing`);
    return [key, value] as const;
  });
  return Object.fromEntries(entries) as SecuritySettings;
}
