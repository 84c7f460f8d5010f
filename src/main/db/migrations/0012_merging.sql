-- What merging laptops adds to the journal; not journalled itself. A merge is one change of this laptop
-- whose entries say what it did to the rows here; what came is kept beside it as it was written there.

-- Which changes came with which merge. They count while one of those merges stands.
CREATE TABLE merge_change (
  merge_id  TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  change_id TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  PRIMARY KEY (merge_id, change_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX merge_change_by_change ON merge_change (change_id);

-- Where this laptop did not take what came: from what came to what stands. Other laptops replay these
-- in place of the merge's entries, so that nobody is asked twice and all end with the same facts.
CREATE TABLE merge_decision (
  merge_id   TEXT    NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,
  table_name TEXT    NOT NULL,
  row_id     TEXT    NOT NULL,
  before     TEXT,
  after      TEXT,
  PRIMARY KEY (merge_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX merge_decision_by_row ON merge_decision (table_name, row_id);

-- The same thing entered on both laptops: the row that came stands for one that is here.
CREATE TABLE merge_twin (
  merge_id   TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  twin_id    TEXT NOT NULL,
  PRIMARY KEY (merge_id, table_name, row_id)
) STRICT, WITHOUT ROWID;
