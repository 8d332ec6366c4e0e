-- Where an incident lay before a change that moved it to other regions: whoever sees only those is told that it left.
ALTER TABLE incident_change ADD COLUMN left_codes text[];
