-- Supervisions (督办): who pressed which unit to act on an order, and why. Written once, never changed. region_code is
-- the finest region of the incident: what a scope by region filters by.
CREATE TABLE supervision (
  id text PRIMARY KEY,
  incident_id integer NOT NULL,
  region_code text,
  kind text NOT NULL,
  unit_code text,
  reason text NOT NULL,
  supervised_at timestamptz NOT NULL,
  supervised_by text NOT NULL
);
CREATE INDEX supervision_time ON supervision (supervised_at);
CREATE INDEX supervision_incident ON supervision (incident_id);

ALTER TABLE supervision ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON supervision USING (
  ARRAY[region_code] && (SELECT string_to_array(nullif(current_setting('geju.scope', true), ''), chr(31)))
);
