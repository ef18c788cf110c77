/** 政务新媒体: the door of the room. */
export { type BroughtAccount, prepareAccount, type ReadyAccount, writeAccounts } from './accounts/bulk.ts';
export { changeAccount } from './accounts/change.ts';
export type { AccountAct, AccountEntry } from './accounts/decide.ts';
export { ACCOUNT_EVENTS } from './accounts/events.ts';
export type { AccountText } from './accounts/record.ts';
export { type ConfirmJudgement, confirmJudgement } from './commands/confirm-judgement.ts';
export { judgeAccounts } from './commands/judge-accounts.ts';
export { mediaFigures } from './figures.ts';
export { openAccountImport } from './import-target-accounts.ts';
export { openPostImport } from './import-target-posts.ts';
export {
  type AccountCategory,
  type Originality,
  PLATFORM_NAMES,
  type Platform,
  type Verdict,
} from './model.ts';
export { type BroughtPost, preparePost, type ReadyPost, writePosts } from './posts/bulk.ts';
export { POST_EVENTS } from './posts/events.ts';
export type { PostText } from './posts/record.ts';
export { findAccount } from './queries/find-account.ts';
export { type KnownAccount, listAccounts } from './queries/lists.ts';
export { mediaRoutes } from './routes.ts';
