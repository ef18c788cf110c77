/** Files on their way into the county: kept from the first look to the import, so that who leaves loses nothing. */
export const up = `
create table import_upload (
  id uuid primary key,
  kind text not null check (kind in ('units', 'columns', 'articles', 'mailbox', 'hotline', 'smart-city', 'accounts', 'posts')),
  file_name text not null,
  -- names the content in the file store (SHA-256, hex); the content is removed once the table is in
  file_hash text not null check (length(file_hash) = 64),
  bytes bigint not null,
  -- what the person has said so far
  mapping jsonb not null default '{"columns": {}, "values": {}}',
  status text not null default 'open' check (status in ('open', 'waiting', 'running', 'done', 'failed')),
  -- rows read so far, while it runs
  progress integer not null default 0,
  batch_id uuid references import_batch,
  -- rejected rows as a table to mend, in the file store
  rejects_hash text,
  -- what there is to say beside the report's lines: counts, notices, rows that were skipped
  result jsonb,
  -- why nothing was imported, as a sentence
  failure text,
  uploaded_at timestamptz(3) not null,
  uploaded_by uuid not null,
  check ((status = 'done') = (batch_id is not null))
);
-- serves the list of what was put aside
create index import_upload_open on import_upload (uploaded_by, id) where status <> 'done';
-- serves the rejected rows of an import
create index import_upload_batch on import_upload (batch_id) where batch_id is not null;
`;
