import { EXAMPLE_COUNTY } from '../../../example/fengxian/load.ts';
import { office } from '../../compose.ts';
import { type Clock, instant } from '../../kernel/time.ts';
import type { Tx } from '../../platform/sql.ts';
import type { Runtime } from '../../runtime.ts';
import { type Actor, loadActor, personByAccount } from '../org/index.ts';
import {
  auditBulletin,
  confirmTexts,
  decideMention,
  draftBulletin,
  findBulletinOf,
  listMentions,
  signStep,
} from './index.ts';

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
  const sign = async (actor: Actor, bulletinId: string, step: 'submit' | 'check') => {
    const audit = await auditBulletin(inCounty, office, bulletinId, clock);
    await inCounty(tx => signStep(tx, actor, office, { bulletinId, step, audit }, clock));
  };
  return {
    inCounty,
    person,
    sign,
    /** Drafted and checked, with nobody named. Returns the bulletin's id. */
    async checked(): Promise<string> {
      const [drafter, checker] = [await person('zhoumin'), await person('chenjingyi')];
      const bulletinId = await inCounty(async tx => {
        const cutoff = instant('2023-07-12T00:00:00+08:00');
        const draftId = await draftBulletin(tx, drafter, office, { period: '2023Q2', cutoff }, clock);
        for (const { id: mentionId } of await listMentions(tx, draftId)) {
          await decideMention(
            tx,
            drafter,
            { bulletinId: draftId, mentionId, act: 'strike', reason: '本季度不点名。' },
            clock,
          );
        }
        const draft = await findBulletinOf(tx, '2023Q2');
        const keys = Object.keys(draft?.texts ?? {});
        await confirmTexts(tx, drafter, { bulletinId: draftId, version: draft?.version ?? 0, keys }, clock);
        return draftId;
      });
      await sign(drafter, bulletinId, 'submit');
      await sign(checker, bulletinId, 'check');
      return bulletinId;
    },
  };
}
