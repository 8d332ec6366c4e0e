-- Walls that registered, with what they last told and what they are asked to do; and the lists they play.
CREATE TABLE wall (
  id text PRIMARY KEY,
  report jsonb NOT NULL,
  order_number integer NOT NULL,
  order_request text,
  wall_order jsonb NOT NULL,
  registered_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);

CREATE TABLE playlist (
  id text PRIMARY KEY,
  name text NOT NULL,
  items jsonb NOT NULL,
  version integer NOT NULL,
  saved_at timestamptz NOT NULL
);
