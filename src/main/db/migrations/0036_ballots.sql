-- What decides a selection besides its score sheets: rounds of ballots, and lots; and what somebody means
-- to decide and has not yet.
ALTER TABLE decision ADD COLUMN
  -- the last public notice that told of it: what went out is not quietly taken back
  notice_id TEXT REFERENCES public_notice (id);

CREATE TABLE selection_basis (
  -- the selection's; without a row its score sheets decide
  id    TEXT NOT NULL PRIMARY KEY REFERENCES selection (id) ON DELETE CASCADE,
  basis TEXT NOT NULL CHECK (basis IN ('sheets', 'ballots'))
) STRICT;

CREATE TABLE pending_decision (
  -- the nomination's
  id           TEXT    NOT NULL PRIMARY KEY REFERENCES nomination (id) ON DELETE CASCADE,
  selection_id TEXT    NOT NULL REFERENCES selection (id),
  is_in        INTEGER NOT NULL CHECK (is_in IN (0, 1)),
  reason       TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE lot_draw (
  id           TEXT    NOT NULL PRIMARY KEY,
  selection_id TEXT    NOT NULL REFERENCES selection (id),
  -- JSON array of nominations as their lots were drawn, the best first
  drawn        TEXT    NOT NULL CHECK (json_valid(drawn)),
  witness      TEXT    NOT NULL CHECK (witness <> ''),
  drawn_at     INTEGER NOT NULL,
  drawn_by     TEXT    REFERENCES operator (id)
) STRICT;

CREATE TABLE ballot_round (
  id           TEXT    NOT NULL PRIMARY KEY,
  selection_id TEXT    NOT NULL REFERENCES selection (id),
  number       INTEGER NOT NULL CHECK (number > 0),
  -- JSON array of { id, weight, issued }
  classes      TEXT    NOT NULL CHECK (json_valid(classes)),
  least        INTEGER NOT NULL CHECK (least >= 0),
  most         INTEGER NOT NULL CHECK (most >= least),
  decimals     INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  -- NULL while ballots are entered
  closed_at    INTEGER,
  closed_by    TEXT    REFERENCES operator (id),
  witness      TEXT    NOT NULL DEFAULT '',
  -- why it does not count after all
  set_aside    TEXT    NOT NULL DEFAULT '',
  UNIQUE (selection_id, number)
) STRICT;

CREATE TABLE ballot_candidate (
  id            TEXT NOT NULL PRIMARY KEY,
  round_id      TEXT NOT NULL REFERENCES ballot_round (id) ON DELETE CASCADE,
  nomination_id TEXT NOT NULL REFERENCES nomination (id),
  code          TEXT NOT NULL,
  UNIQUE (round_id, nomination_id),
  UNIQUE (round_id, code)
) STRICT;

-- A paper ballot as typed in by the first and by the second person. It has a number and no voter.
CREATE TABLE ballot_entry (
  id         TEXT    NOT NULL PRIMARY KEY,
  round_id   TEXT    NOT NULL REFERENCES ballot_round (id) ON DELETE CASCADE,
  class_id   TEXT    NOT NULL,
  number     INTEGER NOT NULL CHECK (number > 0),
  entry      INTEGER NOT NULL CHECK (entry IN (1, 2)),
  -- JSON array of codes, as written where none of them is a code
  chosen     TEXT    NOT NULL CHECK (json_valid(chosen)),
  entered_at INTEGER NOT NULL,
  entered_by TEXT    NOT NULL REFERENCES operator (id),
  UNIQUE (round_id, class_id, number, entry)
) STRICT;
