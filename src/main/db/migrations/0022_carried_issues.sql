-- Year roll-over: an issue stays of its own meeting, with its number, and stands in the register of a
-- later one as well.
CREATE TABLE carried_issue (
  id         TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  issue_id   TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  UNIQUE (meeting_id, issue_id)
) STRICT;
