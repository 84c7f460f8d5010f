-- Who came: facts, only ever added, so that the registration desks' laptops merge in any order.
-- What somebody's standing is, is computed from them (src/shared/attendance/standing.ts).
CREATE TABLE attendance_event (
  id              TEXT    NOT NULL PRIMARY KEY,
  meeting_id      TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  -- null: of the whole meeting
  day_id          TEXT    REFERENCES agenda_day (id) ON DELETE CASCADE,
  participant_id  TEXT    NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  kind            TEXT    NOT NULL CHECK (kind IN ('arrived', 'leave', 'absent', 'substitute', 'retracted')),
  -- when it came to be so, and when it was written down; milliseconds
  at              INTEGER NOT NULL,
  recorded_at     INTEGER NOT NULL,
  method          TEXT    CHECK (method IN ('name', 'pinyin', 'listNumber', 'phone', 'code', 'makeUp')),
  reason          TEXT    NOT NULL DEFAULT '',
  approved_by     TEXT    NOT NULL DEFAULT '',
  substitute_name TEXT    NOT NULL DEFAULT '',
  substitute_post TEXT    NOT NULL DEFAULT '',
  operator_id     TEXT,
  device          TEXT    NOT NULL,
  -- no foreign key: a retraction may arrive before, or outlive, the fact that it voids
  retracts_id     TEXT,
  CHECK ((kind = 'arrived') = (method IS NOT NULL)),
  CHECK ((kind = 'retracted') = (retracts_id IS NOT NULL))
) STRICT;

CREATE INDEX attendance_event_by_participant ON attendance_event (participant_id);
CREATE INDEX attendance_event_by_meeting ON attendance_event (meeting_id);
CREATE INDEX attendance_event_by_day ON attendance_event (day_id);
