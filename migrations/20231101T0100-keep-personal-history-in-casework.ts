/**
 * What undoing an import of cases needs (IM-07): the personal data that it replaced, and which cases are merged into
 * those that it made.
 */
export const up = `
-- Personal data of a case before it was replaced, until that change is taken back: still sealed under the key of the case.
create table case_personal_before (
  -- erasing destroys the key; these rows go with it, so their indexes cannot outlive it nor be brought back
  case_id uuid not null references record_key on delete cascade,
  -- counts up within a case: the order of what still stands, which times of one millisecond would not give
  number integer not null check (number > 0),
  -- the import that replaced it; null when a person did
  batch_id uuid,
  -- null when there was none
  sealed jsonb,
  -- kept and not worked out anew: that would open every person of the import again only to index what was indexed before
  name_index bytea,
  phone_index bytea,
  phone_tail_index bytea,
  primary key (case_id, number)
);
-- serves undoing an import
create index case_personal_before_batch on case_personal_before (batch_id) where batch_id is not null;

-- serves undoing an import: what is merged into the cases that it made
create index case_record_excluded on case_record (id) where excluded_at is not null and retracted_at is null;
`;
