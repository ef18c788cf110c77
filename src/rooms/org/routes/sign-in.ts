import type { Clock } from '../../../kernel/time.ts';
import { isoInstant } from '../../../kernel/time.ts';
import { anyone, type RequestCounty, signedInOnHold, type Visit } from '../../../platform/http/index.ts';
import { changePassword } from '../commands/change-password.ts';
import { signIn } from '../commands/sign-in.ts';
import { signOut } from '../commands/sign-out.ts';
import type { Actor } from '../model.ts';
import { loadCaller } from '../queries/actor.ts';
import { roleName } from '../roles.ts';
import { route } from '../route.ts';
import * as schemas from '../schemas.ts';

const tag = '登录';

interface Moment {
  readonly county: RequestCounty;
  readonly clock: Clock;
}

/** What a page has to know of the sign-in, in the same shape after every step of it. */
function sessionView(
  { county, clock }: Moment,
  actor: Actor | null,
  state: Pick<Visit, 'csrfToken' | 'hold' | 'whyNobody' | 'expiresAt'>,
) {
  const roles = actor?.roles.map(held => ({ ...held, roleName: roleName(held.role) })) ?? [];
  return {
    county,
    person: actor && { personId: actor.personId, name: actor.name, unitId: actor.unitId, roles },
    csrfToken: actor && state.csrfToken,
    hold: actor && state.hold,
    notice: state.whyNobody,
    expiresAt: state.expiresAt === null ? null : isoInstant(state.expiresAt),
    countyNow: isoInstant(clock.now()),
  };
}

export const signInRoutes = [
  route({
    method: 'GET',
    url: '/api/session',
    operationId: 'getSession',
    summary: '登录状态',
    tag,
    protect: [anyone],
    schema: { response: schemas.session },
    handle: async ({ actor, county, clock, visit }) => sessionView({ county, clock }, actor, visit),
  }),
  route({
    method: 'POST',
    url: '/api/sign-in',
    operationId: 'signIn',
    summary: '登录',
    tag,
    protect: [anyone],
    schema: { body: schemas.signInBody, response: schemas.session },
    handle: async ({ body, county, clock, systemClock, visit, inCounty }) => {
      const now = { county: clock.now(), system: systemClock.now() };
      return signIn(inCounty, { ...body, address: visit.address }, systemClock, async (tx, personId) => {
        const opened = await visit.open(tx, personId);
        const caller = await loadCaller(tx, personId, now);
        const state = { ...opened, hold: caller?.hold?.message ?? null, whyNobody: null };
        return sessionView({ county, clock }, caller?.actor ?? null, state);
      });
    },
  }),
  route({
    method: 'POST',
    url: '/api/sign-out',
    operationId: 'signOut',
    summary: '退出',
    tag,
    protect: [signedInOnHold],
    schema: { response: schemas.session },
    handle: async ({ actor, county, clock, systemClock, visit, inCounty }) => {
      await inCounty(tx => signOut(tx, actor, visit.close, systemClock));
      return sessionView({ county, clock }, null, { csrfToken: null, hold: null, whyNobody: null, expiresAt: null });
    },
  }),
  route({
    method: 'POST',
    url: '/api/password',
    operationId: 'changePassword',
    summary: '修改自己的密码',
    tag,
    protect: [signedInOnHold],
    schema: { body: schemas.changePasswordBody, response: schemas.session },
    handle: async ({ actor, body, county, clock, systemClock, visit, inCounty }) =>
      inCounty(async tx => {
        await changePassword(tx, actor, body, systemClock);
        const opened = await visit.open(tx, actor.personId);
        return sessionView({ county, clock }, actor, { ...opened, hold: null, whyNobody: null });
      }),
  }),
];
