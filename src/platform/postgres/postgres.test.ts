import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scratchHome } from '../../../test/helpers/scratch.ts';
import { openDatabase } from '../database.ts';
import { run } from '../sql.ts';
import { openPostgres, type Postgres } from './index.ts';
import { findProcess, processesIn } from './process-table.ts';

const HOLD = join(import.meta.dirname, '../../../test/helpers/hold-postgres.ts');
const isRoot = process.getuid?.() === 0;

const newFolder = () => join(scratchHome(), `gongkai-launcher-${randomUUID().slice(0, 8)}`);
/** Data that was used once and left in order. Most tests begin with a copy: making a cluster takes a second. */
const used = newFolder();
let dataDir: string;
const children = new Set<ChildProcessWithoutNullStreams>();
const opened = new Set<Postgres>();

beforeAll(async () => {
  dataDir = used;
  await (await open()).release();
});

beforeEach(() => {
  dataDir = newFolder();
});

afterAll(() => rmSync(used, { recursive: true }));

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  for (const postgres of opened) await postgres.release();
  opened.clear();
  // A holder that was killed leaves the server to the next one: be that.
  if (processesIn(cluster()).length > 0) await (await open()).release();
  rmSync(dataDir, { recursive: true, force: true });
});

const open = async (): Promise<Postgres> => {
  const postgres = await openPostgres({ databaseUrl: null, dataDir, checkout: '/test', isDurable: false });
  opened.add(postgres);
  return postgres;
};
const copyUsed = () => spawnSync('cp', ['-a', used, dataDir]);
const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
const cluster = () => join(dataDir, 'database');
const serverPid = () => Number(readFileSync(join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]);

async function query(postgres: Postgres, text: string): Promise<unknown[]> {
  const client = new pg.Client(postgres.connection);
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

interface Holder {
  readonly opened: Promise<void>;
  kill(): Promise<void>;
  release(): Promise<boolean>;
}

/** Another process that opens the same data. */
function holder(user: { uid?: number; gid?: number } = {}): Holder {
  const child = spawn(process.execPath, [HOLD, dataDir], { ...user, cwd: '/', env: { PATH: '/usr/bin:/bin' } });
  children.add(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.on('data', data => {
    errors += data;
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const line = async () => {
    const { value } = await lines.next();
    if (value === undefined) throw new Error(`the holder ended: ${errors}`);
    return String(value);
  };
  return {
    opened: line().then(text => expect(text).toBe('open')),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async release() {
      child.stdin.write('\n');
      const wasLast = await line();
      await ended;
      return wasLast === 'true';
    },
  };
}

describe('the embedded server', () => {
  it('starts from nothing, checks its pages, listens on no network, and is entered with a password only', async () => {
    const postgres = await open();
    expect(await query(postgres, "select current_setting('data_checksums')")).toEqual(['on']);
    expect(await query(postgres, "select current_setting('listen_addresses')")).toEqual(['']);
    expect(await query(postgres, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([false]);
    await expect(
      query({ ...postgres, connection: { ...postgres.connection, password: 'x' } }, 'select 1'),
    ).rejects.toThrow('password authentication failed');
  });

  it('writes durably unless a test says otherwise', async () => {
    const postgres = await openPostgres({ databaseUrl: null, dataDir, checkout: '/test' });
    opened.add(postgres);
    expect(await query(postgres, "select current_setting('fsync'), current_setting('full_page_writes')")).toEqual([
      'on',
      'on',
    ]);
  });

  it('is joined by a second use and a second process, and stopped by the last one only', async () => {
    copyUsed();
    const first = await open();
    const pid = serverPid();
    const second = await open();
    const other = holder();
    await other.opened;
    expect(serverPid()).toBe(pid);
    expect([await first.release(), await first.release(), await second.release()]).toEqual([false, false, false]);
    expect(findProcess(pid)).not.toBeNull();
    expect(await other.release()).toBe(true);
    expect(findProcess(pid)).toBeNull();
  });

  it('keeps its data from one start to the next', async () => {
    copyUsed();
    const first = await open();
    await query(first, 'create table kept as select 42 as n');
    await first.release();
    expect(await query(await open(), 'select n from kept')).toEqual([42]);
  });

  it('is started once when several processes start at once, and left by all', async () => {
    const holders = [holder(), holder(), holder()];
    await Promise.all(holders.map(each => each.opened));
    expect((await Promise.all(holders.map(each => each.release()))).filter(Boolean)).toHaveLength(1);
    expect(processesIn(cluster())).toEqual([]);
  });

  it('survives kill -9 of the process that started it: the next one joins it and, being the last, stops it', async () => {
    copyUsed();
    const starter = holder();
    await starter.opened;
    const pid = serverPid();
    await starter.kill();
    const postgres = await open();
    expect(serverPid()).toBe(pid);
    expect(await query(postgres, 'select 1')).toEqual([1]);
    expect(await postgres.release()).toBe(true);
    expect(findProcess(pid)).toBeNull();
  });

  it('comes back after kill -9 of the server itself, with what was committed, under its other users', async () => {
    copyUsed();
    const user = await open();
    await query(user, 'create table kept as select 42 as n');
    const pid = serverPid();
    process.kill(pid, 'SIGKILL');
    const next = await open();
    expect(serverPid()).not.toBe(pid);
    expect(await query(next, 'select n from kept')).toEqual([42]);
    expect(await query(user, 'select n from kept')).toEqual([42]);
  });

  it('is revived by a process that goes on while the server is killed', async () => {
    copyUsed();
    const user = await open();
    process.kill(serverPid(), 'SIGKILL');
    let revived: Promise<void> | null = null;
    const db = openDatabase(user.connection, () => {
      revived ??= user.revive();
    });
    const ask = () => db.inPlatform(tx => run(tx, sql`select 1`));
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
    await revived;
    expect(await ask()).toBe(1);
    await db.close();
  });

  it('is made whole after kill -9 of a process in the middle of making it', async () => {
    const maker = holder();
    const isOpen = maker.opened.catch(() => {});
    while (!namesIn(dataDir).some(name => name.startsWith('database.new'))) await setImmediate();
    await maker.kill();
    await isOpen;
    expect(namesIn(dataDir)).not.toContain('database');
    expect(await query(await open(), 'select 1')).toEqual([1]);
    expect(namesIn(dataDir).filter(name => name.startsWith('database.new'))).toEqual([]);
  });

  it('neither is stopped by a pid file whose number now belongs to somebody else, nor stops that somebody', async () => {
    copyUsed();
    const { uid, gid } = statSync(cluster());
    // Of the server's own user: PostgreSQL alone would take it for a running server.
    const stranger = spawn('sleep', ['600'], { uid, gid, cwd: '/' });
    const forge = () => writeFileSync(join(cluster(), 'postmaster.pid'), `${stranger.pid}\n${cluster()}\n`);
    try {
      forge();
      const postgres = await open();
      expect(await query(postgres, 'select 1')).toEqual([1]);
      process.kill(serverPid(), 'SIGKILL');
      while (processesIn(cluster()).length > 0) await setImmediate();
      forge();
      expect(await postgres.release()).toBe(true);
      expect(findProcess(stranger.pid ?? 0)).not.toBeNull();
      await (await open()).release(); // sweeps the shared memory of the killed one
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('is not stopped by what a killed first start left behind', async () => {
    mkdirSync(join(dataDir, 'database.new-0000', 'base'), { recursive: true });
    chmodSync(dataDir, 0o755);
    await open();
    expect(readdirSync(dataDir).filter(name => name.startsWith('database.new'))).toEqual([]);
  });

  it.each([
    ['blanks, quotes and Chinese characters', '政务 公开 "a,b" $HOME \'c\''],
    ['a path too long for a socket', '长'.repeat(60)],
  ])('works in a folder with %s', async (_, name) => {
    const outer = dataDir;
    dataDir = join(outer, name);
    const first = await open();
    expect(await query(first, 'select 1')).toEqual([1]);
    const other = holder();
    await other.opened;
    expect([await first.release(), await other.release()]).toEqual([false, true]);
    rmSync(outer, { recursive: true });
  });

  it('says what to do when the data is of another version', async () => {
    copyUsed();
    writeFileSync(join(cluster(), 'PG_VERSION'), '17\n');
    await expect(open()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('PostgreSQL 17'),
    });
  });

  it('uses the server that DATABASE_URL names, and never stops it', async () => {
    const databaseUrl = 'postgres://a@b/c';
    const postgres = await openPostgres({ databaseUrl, dataDir, checkout: '/test' });
    expect(postgres.connection).toEqual({ connectionString: databaseUrl });
    expect(await postgres.release()).toBe(false);
  });
});

describe.runIf(isRoot)('as root', () => {
  it('runs the server as another user, whose data nobody else can read', async () => {
    copyUsed();
    await open();
    const { uid, mode } = statSync(cluster());
    expect(uid).not.toBe(0);
    expect(statSync(`/proc/${serverPid()}`).uid).toBe(uid);
    expect(mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'database-password'))).toMatchObject({ uid: 0 });
  });

  it('says which folder the other user cannot enter', async () => {
    const outer = dataDir;
    mkdirSync(outer, { mode: 0o700 });
    dataDir = join(outer, 'data');
    await expect(open()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(realpathSync(outer)),
    });
    rmSync(outer, { recursive: true });
  });

  it('leaves an ordinary user to himself, in a folder that only he can enter', async () => {
    const [nobody, outer] = [65_534, dataDir];
    mkdirSync(outer, { mode: 0o700 });
    chownSync(outer, nobody, nobody);
    dataDir = join(outer, 'data');
    const user = holder({ uid: nobody, gid: nobody });
    await user.opened;
    expect(statSync(cluster()).uid).toBe(nobody);
    expect(await user.release()).toBe(true);
    rmSync(outer, { recursive: true });
  });

  it('tells an ordinary user that the data is somebody else’s', async () => {
    copyUsed();
    chmodSync(dataDir, 0o755);
    await expect(holder({ uid: 65_533, gid: 65_533 }).opened).rejects.toThrow('属于另一个用户');
  });
});
