/** The county clock where it is not the system clock: the example county, trainings (architecture: Two clocks). */
export const up = `
create table county_clock (
  county_code text primary key references county (code),
  -- what the county's clock showed …
  starts_at timestamptz(3) not null,
  -- … when the system clock showed this
  anchored_at timestamptz(3) not null
);
`;
