-- A person has compared this page with its original. The row is known by its slide, so that two laptops
-- that sign the same page mean the same row. Gone when the page is drawn anew.
CREATE TABLE slide_sign_off (
  id        TEXT    NOT NULL PRIMARY KEY REFERENCES slide (id) ON DELETE CASCADE,
  -- no foreign key: whoever signed on another laptop may become known here later
  signed_by TEXT    NOT NULL,
  signed_at INTEGER NOT NULL
) STRICT;

-- What the operator's pen drew on a page for the hall. Not journalled: it goes when the page is left.
CREATE TABLE stage_stroke (
  id       TEXT    NOT NULL PRIMARY KEY,
  slide_id TEXT    NOT NULL REFERENCES slide (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  color    TEXT    NOT NULL CHECK (color IN ('red', 'yellow', 'blue')),
  -- JSON array x, y, x, y … as shares of the page, 0 to 1
  points   TEXT    NOT NULL CHECK (json_valid(points)),
  -- stays though the page is left
  kept     INTEGER NOT NULL CHECK (kept IN (0, 1))
) STRICT;

CREATE INDEX stage_stroke_by_slide ON stage_stroke (slide_id, position);

-- A picture that was frozen before there was ink.
UPDATE stage_state
SET frozen = json_set(frozen, '$.slideId', NULL, '$.strokes', json('[]'), '$.previousImageHash', NULL)
WHERE frozen ->> '$.view' = 'slide';
