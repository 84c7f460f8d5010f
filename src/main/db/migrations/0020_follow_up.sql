-- Rating by the raiser, handing over to others, splitting, repeats of earlier years. The statuses grow
-- by two, and a CHECK cannot be altered: the table is built anew. Its rowids stay, for the full-text
-- index is keyed by them.
CREATE TABLE issue_new (
  id                   TEXT    NOT NULL PRIMARY KEY,
  meeting_id           TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  number               INTEGER NOT NULL CHECK (number > 0),
  kind                 TEXT    NOT NULL CHECK (kind IN ('problem', 'request', 'suggestion')),
  status               TEXT    NOT NULL CHECK (status IN (
    'captured', 'proposed', 'assigned', 'declined', 'underway', 'submitted', 'sentBack',
    'concluded', 'rating', 'closureRequested', 'closed', 'merged', 'handledLocally', 'transferred',
    'notAccepted', 'continuous')),
  county_id            TEXT    REFERENCES organization (id),
  raised_by_id         TEXT    REFERENCES participant (id) ON DELETE SET NULL,
  raised_by_text       TEXT    NOT NULL DEFAULT '',
  raised_at            INTEGER NOT NULL,
  agenda_item_id       TEXT    REFERENCES agenda_item (id) ON DELETE SET NULL,
  slide_id             TEXT    REFERENCES slide (id) ON DELETE SET NULL,
  original_wording     TEXT    NOT NULL CHECK (original_wording <> ''),
  edited_wording       TEXT    NOT NULL DEFAULT '',
  demand               TEXT    NOT NULL DEFAULT '',
  topic                TEXT    NOT NULL DEFAULT 'other' CHECK (topic IN (
    'land', 'energy', 'finance', 'labour', 'approval', 'transport', 'parkFacilities',
    'policyDelivery', 'environment', 'publicFinance', 'livelihood', 'other')),
  level                TEXT    CHECK (level IN ('province', 'city', 'county')),
  common_issue_id      TEXT    REFERENCES issue (id),
  relapse_of_id        TEXT    REFERENCES issue (id),
  lead_organization_id TEXT    REFERENCES organization (id),
  responsible_person   TEXT    NOT NULL DEFAULT '',
  responsible_phone    TEXT    NOT NULL DEFAULT '',
  assigned_on          TEXT,
  due_date             TEXT,
  -- the date first set; an extension moves due_date and leaves this one
  original_due_date    TEXT,
  supervised           INTEGER NOT NULL DEFAULT 0 CHECK (supervised IN (0, 1)),
  outcome              TEXT    CHECK (outcome IN ('solved', 'underway', 'planned', 'explained')),
  result               TEXT    NOT NULL DEFAULT '',
  explanation          TEXT    NOT NULL DEFAULT '',
  next_step            TEXT    NOT NULL DEFAULT '',
  concluded_by         TEXT    REFERENCES operator (id),
  concluded_at         INTEGER,
  closed_by            TEXT    REFERENCES operator (id),
  closed_at            INTEGER,
  follow_up_review_on  TEXT,
  remark               TEXT    NOT NULL DEFAULT '',
  created_by           TEXT    REFERENCES operator (id),
  -- the notice it went out with; once it has one, its assignment can no longer be undone
  notice_id            TEXT    REFERENCES assignment_notice (id) ON DELETE SET NULL,
  recorder             TEXT    NOT NULL DEFAULT '',
  group_name           TEXT    NOT NULL DEFAULT '',
  -- made by merging others into it
  common               INTEGER NOT NULL DEFAULT 0 CHECK (common IN (0, 1)),
  split_from_id        TEXT    REFERENCES issue (id) ON DELETE SET NULL,
  repeat_of_id         TEXT    REFERENCES issue (id) ON DELETE SET NULL,
  leader               TEXT    NOT NULL DEFAULT '',
  feedback_cycle       TEXT    NOT NULL DEFAULT 'once' CHECK (feedback_cycle IN (
    'once', 'weekly', 'halfMonthly', 'monthly', 'quarterly')),
  transferred_to       TEXT    NOT NULL DEFAULT '',
  settled_level        TEXT    CHECK (settled_level IN ('province', 'city', 'county')),
  reply                TEXT    NOT NULL DEFAULT '',
  rating               TEXT    CHECK (rating IN ('satisfied', 'basicallySatisfied', 'unsatisfied')),
  UNIQUE (meeting_id, number),
  CHECK (status <> 'closed' OR (closed_by IS NOT NULL AND closed_at IS NOT NULL)),
  CHECK (closed_by IS NULL OR closed_by <> concluded_by)
) STRICT;

INSERT INTO issue_new (
  rowid,
  id, meeting_id, number, kind, status, county_id, raised_by_id, raised_by_text, raised_at,
  agenda_item_id, slide_id, original_wording, edited_wording, demand, topic, level,
  common_issue_id, relapse_of_id, lead_organization_id, responsible_person, responsible_phone,
  assigned_on, due_date, original_due_date, supervised, outcome, result, explanation,
  next_step, concluded_by, concluded_at, closed_by, closed_at, follow_up_review_on, remark,
  created_by, notice_id, recorder, group_name
) SELECT
  rowid,
  id, meeting_id, number, kind, status, county_id, raised_by_id, raised_by_text, raised_at,
  agenda_item_id, slide_id, original_wording, edited_wording, demand, topic, level,
  common_issue_id, relapse_of_id, lead_organization_id, responsible_person, responsible_phone,
  assigned_on, due_date, original_due_date, supervised, outcome, result, explanation,
  next_step, concluded_by, concluded_at, closed_by, closed_at, follow_up_review_on, remark,
  created_by, notice_id, recorder, group_name
FROM issue;

DROP TABLE issue;
ALTER TABLE issue_new RENAME TO issue;

CREATE INDEX issue_by_lead ON issue (lead_organization_id);
CREATE INDEX issue_by_county ON issue (county_id);
CREATE INDEX issue_by_common ON issue (common_issue_id) WHERE common_issue_id IS NOT NULL;

-- An extension keeps the date it was granted for.
ALTER TABLE issue_move ADD COLUMN due_date TEXT;

-- What a supporting organization answered the lead, and when.
ALTER TABLE issue_support ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE issue_support ADD COLUMN answered_on TEXT;

-- Province coordinates, city is responsible, county delivers: who that is for one issue.
CREATE TABLE issue_responsible (
  id              TEXT NOT NULL PRIMARY KEY,
  issue_id        TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  level           TEXT NOT NULL CHECK (level IN ('province', 'city', 'county')),
  organization_id TEXT NOT NULL REFERENCES organization (id),
  UNIQUE (issue_id, level)
) STRICT;

-- Days that this office says are other than shipped. The id is the date, so that two laptops that
-- enter the same day mean the same row.
CREATE TABLE calendar_day (
  id   TEXT NOT NULL PRIMARY KEY,
  mark TEXT NOT NULL CHECK (mark IN ('dayOff', 'workday', 'ordinary')),
  name TEXT NOT NULL DEFAULT ''
) STRICT;
