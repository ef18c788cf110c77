import { AppError } from '../../kernel/errors.ts';

/**
 * Who is asking: the signed-in person as the rooms know them (`actor`), and, when something must be done first (a new
 * password), the error that every other route answers with.
 */
export interface Caller<Actor> {
  readonly actor: Actor;
  readonly hold: AppError | null;
}

/** What a guard sees: the caller, or null and the reason why there is none (`your session ended because …`). */
export interface GuardInput<Actor> {
  readonly caller: Caller<Actor> | null;
  readonly whyNobody: string | null;
}

/**
 * One entry of a route's protection list. `admits` says whether people without an account pass; the label stands in the
 * API's documentation. A guard throws an AppError or lets pass; the command asks the precise question again.
 */
export interface Guard<Actor, Admits extends 'anyone' | 'signedIn' = 'anyone' | 'signedIn'> {
  readonly name: string;
  readonly label: string;
  readonly admits: Admits;
  check(input: GuardInput<Actor>): void;
}

/** Open to everyone: said aloud, so that no route is open by forgetting. */
export const anyone: Guard<unknown, 'anyone'> = {
  name: 'anyone',
  label: '不需要登录',
  admits: 'anyone',
  check: () => undefined,
};

/** Signed in, and nothing that has to be done first. */
export const signedIn: Guard<unknown, 'signedIn'> = {
  name: 'signedIn',
  label: '需要登录',
  admits: 'signedIn',
  check(input) {
    const caller = requireCaller(input);
    if (caller.hold !== null) throw caller.hold;
  },
};

/** Signed in, even when a new password is due: for seeing who one is, changing the password and leaving. */
export const signedInOnHold: Guard<unknown, 'signedIn'> = {
  name: 'signedInOnHold',
  label: '需要登录（须先改密码时也可用）',
  admits: 'signedIn',
  check(input) {
    requireCaller(input);
  },
};

/** A guard that asks `refusal` about the actor: null lets pass, an error is thrown. */
export function permission<Actor>(
  name: string,
  label: string,
  refusal: (actor: Actor) => AppError | null,
): Guard<Actor, 'signedIn'> {
  return {
    name,
    label,
    admits: 'signedIn',
    check(input) {
      const refused = refusal(requireCaller(input).actor);
      if (refused !== null) throw refused;
    },
  };
}

function requireCaller<Actor>(input: GuardInput<Actor>): Caller<Actor> {
  if (input.caller !== null) return input.caller;
  throw new AppError('not-signed-in', input.whyNobody ?? '请先登录。');
}
