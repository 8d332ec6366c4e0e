-- region_code is the finest known region of the first hierarchy: what a scope by region filters by.
CREATE TABLE incident (
  id integer NOT NULL,
  source_code text NOT NULL,
  source_id text NOT NULL,
  category_code text NOT NULL,
  title text NOT NULL,
  longitude double precision,
  latitude double precision,
  original_x double precision,
  original_y double precision,
  original_crs text,
  geocode_quality text NOT NULL,
  address text,
  region_code text,
  region_codes text[] NOT NULL,
  reported_at timestamptz NOT NULL,
  found_at timestamptz,
  accepted_at timestamptz,
  triaged_at timestamptz,
  assigned_at timestamptz,
  started_at timestamptz,
  fed_back_at timestamptz,
  completed_at timestamptz,
  called_back_at timestamptz,
  effect_checked_at timestamptz,
  due_at timestamptz,
  state text NOT NULL,
  route text NOT NULL,
  event_grade smallint,
  urgency text,
  lead_department_code text,
  co_department_codes text[] NOT NULL,
  events jsonb NOT NULL,
  call_back_applicable boolean NOT NULL,
  satisfied boolean,
  duplicate_of text,
  flags smallint NOT NULL,
  version integer NOT NULL,
  content_hash bigint NOT NULL
);

ALTER TABLE incident ADD CONSTRAINT incident_id PRIMARY KEY (id);
CREATE UNIQUE INDEX incident_source_id ON incident (source_code, source_id);
CREATE INDEX incident_reported_at ON incident (reported_at, id);
CREATE INDEX incident_region ON incident (region_code, reported_at);
CREATE INDEX incident_place ON incident (longitude, latitude, reported_at);

-- Months of the district's civil time. The version is the data version of the last change in the month.
CREATE TABLE incident_month (
  month text PRIMARY KEY,
  rows integer NOT NULL,
  placed integer NOT NULL,
  outside integer NOT NULL,
  version bigint NOT NULL
);

-- What the stream tells, in order. A row of kind 'reset' says that the district changed as a whole.
CREATE TABLE incident_change (
  sequence bigint PRIMARY KEY,
  kind text NOT NULL,
  incident_id integer,
  at timestamptz NOT NULL,
  row jsonb
);
