/** Frozen figures: what an issued document printed, and the members that each number counted (architecture: Freezing). */
export const up = `
create table figure_freeze (
  id uuid primary key,
  period text not null,
  cutoff timestamptz(3) not null,
  known timestamptz(3) not null,
  frozen_at timestamptz(3) not null
);

create table frozen_set (
  id uuid primary key,
  freeze_id uuid not null references figure_freeze,
  cohort text not null,
  dimensions text[] not null,
  predicates text[] not null,
  -- per dimension the values with their names and order, as they were called when frozen
  names jsonb not null,
  unique (freeze_id, cohort)
);

-- One typed row per member, a bit per predicate, no personal data.
create table frozen_member (
  set_id uuid not null references frozen_set,
  at timestamptz(3) not null,
  id uuid not null,
  d0 text, d1 text, d2 text, d3 text, d4 text, d5 text, d6 text, d7 text,
  mask integer not null,
  -- serves the list behind a printed figure, by (cohort instant, id)
  primary key (set_id, at, id)
);

create table frozen_figure (
  freeze_id uuid not null references figure_freeze,
  key text not null,
  set_id uuid not null references frozen_set,
  label text not null,
  value jsonb not null,
  text text not null,
  numerator bigint,
  denominator bigint,
  definition jsonb not null,
  primary key (freeze_id, key)
);
`;
