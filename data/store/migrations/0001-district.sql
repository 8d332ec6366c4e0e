-- One row: what names the store and orders its changes. Every writer locks it first, so that sequence numbers are
-- gapless and become visible in their order. district_version is the data version of the last change to the district
-- as a whole: what is derived from regions and dictionaries holds as long as it stays.
CREATE TABLE store_state (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  store_id text NOT NULL,
  data_version bigint NOT NULL,
  district_version bigint NOT NULL,
  sequence bigint NOT NULL,
  next_incident_id integer NOT NULL
);

CREATE TABLE district (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  name_zh text NOT NULL,
  name_en text NOT NULL,
  synthetic boolean NOT NULL,
  time_zone text NOT NULL,
  west double precision NOT NULL,
  south double precision NOT NULL,
  east double precision NOT NULL,
  north double precision NOT NULL,
  projection jsonb NOT NULL,
  basemap jsonb NOT NULL,
  time_precision text NOT NULL
);

CREATE TABLE region_level (
  id text PRIMARY KEY,
  ordinal integer NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  parent_id text
);

CREATE TABLE region (
  code text PRIMARY KEY,
  ordinal integer NOT NULL,
  level_id text NOT NULL,
  parent_code text,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  label_longitude double precision NOT NULL,
  label_latitude double precision NOT NULL,
  west double precision NOT NULL,
  south double precision NOT NULL,
  east double precision NOT NULL,
  north double precision NOT NULL,
  area_square_kilometers double precision NOT NULL,
  population double precision,
  households double precision,
  shape jsonb NOT NULL
);
CREATE INDEX region_ordinal ON region (ordinal);

CREATE TABLE category (
  code text PRIMARY KEY,
  ordinal integer NOT NULL,
  parent_code text,
  name_zh text NOT NULL,
  name_en text NOT NULL
);

CREATE TABLE incident_source (
  code text PRIMARY KEY,
  ordinal integer NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  kind text NOT NULL
);

CREATE TABLE department (
  code text PRIMARY KEY,
  ordinal integer NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL
);

CREATE TABLE dataset (
  id text PRIMARY KEY,
  ordinal integer NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  as_of timestamptz,
  period_seconds double precision,
  count integer NOT NULL
);

CREATE TABLE basemap_tile (
  z integer NOT NULL,
  x integer NOT NULL,
  y integer NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (z, x, y)
);
