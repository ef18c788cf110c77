import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../kernel/errors.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where root keeps everything: PostgreSQL refuses to run as root and cannot enter root's own folders. */
export const ROOT_HOME = '/var/lib/gongkai';

/** All that the outside decides about a run. Read once at the start; nothing else looks at the environment. */
export interface Config {
  /** The folder that holds package.json. */
  readonly checkout: string;
  /** Database cluster, file store and key file live here (GONGKAI_DATA). */
  readonly dataDir: string;
  /** A PostgreSQL server to use instead of the embedded one (DATABASE_URL). */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** 32 bytes (GONGKAI_MASTER_KEY, base64); null: a key file in the data folder, see `crypto/master-key.ts`. */
  readonly masterKey: Uint8Array | null;
  /** Addresses of proxies whose X-Forwarded headers are believed (GONGKAI_TRUST_PROXY); none by default. */
  readonly trustedProxies: readonly string[];
  /** Where an administrator puts fonts that may not be shipped (GONGKAI_FONTS). */
  readonly fontsDir: string | null;
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the configuration; all that is wrong is said at once, each with the name of its variable.
 * @throws AppError `bad-input` whose refusals name the variables
 */
export function loadConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const read = <T>(name: string, otherwise: T, parse: (text: string) => T | null, advice: string): T => {
    const text = environment[name]?.trim();
    if (text === undefined || text === '') return otherwise;
    const value = parse(text);
    if (value !== null) return value;
    problems.push(`环境变量 ${name} 不对：${advice}。`);
    return otherwise;
  };
  const checkout = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
  const folder = (text: string) => (isAbsolute(text) ? resolve(text) : resolve(checkout, text));

  const config: Config = {
    checkout,
    dataDir: read('GONGKAI_DATA', defaultDataDir(checkout), folder, '应为一个文件夹'),
    databaseUrl: read<string | null>(
      'DATABASE_URL',
      null,
      databaseUrl,
      '应形如 postgres://用户:密码@主机:5432/数据库名',
    ),
    host: read('HOST', '127.0.0.1', text => text, '应为本机的一个地址'),
    port: read('PORT', 8080, port, '应为 0 到 65535 之间的整数'),
    masterKey: read<Uint8Array | null>('GONGKAI_MASTER_KEY', null, key, '应为 32 字节密钥的 Base64 编码（44 个字符）'),
    trustedProxies: read<readonly string[]>(
      'GONGKAI_TRUST_PROXY',
      [],
      addresses,
      '应为反向代理的 IP 地址或网段，逗号分隔，例如 127.0.0.1,10.0.0.0/8',
    ),
    fontsDir: read<string | null>('GONGKAI_FONTS', null, folder, '应为一个文件夹'),
    logLevel: read<LogLevel>('GONGKAI_LOG', 'info', logLevel, `应为 ${LOG_LEVELS.join('、')} 之一`),
  };
  if (problems.length > 0) {
    throw new AppError('bad-input', problems.join(''), { refusals: problems.map(message => ({ message })) });
  }
  return config;
}

/** `data/` in the checkout; as root a folder of its own per checkout where another user can run the database. */
function defaultDataDir(checkout: string): string {
  if (process.getuid?.() !== 0) return resolve(checkout, 'data');
  return resolve(ROOT_HOME, createHash('sha256').update(checkout).digest('hex').slice(0, 12));
}

function databaseUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) ? text : null;
}

/** Addresses or networks by their look; the server itself refuses what is none. */
function addresses(text: string): string[] | null {
  const list = text.split(',').map(item => item.trim());
  return list.every(item => /^([\d.]{7,15}|[\da-f:]*:[\da-f:]*)(\/\d{1,3})?$/i.test(item)) ? list : null;
}

function port(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

function key(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === text ? bytes : null;
}

function logLevel(text: string): LogLevel | null {
  return LOG_LEVELS.find(level => level === text) ?? null;
}
