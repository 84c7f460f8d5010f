-- Score sheets that go out as files and on paper. Nothing here names a case: rows of a sheet are told
-- by their codes.
CREATE TABLE sheet_pack (
  -- the judge's
  id        TEXT    NOT NULL PRIMARY KEY REFERENCES judge (id) ON DELETE CASCADE,
  version   INTEGER NOT NULL CHECK (version > 0),
  -- of what the pack of this version says
  checksum  TEXT    NOT NULL,
  made_on   TEXT    NOT NULL,
  -- SHA-256 of the file that was recorded last; empty while none was
  file_hash TEXT    NOT NULL DEFAULT '',
  -- JSON: what the judge remarked, by code
  remarks   TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(remarks))
) STRICT;

-- A paper form as one person read it; two people read each.
CREATE TABLE paper_entry (
  id          TEXT    NOT NULL PRIMARY KEY,
  judge_id    TEXT    NOT NULL REFERENCES judge (id) ON DELETE CASCADE,
  operator_id TEXT    NOT NULL REFERENCES operator (id),
  -- which draw of codes it is about
  draw        TEXT    NOT NULL,
  -- JSON: { code, abstained, points }
  read       TEXT    NOT NULL CHECK (json_valid(read)),
  is_done     INTEGER NOT NULL CHECK (is_done IN (0, 1)),
  entered_at  INTEGER NOT NULL,
  UNIQUE (judge_id, operator_id)
) STRICT;

-- A cell that two people read differently, after a look at the paper.
CREATE TABLE paper_settlement (
  id         TEXT    NOT NULL PRIMARY KEY,
  judge_id   TEXT    NOT NULL REFERENCES judge (id) ON DELETE CASCADE,
  code       TEXT    NOT NULL,
  -- the number of a criterion from 0, or 'abstained'
  cell       TEXT    NOT NULL,
  -- JSON: hundredths of points, null, true or false
  value      TEXT    NOT NULL CHECK (json_valid(value)),
  settled_by TEXT    NOT NULL REFERENCES operator (id),
  witness    TEXT    NOT NULL CHECK (witness <> ''),
  settled_at INTEGER NOT NULL,
  UNIQUE (judge_id, code, cell)
) STRICT;
