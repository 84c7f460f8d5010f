-- Return packs: what went out to whom, with the values that stood in it, so that what comes back is
-- compared with what the organization saw.
CREATE TABLE return_pack (
  id              TEXT    NOT NULL PRIMARY KEY,
  meeting_id      TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  organization_id TEXT    NOT NULL REFERENCES organization (id),
  version         INTEGER NOT NULL CHECK (version > 0),
  made_on         TEXT    NOT NULL,
  due_date        TEXT    NOT NULL,
  -- SHA-256 of all that stood in it
  checksum        TEXT    NOT NULL,
  UNIQUE (meeting_id, organization_id, version)
) STRICT;

CREATE TABLE return_pack_item (
  id       TEXT    NOT NULL PRIMARY KEY,
  pack_id  TEXT    NOT NULL REFERENCES return_pack (id) ON DELETE CASCADE,
  issue_id TEXT    NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  -- from 1, as the rows stood
  position INTEGER NOT NULL CHECK (position > 0),
  role     TEXT    NOT NULL CHECK (role IN ('lead', 'support')),
  -- how the row names itself in the workbook
  code     TEXT    NOT NULL,
  -- JSON: what stood in its locked and in its open cells
  base     TEXT    NOT NULL CHECK (json_valid(base)),
  UNIQUE (pack_id, position)
) STRICT;
CREATE INDEX return_pack_item_by_code ON return_pack_item (code);

-- A file that was taken in.
CREATE TABLE return_received (
  id          TEXT    NOT NULL PRIMARY KEY,
  pack_id     TEXT    NOT NULL REFERENCES return_pack (id) ON DELETE CASCADE,
  file_name   TEXT    NOT NULL,
  file_hash   TEXT    NOT NULL,
  received_on TEXT    NOT NULL,
  late        INTEGER NOT NULL CHECK (late IN (0, 1)),
  -- cells that were taken
  taken       INTEGER NOT NULL CHECK (taken >= 0)
) STRICT;

-- Asked for in a return, granted (or not) by the office.
CREATE TABLE extension_request (
  id              TEXT    NOT NULL PRIMARY KEY,
  issue_id        TEXT    NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  organization_id TEXT    NOT NULL REFERENCES organization (id),
  -- null: asks to go on for good (长期坚持)
  due_date        TEXT,
  reason          TEXT    NOT NULL CHECK (reason <> ''),
  asked_on        TEXT    NOT NULL
) STRICT;
