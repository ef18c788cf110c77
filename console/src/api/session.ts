import { type QueryClient, queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, dataOf, listenForSessionTrouble, setCsrfToken } from './client.ts';
import type { components } from './schema.generated.ts';

export type Session = components['schemas']['Session'];
export type Person = components['schemas']['SignedInPerson'];

/** A session as the server told it, with how far the county's clock is from the machine's. */
export interface KnownSession extends Session {
  /** Milliseconds to add to this browser's clock to read the county's. */
  readonly countyOffsetMs: number;
  /** The county's clock was set apart from the server's: a demonstration. */
  readonly isDemoClock: boolean;
  /** The person signed out themselves; nothing of theirs is kept on the screen. */
  readonly hasLeft: boolean;
}

const DEMO_GAP_MS = 10 * 60_000;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<KnownSession> => {
    const answer = await api.GET('/api/session');
    const session = await dataOf(Promise.resolve(answer));
    return known(session, answer.response.headers.get('date'));
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session; suspends until it is known. */
export function useSession(): KnownSession {
  return useSuspenseQuery(sessionQuery).data;
}

/** The person who works here: set by the frame, and still there while they sign in again. */
export const PersonContext = createContext<Person | null>(null);

/** The person who is signed in; only inside the frame, which is not shown to others. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (person === null) throw new Error('nobody is signed in');
  return person;
}

/** The present instant of the county, in milliseconds since 1970. */
export function useCountyNow(): () => number {
  const { countyOffsetMs } = useSession();
  return () => Date.now() + countyOffsetMs;
}

/** Takes over what signing in, signing out or a new password answered. */
export function useTakeSession(): (answer: { data?: Session | undefined; response: Response }) => void {
  const client = useQueryClient();
  return ({ data, response }) => {
    if (!data) return;
    const session = known(data, response.headers.get('date'));
    // These answers have nobody in them only after signing out; a session that ended by itself is told by the query.
    client.setQueryData(sessionQuery.queryKey, { ...session, hasLeft: session.person === null });
  };
}

/** Asks for the session again when the server says that it is gone or that its token has changed. */
export function watchSession(client: QueryClient): void {
  listenForSessionTrouble(() => {
    client.invalidateQueries({ queryKey: sessionQuery.queryKey }).catch(() => undefined);
  });
}

function known(session: Session, serverDate: string | null): KnownSession {
  setCsrfToken(session.csrfToken);
  const county = Date.parse(session.countyNow);
  const server = serverDate === null ? Date.now() : Date.parse(serverDate);
  return {
    ...session,
    countyOffsetMs: county - Date.now(),
    isDemoClock: Math.abs(county - server) > DEMO_GAP_MS,
    hasLeft: false,
  };
}
