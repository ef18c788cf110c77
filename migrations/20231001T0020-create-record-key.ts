export const up = `
-- One wrapped data key per record that holds personal data. To delete the row is to erase the record's personal data.
create table record_key (
  record_id uuid primary key,
  -- counts up when a record gets a new data key; the keyId of its sealed fields
  version integer not null check (version > 0),
  master_key_id text not null,
  -- {alg, keyId, iv, tag, ct}
  wrapped jsonb not null
);

-- Serves: a rotation finds what an older master key still wraps.
create index record_key_master on record_key (master_key_id, record_id);
`;
