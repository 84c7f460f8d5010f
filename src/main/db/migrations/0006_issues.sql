-- One matter per row (一事一项). The wording as spoken and the wording as edited are two fields;
-- exports use the edited one.
CREATE TABLE issue (
  id                   TEXT    NOT NULL PRIMARY KEY,
  meeting_id           TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  number               INTEGER NOT NULL CHECK (number > 0),
  kind                 TEXT    NOT NULL CHECK (kind IN ('problem', 'request', 'suggestion')),
  status               TEXT    NOT NULL CHECK (status IN (
    'captured', 'proposed', 'assigned', 'declined', 'underway', 'submitted', 'sentBack',
    'concluded', 'closureRequested', 'closed', 'merged', 'handledLocally', 'notAccepted', 'continuous')),
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
  UNIQUE (meeting_id, number),
  CHECK (status <> 'closed' OR (closed_by IS NOT NULL AND closed_at IS NOT NULL)),
  CHECK (closed_by IS NULL OR closed_by <> concluded_by)
) STRICT;

CREATE INDEX issue_by_lead ON issue (lead_organization_id);
CREATE INDEX issue_by_county ON issue (county_id);

-- Numbers of issues that are gone: the journal remembers them, so that none is given twice.
CREATE INDEX issue_number_gone ON change_entry (
  json_extract(before, '$.meeting_id'), json_extract(before, '$.number')
) WHERE table_name = 'issue' AND after IS NULL;

CREATE VIRTUAL TABLE issue_search USING fts5 (grams, content = '', contentless_delete = 1, tokenize = 'unicode61');

CREATE TABLE issue_support (
  id              TEXT NOT NULL PRIMARY KEY,
  issue_id        TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  organization_id TEXT NOT NULL REFERENCES organization (id),
  due_date        TEXT,
  UNIQUE (issue_id, organization_id)
) STRICT;

-- Every move in an issue's life, with its reason where the move asks for one.
CREATE TABLE issue_move (
  id          TEXT    NOT NULL PRIMARY KEY,
  issue_id    TEXT    NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  move        TEXT    NOT NULL,
  from_status TEXT    NOT NULL,
  to_status   TEXT    NOT NULL,
  reason      TEXT    NOT NULL DEFAULT '',
  -- who granted an extension
  approver    TEXT    NOT NULL DEFAULT '',
  at          INTEGER NOT NULL,
  operator_id TEXT    REFERENCES operator (id)
) STRICT;

CREATE INDEX issue_move_by_issue ON issue_move (issue_id, at);

-- Append-only: no operation edits or removes an entry.
CREATE TABLE progress_entry (
  id              TEXT    NOT NULL PRIMARY KEY,
  issue_id        TEXT    NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  date            TEXT    NOT NULL,
  organization_id TEXT    REFERENCES organization (id),
  text            TEXT    NOT NULL CHECK (text <> ''),
  author          TEXT    NOT NULL DEFAULT '',
  recorded_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX progress_entry_by_issue ON progress_entry (issue_id, date);

CREATE TABLE evidence (
  id        TEXT    NOT NULL PRIMARY KEY,
  issue_id  TEXT    NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  file_name TEXT    NOT NULL,
  file_hash TEXT    NOT NULL,
  file_size INTEGER NOT NULL,
  remark    TEXT    NOT NULL DEFAULT '',
  added_at  INTEGER NOT NULL,
  UNIQUE (issue_id, file_hash)
) STRICT;

-- 〔2026〕15号: given once, never twice; a void number is kept with its reason.
CREATE TABLE assignment_notice (
  id              TEXT    NOT NULL PRIMARY KEY,
  meeting_id      TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  year            INTEGER NOT NULL,
  number          INTEGER NOT NULL CHECK (number > 0),
  organization_id TEXT    NOT NULL REFERENCES organization (id),
  issued_on       TEXT    NOT NULL,
  voided_on       TEXT,
  void_reason     TEXT    NOT NULL DEFAULT '',
  UNIQUE (year, number)
) STRICT;

CREATE TABLE assignment_notice_item (
  id        TEXT NOT NULL PRIMARY KEY,
  notice_id TEXT NOT NULL REFERENCES assignment_notice (id) ON DELETE CASCADE,
  issue_id  TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  UNIQUE (notice_id, issue_id)
) STRICT;
