-- What happened: one change per command, one entry per row it touched. Everything else that asks
-- "who, when, what was it before" (history, undo, merging laptops) is answered from these two tables.

CREATE TABLE change (
  id        TEXT    NOT NULL PRIMARY KEY,
  device    TEXT    NOT NULL,
  person    TEXT,
  operation TEXT    NOT NULL,
  at        INTEGER NOT NULL,
  official  INTEGER NOT NULL CHECK (official IN (0, 1)),
  undoes    TEXT    REFERENCES change (id)
) STRICT;

CREATE INDEX change_by_time ON change (at);
CREATE INDEX change_by_undone ON change (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change_entry (
  change_id  TEXT    NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,
  table_name TEXT    NOT NULL,
  row_id     TEXT    NOT NULL,
  before     TEXT,
  after      TEXT,
  PRIMARY KEY (change_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_entry_by_row ON change_entry (table_name, row_id);
