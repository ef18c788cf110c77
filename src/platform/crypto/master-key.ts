import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { type Clock, systemClock } from '../../kernel/time.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { writeOnce } from '../files/write-once.ts';
import { all, run, ts } from '../sql.ts';
import { type KeyRing, openKeyRing } from './key-ring.ts';

/**
 * The key ring of this installation: from GONGKAI_MASTER_KEY, or else from `master.key` in the data folder, which is
 * made at the first start. Whoever backs the database up has to keep this file elsewhere (SC-11).
 * @throws AppError `unavailable` when the file is damaged or others may read it
 */
export function loadKeyRing(config: Pick<Config, 'masterKey' | 'dataDir'>): KeyRing {
  if (config.masterKey !== null) return openKeyRing(config.masterKey);
  mkdirSync(config.dataDir, { recursive: true });
  const path = join(config.dataDir, 'master.key');
  const text = writeOnce(path, () => `${randomBytes(32).toString('base64')}\n`);
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) {
    throw new AppError(
      'unavailable',
      `主密钥文件 ${path} 已损坏。请从备份恢复这个文件，不要删除它，否则个人信息无法解密。`,
    );
  }
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new AppError('unavailable', `主密钥文件 ${path} 能被其他用户读取。请把它的权限改为 600 后重新启动。`);
  }
  return openKeyRing(key);
}

/**
 * Makes sure that this master key is the one that the data was encrypted with. Without the check a lost key file would
 * be replaced silently, and two machines on one database would each encrypt what the other cannot read.
 * @throws AppError `unavailable` when it is another one
 */
export async function checkMasterKey(db: Database, ring: KeyRing, clock: Clock = systemClock): Promise<void> {
  const known = await db.inPlatform(async tx => {
    // The first one to come writes; the lock keeps two first ones from both being first.
    await run(tx, sql`lock table master_key in exclusive mode`);
    const rows = await all<{ id: string }>(tx, sql`select id from master_key`);
    if (rows.length > 0) return rows.map(row => row.id);
    await run(tx, sql`insert into master_key (id, first_used_at) values (${ring.currentId}, ${ts(clock.now())})`);
    return [ring.currentId];
  });
  if (known.includes(ring.currentId)) return;
  throw new AppError(
    'unavailable',
    '主密钥与数据库里的数据不符，个人信息无法解密。请恢复原来的 master.key 文件，或把环境变量 GONGKAI_MASTER_KEY 设为原来的密钥。',
  );
}
