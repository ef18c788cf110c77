export const up = `
-- What business transactions want done afterwards. A row is handed to the queue once or more and done once.
create table outbox (
  id uuid primary key,
  job text not null,
  -- at most one row of a job with a key waits at a time
  key text,
  -- ids; no personal data
  payload jsonb not null,
  asked_at timestamptz(3) not null,
  relayed_at timestamptz(3),
  done_at timestamptz(3),
  attempts integer not null default 0,
  failed_at timestamptz(3),
  -- the kind of the last attempt's error
  failure text
);

-- Serves: the relay's next batch, oldest first.
create index outbox_to_relay on outbox (id) where relayed_at is null;
-- Guards: one waiting row per job and key.
create unique index outbox_waiting_key on outbox (job, key) where done_at is null;
-- Serves: what is still not done, for doctor.
create index outbox_waiting on outbox (asked_at) where done_at is null;
-- Serves: deleting what was done long ago.
create index outbox_done on outbox (done_at) where done_at is not null;
`;
