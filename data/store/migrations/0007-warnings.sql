-- Rules by which warnings are raised. Deleted ones are kept, so that a store that had rules is not given the first ones anew.
CREATE TABLE warning_rule (
  id text PRIMARY KEY,
  ordinal integer NOT NULL,
  deleted boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text,
  rule jsonb NOT NULL
);

-- unit_key names what a warning is about within its rule: at most one stands for each. muted: cleared by a person while
-- its indicator still stood out; nothing is raised there until that has gone back.
CREATE TABLE warning (
  id text PRIMARY KEY,
  rule_id text NOT NULL,
  unit_key text NOT NULL,
  region_code text,
  state text NOT NULL,
  muted boolean NOT NULL,
  level smallint NOT NULL,
  raised_at timestamptz NOT NULL,
  cleared_at timestamptz,
  warning jsonb NOT NULL
);
CREATE INDEX warning_standing ON warning (state, rule_id);
CREATE INDEX warning_cleared ON warning (state, cleared_at);
CREATE INDEX warning_region ON warning (region_code, raised_at);

-- Its history. action_id is made by the client, so that what is sent twice is done once.
CREATE TABLE warning_entry (
  warning_id text NOT NULL,
  ordinal integer NOT NULL,
  action_id text,
  at timestamptz NOT NULL,
  entry jsonb NOT NULL,
  PRIMARY KEY (warning_id, ordinal)
);
CREATE UNIQUE INDEX warning_entry_action ON warning_entry (warning_id, action_id);
