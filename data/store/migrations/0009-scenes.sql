-- Scenes that people saved. The id is made by the client, so that saving again changes nothing.
CREATE TABLE saved_scene (
  id text PRIMARY KEY,
  name text NOT NULL,
  note text NOT NULL,
  face text NOT NULL,
  query jsonb NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  saved_at timestamptz NOT NULL
);
