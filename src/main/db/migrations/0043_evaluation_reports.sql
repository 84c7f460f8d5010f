-- The report on an evaluation. `id` is the release's, or the evaluation's while it is a draft on the
-- present state, so that two laptops mean the same report.
CREATE TABLE evaluation_report (
  id            TEXT    NOT NULL PRIMARY KEY,
  evaluation_id TEXT    NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  release_id    TEXT    REFERENCES evaluation_release (id) ON DELETE CASCADE,
  -- whose issues and cases it tells of
  meeting_id    TEXT    REFERENCES meeting (id) ON DELETE SET NULL,
  title         TEXT    NOT NULL CHECK (title <> ''),
  issuer        TEXT    NOT NULL,
  issued_on     TEXT,
  -- 截至, for the issues
  as_of         TEXT    NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT;

-- id: report, edition and chapter. Numbers in the text are bound: [[figure|value last seen]].
CREATE TABLE evaluation_report_chapter (
  id        TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES evaluation_report (id) ON DELETE CASCADE,
  edition   TEXT NOT NULL CHECK (edition IN ('public', 'internal')),
  chapter   TEXT NOT NULL CHECK (chapter IN ('overview', 'scope', 'results', 'areas', 'progress',
                                             'experience', 'commonIssues', 'suggestions')),
  text      TEXT NOT NULL,
  UNIQUE (report_id, edition, chapter)
) STRICT;
