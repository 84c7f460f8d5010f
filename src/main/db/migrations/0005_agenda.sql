CREATE TABLE agenda_day (
  id         TEXT    NOT NULL PRIMARY KEY,
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  date       TEXT    NOT NULL,
  -- minutes after midnight at which the first item starts, unless that item has a start of its own
  starts_at  INTEGER NOT NULL CHECK (starts_at BETWEEN 0 AND 1440),
  UNIQUE (meeting_id, date)
) STRICT;

CREATE TABLE agenda_item (
  id              TEXT    NOT NULL PRIMARY KEY,
  day_id          TEXT    NOT NULL REFERENCES agenda_day (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  kind            TEXT    NOT NULL CHECK (kind IN (
    'hosting', 'circular', 'film', 'speech', 'writtenContribution', 'freeSpeech', 'response',
    'commentary', 'address', 'groupDiscussion', 'groupReport', 'siteVisit', 'signing',
    'groupPhoto', 'meal', 'ride', 'break')),
  title           TEXT    NOT NULL CHECK (title <> ''),
  planned_minutes INTEGER NOT NULL CHECK (planned_minutes >= 0),
  -- minutes after midnight when the item must not start earlier or later; null: it follows the item before
  planned_start   INTEGER CHECK (planned_start BETWEEN 0 AND 2880),
  county_id       TEXT    REFERENCES organization (id),
  case_study_id   TEXT    REFERENCES case_study (id) ON DELETE SET NULL,
  place           TEXT    NOT NULL DEFAULT '',
  remark          TEXT    NOT NULL DEFAULT '',
  -- facts of the day, in milliseconds; what a screen shows is computed from them and now
  actual_start    INTEGER,
  actual_end      INTEGER
) STRICT;

CREATE INDEX agenda_item_by_day ON agenda_item (day_id, position);

CREATE TABLE agenda_speaker (
  id             TEXT    NOT NULL PRIMARY KEY,
  agenda_item_id TEXT    NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  participant_id TEXT    NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  UNIQUE (agenda_item_id, participant_id)
) STRICT;

-- What is on the audience screen: one row, kept so that a restart shows the same. Not journalled:
-- turning a page is not an act that anyone undoes or audits.
CREATE TABLE stage_state (
  id         TEXT    NOT NULL PRIMARY KEY CHECK (id = 'stage'),
  meeting_id TEXT,
  view       TEXT    NOT NULL CHECK (view IN ('holding', 'slide', 'agenda')),
  slide_id   TEXT,
  day_id     TEXT,
  black      INTEGER NOT NULL CHECK (black IN (0, 1)),
  -- while frozen, the hall keeps seeing this JSON picture of the state
  frozen     TEXT    CHECK (frozen IS NULL OR json_valid(frozen))
) STRICT;
