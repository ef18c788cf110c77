import { office } from '../../src/compose.ts';
import { countyDate, type Instant, instant } from '../../src/kernel/time.ts';
import type { Database } from '../../src/platform/database.ts';
import type { Tx } from '../../src/platform/sql.ts';
import {
  auditBulletin,
  confirmTexts,
  decideMention,
  draftBulletin,
  editBulletin,
  findBulletinOf,
  issueBulletin,
  isUnconfirmed,
  listMentions,
  signStep,
} from '../../src/rooms/bulletin/index.ts';
import { findCaseLike, orderRedo, registerCase } from '../../src/rooms/casework/index.ts';
import type { Actor } from '../../src/rooms/org/index.ts';
import type { CountyUnderWay } from './county-under-way.ts';
import { REGISTERED_LATE, REOPENED } from './data/cases/after-issue.ts';
import { seededRng } from './data/random.ts';
import { BULLETIN_2023Q3 } from './data/texts.ts';
import { COUNTY } from './data/units.ts';
import { loadCases } from './load-cases.ts';
import { actorOf, type Organisation } from './load-org.ts';
import { openCase, openCases } from './make-cases.ts';

/** A clock that the example moves forward from step to step. */
interface StoryClock {
  now(): Instant;
  set(next: Instant): void;
}

const DRAFTED_AT = instant('2023-10-12T09:10+08:00');
const NAMED_AT = instant('2023-10-12T09:40+08:00');
const HEARD_AT = instant('2023-10-12T15:30+08:00');
const READ_AT = instant('2023-10-12T16:00+08:00');
const SUBMITTED_AT = instant(BULLETIN_2023Q3.draftedAt);
const CHECKED_AT = instant('2023-10-13T11:30+08:00');
const ISSUED_AT = instant(BULLETIN_2023Q3.issuedAt);
/** The morning on which the demo begins, before nine. */
const MORNING_AT = instant('2023-10-16T08:00+08:00');
const NUMBER = '凤政办发〔2023〕41号';

/** Takes the third quarter's circular from draft to issue, by the people and at the times that the county has. */
export async function issueThirdQuarter(db: Database, organisation: Organisation, clock: StoryClock): Promise<void> {
  const as = async <T>(account: string, at: Instant, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> => {
    clock.set(at);
    return db.forCounty(COUNTY.code, async tx => work(tx, await actorOf(tx, organisation, account, at)));
  };
  const { drafter, checker, signer } = BULLETIN_2023Q3;
  const cutoff = instant(BULLETIN_2023Q3.cutoff);
  const bulletinId = await as(drafter, DRAFTED_AT, (tx, actor) =>
    draftBulletin(tx, actor, office, { period: '2023Q3', cutoff }, clock),
  );
  const sign = async (account: string, at: Instant, step: { step: 'submit' | 'check'; opinion?: string }) => {
    clock.set(at);
    const audit = await auditBulletin(work => db.forCounty(COUNTY.code, work), office, bulletinId, clock);
    await as(account, at, (tx, actor) => signStep(tx, actor, office, { bulletinId, audit, ...step }, clock));
  };
  await as(drafter, NAMED_AT, (tx, actor) => decideOnMentions(tx, actor, bulletinId, clock));
  await as(drafter, HEARD_AT, (tx, actor) => recordHearings(tx, actor, bulletinId, clock));
  await as(drafter, READ_AT, (tx, actor) => confirmWording(tx, actor, clock));
  await as(drafter, SUBMITTED_AT, async (tx, actor) => {
    const version = (await findBulletinOf(tx, '2023Q3'))?.version ?? 0;
    const edit = { number: NUMBER, rectifyBy: countyDate(BULLETIN_2023Q3.rectificationDueOn) };
    await editBulletin(tx, actor, office, { bulletinId, version, edit }, clock);
  });
  await sign(drafter, SUBMITTED_AT, { step: 'submit' });
  await sign(checker, CHECKED_AT, { step: 'check', opinion: '数字与记录核对无误。' });
  const signing = await as(signer, ISSUED_AT, (_tx, actor) => Promise.resolve(actor));
  await issueBulletin(db, COUNTY.code, signing, office, { bulletinId, opinion: '同意印发。' }, clock);
}

/** All proposals are accepted; only then does the text name who was late, with the number. */
async function decideOnMentions(tx: Tx, actor: Actor, bulletinId: string, clock: StoryClock): Promise<void> {
  for (const { id: mentionId } of await listMentions(tx, bulletinId)) {
    await decideMention(tx, actor, { bulletinId, mentionId, act: 'accept' }, clock);
  }
}

/** Wording with numbers in it is read before it goes out again. */
async function confirmWording(tx: Tx, actor: Actor, clock: StoryClock): Promise<void> {
  const draft = await findBulletinOf(tx, '2023Q3');
  if (draft === null) throw new Error('the example has no draft');
  const keys = Object.keys(draft.texts).filter(key => isUnconfirmed(draft, key));
  await confirmTexts(tx, actor, { bulletinId: draft.id, version: draft.version, keys }, clock);
}

async function recordHearings(tx: Tx, actor: Actor, bulletinId: string, clock: StoryClock): Promise<void> {
  for (const mention of await listMentions(tx, bulletinId)) {
    if (mention.status !== 'accepted' || mention.hearing !== 'pending') continue;
    const objects = mention.unitName === '公安局' && mention.section === 'media';
    await decideMention(
      tx,
      actor,
      {
        bulletinId,
        mentionId: mention.id,
        act: 'hear',
        hearing: objects ? 'upheld' : 'none',
        ...(objects ? { reason: '单位称其间在其他账号有更新；规定按单个账号计，间隔 15 天属实。' } : {}),
      },
      clock,
    );
  }
}

/**
 * What the demo's first morning brings: the fourth quarter's open cases, one case of September registered late, and one
 * closed case sent back, so that what is known now is no longer what was printed.
 */
export async function happensAfterIssue(
  tx: Tx,
  { ring, organisation, calendar }: Pick<CountyUnderWay, 'ring' | 'organisation' | 'calendar'>,
  clock: StoryClock,
  seed: string,
): Promise<void> {
  const maker = { seed, calendar, unitId: organisation.unitId };
  const dispatcher = await actorOf(tx, organisation, 'zhoulixin', MORNING_AT);
  const by = { actorId: dispatcher.personId, recordedAt: MORNING_AT, now: MORNING_AT, calendar, ring };
  await loadCases(tx, openCases(maker), by);
  clock.set(instant(REGISTERED_LATE.registeredAt));
  const late = openCase(maker, seededRng(`${seed} late`), REGISTERED_LATE, instant(REGISTERED_LATE.closedAt));
  await registerCase(tx, dispatcher, ring, late, clock);
  clock.set(instant(REOPENED.reopenedAt));
  const caseId = await findCaseLike(tx, {
    channel: 'hotline',
    unitId: organisation.unitId(REOPENED.unit),
    subtopic: REOPENED.subtopic,
  });
  if (caseId === null) throw new Error('the example has no case to reopen');
  await orderRedo(tx, dispatcher, { caseId, reason: REOPENED.reason }, clock);
}
