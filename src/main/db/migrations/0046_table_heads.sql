-- What a person said a head of a reported table means, for the next table and the next year: an indicator by
-- its name and unit, because ids belong to a year; without a name, that it is not taken.
CREATE TABLE table_head (
  -- the head as it reads, without spaces
  id             TEXT NOT NULL PRIMARY KEY,
  indicator_name TEXT,
  indicator_unit TEXT,
  used_on        TEXT NOT NULL,
  CHECK ((indicator_name IS NULL) = (indicator_unit IS NULL))
) STRICT;
