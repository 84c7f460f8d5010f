-- How an item's times hold together in the plan, and what really happened to it on the day. Times of
-- day are minutes after midnight of the agenda day; facts are instants in milliseconds.

-- 1: it begins at its planned start whatever happens before; 0: what runs late pushes it
ALTER TABLE agenda_item ADD COLUMN start_is_hard INTEGER NOT NULL DEFAULT 0 CHECK (start_is_hard IN (0, 1));
-- the locked end; null: the duration is locked and the end follows
ALTER TABLE agenda_item ADD COLUMN planned_end INTEGER CHECK (planned_end BETWEEN 0 AND 2880);
-- 1: it ends at its planned end however late it began (hard stop)
ALTER TABLE agenda_item ADD COLUMN counts_to_end INTEGER NOT NULL DEFAULT 0 CHECK (counts_to_end IN (0, 1));
-- minutes needed before it (walking up, changing places) that no delay may eat
ALTER TABLE agenda_item ADD COLUMN changeover_minutes INTEGER NOT NULL DEFAULT 0 CHECK (changeover_minutes BETWEEN 0 AND 120);
-- items next to each other with the same section belong together; '' for none
ALTER TABLE agenda_item ADD COLUMN section TEXT NOT NULL DEFAULT '';
-- an announced delay before this item: an overlay on the plan, to be applied or dropped
ALTER TABLE agenda_item ADD COLUMN delay_minutes INTEGER NOT NULL DEFAULT 0 CHECK (delay_minutes BETWEEN -600 AND 600);
-- what the host says before this item, where it is not what the program proposes
ALTER TABLE agenda_item ADD COLUMN host_words TEXT NOT NULL DEFAULT '';
ALTER TABLE agenda_item ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1));
ALTER TABLE agenda_item ADD COLUMN paused_at INTEGER;
-- all pauses that are over, together
ALTER TABLE agenda_item ADD COLUMN paused_ms INTEGER NOT NULL DEFAULT 0 CHECK (paused_ms >= 0);
ALTER TABLE agenda_item ADD COLUMN added_seconds INTEGER NOT NULL DEFAULT 0;

-- The agenda as it was approved: it stays as it is beside what really happens.
CREATE TABLE agenda_version (
  id          TEXT    NOT NULL PRIMARY KEY,
  meeting_id  TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  name        TEXT    NOT NULL CHECK (name <> ''),
  approved_at INTEGER NOT NULL,
  approved_by TEXT    REFERENCES operator (id),
  content     TEXT    NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE INDEX agenda_version_by_meeting ON agenda_version (meeting_id, approved_at);
