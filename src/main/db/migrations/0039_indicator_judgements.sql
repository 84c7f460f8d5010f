-- Comparisons in pairs from which weights were proposed: of the areas, or of the indicators of one.
-- id: evaluation and group, so that two laptops mean the same row.
CREATE TABLE indicator_judgement (
  id            TEXT NOT NULL PRIMARY KEY,
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  -- 'areas', or the id of an area
  group_id      TEXT NOT NULL,
  -- JSON array of { one, other, times }
  comparisons   TEXT NOT NULL CHECK (json_valid(comparisons)),
  UNIQUE (evaluation_id, group_id)
) STRICT;
