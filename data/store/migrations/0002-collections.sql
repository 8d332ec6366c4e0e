CREATE TABLE collection (
  id text PRIMARY KEY,
  ordinal integer NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  description_zh text NOT NULL,
  description_en text NOT NULL,
  datetime_property text
);

-- part: the level of a region or the net of a net's grid, where a feature has one.
CREATE TABLE item (
  collection_id text NOT NULL,
  id text NOT NULL,
  ordinal integer NOT NULL,
  part text,
  at timestamptz,
  west double precision,
  south double precision,
  east double precision,
  north double precision,
  geometry jsonb,
  properties jsonb NOT NULL,
  PRIMARY KEY (collection_id, id)
);
CREATE UNIQUE INDEX item_ordinal ON item (collection_id, ordinal);
CREATE INDEX item_box ON item (collection_id, west, east, south, north);
CREATE INDEX item_time ON item (collection_id, at);
