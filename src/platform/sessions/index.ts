/** Server-side sessions: a random token in a cookie, its hash in the county's schema, limits by the machine's clock. */
export { type EndedWhy, endedSentence, endOfSession, expiryOf, type SessionLimits, type SessionRow } from './model.ts';
export { type SecuritySettings, securitySettings } from './settings.ts';
export { endSession, endSessionsOf, findSession, openSession, touchSession } from './store.ts';
