CREATE TABLE case_study (
  id         TEXT    NOT NULL PRIMARY KEY,
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  county_id  TEXT    NOT NULL REFERENCES organization (id),
  title      TEXT    NOT NULL CHECK (title <> ''),
  field      TEXT    NOT NULL DEFAULT '',
  summary    TEXT    NOT NULL DEFAULT '',
  speaker_id TEXT    REFERENCES participant (id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX case_study_by_meeting ON case_study (meeting_id);

-- The file itself lies on disk under its SHA-256; the row has the hash.
CREATE TABLE deck (
  id               TEXT    NOT NULL PRIMARY KEY,
  case_study_id    TEXT    NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
  file_name        TEXT    NOT NULL,
  file_hash        TEXT    NOT NULL,
  file_size        INTEGER NOT NULL,
  format           TEXT    NOT NULL CHECK (format IN ('pptx', 'pdf', 'image')),
  page_count       INTEGER NOT NULL CHECK (page_count > 0),
  is_stage_version INTEGER NOT NULL DEFAULT 0 CHECK (is_stage_version IN (0, 1)),
  imported_at      INTEGER NOT NULL,
  rendering        TEXT    NOT NULL CHECK (rendering IN ('waiting', 'done', 'failed')),
  renderer         TEXT    CHECK (renderer IN ('libreOffice', 'pdf', 'builtIn', 'image')),
  UNIQUE (case_study_id, file_hash)
) STRICT;

-- Exactly one version of a case's slides is the one for the stage (上会版).
CREATE UNIQUE INDEX deck_one_stage_version ON deck (case_study_id) WHERE is_stage_version = 1;

CREATE TABLE slide (
  id         TEXT    NOT NULL PRIMARY KEY,
  deck_id    TEXT    NOT NULL REFERENCES deck (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL CHECK (number > 0),
  title      TEXT    NOT NULL DEFAULT '',
  text       TEXT    NOT NULL DEFAULT '',
  notes      TEXT    NOT NULL DEFAULT '',
  image_hash TEXT,
  width      INTEGER,
  height     INTEGER,
  -- JSON array of what could not be shown faithfully: {kind, detail}
  fidelity   TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(fidelity)),
  UNIQUE (deck_id, number)
) STRICT;

CREATE VIRTUAL TABLE slide_search USING fts5 (grams, content = '', contentless_delete = 1, tokenize = 'unicode61');
