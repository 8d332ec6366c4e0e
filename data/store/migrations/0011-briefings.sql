-- What people did to the brief of a period. The id is made by the client, so that saving again changes nothing.
CREATE TABLE briefing (
  id text PRIMARY KEY,
  kind text NOT NULL,
  start_month text NOT NULL,
  version integer NOT NULL,
  saved_at timestamptz NOT NULL
);
CREATE INDEX briefing_period ON briefing (kind, start_month);

-- Every version of it: what was shown in a meeting can be shown again.
CREATE TABLE briefing_version (
  id text NOT NULL,
  version integer NOT NULL,
  content jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL,
  PRIMARY KEY (id, version)
);
