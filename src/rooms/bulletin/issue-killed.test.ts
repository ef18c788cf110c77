import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { EXAMPLE_COUNTY } from '../../../example/fengxian/load.ts';
import { exampleRuntime } from '../../../test/helpers/example.ts';
import { office } from '../../compose.ts';
import { fixedClock, instant } from '../../kernel/time.ts';
import { one, type Tx } from '../../platform/sql.ts';
import type { Runtime } from '../../runtime.ts';
import { findBulletinOf, issueBulletin } from './index.ts';
import { secondQuarter } from './second-quarter.test-kit.ts';

const NOW = '2023-10-16T09:00:00+08:00';
const clock = fixedClock(instant(NOW));
let runtime: Runtime;

beforeAll(async () => {
  runtime = await exampleRuntime();
}, 120_000);

/** Everything that issuing writes. */
const written = (tx: Tx) =>
  one(
    tx,
    sql<{ freezes: number; sets: number; figures: number; signatures: number }>`
      select (select count(*) from figure_freeze) as freezes, (select count(*) from frozen_set) as sets,
        (select count(*) from frozen_figure) as figures, (select count(*) from bulletin_signature) as signatures`,
  );

it('a process killed in the middle of issuing leaves nothing half done, and issuing again works', async () => {
  const { inCounty, person, checked } = secondQuarter(runtime, clock);
  const bulletinId = await checked();
  const signer = await person('zhaowenbo');
  const before = await inCounty(written);
  const input = {
    connection: runtime.connection,
    county: EXAMPLE_COUNTY,
    bulletinId,
    signerId: signer.personId,
    now: NOW,
  };
  const child = spawnSync(process.execPath, [
    join(import.meta.dirname, 'fixtures', 'issue-and-die.ts'),
    JSON.stringify(input),
  ]);
  expect(child.stderr.toString()).toBe('');
  expect(child.signal).toBe('SIGKILL');

  expect(await inCounty(tx => findBulletinOf(tx, '2023Q2'))).toMatchObject({ status: 'checked', freezeId: null });
  expect(await inCounty(written)).toEqual(before);

  await issueBulletin(runtime.db, EXAMPLE_COUNTY, signer, office, { bulletinId }, clock);
  expect(await inCounty(tx => findBulletinOf(tx, '2023Q2'))).toMatchObject({ status: 'issued' });
  expect((await inCounty(written)).freezes).toBe(before.freezes + 1);
}, 60_000);
