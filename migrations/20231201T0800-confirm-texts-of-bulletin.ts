/** Wording that is kept from quarter to quarter: looked at before it goes out again, and put away when it is out of use. */
export const up = `
-- by text block: who looked at it or wrote it, and when
alter table bulletin add column confirmed jsonb not null default '{}';

-- a block out of use is not copied into drafts any more, and can be taken back
alter table bulletin_text_block add column archived_at timestamptz(3);
alter table bulletin_text_block add column version integer not null default 1;
alter table bulletin_text_block add column updated_by uuid;

alter table bulletin_letterhead add column version integer not null default 1;
alter table bulletin_letterhead add column updated_by uuid;
`;
