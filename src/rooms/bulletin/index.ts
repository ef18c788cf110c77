/** 通报与核数: the door of the room. */
export { decideMention } from './commands/decide-mention.ts';
export { draftBulletin, QUARTERLY } from './commands/draft-bulletin.ts';
export { editBulletin } from './commands/edit-bulletin.ts';
export { issueBulletin } from './commands/issue-bulletin.ts';
export { changedFigures } from './commands/issue-correction.ts';
export { signStep } from './commands/sign-step.ts';
export { barsSigning, type Check } from './consistency.ts';
export type { Letterhead } from './letterhead.ts';
export { type Assembled, type Office, openOffice } from './office.ts';
export { bulletinOf } from './preview.ts';
export { issuedFreezeOf } from './queries/issued-freeze.ts';
export { listPublicBulletins, type PublicBulletin } from './queries/public-bulletins.ts';
export * from './reconcile/index.ts';
export { FORMATS, type Format, MEDIA_TYPES, render } from './render.ts';
export { bulletinRoutes } from './routes.ts';
export {
  findBulletinOf,
  insertTemplate,
  listMentions,
  saveLetterhead,
  saveTextBlock,
  type TextBlock,
} from './store.ts';
