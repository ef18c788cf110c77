import { addDays, type Clock, type CountyDate, countyDate, type Instant, startOf } from '../../src/kernel/time.ts';
import type { Tx } from '../../src/platform/sql.ts';
import type { Period } from '../../src/rooms/figures/index.ts';
import {
  type AccountCategory,
  changeAccount,
  confirmJudgement,
  judgeAccounts,
  PLATFORM_NAMES,
  type Platform,
  prepareAccount,
  preparePost,
  type ReadyPost,
  writeAccounts,
  writePosts,
} from '../../src/rooms/newmedia/index.ts';
import { type Actor, assignResponsibility, OPERATOR } from '../../src/rooms/org/index.ts';
import { ACCOUNTS, type AccountSeed } from './data/accounts.ts';
import { composePost } from './data/compose-post.ts';
import { postDays } from './data/post-days.ts';
import { type Rng, seededRng } from './data/random.ts';
import { timeOn } from './days.ts';
import type { Organisation } from './load-org.ts';

/** The rule looks back 14 days before a period (NM-20), so posts begin before the first one. */
const POSTS_FROM = countyDate('2023-03-18');
const POSTS_TO = countyDate('2023-09-30');
const CATEGORIES: Readonly<Record<AccountSeed['kind'], AccountCategory>> = {
  发布: 'publishing',
  服务: 'service',
  综合: 'mixed',
};
const PLATFORMS = new Map(Object.entries(PLATFORM_NAMES).map(([platform, name]) => [name, platform as Platform]));

/** The county's accounts as they fill from quarter to quarter: their ids and the days on which they post. */
export interface Accounts {
  readonly rng: Rng;
  readonly accounts: readonly {
    readonly id: string;
    readonly seed: AccountSeed;
    readonly days: readonly CountyDate[];
  }[];
}

/** Enters the county's accounts into the register, each with its responsible unit. */
export async function openAccounts(tx: Tx, seed: string, organisation: Organisation, clock: Clock): Promise<Accounts> {
  const now = clock.now();
  const rng = seededRng(`${seed} accounts`);
  const context = { actorId: OPERATOR.personId, recordedAt: now, now };
  const accounts: Accounts['accounts'][number][] = [];
  for (const account of ACCOUNTS) {
    const openedAt = startOf(countyDate(account.openedOn));
    const unitId = organisation.unitId(account.owner);
    const prepared = prepareAccount(
      {
        entry: { unitId, platform: PLATFORMS.get(account.platform) ?? 'other', by: 'import', at: openedAt },
        acts: [
          { verb: 'register', registrationNo: account.filing, at: openedAt },
          { verb: 'open', at: openedAt },
        ],
        text: {
          name: account.name,
          handle: account.accountId,
          url: null,
          verifiedAs: null,
          category: CATEGORIES[account.kind],
          registrationNo: account.filing,
          purpose: null,
          isOutsourced: false,
          contractor: null,
          followers: null,
          supervisorId: organisation.unitId('zhengfuban'),
          importKey: null,
        },
      },
      context,
    );
    if ('refusals' in prepared)
      throw new Error(`${account.name}: ${prepared.refusals.map(refusal => refusal.message).join('')}`);
    await writeAccounts(tx, [prepared.ready], context);
    const { id } = prepared.ready.record;
    await assignResponsibility(
      tx,
      OPERATOR,
      { subjectKind: 'account', subjectId: id, standing: 'primary', unitId, from: null },
      clock,
    );
    accounts.push({ id, seed: account, days: postDays(rng, account, POSTS_FROM, POSTS_TO) });
  }
  return { rng, accounts };
}

/** A quarter of the accounts, and who judges them. */
export interface MediaQuarter {
  readonly period: Period;
  readonly inspector: Actor;
  readonly clock: Clock;
}

/** Brings a quarter's posts, judges every account by them, and confirms the judgements as an inspector does. */
export async function loadMedia(tx: Tx, media: Accounts, { period, inspector, clock }: MediaQuarter): Promise<void> {
  const now = clock.now();
  const context = { actorId: OPERATOR.personId, recordedAt: now, now };
  const first = period.first === countyDate('2023-04-01') ? POSTS_FROM : period.first;
  await writePosts(tx, [...postsOf(media, first, period.last, context)], context);
  for (const { id } of media.accounts) {
    await changeAccount(tx, id, context, { verb: 'receive-data', dataAsOf: now, source: '平台后台导出', grade: 'B' });
  }
  await judgeAccounts(tx, inspector, { period: period.code }, clock);
  for (const { id } of media.accounts) {
    const verdict = lapsesIn(media, id, period) ? 'failed' : 'qualified';
    const evidence = verdict === 'failed' ? { evidence: [`账号主页截图（${addDays(period.last, 2)}）`] } : {};
    await confirmJudgement(tx, inspector, { accountId: id, period: period.code, verdict, ...evidence }, clock);
  }
}

function* postsOf(
  media: Accounts,
  first: CountyDate,
  last: CountyDate,
  context: { readonly actorId: string; readonly recordedAt: Instant; readonly now: Instant },
): Generator<ReadyPost> {
  for (const { id, seed, days } of media.accounts) {
    for (const day of days) {
      if (day < first || day > last) continue;
      const { title, original } = composePost(media.rng, seed, day);
      const prepared = preparePost(
        {
          entry: {
            accountId: id,
            publishedAt: timeOn(media.rng, day, 8, 21),
            originality: original ? 'original' : 'repost',
            by: 'import',
          },
          text: { title, content: null, url: null, importKey: null },
        },
        context,
      );
      if ('refusals' in prepared) throw new Error(prepared.refusals.map(refusal => refusal.message).join(''));
      yield prepared.ready;
    }
  }
}

/** Whether an account's plan has a lapse of more than 14 days in a period. */
function lapsesIn(media: Accounts, id: string, period: Period): boolean {
  const seed = media.accounts.find(account => account.id === id)?.seed;
  return (seed?.lapses ?? []).some(lapse => lapse.lastPostOn <= period.last && lapse.nextPostOn >= period.first);
}
