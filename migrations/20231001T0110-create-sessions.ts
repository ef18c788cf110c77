export const up: string = `
-- What the security settings are, each with its source mark and every value it has had: the highest version holds.
create table security_setting (
  key text not null,
  version integer not null,
  value integer not null check (value > 0),
  label text not null,
  rule text not null,
  source text not null,
  set_at timestamptz(3) not null,
  set_by uuid,
  primary key (key, version)
);

insert into security_setting (key, version, value, label, rule, source, set_at) values
  ('session.idleMinutes', 1, 15, '没有操作多少分钟后自动退出', 'SC-02', '[design]', '2023-10-01T00:00:00+08:00'),
  ('session.absoluteMinutes', 1, 480, '登录后最长多少分钟', 'SC-02', '[design]', '2023-10-01T00:00:00+08:00'),
  ('signIn.maxFailures', 1, 5, '同一账号连续输错几次锁定', 'SC-02', '[design]', '2023-10-01T00:00:00+08:00'),
  ('signIn.maxAddressFailures', 1, 50, '同一网络地址连续输错几次锁定', 'SC-02', '[design]', '2023-10-01T00:00:00+08:00'),
  ('signIn.lockMinutes', 1, 15, '锁定多少分钟', 'SC-02', '[design]', '2023-10-01T00:00:00+08:00'),
  ('password.minLength', 1, 10, '密码至少几位', 'SC-01', '[design]', '2023-10-01T00:00:00+08:00'),
  ('password.minClasses', 1, 3, '大写、小写、数字、符号至少几种', 'SC-01', '[design]', '2023-10-01T00:00:00+08:00'),
  ('password.maxAgeDays', 1, 90, '密码多少天须更换', 'SC-01', '[design]', '2023-10-01T00:00:00+08:00'),
  ('password.history', 1, 5, '不得与最近几次的密码相同', 'SC-01', '[design]', '2023-10-01T00:00:00+08:00');

-- One row a sign-in. Only the hash of the token is kept: who reads this table cannot enter. All times are the machine's.
-- No foreign key to the person: sessions know nothing of the rooms.
create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null,
  address text not null,
  opened_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  ended_at timestamptz(3),
  ended_why text check (ended_why in ('signed-out', 'signed-in-elsewhere', 'password-changed', 'revoked')),
  check ((ended_at is null) = (ended_why is null))
);

-- Serves: one concurrent session per person (SC-02), and ending all of a person's sessions.
create unique index session_one_open on session (person_id) where ended_at is null;
`;
