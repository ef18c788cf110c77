/** 放假安排: one row a special day; the years that occur are the years that can be reckoned with (G-02). */
export const up = `
create table calendar_day (
  date date primary key,
  kind text not null check (kind in ('off', 'makeup')),
  name text not null,
  notice text not null,
  source text not null check (source in ('verified', 'derived', 'from memory', 'design', 'local')),
  updated_at timestamptz(3) not null,
  updated_by uuid
);
`;
