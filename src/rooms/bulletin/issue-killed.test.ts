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
import { type Actor, loadActor, personByAccount } from '../org/index.ts';
import { decideMention, draftBulletin, findBulletinOf, issueBulletin, listMentions, signStep } from './index.ts';

const NOW = '2023-10-16T09:00:00+08:00';
const clock = fixedClock(instant(NOW));
let runtime: Runtime;
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => runtime.db.forCounty(EXAMPLE_COUNTY, work);

beforeAll(async () => {
  runtime = await exampleRuntime();
}, 120_000);

async function actor(tx: Tx, account: string): Promise<Actor> {
  const person = await personByAccount(tx, account);
  const found = person && (await loadActor(tx, person.id, clock.now()));
  if (!found) throw new Error(`no ${account}`);
  return found;
}

/** The second quarter's circular, drafted and checked, with nobody named. */
async function checkedBulletin(tx: Tx): Promise<string> {
  const [drafter, checker] = [await actor(tx, 'zhoumin'), await actor(tx, 'chenjingyi')];
  const cutoff = instant('2023-07-12T00:00:00+08:00');
  const bulletinId = await draftBulletin(tx, drafter, office, { period: '2023Q2', cutoff }, clock);
  for (const { id: mentionId } of await listMentions(tx, bulletinId)) {
    await decideMention(tx, drafter, { bulletinId, mentionId, act: 'strike', reason: '本季度不点名。' }, clock);
  }
  await signStep(tx, drafter, office, { bulletinId, step: 'submit' }, clock);
  await signStep(tx, checker, office, { bulletinId, step: 'check' }, clock);
  return bulletinId;
}

/** Everything that issuing writes. */
const written = (tx: Tx) =>
  one(
    tx,
    sql<{ freezes: number; sets: number; figures: number; signatures: number }>`
      select (select count(*) from figure_freeze) as freezes, (select count(*) from frozen_set) as sets,
        (select count(*) from frozen_figure) as figures, (select count(*) from bulletin_signature) as signatures`,
  );

it('a process killed in the middle of issuing leaves nothing half done, and issuing again works', async () => {
  const bulletinId = await inCounty(checkedBulletin);
  const signer = await inCounty(tx => actor(tx, 'zhaowenbo'));
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
