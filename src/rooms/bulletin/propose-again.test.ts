import { beforeAll, expect, it } from 'vitest';
import { exampleRuntime } from '../../../test/helpers/example.ts';
import { office } from '../../compose.ts';
import { fixedClock, instant } from '../../kernel/time.ts';
import type { Runtime } from '../../runtime.ts';
import { registerCase } from '../casework/index.ts';
import { listUnits } from '../org/index.ts';
import { proposeAgain } from './commands/propose-again.ts';
import { decideMention, draftBulletin, findBulletinOf, listMentions } from './index.ts';
import { assemble, today } from './office.ts';
import { secondQuarter } from './second-quarter.test-kit.ts';

const clock = fixedClock(instant('2023-10-16T09:00+08:00'));
let runtime: Runtime;

beforeAll(async () => {
  runtime = await exampleRuntime();
}, 120_000);

it('a record that comes in after drafting is told on the list, and proposed when asked; decisions stay (AS-B23)', async () => {
  const { inCounty, person } = secondQuarter(runtime, clock);
  const [drafter, dispatcher] = [await person('zhoumin'), await person('zhoulixin')];
  const cutoff = instant('2023-07-12T00:00+08:00');
  const bulletinId = await inCounty(tx => draftBulletin(tx, drafter, office, { period: '2023Q2', cutoff }, clock));
  const unit = (await inCounty(tx => listUnits(tx, clock.now()))).find(({ shortName }) => shortName === '文旅局');
  const about = () =>
    inCounty(async tx => {
      const row = await findBulletinOf(tx, '2023Q2');
      if (row === null) throw new Error('no draft');
      const { checks } = await assemble(tx, office, row, today(clock));
      const mentions = await listMentions(tx, bulletinId);
      return {
        told: checks.filter(({ message }) => message.includes('重新提议')).map(({ message }) => message),
        late: mentions.filter(({ figureKey }) => figureKey === 'hotline.overdue.byUnit'),
        mentions,
      };
    });
  const before = await about();
  expect(before.told).toEqual([]);
  expect(before.late.map(({ unitName }) => unitName)).not.toContain('文旅局');
  const [decided] = before.mentions;
  if (decided === undefined) throw new Error('no proposal');
  await inCounty(tx =>
    decideMention(tx, drafter, { bulletinId, mentionId: decided.id, act: 'strike', reason: '另有安排。' }, clock),
  );

  const receivedAt = instant('2023-05-16T09:00+08:00');
  await inCounty(tx =>
    registerCase(
      tx,
      dispatcher,
      runtime.ring,
      {
        story: {
          receipt: { channel: 'hotline', number: 'DH20230516-0778', receivedAt, by: 'import' },
          acts: [
            { verb: 'classify', type: 'complaint', topic: 'city', subtopic: '电梯', at: receivedAt },
            { verb: 'assign', unitId: unit?.unitId ?? '', at: receivedAt },
            { verb: 'close', at: instant('2023-06-28T16:00+08:00') },
          ],
        },
        text: { title: '补录：景区电梯', content: '景区电梯停运。', place: null, answer: null, extra: {} },
      },
      clock,
    ),
  );
  expect((await about()).told).toEqual([expect.stringContaining('还应提议文旅局')]);
  const { added } = await inCounty(tx => proposeAgain(tx, drafter, office, { bulletinId }, clock));
  expect(added).toBe(1);
  const after = await about();
  expect(after.told).toEqual([]);
  expect(after.late).toContainEqual(
    expect.objectContaining({ unitName: '文旅局', status: 'proposed', hearing: 'pending' }),
  );
  expect(after.mentions.find(({ id }) => id === decided.id)).toMatchObject({
    status: 'struck',
    statusReason: '另有安排。',
  });
}, 60_000);
