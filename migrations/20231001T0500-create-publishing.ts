/** Columns and articles: row, events, facts, replaced texts each (architecture: Record; tables as of casework). */
export const up = `
create table column_record (
  id uuid primary key,
  kind text not null check (kind in ('statutory', 'key-area', 'topic', 'news', 'other')),
  name text not null check (name <> ''),
  parent_id uuid,
  legal_basis text,
  update_cycle_days integer,
  position integer not null,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  code text,
  url text,
  last_seq integer not null,
  content_hash text,
  batch_id uuid,
  version integer not null default 1,
  retracted_at timestamptz(3)
);
-- serves import: is this column known (by its number, else by kind and name); guards against the same column twice
create unique index column_record_name on column_record (kind, name) where retracted_at is null and closed_at is null;
create unique index column_record_code on column_record (code) where retracted_at is null;

create table column_event (
  column_id uuid not null,
  seq integer not null,
  kind text not null,
  data jsonb not null,
  actor_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  batch_id uuid,
  primary key (column_id, seq)
);
create index column_event_batch on column_event (batch_id) where batch_id is not null;

create table column_fact (
  column_id uuid not null,
  kind text not null,
  name text not null,
  parent_id uuid,
  legal_basis text,
  update_cycle_days integer,
  -- the rule that the cycle follows, and how well it is founded (verified, derived, from memory, design, local)
  cycle_rule text,
  cycle_source text,
  position integer not null,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3) not null
);
-- serves superseding the lines of one column; figures read all of the few columns
create index column_fact_column on column_fact (column_id);

create table column_text (
  column_id uuid not null references column_record,
  replaced_at timestamptz(3) not null,
  batch_id uuid,
  content_hash text,
  text jsonb not null,
  primary key (column_id, replaced_at)
);

create table article_record (
  id uuid primary key,
  number text,
  title text not null,
  summary text,
  body text,
  document_number text,
  source text,
  -- what an import knows it by (IM-06)
  import_key text,
  column_id uuid not null references column_record,
  cross_ids uuid[] not null default '{}',
  unit_id uuid not null,
  formed_on date,
  statutory_due_at timestamptz(3),
  first_published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  status text not null check (status in ('draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn')),
  validity text not null check (validity in ('valid', 'revised', 'expired', 'repealed')),
  similar_to uuid,
  url text,
  last_seq integer not null,
  content_hash text,
  batch_id uuid,
  version integer not null default 1,
  retracted_at timestamptz(3)
);
-- serves import: is this article known, and has its content changed (IM-06)
create unique index article_record_import on article_record (import_key) where retracted_at is null;
-- serves finding texts of a unit's neighbouring days (AS-P03)
create index article_record_unit on article_record (unit_id, first_published_at) where retracted_at is null;
-- serves the list of a column, the latest first
create index article_record_column on article_record (column_id, first_published_at desc, id);

create table article_event (
  article_id uuid not null,
  seq integer not null,
  kind text not null,
  data jsonb not null,
  actor_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  batch_id uuid,
  primary key (article_id, seq)
);
create index article_event_batch on article_event (batch_id) where batch_id is not null;

create table article_fact (
  article_id uuid not null,
  column_id uuid not null,
  unit_id uuid not null,
  formed_on date,
  statutory_due_at timestamptz(3),
  first_published_at timestamptz(3),
  withdrawn_at timestamptz(3),
  early_withdrawn_at timestamptz(3),
  similar_at timestamptz(3),
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3) not null
);
-- serves every figure: what was first published in a period, and its list by (instant, id)
create index article_fact_cohort on article_fact (first_published_at, article_id);
-- serves superseding the lines of one article
create index article_fact_article on article_fact (article_id);

-- Versions of an article that a correction replaced (RV-13).
create table article_text (
  article_id uuid not null references article_record,
  replaced_at timestamptz(3) not null,
  batch_id uuid,
  content_hash text,
  text jsonb not null,
  primary key (article_id, replaced_at)
);
`;
