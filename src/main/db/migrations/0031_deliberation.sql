-- What a selection comes to: the decision on each nomination, the public notice and what was objected.
CREATE TABLE decision (
  -- the nomination's
  id           TEXT    NOT NULL PRIMARY KEY REFERENCES nomination (id) ON DELETE CASCADE,
  selection_id TEXT    NOT NULL REFERENCES selection (id),
  is_in        INTEGER NOT NULL CHECK (is_in IN (0, 1)),
  -- 定评会: why it is not as the scores propose; empty where it is
  reason       TEXT    NOT NULL DEFAULT '',
  decided_at   INTEGER NOT NULL,
  decided_by   TEXT    REFERENCES operator (id)
) STRICT;

CREATE TABLE public_notice (
  id           TEXT    NOT NULL PRIMARY KEY,
  selection_id TEXT    NOT NULL REFERENCES selection (id),
  from_date    TEXT    NOT NULL,
  -- the last day, counted in working days
  to_date      TEXT    NOT NULL,
  contact      TEXT    NOT NULL DEFAULT '',
  given_at     INTEGER NOT NULL,
  given_by     TEXT    REFERENCES operator (id),
  CHECK (to_date >= from_date)
) STRICT;

CREATE TABLE objection (
  id            TEXT    NOT NULL PRIMARY KEY,
  notice_id     TEXT    NOT NULL REFERENCES public_notice (id) ON DELETE CASCADE,
  -- NULL: against the selection as a whole
  nomination_id TEXT    REFERENCES nomination (id),
  -- by name: nobody objects unnamed
  raised_by     TEXT    NOT NULL CHECK (raised_by <> ''),
  raised_on     TEXT    NOT NULL,
  text          TEXT    NOT NULL CHECK (text <> ''),
  -- what was found; empty while it is open
  finding       TEXT    NOT NULL DEFAULT '',
  is_upheld     INTEGER CHECK (is_upheld IN (0, 1)),
  answered_on   TEXT,
  CHECK ((is_upheld IS NULL) = (finding = ''))
) STRICT;
