/** 依申请公开: the door of the room. */
export { type ClockStep, extensionRefusals, FOI_LIMITS, type FoiClock, runClock } from './clock.ts';
export { foiFigures } from './figures.ts';
export { type ApplicantKind, RESULT_NAMES, type RequestChannel, type Result } from './model.ts';
export { findRequest } from './queries/find-request.ts';
export {
  type BroughtRequest,
  prepareRequest,
  type ReadyRequest,
  type RequestBulk,
  writeRequests,
} from './requests/bulk.ts';
export { changeRequest, findNewlyOverdueRequests, markRequestOverdue } from './requests/change.ts';
export type { RequestAct, Submission } from './requests/decide.ts';
export { REQUEST_EVENTS } from './requests/events.ts';
export { REQUEST, type RequestText } from './requests/record.ts';
