import { sql } from 'kysely';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { EXAMPLE_COUNTY } from '../../../example/fengxian/load.ts';
import { exampleRuntime } from '../../../test/helpers/example.ts';
import { office } from '../../compose.ts';
import { AppError } from '../../kernel/errors.ts';
import { fixedClock, instant } from '../../kernel/time.ts';
import { one } from '../../platform/sql.ts';
import type { Runtime } from '../../runtime.ts';
import { findBulletinOf, issueBulletin } from './index.ts';
import { bulletinDetail } from './queries/bulletin-detail.ts';
import { reconcileApart } from './reconcile-apart.ts';
import { secondQuarter } from './second-quarter.test-kit.ts';

vi.mock(import('./reconcile-apart.ts'), async original => {
  const { reconcileApart: real } = await original();
  return { reconcileApart: vi.fn(real) };
});

const clock = fixedClock(instant('2023-10-16T09:00+08:00'));
let runtime: Runtime;

beforeAll(async () => {
  runtime = await exampleRuntime();
}, 120_000);
afterEach(() => vi.mocked(reconcileApart).mockReset());

it('AS-B21: while 核数 runs no transaction is open, and when it is not finished the page opens and issuing goes on', async () => {
  const { inCounty, person, checked } = secondQuarter(runtime, clock);
  const open: number[] = [];
  vi.mocked(reconcileApart).mockImplementation(async () => {
    const { count } = await runtime.db.inPlatform(tx =>
      one(
        tx,
        sql<{ count: number }>`select count(*) as count from pg_stat_activity
                               where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()
                                 and backend_type = 'client backend'`,
      ),
    );
    open.push(count);
    throw new AppError('too-large', '这份文字 10 秒内没有核完。');
  });
  const bulletinId = await checked();
  const signer = await person('zhaowenbo');
  const detail = await bulletinDetail(inCounty, signer, { office, fontsDir: null }, bulletinId, clock);
  const told = expect.objectContaining({ severity: 'warn', message: expect.stringContaining('核数没有核完') });
  expect(detail.sections.flatMap(section => section.checks)).toContainEqual(told);
  expect(detail.possibilities).toContainEqual(expect.objectContaining({ action: 'issue', refusals: [] }));

  await issueBulletin(runtime.db, EXAMPLE_COUNTY, signer, office, { bulletinId }, clock);
  const issued = await inCounty(tx => findBulletinOf(tx, '2023Q2'));
  expect(issued).toMatchObject({ status: 'issued', checks: expect.arrayContaining([told]) });
  // Sending, checking, opening, issuing.
  expect(open).toEqual([0, 0, 0, 0]);
}, 60_000);
