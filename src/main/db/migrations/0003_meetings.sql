CREATE TABLE meeting (
  id             TEXT    NOT NULL PRIMARY KEY,
  year           INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  ordinal        INTEGER NOT NULL CHECK (ordinal > 0),
  name           TEXT    NOT NULL CHECK (name <> ''),
  theme          TEXT    NOT NULL DEFAULT '',
  starts_on      TEXT    NOT NULL,
  ends_on        TEXT    NOT NULL,
  venue          TEXT    NOT NULL DEFAULT '',
  house_style    TEXT    NOT NULL DEFAULT 'gbt9704',
  is_sample      INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  copied_from_id TEXT    REFERENCES meeting (id) ON DELETE SET NULL,
  created_at     INTEGER NOT NULL,
  CHECK (ends_on >= starts_on)
) STRICT;

CREATE TABLE participant (
  id              TEXT    NOT NULL PRIMARY KEY,
  meeting_id      TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  name            TEXT    NOT NULL CHECK (name <> ''),
  gender          TEXT    CHECK (gender IN ('male', 'female')),
  ethnicity       TEXT    NOT NULL DEFAULT '',
  organization_id TEXT    REFERENCES organization (id),
  unit_name       TEXT    NOT NULL DEFAULT '',
  post            TEXT    NOT NULL DEFAULT '',
  phone           TEXT    NOT NULL DEFAULT '',
  contact         TEXT    NOT NULL DEFAULT '',
  capacity        TEXT    NOT NULL CHECK (capacity IN ('attendee', 'observer', 'guest', 'staff')),
  lodging         TEXT    NOT NULL DEFAULT '',
  dining          TEXT    NOT NULL DEFAULT '',
  ride            TEXT    NOT NULL DEFAULT '',
  group_name      TEXT    NOT NULL DEFAULT '',
  remark          TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX participant_by_meeting ON participant (meeting_id, position);
