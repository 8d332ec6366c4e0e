-- With the index by longitude it tells the extent of all incidents without a pass over every row.
CREATE INDEX incident_latitude ON incident (latitude);
