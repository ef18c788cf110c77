/** 诉求办理: the door of the room. */

export type { Appending } from './append.ts';
export { type BroughtCase, type BulkContext, type Prepared, prepareCase, type ReadyCase, writeCases } from './bulk.ts';
export type { CaseCorrection } from './commands/correct-case.ts';

export { orderRedo } from './commands/order-redo.ts';
export { registerCase } from './commands/register-case.ts';
export type { CaseAct, Decision, Receipt } from './decide.ts';
export { CASE_EVENTS } from './events.ts';
export { caseFigures } from './figures.ts';
export { openCaseImport } from './import-target.ts';
export { markOverdueJob, overdueSweep } from './jobs.ts';

export { type CaseStatus, type CaseType, type Channel, type Rating, TOPICS } from './model.ts';
export type { Citizen } from './personal.ts';
export { type ChannelPolicy, DEFAULT_POLICIES } from './policy.ts';
export { sampleFacts } from './queries/sample-facts.ts';
export { CASE, type CaseText } from './record.ts';
export { caseRoutes } from './routes.ts';
export { findCaseLike, type KnownCase } from './store.ts';
export type { Story } from './story.ts';
