CREATE TABLE import_run (
  id text PRIMARY KEY,
  at timestamptz NOT NULL,
  record jsonb NOT NULL
);
CREATE INDEX import_run_at ON import_run (at);

CREATE TABLE import_problem (
  import_id text NOT NULL,
  ordinal integer NOT NULL,
  problem jsonb NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);
