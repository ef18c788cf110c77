/** 依申请公开: the door of the room. */
export { foiFigures } from './figures.ts';
export { openRequestImport } from './import-target.ts';
export { markRequestOverdueJob, requestOverdueSweep } from './jobs.ts';
export type { ApplicantKind, RequestChannel, Result } from './model.ts';
export { findRequest } from './queries/find-request.ts';
export { type BroughtRequest, prepareRequest, type ReadyRequest, writeRequests } from './requests/bulk.ts';
export { changeRequest } from './requests/change.ts';
export type { RequestAct, Submission } from './requests/decide.ts';
export { REQUEST_EVENTS } from './requests/events.ts';
