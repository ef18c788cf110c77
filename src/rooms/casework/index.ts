/** 诉求办理: the door of the room. */
export { type Appending, changeCase } from './append.ts';
export { type BroughtCase, type BulkContext, type Prepared, prepareCase, type ReadyCase, writeCases } from './bulk.ts';
export type { CaseAct, Decision, Receipt } from './decide.ts';
export { CASE_EVENTS } from './events.ts';
export { caseFigures } from './figures.ts';
export {
  CASE_TYPES,
  type CaseStatus,
  type CaseType,
  CHANNELS,
  type Channel,
  RATING_NAMES,
  type Rating,
  TOPICS,
  TYPE_NAMES,
} from './model.ts';
export type { Citizen } from './personal.ts';
export { type ChannelPolicy, DEFAULT_POLICIES } from './policy.ts';
export type { CaseText } from './store.ts';
export type { Story } from './story.ts';
