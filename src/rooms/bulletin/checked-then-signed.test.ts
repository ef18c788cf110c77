import { beforeAll, expect, it } from 'vitest';
import { EXAMPLE_COUNTY } from '../../../example/fengxian/load.ts';
import { exampleRuntime } from '../../../test/helpers/example.ts';
import { office } from '../../compose.ts';
import { fixedClock, instant } from '../../kernel/time.ts';
import type { Runtime } from '../../runtime.ts';
import { registerCase } from '../casework/index.ts';
import { listUnits } from '../org/index.ts';
import { findBulletinOf, issueBulletin, signStep } from './index.ts';
import { secondQuarter } from './second-quarter.test-kit.ts';

const clock = fixedClock(instant('2023-10-16T09:00+08:00'));
let runtime: Runtime;

beforeAll(async () => {
  runtime = await exampleRuntime();
}, 120_000);

it('a text checked yesterday is not signed today when records came in between, only the very text checked (RV-11)', async () => {
  const { inCounty, person, sign, checked } = secondQuarter(runtime, clock);
  const bulletinId = await checked();
  const [checker, signer, dispatcher] = [
    await person('chenjingyi'),
    await person('zhaowenbo'),
    await person('zhoulixin'),
  ];
  const issue = () => issueBulletin(runtime.db, EXAMPLE_COUNTY, signer, office, { bulletinId }, clock);

  clock.set(instant('2023-10-17T08:30+08:00'));
  await inCounty(async tx => {
    const unitId = (await listUnits(tx, clock.now())).find(unit => unit.shortName === '住建局')?.unitId ?? '';
    const receivedAt = instant('2023-05-16T09:00+08:00');
    const closedAt = instant('2023-05-19T16:00+08:00');
    await registerCase(
      tx,
      dispatcher,
      runtime.ring,
      {
        story: {
          receipt: { channel: 'hotline', number: 'DH20230516-0777', receivedAt, by: 'import' },
          acts: [
            { verb: 'classify', type: 'complaint', topic: 'city', subtopic: '电梯', at: receivedAt },
            { verb: 'assign', unitId, at: receivedAt },
            { verb: 'close', at: closedAt },
          ],
        },
        text: { title: '补录：电梯停运', content: '单元电梯停运三天。', place: null, answer: null, extra: {} },
      },
      clock,
    );
  });
  clock.set(instant('2023-10-17T09:10+08:00'));
  await expect(issue()).rejects.toMatchObject({
    code: 'refused',
    refusals: [{ rule: 'RV-11', message: expect.stringContaining('退回重新核对') }],
  });

  const drafter = await person('zhoumin');
  await inCounty(tx =>
    signStep(tx, checker, office, { bulletinId, step: 'send-back', opinion: '补录一件，请重核。' }, clock),
  );
  await sign(drafter, bulletinId, 'submit');
  await sign(checker, bulletinId, 'check');
  clock.set(instant('2023-10-18T09:10+08:00'));
  await issue();
  expect(await inCounty(tx => findBulletinOf(tx, '2023Q2'))).toMatchObject({
    status: 'issued',
    issuedOn: '2023-10-18',
  });
}, 60_000);
