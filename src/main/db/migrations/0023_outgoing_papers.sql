-- What the office sends out under a number of its own, and whom it reminded.
CREATE TABLE outgoing_paper (
  id              TEXT    NOT NULL PRIMARY KEY,
  meeting_id      TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  kind            TEXT    NOT NULL CHECK (kind IN ('supervisionNotice', 'closureNotice', 'circular')),
  year            INTEGER NOT NULL,
  number          INTEGER NOT NULL CHECK (number > 0),
  -- NULL: to all
  organization_id TEXT    REFERENCES organization (id),
  -- of a supervision notice: the gravest of its issues
  light           TEXT    CHECK (light IN ('dueSoon', 'behind', 'overdue')),
  issued_on       TEXT    NOT NULL,
  voided_on       TEXT,
  void_reason     TEXT    NOT NULL DEFAULT '',
  UNIQUE (kind, year, number),
  CHECK (voided_on IS NULL OR void_reason <> '')
) STRICT;

CREATE TABLE outgoing_paper_item (
  id       TEXT NOT NULL PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES outgoing_paper (id) ON DELETE CASCADE,
  issue_id TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  UNIQUE (paper_id, issue_id)
) STRICT;

CREATE TABLE reminder (
  id              TEXT    NOT NULL PRIMARY KEY,
  meeting_id      TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  organization_id TEXT    NOT NULL REFERENCES organization (id),
  channel         TEXT    NOT NULL CHECK (channel IN (
    'phone', 'shortMessage', 'letter', 'inPerson', 'chat', 'meeting', 'other')),
  at              INTEGER NOT NULL,
  -- who was spoken to
  person          TEXT    NOT NULL DEFAULT '',
  said            TEXT    NOT NULL DEFAULT '',
  operator_id     TEXT    REFERENCES operator (id)
) STRICT;

CREATE TABLE reminder_item (
  id          TEXT NOT NULL PRIMARY KEY,
  reminder_id TEXT NOT NULL REFERENCES reminder (id) ON DELETE CASCADE,
  issue_id    TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  UNIQUE (reminder_id, issue_id)
) STRICT;

-- The leaders that a supervision notice names; the id is the issue's.
CREATE TABLE supervised_issue (
  id                 TEXT NOT NULL PRIMARY KEY REFERENCES issue (id) ON DELETE CASCADE,
  instructed_by      TEXT NOT NULL DEFAULT '',
  supporting_leaders TEXT NOT NULL DEFAULT ''
) STRICT;

-- Where an office calls the colours of its notices otherwise; the id is the light.
CREATE TABLE notice_color (
  id    TEXT NOT NULL PRIMARY KEY CHECK (id IN ('dueSoon', 'behind', 'overdue')),
  name  TEXT NOT NULL,
  color TEXT NOT NULL
) STRICT;
