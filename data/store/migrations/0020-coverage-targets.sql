-- What the four alls of video coverage (雪亮四全) are to reach, as the city has set it: one row, none until somebody sets
-- it. Shares from 0 to 1, NULL where no figure is set.
CREATE TABLE coverage_target (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  area double precision,
  shared double precision,
  time double precision,
  control double precision,
  version integer NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL
);
