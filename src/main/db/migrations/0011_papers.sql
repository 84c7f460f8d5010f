-- How each printed paper of a meeting is made up; without a row it is made up as usual.
CREATE TABLE paper_make_up (
  id            TEXT    NOT NULL PRIMARY KEY,
  meeting_id    TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  paper         TEXT    NOT NULL CHECK (paper IN (
    'signInSheet', 'placeCards', 'badges', 'groupList', 'leaveList', 'handbook')),
  edition       TEXT    NOT NULL CHECK (edition IN ('internal', 'public')),
  format        TEXT    NOT NULL CHECK (format IN ('docx', 'pdf')),
  arrangement   TEXT    NOT NULL CHECK (arrangement IN ('list', 'city', 'group')),
  name_size     TEXT    NOT NULL CHECK (name_size IN ('large', 'medium', 'small')),
  faces         TEXT    NOT NULL CHECK (faces IN ('single', 'folded')),
  unit_line     INTEGER NOT NULL CHECK (unit_line IN (0, 1)),
  check_in_code INTEGER NOT NULL CHECK (check_in_code IN (0, 1)),
  UNIQUE (meeting_id, paper)
) STRICT;

-- What the organiser wrote; without a row the program's proposal stands.
CREATE TABLE paper_text (
  id         TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  key        TEXT NOT NULL CHECK (key IN (
    'notice', 'siteVisits', 'meals', 'transport', 'staffNote', 'confidentiality')),
  text       TEXT NOT NULL,
  UNIQUE (meeting_id, key)
) STRICT;

CREATE TABLE discussion_group (
  id          TEXT NOT NULL PRIMARY KEY,
  meeting_id  TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  name        TEXT NOT NULL CHECK (name <> ''),
  convener_id TEXT REFERENCES participant (id) ON DELETE SET NULL,
  recorder_id TEXT REFERENCES participant (id) ON DELETE SET NULL,
  place       TEXT NOT NULL DEFAULT '',
  UNIQUE (meeting_id, name)
) STRICT;

-- What the files on this laptop were made from. Not journalled: nobody undoes that a file was written.
CREATE TABLE paper_made (
  id           TEXT    NOT NULL PRIMARY KEY,
  meeting_id   TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  paper        TEXT    NOT NULL CHECK (paper IN (
    'signInSheet', 'placeCards', 'badges', 'groupList', 'leaveList', 'handbook')),
  edition      TEXT    NOT NULL CHECK (edition IN ('internal', 'public')),
  format       TEXT    NOT NULL CHECK (format IN ('docx', 'pdf')),
  content_hash TEXT    NOT NULL,
  -- per person and source: its hash, and the name to say when it is gone
  made_from    TEXT    NOT NULL CHECK (json_valid(made_from)),
  made_at      INTEGER NOT NULL,
  UNIQUE (meeting_id, paper, edition, format)
) STRICT;
