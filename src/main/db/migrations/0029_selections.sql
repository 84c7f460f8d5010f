-- The yearly batch of cases: the call, what cities recommend, and where the selection stands.
CREATE TABLE selection (
  id                        TEXT    NOT NULL PRIMARY KEY,
  meeting_id                TEXT    NOT NULL REFERENCES meeting (id),
  name                      TEXT    NOT NULL CHECK (name <> ''),
  phase                     TEXT    NOT NULL CHECK (phase IN (
    'call', 'blind', 'deliberation', 'notice', 'published')),
  -- JSON array of names
  fields                    TEXT    NOT NULL,
  due_date                  TEXT,
  fewest_characters         INTEGER,
  most_characters           INTEGER,
  -- JSON array of { id, names }
  parts                     TEXT    NOT NULL,
  needs_stamp               INTEGER NOT NULL CHECK (needs_stamp IN (0, 1)),
  needs_deck                INTEGER NOT NULL CHECK (needs_deck IN (0, 1)),
  seats                     INTEGER NOT NULL CHECK (seats > 0),
  judges_each               INTEGER CHECK (judges_each > 0),
  aggregation               TEXT    NOT NULL CHECK (aggregation IN (
    'mean', 'median', 'trimmedMean', 'rankSum', 'borda', 'schulze')),
  trim                      INTEGER NOT NULL CHECK (trim > 0),
  trim_from                 INTEGER NOT NULL,
  decimals                  INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  -- JSON array of tie rules, the first one asked first
  ties                      TEXT    NOT NULL,
  -- hundredths of a point
  step                      INTEGER NOT NULL CHECK (step > 0),
  ties_are_void             INTEGER NOT NULL CHECK (ties_are_void IN (0, 1)),
  weights_are_placeholder   INTEGER NOT NULL CHECK (weights_are_placeholder IN (0, 1)),
  created_at                INTEGER NOT NULL,
  UNIQUE (meeting_id, name)
) STRICT;

CREATE TABLE criterion (
  id           TEXT    NOT NULL PRIMARY KEY,
  selection_id TEXT    NOT NULL REFERENCES selection (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  name         TEXT    NOT NULL CHECK (name <> ''),
  definition   TEXT    NOT NULL DEFAULT '',
  -- hundredths of a per cent, and of a point
  weight       INTEGER NOT NULL CHECK (weight > 0),
  maximum      INTEGER NOT NULL CHECK (maximum > 0),
  UNIQUE (selection_id, name)
) STRICT;

-- At least and at most so many selected of one city or field; no scope: of each.
CREATE TABLE selection_quota (
  id           TEXT    NOT NULL PRIMARY KEY,
  selection_id TEXT    NOT NULL REFERENCES selection (id) ON DELETE CASCADE,
  over         TEXT    NOT NULL CHECK (over IN ('city', 'field')),
  scope        TEXT,
  least        INTEGER NOT NULL CHECK (least >= 0),
  most         INTEGER CHECK (most >= least),
  UNIQUE (selection_id, over, scope)
) STRICT;

CREATE TABLE allowance (
  id           TEXT    NOT NULL PRIMARY KEY,
  selection_id TEXT    NOT NULL REFERENCES selection (id) ON DELETE CASCADE,
  city_id      TEXT    NOT NULL REFERENCES organization (id),
  most         INTEGER NOT NULL CHECK (most >= 0),
  UNIQUE (selection_id, city_id)
) STRICT;

CREATE TABLE nomination (
  id            TEXT    NOT NULL PRIMARY KEY,
  selection_id  TEXT    NOT NULL REFERENCES selection (id),
  case_study_id TEXT    NOT NULL REFERENCES case_study (id),
  city_id       TEXT    NOT NULL REFERENCES organization (id),
  city_order    INTEGER NOT NULL CHECK (city_order > 0),
  status        TEXT    NOT NULL CHECK (status IN (
    'received', 'sentBack', 'accepted', 'withdrawn', 'selected', 'notSelected')),
  reason        TEXT    NOT NULL DEFAULT '',
  nominated_at  INTEGER NOT NULL,
  UNIQUE (selection_id, case_study_id)
) STRICT;
CREATE INDEX nomination_by_case ON nomination (case_study_id);

-- What came with a nomination besides text and slides.
CREATE TABLE nomination_material (
  id            TEXT    NOT NULL PRIMARY KEY,
  nomination_id TEXT    NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
  -- 盖章推荐表, or anything else
  kind          TEXT    NOT NULL CHECK (kind IN ('stampedForm', 'other')),
  file_name     TEXT    NOT NULL,
  file_hash     TEXT    NOT NULL,
  file_size     INTEGER NOT NULL,
  added_at      INTEGER NOT NULL,
  UNIQUE (nomination_id, file_hash)
) STRICT;
