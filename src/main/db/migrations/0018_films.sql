-- The video of a film item (专题片). Known by its item, so that two laptops that attach one mean the same
-- row. The file itself lies on disk under its SHA-256.
CREATE TABLE film (
  id        TEXT    NOT NULL PRIMARY KEY REFERENCES agenda_item (id) ON DELETE CASCADE,
  file_name TEXT    NOT NULL CHECK (file_name <> ''),
  file_hash TEXT    NOT NULL,
  file_size INTEGER NOT NULL CHECK (file_size > 0),
  format    TEXT    NOT NULL CHECK (format IN ('mp4', 'webm')),
  added_at  INTEGER NOT NULL
) STRICT;

-- A film can be on the stage: made anew, because the list of views is part of the table.
CREATE TABLE stage_state_with_film (
  id         TEXT    NOT NULL PRIMARY KEY CHECK (id = 'stage'),
  meeting_id TEXT,
  view       TEXT    NOT NULL CHECK (view IN ('holding', 'slide', 'agenda', 'film')),
  slide_id   TEXT,
  day_id     TEXT,
  black      INTEGER NOT NULL CHECK (black IN (0, 1)),
  frozen     TEXT    CHECK (frozen IS NULL OR json_valid(frozen)),
  -- JSON: the film last put on, whether it is to play, and the facts its place is computed from
  film       TEXT    CHECK (film IS NULL OR json_valid(film))
) STRICT;
INSERT INTO stage_state_with_film (id, meeting_id, view, slide_id, day_id, black, frozen)
SELECT id, meeting_id, view, slide_id, day_id, black, frozen FROM stage_state;
DROP TABLE stage_state;
ALTER TABLE stage_state_with_film RENAME TO stage_state;
