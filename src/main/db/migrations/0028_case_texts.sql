-- The text of a case: every version as it was handed in, one of them the one in use.
CREATE TABLE case_text (
  id            TEXT    NOT NULL PRIMARY KEY,
  case_study_id TEXT    NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
  file_name     TEXT    NOT NULL,
  file_hash     TEXT    NOT NULL,
  file_size     INTEGER NOT NULL,
  handed_in_by  TEXT    NOT NULL DEFAULT '',
  imported_at   INTEGER NOT NULL,
  is_current    INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  characters    INTEGER NOT NULL,
  left_out      INTEGER NOT NULL DEFAULT 0,
  -- JSON array of titles, headings, paragraphs, tables and the places of pictures
  blocks        TEXT    NOT NULL CHECK (json_valid(blocks)),
  -- the same as plain words, for searching and comparing
  words         TEXT    NOT NULL,
  UNIQUE (case_study_id, file_hash)
) STRICT;
CREATE UNIQUE INDEX case_text_one_current ON case_text (case_study_id) WHERE is_current = 1;

CREATE TABLE case_picture (
  id         TEXT    NOT NULL PRIMARY KEY,
  text_id    TEXT    NOT NULL REFERENCES case_text (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL CHECK (number > 0),
  image_hash TEXT    NOT NULL,
  width      INTEGER NOT NULL,
  height     INTEGER NOT NULL,
  caption    TEXT    NOT NULL DEFAULT '',
  UNIQUE (text_id, number)
) STRICT;

CREATE VIRTUAL TABLE case_text_search USING fts5 (grams, content = '', contentless_delete = 1, tokenize = 'unicode61');
