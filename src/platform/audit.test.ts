import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testCounty } from '../../test/helpers/county.ts';
import { type AuditEntry, audit } from './audit.ts';
import { all, type Tx } from './sql.ts';

describe('the audit log (SC-07)', async () => {
  const { db, code, clock } = await testCounty('platform');
  const entry: AuditEntry = {
    at: clock.now(),
    actor: { kind: 'person', id: 'p-1', address: '10.0.0.7' },
    action: 'bulletin.issue',
    subject: { type: 'bulletin', id: 'b-1' },
    outcome: 'done',
    details: { period: '2023Q3' },
  };
  const rows = (tx: Tx) => all<Record<string, unknown>>(tx, sql`select * from audit order by id`);

  it('keeps who did what to what, when, from where and how it ended', async () => {
    await db.forCounty(code, tx => audit(tx, entry));
    const [row] = await db.forCounty(code, rows);
    expect(row).toMatchObject({
      at: entry.at,
      actor_kind: 'person',
      actor_id: 'p-1',
      actor_address: '10.0.0.7',
      action: 'bulletin.issue',
      subject_type: 'bulletin',
      subject_id: 'b-1',
      outcome: 'done',
      details: { period: '2023Q3' },
    });
  });

  it('keeps no trace of an act that was not kept', async () => {
    const failing = db.forCounty(code, async tx => {
      await audit(tx, { ...entry, subject: { type: 'bulletin', id: 'b-2' } });
      throw new Error('not issued');
    });
    await expect(failing).rejects.toThrow('not issued');
    expect(await db.forCounty(code, rows)).toHaveLength(1);
  });

  it('refuses an action that is not named subject.verb', async () => {
    await expect(db.forCounty(code, tx => audit(tx, { ...entry, action: '签发' }))).rejects.toThrow(
      'audit_action_check',
    );
  });
});
