-- Who may sign in. scope_codes: regions whose data may be seen, with all within them; NULL for the whole district.
-- password_hash is NULL for accounts that only machines use, by tokens.
CREATE TABLE account (
  user_name text PRIMARY KEY,
  display_name text NOT NULL,
  role text NOT NULL,
  scope_codes text[],
  password_hash text,
  disabled boolean NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Sessions of browsers and tokens of machines, by the hash of what they carry.
CREATE TABLE account_session (
  token_hash text PRIMARY KEY,
  user_name text NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX account_session_user ON account_session (user_name);

-- Who did or saw what. Rows are added and never changed; each hash covers its row and the hash before, so that a row
-- taken out or altered shows.
CREATE TABLE audit_entry (
  sequence bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  user_name text NOT NULL,
  role text NOT NULL,
  action text NOT NULL,
  object text NOT NULL,
  detail text NOT NULL,
  outcome text NOT NULL,
  address text NOT NULL,
  hash text NOT NULL
);
CREATE INDEX audit_entry_user ON audit_entry (user_name, sequence);
