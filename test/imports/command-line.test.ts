import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Connection, openDatabase } from '../../src/platform/database.ts';
import { readArguments } from '../../src/surfaces/cli/command.ts';
import { importCommand } from '../../src/surfaces/cli/import.ts';
import { COUNTY, migratedDatabase } from '../helpers/postgres.ts';
import { fill } from './world-county.ts';

const dir = mkdtempSync(join(tmpdir(), 'command-line-'));
const { connection, drop } = await migratedDatabase();
const file = join(dir, '工单.csv');

beforeAll(async () => {
  const db = openDatabase(connection);
  await db.forCounty(COUNTY, tx => fill(tx, ['units']));
  await db.close();
  vi.stubEnv('DATABASE_URL', urlOf(connection));
  vi.stubEnv('GONGKAI_MASTER_KEY', Buffer.alloc(32, 7).toString('base64'));
  vi.stubEnv('GONGKAI_DATA', dir);
  const rows = [
    '工单编号,受理时间,派单时间,诉求类型,标题,承办单位',
    'K1,2023-07-03 08:41,2023-07-03 10:05,投诉,停水两天,住建局',
    'K2,2023-07-03 09:41,2023-07-03 11:05,投诉,路灯不亮,银河护卫队',
  ];
  writeFileSync(file, `${rows.join('\n')}\n`);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await drop();
  rmSync(dir, { recursive: true });
});

function urlOf(place: Connection): string {
  if ('connectionString' in place) return place.connectionString;
  const { user: username, password, host, port, database } = place;
  const url = Object.assign(new URL(`postgres://localhost/${database}`), { username, password });
  url.search = new URLSearchParams({ host, port: String(port) }).toString();
  return url.href;
}

/** Runs the command with these words. */
async function run(...words: string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const terminal = {
    out: (text: string) => printed.push(text),
    say: (text: string) => said.push(text),
    isInteractive: false,
    language: 'zh',
  } as const;
  const exit = await importCommand.run(readArguments(importCommand, words), terminal);
  return { exit, json: JSON.parse(printed.join('\n')), said };
}

it('IM-15: a unit that nobody knows is asked about, and how to go on without its rows is said', async () => {
  const said: string[] = [];
  const terminal = {
    out() {},
    say: (text: string) => void said.push(text),
    isInteractive: false,
    language: 'zh',
  } as const;
  const running = importCommand.run(readArguments(importCommand, ['hotline', file, '--json']), terminal);
  await expect(running).rejects.toThrow('“银河护卫队”（1 行）是哪个单位？');
  expect(said.join()).toContain('--reject-unknown');
});

it('IM-07: with --reject-unknown only the rows that hold one are rejected', async () => {
  const { exit, json } = await run('hotline', file, '--reject-unknown', '--json');
  expect(exit).toBe(1);
  expect(json).toMatchObject({ read: 2, added: 1, rejected: 1 });
  expect(json.problems).toMatchObject([{ row: 3, header: '承办单位', level: 'reject' }]);
});
