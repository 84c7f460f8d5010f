-- Recommendation packs: what went out to which city, so that what comes back is compared with what the
-- city saw; and whom to call about a nomination.
CREATE TABLE recommendation_pack (
  id           TEXT    NOT NULL PRIMARY KEY,
  selection_id TEXT    NOT NULL REFERENCES selection (id) ON DELETE CASCADE,
  city_id      TEXT    NOT NULL REFERENCES organization (id),
  version      INTEGER NOT NULL CHECK (version > 0),
  made_on      TEXT    NOT NULL,
  due_date     TEXT    NOT NULL,
  -- SHA-256 of all that stood in it
  checksum     TEXT    NOT NULL,
  UNIQUE (selection_id, city_id, version)
) STRICT;

CREATE TABLE recommendation_row (
  id            TEXT    NOT NULL PRIMARY KEY,
  pack_id       TEXT    NOT NULL REFERENCES recommendation_pack (id) ON DELETE CASCADE,
  -- from 1, as the rows stood
  position      INTEGER NOT NULL CHECK (position > 0),
  -- how the row names itself in the workbook
  code          TEXT    NOT NULL,
  -- NULL: prepared for one that is not there yet
  nomination_id TEXT    REFERENCES nomination (id) ON DELETE SET NULL,
  -- JSON: what stood in its open cells, and the hashes of the files that were current
  base          TEXT    NOT NULL CHECK (json_valid(base)),
  -- JSON: the same as last taken in; NULL before
  settled       TEXT    CHECK (json_valid(settled)),
  UNIQUE (pack_id, position)
) STRICT;
CREATE INDEX recommendation_row_by_code ON recommendation_row (code);
CREATE INDEX recommendation_row_by_nomination ON recommendation_row (nomination_id);

-- A workbook that was taken in.
CREATE TABLE recommendation_received (
  id          TEXT    NOT NULL PRIMARY KEY,
  pack_id     TEXT    NOT NULL REFERENCES recommendation_pack (id) ON DELETE CASCADE,
  file_name   TEXT    NOT NULL,
  file_hash   TEXT    NOT NULL,
  received_on TEXT    NOT NULL,
  late        INTEGER NOT NULL CHECK (late IN (0, 1)),
  -- cells and files that were taken
  taken       INTEGER NOT NULL CHECK (taken >= 0)
) STRICT;

-- Who wrote a nomination's text and whom to call.
CREATE TABLE recommendation_contact (
  -- the nomination's
  id        TEXT NOT NULL PRIMARY KEY REFERENCES nomination (id) ON DELETE CASCADE,
  lead_unit TEXT NOT NULL DEFAULT '',
  contact   TEXT NOT NULL DEFAULT '',
  phone     TEXT NOT NULL DEFAULT ''
) STRICT;
