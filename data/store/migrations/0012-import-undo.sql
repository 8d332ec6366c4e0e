-- What it takes to undo the last import; at most one row. What the import changed or took out lies in tables named
-- undo_… of the shape of those they keep, made anew by each import in its own transaction.
CREATE TABLE import_undo (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  import_id text NOT NULL,
  first_id integer NOT NULL,
  next_id integer NOT NULL,
  replaced boolean NOT NULL,
  regions_changed boolean NOT NULL,
  incidents_changed boolean NOT NULL,
  collections jsonb NOT NULL,
  schema_name text NOT NULL
);
