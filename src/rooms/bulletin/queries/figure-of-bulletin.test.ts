import { beforeAll, expect, it } from 'vitest';
import { EXAMPLE_COUNTY } from '../../../../example/fengxian/load.ts';
import { exampleRuntime } from '../../../../test/helpers/example.ts';
import { office, registry } from '../../../compose.ts';
import { instant } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/sql.ts';
import type { Runtime } from '../../../runtime.ts';
import { evaluate, figureOf, KNOWN_NOW, parsePeriod } from '../../figures/index.ts';
import { changedFigures } from '../commands/issue-correction.ts';
import { openOffice } from '../office.ts';
import { type BulletinRow, findBulletinOf } from '../store.ts';
import { figureOfBulletin } from './figure-of-bulletin.ts';

let runtime: Runtime;
const inCounty = <T>(work: (tx: Tx) => Promise<T>) => runtime.db.forCounty(EXAMPLE_COUNTY, work);

beforeAll(async () => {
  runtime = await exampleRuntime();
}, 120_000);

async function issued(tx: Tx): Promise<BulletinRow & { freezeId: string }> {
  const row = await findBulletinOf(tx, '2023Q3');
  if (row?.freezeId == null) throw new Error('not issued');
  return { ...row, freezeId: row.freezeId };
}

it('the period before is counted as long after its own end as this one, not up to today (decision 0001)', () =>
  inCounty(async tx => {
    const row = await issued(tx);
    // Cut off eleven days after the third quarter: of the second what had happened by eleven days after its end.
    const at = {
      period: parsePeriod('2023Q2'),
      cutoff: instant('2023-07-12T00:00+08:00'),
      known: row.known ?? KNOWN_NOW,
    };
    for (const key of ['hotline.closed', 'hotline.closedRate', 'mailbox.onTimeRate']) {
      const alike = (await evaluate(tx, registry, [key], at)).get(key);
      const { previous } = await figureOfBulletin(tx, office, row, key);
      expect(previous).toMatchObject({ periodLabel: '2023年第二季度', text: alike?.text });
    }
  }));

it('a figure redefined since issuing is shown as it was printed and is no change of the records (CW-K21)', () =>
  inCounty(async tx => {
    const row = await issued(tx);
    const key = 'hotline.received';
    expect((await changedFigures(tx, office, row.freezeId)).map(change => change.key)).toContain(key);
    const figure = { ...figureOf(registry, key), label: '热线件数（新口径）', version: 2 };
    const later = openOffice({ ...registry, figures: new Map([...registry.figures, [key, figure]]) });
    expect((await changedFigures(tx, later, row.freezeId)).map(change => change.key)).not.toContain(key);
    expect(await figureOfBulletin(tx, later, row, key)).toMatchObject({
      figure: { label: '12345热线派发件数', text: '543' },
      isRedefined: true,
      previous: null,
      changedRecords: [],
    });
  }));
