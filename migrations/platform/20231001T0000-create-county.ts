export const up = `
-- Which counties there are. The data of each is in the schema county_<code>.
create table county (
  code text primary key,
  name text not null,
  created_at timestamptz(3) not null
);

-- Serves: from the host name of a request to its county.
create table county_host (
  host text primary key,
  county_code text not null references county
);

-- Serves: the hosts of a county.
create index county_host_county on county_host (county_code);

-- Trigrams for looking words up inside titles and names. Part of every managed PostgreSQL, and needs no superuser.
create extension if not exists pg_trgm with schema extensions;
`;
