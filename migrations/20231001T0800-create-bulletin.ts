/** Circulars: how the office writes them, the drafts, who is named, who signed, and what was corrected afterwards. */
export const up = `
-- how the office's circulars are headed; one row
create table bulletin_letterhead (
  singleton boolean primary key default true check (singleton),
  details jsonb not null,
  updated_at timestamptz(3) not null
);

create table bulletin_template (
  id uuid primary key,
  name text not null unique,
  source text not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid
);

-- problems, requirements and other wording, kept from quarter to quarter
create table bulletin_text_block (
  key text primary key,
  title text not null,
  position integer not null,
  body text not null,
  updated_at timestamptz(3) not null
);

create table bulletin (
  id uuid primary key,
  period text not null unique,
  status text not null check (status in ('draft', 'submitted', 'checked', 'issued')),
  cutoff timestamptz(3) not null,
  number text,
  rectify_by date not null,
  template_source text not null,
  letterhead jsonb not null,
  texts jsonb not null,
  known timestamptz(3),
  freeze_id uuid references figure_freeze,
  issued_on date,
  issued_at timestamptz(3),
  -- the document as issued, from which every rendering is made
  document jsonb,
  document_hash text,
  checks jsonb,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  check ((status = 'issued') = (freeze_id is not null and document is not null and issued_at is not null))
);

create table bulletin_mention (
  id uuid primary key,
  bulletin_id uuid not null references bulletin,
  section text not null,
  kind text not null check (kind in ('praise', 'criticise', 'remind')),
  unit_id uuid not null,
  unit_name text not null,
  matter text not null,
  reason text not null,
  rule text not null,
  figure_key text not null,
  figure_value text,
  status text not null check (status in ('proposed', 'accepted', 'struck')),
  status_reason text,
  decided_by uuid,
  hearing text not null check (hearing in ('not-needed', 'pending', 'none', 'upheld', 'struck')),
  hearing_until timestamptz(3),
  hearing_note text,
  position integer not null
);
-- serves reading a bulletin's mentions
create index bulletin_mention_of on bulletin_mention (bulletin_id, position);

create table bulletin_signature (
  bulletin_id uuid not null references bulletin,
  seq integer not null,
  step text not null check (step in ('draft', 'check', 'sign', 'send-back')),
  person_id uuid not null,
  person_name text not null,
  at timestamptz(3) not null,
  document_hash text not null,
  opinion text,
  primary key (bulletin_id, seq)
);

create table bulletin_correction (
  id uuid primary key,
  bulletin_id uuid not null references bulletin,
  reason text not null,
  changes jsonb not null,
  document jsonb not null,
  person_id uuid not null,
  issued_at timestamptz(3) not null
);
`;
