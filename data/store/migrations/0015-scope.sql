-- Regions a feature touches; NULL until it is looked up, and then whoever is bound to regions does not see it.
ALTER TABLE item ADD COLUMN region_codes text[];

-- Who is bound to some regions reads as the role geju_scoped (see store/access/scope-role.ts), with the codes of those
-- regions and all within them in geju.scope, and of the regions above them in geju.scope_path. A setting that is
-- missing or empty lets nothing through: string_to_array of NULL is NULL. The subqueries are run once a statement.
ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON incident USING (
  region_codes && (SELECT string_to_array(nullif(current_setting('geju.scope', true), ''), chr(31)))
);

ALTER TABLE item ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON item USING (
  region_codes && (SELECT string_to_array(nullif(current_setting('geju.scope', true), ''), chr(31)))
);

ALTER TABLE region ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON region USING (
  ARRAY[code] && (SELECT string_to_array(nullif(current_setting('geju.scope', true), ''), chr(31)))
  OR ARRAY[code] && (SELECT string_to_array(nullif(current_setting('geju.scope_path', true), ''), chr(31)))
);

ALTER TABLE warning ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON warning USING (
  ARRAY[region_code] && (SELECT string_to_array(nullif(current_setting('geju.scope', true), ''), chr(31)))
);

ALTER TABLE warning_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON warning_entry USING (EXISTS (SELECT 1 FROM warning WHERE warning.id = warning_id));

ALTER TABLE dispatch ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON dispatch USING (
  ARRAY[region_code] && (SELECT string_to_array(nullif(current_setting('geju.scope', true), ''), chr(31)))
);
