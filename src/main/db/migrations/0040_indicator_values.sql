-- Figures asked of the cities: which workbook went out to whom with what in it, and what came back.
CREATE TABLE value_pack (
  id            TEXT    NOT NULL PRIMARY KEY,
  evaluation_id TEXT    NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  city_id       TEXT    NOT NULL REFERENCES organization (id),
  made_on       TEXT    NOT NULL,
  -- tells the newer of two apart
  made_at       INTEGER NOT NULL,
  due_date      TEXT    NOT NULL,
  -- JSON: indicators, counties and the figures that stood in it
  content       TEXT    NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX value_pack_by_city ON value_pack (evaluation_id, city_id);

-- A file that was taken in.
CREATE TABLE value_received (
  id          TEXT    NOT NULL PRIMARY KEY,
  pack_id     TEXT    NOT NULL REFERENCES value_pack (id) ON DELETE CASCADE,
  file_name   TEXT    NOT NULL,
  file_hash   TEXT    NOT NULL,
  received_on TEXT    NOT NULL,
  late        INTEGER NOT NULL CHECK (late IN (0, 1)),
  -- figures that were taken
  taken       INTEGER NOT NULL CHECK (taken >= 0)
) STRICT;
