import { AppError } from '../../../kernel/errors.ts';
import { type Clock, fromEpochMs, type Instant, wallTime } from '../../../kernel/time.ts';
import { audit } from '../../../platform/audit.ts';
import { type SecuritySettings, securitySettings } from '../../../platform/sessions/index.ts';
import type { Tx } from '../../../platform/sql.ts';
import { type LockoutState, lockoutAt } from '../lockout.ts';
import { isPassword } from '../passwords.ts';
import {
  ACCOUNT_WINDOW_MS,
  accountHash,
  failuresOfAccount,
  failuresOfAddress,
  insertAttempt,
  lockAccount,
  settleAttempt,
} from '../store-attempts.ts';
import { credentialsOf, lockPerson, personByAccount } from '../store-people.ts';

export interface SignIn {
  readonly account: string;
  readonly password: string;
  /** The network address that the try comes from. */
  readonly address: string;
}

/** One transaction in the county; sign-in needs two, see {@link signIn}. */
export type InCounty = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** A try that has been counted, before its password is checked. */
interface CountedTry {
  readonly attemptId: string;
  readonly personId: string | null;
  readonly hash: string | null;
}

const MINUTE_MS = 60_000;

/**
 * Checks account and password, and opens the session in the transaction that notes the success. A wrong account, a
 * wrong password and a stopped account are one and the same answer, in the same time.
 *
 * Two transactions: the try is counted as failed and committed before the password is checked, so that a hundred tries
 * at once are still five, a refusal stays counted, and no connection waits for argon2.
 * @param systemClock the machine's clock: locks do not follow the county's
 * @param open what to do in the transaction of the success
 * @throws AppError `sign-in-failed`, `locked-out`
 * @source SC-01, SC-02
 */
export async function signIn<Opened>(
  inCounty: InCounty,
  input: SignIn,
  systemClock: Clock,
  open: (tx: Tx, personId: string) => Promise<Opened>,
): Promise<Opened> {
  const account = input.account.trim().toLowerCase();
  const hash = accountHash(account);
  const counted = await inCounty(tx => countTry(tx, account, hash, input.address, systemClock.now()));
  if (counted instanceof AppError) throw counted;

  const isRight = await isPassword(counted.hash, input.password);
  const settled = await inCounty(async tx => {
    const { personId } = counted;
    if (isRight && personId !== null && (await mayStillEnter(tx, personId))) {
      await settleAttempt(tx, counted.attemptId, 'succeeded');
      const opened = await open(tx, personId);
      await traceTry(tx, input.address, systemClock.now(), counted, 'done');
      return { opened };
    }
    const now = systemClock.now();
    await settleAttempt(tx, counted.attemptId, 'failed');
    await traceTry(tx, input.address, now, counted, 'failed');
    const settings = await securitySettings(tx);
    return refusalAfter(accountState(await failuresOfAccount(tx, hash, now), settings, now), settings, now);
  });
  if (settled instanceof AppError) throw settled;
  return settled.opened;
}

async function countTry(
  tx: Tx,
  account: string,
  hash: Buffer,
  address: string,
  now: Instant,
): Promise<CountedTry | AppError> {
  await lockAccount(tx, hash);
  const settings = await securitySettings(tx);
  const person = await personByAccount(tx, account);
  const [credential] = person === null || person.disabledAt !== null ? [] : await credentialsOf(tx, person.id, 1);
  const personId = person?.id ?? null;
  const lockMs = settings['signIn.lockMinutes'] * MINUTE_MS;
  const ofAccount = accountState(await failuresOfAccount(tx, hash, now), settings, now);
  const ofAddress = lockoutAt(
    await failuresOfAddress(tx, address, fromEpochMs(now - 2 * lockMs)),
    { maxFailures: settings['signIn.maxAddressFailures'], windowMs: lockMs, lockMs },
    now,
  );
  if (ofAccount.lockedUntil !== null || ofAddress.lockedUntil !== null) {
    const attemptId = await insertAttempt(tx, { hash, address, personId, outcome: 'locked' }, now);
    await traceTry(tx, address, now, { attemptId, personId }, 'refused');
    if (ofAccount.lockedUntil !== null) return accountLocked(ofAccount.lockedUntil, settings, now);
    return lockedOut('这个网络地址登录失败次数太多，', ofAddress.lockedUntil ?? now, now);
  }
  const attemptId = await insertAttempt(tx, { hash, address, personId, outcome: 'pending' }, now);
  return { attemptId, personId, hash: credential?.hash ?? null };
}

/** A try by an account that nobody has is traced by the attempt, so that what was typed is not kept. */
async function traceTry(
  tx: Tx,
  address: string,
  at: Instant,
  { attemptId, personId }: Pick<CountedTry, 'attemptId' | 'personId'>,
  outcome: 'done' | 'failed' | 'refused',
): Promise<void> {
  const subject = personId === null ? { type: 'attempt', id: attemptId } : { type: 'person', id: personId };
  const actor =
    outcome === 'done' && personId !== null
      ? ({ kind: 'person', id: personId, address } as const)
      : ({ kind: 'anonymous', id: 'sign-in', address } as const);
  await audit(tx, { at, actor, action: 'session.sign-in', subject, outcome, details: { attemptId } });
}

/** Asked again under the lock: the account may have been stopped while the password was checked. */
async function mayStillEnter(tx: Tx, personId: string): Promise<boolean> {
  const person = await lockPerson(tx, personId);
  return person !== null && person.disabledAt === null;
}

function accountState(failures: readonly Instant[], settings: SecuritySettings, now: Instant): LockoutState {
  const rule = {
    maxFailures: settings['signIn.maxFailures'],
    windowMs: ACCOUNT_WINDOW_MS,
    lockMs: settings['signIn.lockMinutes'] * MINUTE_MS,
  };
  return lockoutAt(failures, rule, now);
}

function refusalAfter(state: LockoutState, settings: SecuritySettings, now: Instant): AppError {
  if (state.lockedUntil !== null) return accountLocked(state.lockedUntil, settings, now);
  const minutes = settings['signIn.lockMinutes'];
  return new AppError(
    'sign-in-failed',
    `账号或密码不对。再错 ${state.remaining} 次，这个账号会锁定 ${minutes} 分钟；忘记密码请联系系统管理员。`,
    { details: { remaining: state.remaining } },
  );
}

function accountLocked(until: Instant, settings: SecuritySettings, now: Instant): AppError {
  return lockedOut(`账号或密码连续 ${settings['signIn.maxFailures']} 次不对，`, until, now);
}

function lockedOut(why: string, until: Instant, now: Instant): AppError {
  // The minute that is printed must be one at which it works.
  const shown = fromEpochMs(Math.ceil(until / MINUTE_MS) * MINUTE_MS);
  return new AppError('locked-out', `${why}已锁定到 ${wallTime(shown)}。请到时再试；忘记密码请联系系统管理员。`, {
    details: { until: shown, retryAfterSeconds: Math.ceil((until - now) / 1000) },
  });
}
