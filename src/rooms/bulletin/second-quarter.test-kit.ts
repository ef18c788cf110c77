import { EXAMPLE_COUNTY } from '../../../example/fengxian/load.ts';
import { office } from '../../compose.ts';
import { type Clock, instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import type { Runtime } from '../../runtime.ts';
import { type Actor, loadActor, personByAccount } from '../org/index.ts';
import { confirmTexts, decideMention, draftBulletin, findBulletinOf, listMentions, signStep } from './index.ts';

/** The example county's second quarter, which has no circular yet, and its people by account. */
export function secondQuarter(runtime: Runtime, clock: Clock) {
  const inCounty = <T>(work: (tx: Tx) => Promise<T>) => runtime.db.forCounty(EXAMPLE_COUNTY, work);
  const person = (account: string): Promise<Actor> =>
    inCounty(async tx => {
      const found = await personByAccount(tx, account);
      const actor = found && (await loadActor(tx, found.id, clock.now()));
      if (!actor) throw new Error(`no ${account}`);
      return actor;
    });
  return {
    inCounty,
    person,
    /** Drafted and checked, with nobody named. Returns the bulletin's id. */
    async checked(): Promise<string> {
      const [drafter, checker] = [await person('zhoumin'), await person('chenjingyi')];
      return inCounty(async tx => {
        const cutoff = instant('2023-07-12T00:00:00+08:00');
        const bulletinId = await draftBulletin(tx, drafter, office, { period: '2023Q2', cutoff }, clock);
        for (const { id: mentionId } of await listMentions(tx, bulletinId)) {
          await decideMention(tx, drafter, { bulletinId, mentionId, act: 'strike', reason: '本季度不点名。' }, clock);
        }
        const draft = await findBulletinOf(tx, '2023Q2');
        const keys = Object.keys(draft?.texts ?? {});
        await confirmTexts(tx, drafter, { bulletinId, version: draft?.version ?? 0, keys }, clock);
        await signStep(tx, drafter, office, { bulletinId, step: 'submit' }, clock);
        await signStep(tx, checker, office, { bulletinId, step: 'check' }, clock);
        return bulletinId;
      });
    },
  };
}
