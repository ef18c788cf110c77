/**
 * Import of a hotline's quarter, at 10,000 and 100,000 rows, as XLSX and as CSV: each file in a process and a database
 * of its own. `node bench/import.ts` prints the table; `node bench/import.ts FILE ROWS` measures one file.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { importRooms } from '../src/compose.ts';
import { fixedClock, instant } from '../src/kernel/time.ts';
import { addCounty } from '../src/platform/migrate.ts';
import { one, stream, type Tx } from '../src/platform/sql.ts';
import { seedCalendar } from '../src/rooms/calendar/index.ts';
import { fileHash, importFile, openTable } from '../src/rooms/importing/index.ts';
import { addUnit, OPERATOR } from '../src/rooms/org/index.ts';
import { LARGE_HEADERS, largeRow } from '../test/workbooks/large-case.ts';
import { UNITS } from '../test/workbooks/world.ts';
import { type Line, machine, onEmptyInstallation } from './harness.ts';

const SIZES = [10_000, 100_000] as const;
const FORMATS = ['xlsx', 'csv'] as const;
const MOST_MS = { xlsx: 10_000, csv: 7_000 } as const;
const MOST_MIB = 350;
/** What counts as the same: the collector does not run at the same moments twice. */
const GROWTH_MIB = 60;
const CLOCK = fixedClock(instant('2023-10-12T09:00+08:00'));
const COUNTY = { code: 'fengxian', name: '凤县', hosts: [] };
/** As `bin/gongkai.mjs` starts Node. */
const NODE_OPTIONS = ['--max-semi-space-size=8', '--heap-growing-percent=60'];
const SELF = fileURLToPath(import.meta.url);
const execute = promisify(execFile);

interface Measured {
  readonly ms: number;
  /** Of this process, without the database. */
  readonly cpuMs: number;
  readonly peakMiB: number;
  readonly events: number;
  /** Null, or the first thing that is not in the database as it was in the file. */
  readonly lost: string | null;
}

/** All measurements as lines of the bench's table. */
export async function imports(): Promise<Line[]> {
  const dir = await mkdtemp(join(tmpdir(), 'gongkai-bench-import-'));
  try {
    const lines: Line[] = [];
    for (const format of FORMATS) {
      let first = 0;
      for (const rows of SIZES) {
        const file = join(dir, `${rows}.${format}`);
        await inProcess('make', file, String(rows));
        const { ms, peakMiB, events, lost } = JSON.parse(await inProcess(file, String(rows))) as Measured;
        const perSecond = Math.round((rows / ms) * 1000).toLocaleString('en');
        const most = rows === 100_000 ? MOST_MS[format] : MOST_MS[format] / 2;
        lines.push({
          what: `import ${rows.toLocaleString('en')} rows (${events.toLocaleString('en')} events), ${format.toUpperCase()}`,
          measured: `${(ms / 1000).toFixed(2)} s, ${perSecond} rows/s, peak ${peakMiB} MiB, ${lost ?? 'nothing lost'}`,
          target: `< ${most / 1000} s, < ${MOST_MIB} MiB, nothing lost`,
          ok: ms < most && peakMiB < MOST_MIB && lost === null,
        });
        first ||= peakMiB;
        if (rows === SIZES[0]) continue;
        lines.push({
          what: `memory from 10,000 to 100,000 rows, ${format.toUpperCase()}`,
          measured: `+${peakMiB - first} MiB`,
          target: `< ${GROWTH_MIB} MiB`,
          ok: peakMiB - first < GROWTH_MIB,
        });
      }
    }
    return lines;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function inProcess(...args: readonly string[]): Promise<string> {
  const { stdout } = await execute(process.execPath, [...NODE_OPTIONS, SELF, ...args], { maxBuffer: 2 ** 20 });
  return stdout;
}

async function measure(file: string, rows: number): Promise<Measured> {
  return onEmptyInstallation(async ({ db, ring, migrations }) => {
    await addCounty(db, migrations.county, COUNTY);
    await db.forCounty(COUNTY.code, async tx => {
      await seedCalendar(tx, CLOCK.now());
      for (const { name, short, kind } of UNITS) {
        await addUnit(tx, OPERATOR, { name, shortName: short, kind: kind === '镇' ? 'town' : 'department' }, CLOCK);
      }
    });
    const place = { actor: OPERATOR, clock: CLOCK, ring, countyName: COUNTY.name, rooms: importRooms };
    const begun = performance.now();
    const used = process.cpuUsage();
    const table = await openTable(file, basename(file));
    const opened = { kind: 'hotline' as const, table, name: basename(file), hash: await fileHash(file) };
    const summary = await db.forCounty(COUNTY.code, tx =>
      importFile(tx, place, opened, { isDryRun: false, unknownValues: 'ask' }),
    );
    const ms = Math.round(performance.now() - begun);
    const { user, system } = process.cpuUsage(used);
    const cpuMs = Math.round((user + system) / 1000);
    const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
    const { lost, events } = await db.forCounty(COUNTY.code, async tx => ({
      lost: summary.added === rows ? await findLost(tx, rows) : `${summary.added} added`,
      events: (await one(tx, sql<{ n: number }>`select count(*)::int as n from case_event`)).n,
    }));
    return { ms, cpuMs, peakMiB, events, lost };
  });
}

/** Holds every text in the database against what was written into the file. */
async function findLost(tx: Tx, rows: number): Promise<string | null> {
  const stored = createHash('sha256');
  const written = createHash('sha256');
  const at = (header: (typeof LARGE_HEADERS)[number]) => LARGE_HEADERS.indexOf(header);
  const columns = [at('工单编号'), at('标题'), at('诉求内容'), at('事发地址')];
  let index = 0;
  const texts = sql<Record<string, string>>`select number, title, content, place from case_record order by number`;
  for await (const row of stream(tx, texts)) {
    const expected = largeRow(index);
    stored.update(Object.values(row).join('\0'));
    written.update(columns.map(column => expected[column]).join('\0'));
    index += 1;
  }
  if (index !== rows) return `${index} records`;
  return stored.digest('hex') === written.digest('hex') ? null : 'texts differ';
}

async function main([first, second, third]: readonly string[]): Promise<void> {
  if (first === 'make' && second !== undefined) {
    const { makeLargeCsv, makeLargeXlsx } = await import('../test/workbooks/make-large.ts');
    const make = second.endsWith('.csv') ? makeLargeCsv : makeLargeXlsx;
    return make(second, Number(third));
  }
  if (first !== undefined) {
    process.stdout.write(JSON.stringify(await measure(first, Number(second))));
    return;
  }
  process.stdout.write(`${machine()}\n`);
  for (const { what, measured, target, ok } of await imports()) {
    process.stdout.write(`${ok ? '✓' : '✗'} ${what}: ${measured} (${target})\n`);
  }
}

if (process.argv[1] === SELF) await main(process.argv.slice(2));
