/** Media accounts and their posts (architecture: Record; tables as of casework), and the judgements of accounts. */
export const up = `
create table account_record (
  id uuid primary key,
  name text not null check (name <> ''),
  platform text not null,
  -- the platform's own id of the account
  handle text,
  url text,
  -- 认证主体, which should be the unit itself (NM-04)
  verified_as text,
  category text check (category in ('publishing', 'service', 'mixed')),
  registration_no text,
  purpose text,
  is_outsourced boolean,
  contractor text,
  followers integer,
  supervisor_id uuid,
  import_key text,
  unit_id uuid not null,
  status text not null
    check (status in ('planned', 'registered', 'running', 'changing', 'closing', 'announced', 'cancelled')),
  registered_at timestamptz(3),
  deregistered_at timestamptz(3),
  -- up to when the posts are known, and from where (NM-D20)
  data_as_of timestamptz(3),
  data_source text,
  last_seq integer not null,
  content_hash text,
  batch_id uuid,
  version integer not null default 1,
  retracted_at timestamptz(3)
);
-- serves import: is this account known, and has its content changed (IM-06)
create unique index account_record_import on account_record (import_key) where retracted_at is null;

create table account_event (
  account_id uuid not null,
  seq integer not null,
  kind text not null,
  data jsonb not null,
  actor_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  batch_id uuid,
  primary key (account_id, seq)
);
create index account_event_batch on account_event (batch_id) where batch_id is not null;

create table account_fact (
  account_id uuid not null,
  unit_id uuid not null,
  platform text not null,
  registered_at timestamptz(3),
  deregistered_at timestamptz(3),
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3) not null
);
-- serves superseding the lines of one account; figures read all of the few accounts
create index account_fact_account on account_fact (account_id);

create table account_text (
  account_id uuid not null references account_record,
  replaced_at timestamptz(3) not null,
  batch_id uuid,
  content_hash text,
  text jsonb not null,
  primary key (account_id, replaced_at)
);

create table post_record (
  id uuid primary key,
  title text not null,
  content text,
  url text,
  import_key text,
  account_id uuid not null references account_record,
  published_at timestamptz(3) not null,
  deleted_at timestamptz(3),
  originality text check (originality in ('original', 'repost', 'adapted')),
  task_id uuid,
  last_seq integer not null,
  content_hash text,
  batch_id uuid,
  version integer not null default 1,
  retracted_at timestamptz(3)
);
-- serves import: is this post known (IM-06)
create unique index post_record_import on post_record (import_key) where retracted_at is null;

create table post_event (
  post_id uuid not null,
  seq integer not null,
  kind text not null,
  data jsonb not null,
  actor_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  batch_id uuid,
  primary key (post_id, seq)
);
create index post_event_batch on post_event (batch_id) where batch_id is not null;

create table post_fact (
  post_id uuid not null,
  account_id uuid not null,
  published_at timestamptz(3) not null,
  deleted_at timestamptz(3),
  originality text,
  task_id uuid,
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3) not null
);
-- serves judging an account: its posts of a span in order
create index post_fact_account on post_fact (account_id, published_at);
-- serves superseding the lines of one post
create index post_fact_post on post_fact (post_id);

create table post_text (
  post_id uuid not null references post_record,
  replaced_at timestamptz(3) not null,
  batch_id uuid,
  content_hash text,
  text jsonb not null,
  primary key (post_id, replaced_at)
);

-- Whether an account was in order in a period: proposed by the machine, made valid by a person (NM-20). Superseded,
-- never changed.
create table account_judgement (
  id uuid primary key,
  account_id uuid not null references account_record,
  period text not null,
  verdict text not null check (verdict in ('qualified', 'failed', 'insufficient')),
  rule text not null,
  reasons text[] not null,
  evidence jsonb not null,
  -- null while it is the machine's proposal
  confirmed_by uuid,
  judged_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3) not null
);
-- serves figures and lists; guards that one proposal and one confirmed judgement are in force
create unique index account_judgement_present on account_judgement (account_id, period, (confirmed_by is null))
  where superseded_at = 'infinity';
create index account_judgement_period on account_judgement (period, account_id);
`;
