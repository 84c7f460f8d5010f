-- Who wrote an issue down, and in which discussion group: what the laptop said of itself then.
ALTER TABLE issue ADD COLUMN recorder TEXT NOT NULL DEFAULT '';
ALTER TABLE issue ADD COLUMN group_name TEXT NOT NULL DEFAULT '';
