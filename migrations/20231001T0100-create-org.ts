export const up: string = `
-- A unit of the county: 镇, 部门 or 直属机构. What it is called has a history of its own.
create table unit (
  id uuid primary key,
  kind text not null check (kind in ('town', 'department', 'direct')),
  -- the order in which the county lists its units
  position integer not null,
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null
);

-- What a unit is called, from when to when (days of the county, half-open; null: since ever, until further notice), and
-- from when to when we thought so. A correction supersedes lines, it never changes them.
create table unit_name (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  valid_from date,
  valid_to date,
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  superseded_at timestamptz(3) not null default 'infinity',
  check (valid_from < valid_to)
);

-- Serves: the name as of a day, and guards that a unit has one present name.
create unique index unit_name_present on unit_name (unit_id) where valid_to is null and superseded_at = 'infinity';
create index unit_name_of_unit on unit_name (unit_id, valid_from);

-- Other ways in which exports and letters write a unit (IM-04). The same text may mean two units: then a person chooses.
create table unit_alias (
  id uuid primary key,
  unit_id uuid not null references unit,
  alias text not null check (alias <> ''),
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  unique (unit_id, alias)
);

-- People who work with the system. Their names stand in official documents, so they are kept in the open.
create table person (
  id uuid primary key,
  account text not null check (account = lower(account)),
  name text not null check (name <> ''),
  unit_id uuid references unit,
  post text,
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  disabled_at timestamptz(3)
);

-- Serves: sign-in by account.
create unique index person_account on person (account);
-- Serves: the people of a unit.
create index person_of_unit on person (unit_id);

-- Passwords as argon2id, the present one and those before it (they may not come back). Times are the machine's.
create table credential (
  id uuid primary key,
  person_id uuid not null references person,
  hash text not null,
  set_at timestamptz(3) not null,
  -- given by an administrator: the person has to choose their own at the first sign-in
  must_change boolean not null,
  superseded_at timestamptz(3) not null default 'infinity'
);

create unique index credential_present on credential (person_id) where superseded_at = 'infinity';
-- Serves: the last passwords of a person.
create index credential_of_person on credential (person_id, set_at desc);

-- Who may act as what, for which unit (null: the whole county), on which days (half-open).
create table role_grant (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  unit_id uuid references unit,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz(3) not null,
  granted_by uuid not null,
  revoked_by uuid,
  check (valid_from <= valid_to)
);

-- Serves: the roles of whoever makes a request; guards against the same grant twice.
create unique index role_grant_open on role_grant (person_id, role, unit_id) nulls not distinct where valid_to is null;
create index role_grant_of_person on role_grant (person_id);

-- Which unit answers for which column, topic, account or leader page; on days and as known, like unit_name. The subject
-- belongs to another room, hence no foreign key.
create table responsibility (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('column', 'topic', 'account', 'leaderPage')),
  subject_id uuid not null,
  unit_id uuid not null references unit,
  standing text not null check (standing in ('primary', 'backup')),
  valid_from date,
  valid_to date,
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  superseded_at timestamptz(3) not null default 'infinity',
  check (valid_from < valid_to)
);

-- Serves: who answers for a subject; guards that at most one unit does so first, and one second (OC-C01).
create unique index responsibility_present on responsibility (subject_kind, subject_id, standing)
  where valid_to is null and superseded_at = 'infinity';
create index responsibility_of_subject on responsibility (subject_kind, subject_id, standing, valid_from);
-- Serves: what a unit answers for.
create index responsibility_of_unit on responsibility (unit_id);

-- Every try to sign in (SC-02, SC-07). The account is kept as a hash: people type passwords into the wrong field.
create table sign_in_attempt (
  id uuid primary key,
  account_hash bytea not null,
  address text not null,
  person_id uuid,
  tried_at timestamptz(3) not null,
  -- pending counts as failed until the password has been checked, so that many tries at once gain nothing
  outcome text not null check (outcome in ('pending', 'failed', 'succeeded', 'locked'))
);

-- Serve: counting the failures of an account and of an address.
create index sign_in_attempt_account on sign_in_attempt (account_hash, tried_at desc);
create index sign_in_attempt_address on sign_in_attempt (address, tried_at desc);
`;
