-- 底图: an official map of the counties that the office imported, with its source and review number,
-- which are printed below every picture on it. The shapes lie in the store.
CREATE TABLE boundary_map (
  -- that of its shapes, so that the same map taken in on two laptops is one
  id          TEXT    NOT NULL PRIMARY KEY,
  name        TEXT    NOT NULL CHECK (name <> ''),
  source      TEXT    NOT NULL CHECK (source <> ''),
  -- 审图号
  approval    TEXT    NOT NULL CHECK (approval <> ''),
  shapes_hash TEXT    NOT NULL,
  counties    INTEGER NOT NULL CHECK (counties > 0),
  imported_at INTEGER NOT NULL
) STRICT;
