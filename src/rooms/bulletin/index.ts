/** 通报与核数: the door of the room. */

export { auditBulletin, withAudit } from './audit-bulletin.ts';
export { isUnconfirmed } from './carried-texts.ts';
export { confirmTexts } from './commands/confirm-texts.ts';
export { decideMention } from './commands/decide-mention.ts';
export { draftBulletin } from './commands/draft-bulletin.ts';
export { editBulletin } from './commands/edit-bulletin.ts';
export { issueBulletin } from './commands/issue-bulletin.ts';
export { changedFigures, issueCorrection } from './commands/issue-correction.ts';
export { signStep } from './commands/sign-step.ts';
export { barsSigning, type Check } from './consistency.ts';
export type { Letterhead } from './letterhead.ts';
export type { TextBlock } from './model.ts';
export { type Assembled, type Office, openOffice } from './office.ts';
export { QUARTERLY } from './packaged-template.ts';
export { bulletinOf } from './preview.ts';
export { issuedFreezeOf } from './queries/issued-freeze.ts';
export {
  findPublicBulletin,
  listPublicBulletins,
  type PublicBulletin,
  type PublicBulletinInList,
  type PublicCorrection,
} from './queries/public-bulletins.ts';
export * from './reconcile/index.ts';
export { FORMATS, type Format, MEDIA_TYPES, render } from './render.ts';
export { openRenderings } from './renderings.ts';
export { bulletinRoutes } from './routes.ts';
export {
  findBulletinOf,
  insertTemplate,
  listMentions,
  saveLetterhead,
  saveTextBlock,
} from './store.ts';
