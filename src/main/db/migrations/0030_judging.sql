-- Blind copies, codes, judges and their scores. Codes stand apart from nominations, because names and
-- codes are not seen together before the opening.
CREATE TABLE blind_copy (
  -- the nomination's
  id           TEXT    NOT NULL PRIMARY KEY REFERENCES nomination (id) ON DELETE CASCADE,
  -- the text that was looked at
  text_id      TEXT    NOT NULL REFERENCES case_text (id) ON DELETE CASCADE,
  title        TEXT    NOT NULL CHECK (title <> ''),
  -- JSON arrays: { term, replacement }, and own names that are ordinary words here
  masks        TEXT    NOT NULL CHECK (json_valid(masks)),
  left_readable TEXT   NOT NULL CHECK (json_valid(left_readable)),
  confirmed_by TEXT    REFERENCES operator (id),
  confirmed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE blind_code (
  -- the nomination's
  id           TEXT NOT NULL PRIMARY KEY REFERENCES nomination (id) ON DELETE CASCADE,
  selection_id TEXT NOT NULL REFERENCES selection (id) ON DELETE CASCADE,
  code         TEXT NOT NULL,
  UNIQUE (selection_id, code)
) STRICT;

-- What nobody may do unseen: codes drawn or voided, a sheet given back, names and scores brought
-- together. Only ever added.
CREATE TABLE judging_act (
  id           TEXT    NOT NULL PRIMARY KEY,
  selection_id TEXT    NOT NULL REFERENCES selection (id),
  act          TEXT    NOT NULL CHECK (act IN ('beginBlind', 'backToCall', 'giveBack', 'open')),
  at           INTEGER NOT NULL,
  operator_id  TEXT    REFERENCES operator (id),
  witness      TEXT    NOT NULL DEFAULT '',
  reason       TEXT    NOT NULL DEFAULT '',
  -- whose sheet
  judge_name   TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE judge (
  id           TEXT NOT NULL PRIMARY KEY,
  selection_id TEXT NOT NULL REFERENCES selection (id),
  name         TEXT NOT NULL CHECK (name <> ''),
  unit         TEXT NOT NULL DEFAULT '',
  city_id      TEXT REFERENCES organization (id),
  UNIQUE (selection_id, name, unit)
) STRICT;

CREATE TABLE judge_relation (
  id              TEXT NOT NULL PRIMARY KEY,
  judge_id        TEXT NOT NULL REFERENCES judge (id) ON DELETE CASCADE,
  organization_id TEXT NOT NULL REFERENCES organization (id),
  reason          TEXT NOT NULL CHECK (reason <> ''),
  UNIQUE (judge_id, organization_id)
) STRICT;

-- Which judge is to score what.
CREATE TABLE reading (
  id            TEXT NOT NULL PRIMARY KEY,
  judge_id      TEXT NOT NULL REFERENCES judge (id) ON DELETE CASCADE,
  nomination_id TEXT NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
  UNIQUE (judge_id, nomination_id)
) STRICT;

CREATE TABLE score_mark (
  id            TEXT NOT NULL PRIMARY KEY,
  judge_id      TEXT NOT NULL REFERENCES judge (id) ON DELETE CASCADE,
  nomination_id TEXT NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
  -- JSON: hundredths of points by criterion, in their order; NULL is an abstention
  points        TEXT CHECK (json_valid(points)),
  UNIQUE (judge_id, nomination_id)
) STRICT;

-- A sheet that was handed in: from here on its marks stay.
CREATE TABLE score_sheet (
  -- the judge's
  id           TEXT    NOT NULL PRIMARY KEY REFERENCES judge (id) ON DELETE CASCADE,
  source       TEXT    NOT NULL CHECK (source IN ('screen', 'file', 'paper')),
  handed_in_at INTEGER NOT NULL,
  taken_by     TEXT    REFERENCES operator (id)
) STRICT;
