/** Requests for disclosure: row, events, facts, replaced texts (architecture: Record; tables as of casework). */
export const up = `
create table request_record (
  id uuid primary key,
  title text not null,
  description text not null,
  import_key text,
  number text not null,
  channel text not null
    check (channel in ('counter', 'registered-mail', 'ordinary-mail', 'internet', 'fax', 'oral')),
  applicant text not null check (applicant in ('person', 'business', 'research', 'charity', 'legal', 'other')),
  unit_id uuid not null,
  status text not null
    check (status in ('submitted', 'in-hand', 'awaiting-correction', 'consulting', 'awaiting-fee', 'closed', 'archived')),
  received_at timestamptz(3),
  -- null while the clock stands still
  due_at timestamptz(3),
  closed_at timestamptz(3),
  result text,
  overdue_at timestamptz(3),
  overdue_unit_id uuid,
  last_seq integer not null,
  content_hash text,
  batch_id uuid,
  version integer not null default 1,
  retracted_at timestamptz(3)
);
-- guards against the same number twice
create unique index request_record_number on request_record (number) where retracted_at is null;
-- serves the lists of what is open and about to be overdue
create index request_record_open on request_record (due_at) where closed_at is null and retracted_at is null;

create table request_event (
  request_id uuid not null,
  seq integer not null,
  kind text not null,
  data jsonb not null,
  actor_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  batch_id uuid,
  primary key (request_id, seq)
);
create index request_event_batch on request_event (batch_id) where batch_id is not null;

create table request_fact (
  request_id uuid not null,
  unit_id uuid not null,
  applicant text not null,
  received_at timestamptz(3),
  closed_at timestamptz(3),
  result text,
  overdue_at timestamptz(3),
  overdue_unit_id uuid,
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3) not null
);
-- serves the requests received in a period
create index request_fact_received on request_fact (received_at, request_id);
-- serves the requests closed in a period
create index request_fact_closed on request_fact (closed_at, request_id) where closed_at is not null;
-- serves superseding the lines of one request
create index request_fact_request on request_fact (request_id);

create table request_text (
  request_id uuid not null references request_record,
  replaced_at timestamptz(3) not null,
  batch_id uuid,
  content_hash text,
  text jsonb not null,
  primary key (request_id, replaced_at)
);
`;
