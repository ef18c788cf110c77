export const up = `
-- The ids of the master keys that this installation's record keys are wrapped with; never the keys themselves.
create table master_key (
  id text primary key,
  first_used_at timestamptz(3) not null
);
`;
