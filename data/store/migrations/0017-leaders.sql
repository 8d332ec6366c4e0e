-- Word to a leader (上报领导): whom an overdue order was brought to. The name is masked as the staff lists have it, and
-- NULL where only the post was given; both are NULL for reminders and supervisions of a unit.
ALTER TABLE supervision ADD COLUMN leader_name text;
ALTER TABLE supervision ADD COLUMN leader_post text;
