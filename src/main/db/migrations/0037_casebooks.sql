-- 汇编: the cases of a selection or a meeting as one book. Ids are made from what they are of, so that
-- two laptops that begin the same book begin one.
CREATE TABLE casebook (
  -- the selection's, or the meeting's
  id             TEXT    NOT NULL PRIMARY KEY,
  meeting_id     TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  selection_id   TEXT    REFERENCES selection (id) ON DELETE CASCADE,
  title          TEXT    NOT NULL CHECK (title <> ''),
  issuer         TEXT    NOT NULL DEFAULT '',
  issued_on      TEXT,
  preface        TEXT    NOT NULL DEFAULT '',
  arrangement    TEXT    NOT NULL CHECK (arrangement IN ('political', 'field', 'place', 'own')),
  lists_selected INTEGER NOT NULL CHECK (lists_selected IN (0, 1)),
  lists_speeches INTEGER NOT NULL CHECK (lists_speeches IN (0, 1)),
  adoptions      TEXT    NOT NULL CHECK (adoptions IN ('none', 'lines', 'annex'))
) STRICT;

CREATE TABLE casebook_case (
  -- casebook:case
  id            TEXT    NOT NULL PRIMARY KEY,
  casebook_id   TEXT    NOT NULL REFERENCES casebook (id) ON DELETE CASCADE,
  case_study_id TEXT    NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  -- empty: as the city wrote it
  title         TEXT    NOT NULL DEFAULT '',
  -- the version that was taken, which a newer one does not replace by itself
  text_id       TEXT    REFERENCES case_text (id) ON DELETE SET NULL,
  contact_unit  TEXT    NOT NULL DEFAULT '',
  contact_phone TEXT    NOT NULL DEFAULT '',
  UNIQUE (casebook_id, case_study_id)
) STRICT;

-- Only what somebody decided on a picture: its caption, that it is left out, that a slide is printed.
CREATE TABLE casebook_picture (
  -- casebook:case:hash
  id          TEXT    NOT NULL PRIMARY KEY,
  case_id     TEXT    NOT NULL REFERENCES casebook_case (id) ON DELETE CASCADE,
  image_hash  TEXT    NOT NULL,
  source      TEXT    NOT NULL CHECK (source IN ('text', 'slide')),
  width       INTEGER NOT NULL,
  height      INTEGER NOT NULL,
  caption     TEXT    NOT NULL DEFAULT '',
  is_left_out INTEGER NOT NULL CHECK (is_left_out IN (0, 1)),
  position    INTEGER NOT NULL,
  section     INTEGER CHECK (section > 0),
  UNIQUE (case_id, image_hash)
) STRICT;

-- A paragraph that is printed otherwise than it was handed in, because somebody took the correction.
CREATE TABLE casebook_correction (
  id        TEXT NOT NULL PRIMARY KEY,
  case_id   TEXT NOT NULL REFERENCES casebook_case (id) ON DELETE CASCADE,
  paragraph TEXT NOT NULL,
  corrected TEXT NOT NULL,
  UNIQUE (case_id, paragraph)
) STRICT;
