export const up = `
-- Who did what to what, when, and how it ended. Only ever appended to; holds no personal data of citizens.
create table audit (
  id uuid primary key,
  at timestamptz(3) not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'anonymous')),
  actor_id text not null,
  actor_address text,
  action text not null check (action ~ '^[a-z-]+(\\.[a-z-]+)+$'),
  subject_type text not null,
  subject_id text not null,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  details jsonb not null
);

-- Serves: what happened to one thing, newest first.
create index audit_subject on audit (subject_type, subject_id, at);
-- Serves: what one person did, newest first.
create index audit_actor on audit (actor_id, at);
-- Serves: the auditor's list, newest first.
create index audit_at on audit (at, id);
`;
