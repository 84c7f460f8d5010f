-- An office's own ways to set its papers; those that are shipped are not kept here.
CREATE TABLE house_style (
  id         TEXT    NOT NULL PRIMARY KEY,
  -- the shipped one that it goes back to
  shipped_id TEXT    NOT NULL,
  style      TEXT    NOT NULL CHECK (json_valid(style))
) STRICT;
