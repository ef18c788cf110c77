/** A hearing may be waived, with its reason written down (AS-B23). */
export const up = `
alter table bulletin_mention drop constraint bulletin_mention_hearing_check;
alter table bulletin_mention add constraint bulletin_mention_hearing_check
  check (hearing in ('not-needed', 'pending', 'none', 'upheld', 'struck', 'waived'));
`;
