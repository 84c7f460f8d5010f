-- 原始记录: what was said, line by line; lines are only added. A discussion group has its own.
CREATE TABLE transcript_line (
  id             TEXT    NOT NULL PRIMARY KEY,
  meeting_id     TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  agenda_item_id TEXT    REFERENCES agenda_item (id) ON DELETE SET NULL,
  group_name     TEXT    NOT NULL DEFAULT '',
  at             INTEGER NOT NULL,
  speaker        TEXT    NOT NULL DEFAULT '',
  text           TEXT    NOT NULL CHECK (text <> ''),
  recorder       TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX transcript_line_by_meeting ON transcript_line (meeting_id, at);

-- 纪要: what the meeting heard and discussed, and what it decided; not the transcript.
CREATE TABLE minutes_section (
  id         TEXT    NOT NULL PRIMARY KEY,
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  heading    TEXT    NOT NULL CHECK (heading <> ''),
  text       TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX minutes_section_by_meeting ON minutes_section (meeting_id, position);

CREATE TABLE minutes_decision (
  id              TEXT    NOT NULL PRIMARY KEY,
  meeting_id      TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  verb            TEXT    NOT NULL CHECK (verb IN ('heard', 'discussed', 'decided', 'clarified', 'required')),
  text            TEXT    NOT NULL CHECK (text <> ''),
  organization_id TEXT    REFERENCES organization (id),
  due_date        TEXT,
  issue_id        TEXT    UNIQUE REFERENCES issue (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX minutes_decision_by_meeting ON minutes_decision (meeting_id, position);

-- 简报第n期: a number is given once per meeting.
CREATE TABLE bulletin (
  id         TEXT    NOT NULL PRIMARY KEY,
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL CHECK (number > 0),
  group_name TEXT    NOT NULL DEFAULT '',
  issued_on  TEXT    NOT NULL,
  UNIQUE (meeting_id, number)
) STRICT;
