-- Nominated cases that have passages or pictures in common with another case, of any year.
CREATE TABLE resemblance (
  -- made from selection and cases, so that two laptops find the same one
  id                  TEXT    NOT NULL PRIMARY KEY,
  selection_id        TEXT    NOT NULL REFERENCES selection (id) ON DELETE CASCADE,
  case_study_id       TEXT    NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
  other_case_study_id TEXT    NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
  -- hundredths of a per cent of the shorter paper
  share               INTEGER NOT NULL CHECK (share BETWEEN 0 AND 10000),
  characters          INTEGER NOT NULL,
  -- JSON arrays: what is in both, as it stands in each, and where
  passages            TEXT    NOT NULL CHECK (json_valid(passages)),
  pictures            TEXT    NOT NULL CHECK (json_valid(pictures)),
  -- what whoever looked said; NULL while nobody has
  verdict             TEXT    CHECK (verdict IN ('dismissed', 'upheld')),
  reason              TEXT    NOT NULL DEFAULT '',
  looked_at           INTEGER,
  looked_by           TEXT    REFERENCES operator (id),
  CHECK ((verdict IS NULL) = (looked_at IS NULL)),
  CHECK (verdict IS NULL OR reason <> '')
) STRICT;
CREATE INDEX resemblance_by_selection ON resemblance (selection_id);

-- When they were looked for, over what.
CREATE TABLE resemblance_check (
  -- the selection's
  id         TEXT    NOT NULL PRIMARY KEY REFERENCES selection (id) ON DELETE CASCADE,
  checked_at INTEGER NOT NULL,
  texts      INTEGER NOT NULL,
  decks      INTEGER NOT NULL,
  -- which papers, to tell whether any has come or changed
  basis      TEXT    NOT NULL
) STRICT;
