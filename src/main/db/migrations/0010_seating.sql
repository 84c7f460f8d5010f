CREATE TABLE seating_plan (
  id         TEXT    NOT NULL PRIMARY KEY,
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  name       TEXT    NOT NULL CHECK (name <> ''),
  -- how the chairs stand, as JSON: its kind, rows, aisles
  layout     TEXT    NOT NULL CHECK (json_valid(layout)),
  -- in which order people are seated
  order_by   TEXT    NOT NULL CHECK (order_by IN (
    'list', 'precedence', 'division', 'strokes', 'nameStrokes', 'pinyin')),
  -- on which side of number 1, as that person sees it, number 2 sits
  second_odd  TEXT   NOT NULL CHECK (second_odd IN ('left', 'right')),
  second_even TEXT   NOT NULL CHECK (second_even IN ('left', 'right')),
  -- seats that nobody may have, and seats that somebody left, as JSON
  kept_empty TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(kept_empty))
) STRICT;

CREATE INDEX seating_plan_by_meeting ON seating_plan (meeting_id, position);

-- Somebody who belongs to a plan; without a seat until there is one.
CREATE TABLE seating_place (
  id             TEXT    NOT NULL PRIMARY KEY,
  plan_id        TEXT    NOT NULL REFERENCES seating_plan (id) ON DELETE CASCADE,
  participant_id TEXT    NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  seat           TEXT,
  -- the number in the plan's order when they were seated; null: by hand
  rank           INTEGER CHECK (rank > 0),
  seated_by      TEXT    CHECK (seated_by IN ('rule', 'hand', 'lateChange')),
  UNIQUE (plan_id, participant_id),
  CHECK ((seat IS NULL) = (seated_by IS NULL))
) STRICT;
