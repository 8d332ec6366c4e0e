-- The regions a brief is about; NULL for the district as a whole. Whoever is bound to regions sees a brief only if all
-- it is about lies within them: comments of others may tell of the rest.
ALTER TABLE briefing ADD COLUMN region_codes text[];

ALTER TABLE briefing ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON briefing USING (
  region_codes <@ (SELECT string_to_array(nullif(current_setting('geju.scope', true), ''), chr(31)))
);

ALTER TABLE briefing_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON briefing_version USING (EXISTS (SELECT 1 FROM briefing WHERE briefing.id = briefing_version.id));
