/**
 * Cases: events, facts, row, personal data (architecture: Record). `case_event` and `case_fact` carry no foreign key to
 * `case_record`: both are written only by the two shells of the room, together with the row and in its transaction, and
 * a check per line would double the time of an import.
 */
export const up = `
create table case_record (
  id uuid primary key,
  channel text not null check (channel in ('mailbox-mayor', 'mailbox-county', 'hotline', 'smart-city', 'site-error')),
  number text not null,
  title text not null,
  content text not null,
  place text,
  answer text,
  -- 大类 小类 部件/事件 grid and position of smart-city cases; the mailbox's consent to publication
  extra jsonb not null default '{}',
  status text not null,
  type text check (type in ('consult', 'help', 'complaint', 'suggestion', 'report')),
  topic text,
  subtopic text,
  unit_id uuid,
  helper_ids uuid[] not null default '{}',
  received_at timestamptz(3) not null,
  assigned_at timestamptz(3),
  due_at timestamptz(3),
  answered_at timestamptz(3),
  closed_at timestamptz(3),
  overdue_at timestamptz(3),
  overdue_unit_id uuid,
  rating text,
  redone integer not null default 0,
  excluded_at timestamptz(3),
  last_seq integer not null,
  content_hash text,
  batch_id uuid,
  version integer not null default 1,
  -- all of it was taken back (an import was undone): it stays for what was frozen before, its number is free again
  retracted_at timestamptz(3)
);
-- serves import: is this number known, and has its content changed (IM-06)
create unique index case_record_number on case_record (channel, number) where retracted_at is null;
-- serves the lists of what is open and about to be overdue
create index case_record_open on case_record (due_at) where closed_at is null and excluded_at is null and retracted_at is null;

create table case_event (
  case_id uuid not null,
  seq integer not null,
  kind text not null,
  data jsonb not null,
  actor_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  batch_id uuid,
  -- serves reading a case's story
  primary key (case_id, seq)
);
-- serves undoing an import (IM-07)
create index case_event_batch on case_event (batch_id) where batch_id is not null;

-- What a case said before an import changed it.
create table case_text (
  case_id uuid not null references case_record,
  replaced_at timestamptz(3) not null,
  batch_id uuid,
  content_hash text,
  text jsonb not null,
  primary key (case_id, replaced_at)
);

create table case_fact (
  case_id uuid not null,
  channel text not null,
  unit_id uuid,
  overdue_unit_id uuid,
  type text,
  topic text,
  subtopic text,
  cohort_at timestamptz(3),
  received_at timestamptz(3) not null,
  assigned_at timestamptz(3),
  due_at timestamptz(3),
  answered_at timestamptz(3),
  closed_at timestamptz(3),
  overdue_at timestamptz(3),
  called_back_at timestamptz(3),
  rating text,
  rated_at timestamptz(3),
  excluded_at timestamptz(3),
  redone integer not null,
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3) not null
);
-- serves every figure: the members of a period, and their list by (cohort instant, id)
create index case_fact_cohort on case_fact (channel, cohort_at, case_id);
-- serves superseding the lines of one case
create index case_fact_case on case_fact (case_id);

-- Who the citizen is: encrypted under a key of the record's own, which destroying erases; blind indexes for search.
create table case_personal (
  case_id uuid primary key,
  sealed jsonb not null,
  name_index bytea,
  phone_index bytea,
  phone_tail_index bytea
);
-- serves finding earlier cases of the same citizen
create index case_personal_phone on case_personal (phone_index) where phone_index is not null;
`;
