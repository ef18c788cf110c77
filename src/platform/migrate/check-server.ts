import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { one, type Tx } from '../sql.ts';

const OLDEST_VERSION = 15;

/**
 * Checks what no migration can mend, before the first one runs: the server of DATABASE_URL is somebody else's.
 * @throws AppError `unavailable` with what to ask the administrator for
 */
export async function checkServer(tx: Tx): Promise<void> {
  const { version, encoding, knowsChinese } = await one<{ version: string; encoding: string; knowsChinese: boolean }>(
    tx,
    sql`select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
          '政务公开' ~ '^\\w+$' as "knowsChinese"`,
  );
  if (Number(version) < OLDEST_VERSION * 10_000) {
    throw new AppError('unavailable', `数据库需要 PostgreSQL ${OLDEST_VERSION} 或更高版本，请联系管理员升级。`);
  }
  // Under the locale C, Chinese characters are no letters: searching inside titles would find nothing, silently.
  if (encoding !== 'UTF8' || !knowsChinese) {
    throw new AppError(
      'unavailable',
      "数据库的编码或区域设置不支持中文检索。请管理员用 encoding 'UTF8'、locale 'C.UTF-8'（或 zh_CN.UTF-8）另建一个数据库。",
    );
  }
}
