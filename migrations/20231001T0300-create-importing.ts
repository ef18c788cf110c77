/** Imports: what came in when, the report of each, and how tables of one shape are read (IM-06, IM-07, IM-15). */
export const up = `
create table import_batch (
  id uuid primary key,
  kind text not null check (kind in ('units', 'columns', 'articles', 'mailbox', 'hotline', 'smart-city', 'accounts', 'posts')),
  file_name text not null,
  -- SHA-256 of the file, hex: tells a person that the same file came before
  file_hash text not null check (length(file_hash) = 64),
  mapping jsonb not null,
  actor_id text not null,
  imported_at timestamptz(3) not null,
  undone_at timestamptz(3),
  undone_by text,
  read integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  rejected integer not null default 0,
  check ((undone_at is null) = (undone_by is null))
);
-- serves "this file has been imported before"
create index import_batch_file on import_batch (file_hash);

-- Only rows about which there is something to say: changed, rejected, or taken with a notice. Records that were simply
-- added carry their batch themselves. Personal values are masked before they come here (IM-10).
create table import_row (
  batch_id uuid not null references import_batch,
  sheet text not null,
  row integer not null,
  outcome text not null check (outcome in ('added', 'changed', 'unchanged', 'rejected')),
  record_id uuid,
  problems jsonb not null,
  changes jsonb not null,
  -- serves the report in the order of the file
  primary key (batch_id, sheet, row)
);

create table import_mapping (
  kind text not null,
  -- names the shape of a header, decoration aside
  signature text not null,
  mapping jsonb not null,
  saved_at timestamptz(3) not null,
  actor_id text not null,
  -- serves planning an import
  primary key (kind, signature)
);
`;
