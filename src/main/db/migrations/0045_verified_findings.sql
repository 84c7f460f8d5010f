-- 已核实: somebody looked at what seemed wrong in a figure and says that it is right. It counts as long as
-- the figure is the one that was looked at.
CREATE TABLE verified_finding (
  -- indicator, county and kind, so that two laptops mean the same one
  id           TEXT    NOT NULL PRIMARY KEY,
  indicator_id TEXT    NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  county_id    TEXT    NOT NULL REFERENCES organization (id),
  kind         TEXT    NOT NULL CHECK (kind IN ('missing', 'jump', 'unitSlip', 'sum')),
  -- the figure; of a sum, with its parts together
  seen         TEXT    NOT NULL,
  remark       TEXT    NOT NULL CHECK (remark <> ''),
  verified_at  INTEGER NOT NULL,
  operator_id  TEXT    REFERENCES operator (id),
  UNIQUE (indicator_id, county_id, kind)
) STRICT;
