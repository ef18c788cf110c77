import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCounty } from '../../../test/helpers/county.ts';
import { migratedDatabase } from '../../../test/helpers/postgres.ts';
import { newId } from '../../kernel/ids.ts';
import { openDatabase } from '../database.ts';
import { all, run } from '../sql.ts';
import {
  checkMasterKey,
  copyRecordKeys,
  createRecordKey,
  destroyRecordKey,
  lastFourOf,
  loadKeyRing,
  normaliseIdentityNumber,
  normaliseName,
  normalisePhone,
  openField,
  openKeyRing,
  openRecordKey,
  recordKeyRow,
  sealField,
} from './index.ts';

const master = (byte: number) => Buffer.alloc(32, byte);
const ring = openKeyRing(master(1));

describe('encrypted fields (SC-11)', () => {
  const id = newId();
  const { key, wrapped } = ring.newRecordKey(id);

  it('open to what was sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(openField(key, 'name', sealField(key, 'name', text))).toBe(text);
      }),
    );
  });

  it('hold algorithm, key id, iv, tag and text, and never the same twice', () => {
    const [first, second] = [sealField(key, 'name', '王小明'), sealField(key, 'name', '王小明')];
    expect(Object.keys(first)).toEqual(['alg', 'keyId', 'iv', 'tag', 'ct']);
    expect(first).toMatchObject({ alg: 'A256GCM', keyId: '1' });
    expect(first.iv).not.toBe(second.iv);
    expect(first.ct).not.toBe(second.ct);
    expect(JSON.stringify(first)).not.toContain('王');
  });

  it('open with the key that the master key unwraps, and with no other master key', () => {
    const sealed = sealField(key, 'phone', '13812345678');
    expect(openField(ring.unwrap(id, 1, wrapped), 'phone', sealed)).toBe('13812345678');
    expect(() => openKeyRing(master(2)).unwrap(id, 1, wrapped)).toThrow('unknown master key');
  });

  it('do not open in another field, in another record, or when a bit was changed', () => {
    const sealed = sealField(key, 'phone', '13812345678');
    expect(() => openField(key, 'name', sealed)).toThrow();
    expect(() => openField({ ...key, recordId: newId() }, 'phone', sealed)).toThrow();
    const ct = Buffer.from(sealed.ct, 'base64');
    ct[0] = (ct[0] ?? 0) ^ 1;
    expect(() => openField(key, 'phone', { ...sealed, ct: ct.toString('base64') })).toThrow();
    expect(() => openField(key, 'phone', { ...sealed, tag: sealed.tag.slice(0, 8) })).toThrow();
    expect(() => openField(key, 'phone', { ...sealed, alg: 'none' })).toThrow('unknown cipher');
  });

  it('can be read under an older master key while a newer one wraps', () => {
    const rotated = openKeyRing(master(2), [master(1)]);
    expect(rotated.unwrap(id, 1, wrapped).key.equals(key.key)).toBe(true);
    expect(rotated.newRecordKey(id).wrapped.keyId).toBe(openKeyRing(master(2)).currentId);
  });
});

describe('blind indexes', () => {
  it('are equal for equal values of one kind and county only', () => {
    const index = ring.blindIndex('fengxian', 'phone', '13812345678');
    expect(index).toHaveLength(16);
    expect(ring.blindIndex('fengxian', 'phone', '13812345678')).toEqual(index);
    expect(ring.blindIndex('fengxian', 'phone', '13812345679')).not.toEqual(index);
    expect(ring.blindIndex('fengxian', 'name', '13812345678')).not.toEqual(index);
    expect(ring.blindIndex('other', 'phone', '13812345678')).not.toEqual(index);
    expect(openKeyRing(master(2)).blindIndex('fengxian', 'phone', '13812345678')).not.toEqual(index);
  });

  it('are looked for with every master key during a rotation', () => {
    const old = ring.blindIndex('fengxian', 'name', '王小明');
    const rotated = openKeyRing(master(2), [master(1)]);
    expect(rotated.blindIndexes('fengxian', 'name', '王小明')).toContainEqual(old);
  });

  it.each([
    [normaliseName, ' 王　小 明 ', '王小明'],
    [normaliseName, '阿依古丽•买买提', '阿依古丽·买买提'],
    [normaliseName, '阿依古丽.买买提', '阿依古丽·买买提'],
    [normalisePhone, '+86 138-1234-5678', '13812345678'],
    [normalisePhone, '008613812345678', '13812345678'],
    [normalisePhone, '１３８１２３４５６７８', '13812345678'],
    [normalisePhone, '0516-89212345转801', '051689212345'],
    [normalisePhone, '8612345', '8612345'],
    [normaliseIdentityNumber, '32032119900101001x', '32032119900101001X'],
    [lastFourOf, '138 1234 5678', '5678'],
    [lastFourOf, '110', null],
  ] as const)('are over one spelling: %o of %s is %s', (normalise, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});

describe('record keys', async () => {
  const { db, code, clock } = await testCounty('platform');
  const look = { actor: { kind: 'person', id: newId() }, reason: '核对来信人电话', at: clock.now() } as const;
  const auditOf = (id: string) =>
    db.forCounty(code, tx =>
      all<Record<string, unknown>>(
        tx,
        sql`select action, outcome, details, actor_id from audit where subject_id = ${id} order by id`,
      ),
    );

  it('are opened only with a trace of who looked and why (SC-P7)', async () => {
    const id = newId();
    const sealed = await db.forCounty(code, async tx =>
      sealField(await createRecordKey(tx, ring, id), 'name', '王小明'),
    );
    const name = await db.forCounty(code, async tx => {
      const key = await openRecordKey(tx, ring, id, look);
      return key && openField(key, 'name', sealed);
    });
    expect(name).toBe('王小明');
    expect(await auditOf(id)).toEqual([
      { action: 'personal-data.open', outcome: 'done', details: { reason: look.reason }, actor_id: look.actor.id },
    ]);
    await expect(db.forCounty(code, tx => openRecordKey(tx, ring, id, look), { readOnly: true })).rejects.toThrow(
      'read-only',
    );
  });

  it('are gone once destroyed, and with them what they opened', async () => {
    const id = newId();
    await db.forCounty(code, tx => createRecordKey(tx, ring, id));
    expect(await db.forCounty(code, tx => destroyRecordKey(tx, id, look))).toBe(true);
    expect(await db.forCounty(code, tx => destroyRecordKey(tx, id, look))).toBe(false);
    expect(await db.forCounty(code, tx => openRecordKey(tx, ring, id, look))).toBeNull();
    expect((await auditOf(id)).map(row => [row.action, row.outcome])).toEqual([
      ['personal-data.erase', 'done'],
      ['personal-data.erase', 'failed'],
      ['personal-data.open', 'failed'],
    ]);
  });

  it('are written in bulk and read one by one', async () => {
    const id = newId();
    const { key, row } = recordKeyRow(ring, id);
    await db.forCounty(code, tx => copyRecordKeys(tx, [row]));
    const opened = await db.forCounty(code, tx => openRecordKey(tx, ring, id, look));
    expect(opened?.key.equals(key.key)).toBe(true);
  });
});

describe('the master key', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'master-key-'));
  });

  afterEach(() => rmSync(dataDir, { recursive: true }));

  const load = () => loadKeyRing({ masterKey: null, dataDir });
  const path = () => join(dataDir, 'master.key');

  it('is made once, for its owner’s eyes only', () => {
    const first = load();
    expect(load().currentId).toBe(first.currentId);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(path(), 'utf8'), 'base64')).toHaveLength(32);
  });

  it('comes from the environment when it is given there, and writes no file', () => {
    expect(loadKeyRing({ masterKey: master(1), dataDir }).currentId).toBe(ring.currentId);
    expect(() => statSync(path())).toThrow();
  });

  it('is refused when the file is damaged or others may read it', () => {
    writeFileSync(path(), 'short', { mode: 0o600 });
    expect(load).toThrow('已损坏');
    rmSync(path());
    load();
    chmodSync(path(), 0o640);
    expect(load).toThrow('权限改为 600');
  });

  it('has to be the one that the data was encrypted with', async () => {
    const { connection, drop } = await migratedDatabase('platform');
    const db = openDatabase(connection);
    await Promise.all([checkMasterKey(db, ring), checkMasterKey(db, ring)]);
    await expect(checkMasterKey(db, openKeyRing(master(2)))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await db.inPlatform(tx => run(tx, sql`select 1 from master_key`))).toBe(1);
    await db.close();
    await drop();
  });
});
