-- The evaluation of a year: what is measured, how it counts, what was reported, and what was released.
CREATE TABLE evaluation (
  id                      TEXT    NOT NULL PRIMARY KEY,
  year                    INTEGER NOT NULL,
  name                    TEXT    NOT NULL CHECK (name <> ''),
  compared                TEXT    NOT NULL CHECK (compared IN ('all', 'category')),
  missing                 TEXT    NOT NULL CHECK (missing IN ('rescale', 'mean', 'zero')),
  level                   TEXT    NOT NULL CHECK (level IN ('full', 'half', 'zero', 'leftOut')),
  -- JSON { low, high } in hundredths of a per cent
  outliers                TEXT,
  decimals                INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  level_at                TEXT    NOT NULL CHECK (level_at IN ('shown', 'working')),
  -- hundredths of a point
  most_bonus              INTEGER CHECK (most_bonus >= 0),
  most_malus              INTEGER CHECK (most_malus >= 0),
  ranked                  TEXT    NOT NULL CHECK (ranked IN ('all', 'category')),
  gain_within             TEXT    NOT NULL CHECK (gain_within IN ('all', 'category')),
  weights_are_placeholder INTEGER NOT NULL CHECK (weights_are_placeholder IN (0, 1)),
  -- the release of another evaluation that ranks are compared with
  compared_with           TEXT,
  created_at              INTEGER NOT NULL,
  UNIQUE (year, name)
) STRICT;

CREATE TABLE evaluation_category (
  id            TEXT    NOT NULL PRIMARY KEY,
  evaluation_id TEXT    NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  name          TEXT    NOT NULL CHECK (name <> ''),
  UNIQUE (evaluation_id, name)
) STRICT;

-- id: evaluation and county, so that two laptops mean the same row.
CREATE TABLE evaluation_member (
  id            TEXT NOT NULL PRIMARY KEY,
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  county_id     TEXT NOT NULL REFERENCES organization (id),
  category_id   TEXT NOT NULL REFERENCES evaluation_category (id) ON DELETE CASCADE,
  UNIQUE (evaluation_id, county_id)
) STRICT;

CREATE TABLE evaluation_area (
  id            TEXT    NOT NULL PRIMARY KEY,
  evaluation_id TEXT    NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  parent_id     TEXT    REFERENCES evaluation_area (id),
  position      INTEGER NOT NULL,
  name          TEXT    NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE indicator (
  id            TEXT    NOT NULL PRIMARY KEY,
  evaluation_id TEXT    NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  area_id       TEXT    NOT NULL REFERENCES evaluation_area (id),
  position      INTEGER NOT NULL,
  name          TEXT    NOT NULL CHECK (name <> ''),
  unit          TEXT    NOT NULL,
  direction     TEXT    NOT NULL CHECK (direction IN ('positive', 'negative', 'nearest')),
  nearest       TEXT,
  -- JSON
  method        TEXT    NOT NULL,
  definition    TEXT    NOT NULL,
  source        TEXT    NOT NULL,
  source_year   INTEGER,
  note          TEXT    NOT NULL,
  merging       TEXT    NOT NULL CHECK (merging IN ('add', 'cannot')),
  -- JSON array of indicator ids
  sum_of        TEXT    NOT NULL,
  CHECK (direction <> 'nearest' OR nearest IS NOT NULL),
  UNIQUE (evaluation_id, name)
) STRICT;

-- id: indicator and category. Hundredths of a per cent.
CREATE TABLE indicator_weight (
  id           TEXT    NOT NULL PRIMARY KEY,
  indicator_id TEXT    NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  category_id  TEXT    NOT NULL REFERENCES evaluation_category (id) ON DELETE CASCADE,
  weight       INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 10000),
  UNIQUE (indicator_id, category_id)
) STRICT;

-- id: indicator and county. Numbers as they were written.
CREATE TABLE indicator_value (
  id           TEXT NOT NULL PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  county_id    TEXT NOT NULL REFERENCES organization (id),
  value        TEXT NOT NULL,
  source       TEXT NOT NULL,
  UNIQUE (indicator_id, county_id)
) STRICT;

CREATE TABLE indicator_target (
  id           TEXT NOT NULL PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  county_id    TEXT NOT NULL REFERENCES organization (id),
  value        TEXT NOT NULL,
  UNIQUE (indicator_id, county_id)
) STRICT;

CREATE TABLE evaluation_adjustment (
  id            TEXT    NOT NULL PRIMARY KEY,
  evaluation_id TEXT    NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  county_id     TEXT    NOT NULL REFERENCES organization (id),
  points        INTEGER NOT NULL CHECK (points <> 0),
  reason        TEXT    NOT NULL CHECK (reason <> ''),
  source        TEXT    NOT NULL
) STRICT;

CREATE TABLE evaluation_veto (
  id            TEXT NOT NULL PRIMARY KEY,
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  county_id     TEXT NOT NULL REFERENCES organization (id),
  reason        TEXT NOT NULL CHECK (reason <> ''),
  source        TEXT NOT NULL
) STRICT;

CREATE TABLE evaluation_gate (
  id            TEXT NOT NULL PRIMARY KEY,
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  indicator_id  TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  category_id   TEXT REFERENCES evaluation_category (id) ON DELETE CASCADE,
  must          TEXT NOT NULL CHECK (must IN ('atLeast', 'atMost')),
  value         TEXT NOT NULL
) STRICT;

CREATE TABLE evaluation_honour (
  id            TEXT    NOT NULL PRIMARY KEY,
  evaluation_id TEXT    NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  name          TEXT    NOT NULL CHECK (name <> ''),
  kind          TEXT    NOT NULL CHECK (kind IN ('advanced', 'mostImproved', 'special')),
  "by"          TEXT    NOT NULL CHECK ("by" IN ('place', 'rankGain')),
  -- JSON arrays: { categoryId, count }, and ids of honours
  seats         TEXT    NOT NULL,
  excludes      TEXT    NOT NULL,
  UNIQUE (evaluation_id, name)
) STRICT;

CREATE TABLE evaluation_settlement (
  id          TEXT    NOT NULL PRIMARY KEY,
  honour_id   TEXT    NOT NULL REFERENCES evaluation_honour (id) ON DELETE CASCADE,
  category_id TEXT    REFERENCES evaluation_category (id) ON DELETE CASCADE,
  county_id   TEXT    NOT NULL REFERENCES organization (id),
  is_in       INTEGER NOT NULL CHECK (is_in IN (0, 1)),
  reason      TEXT    NOT NULL CHECK (reason <> '')
) STRICT;

-- id: evaluation and county. JSON array of division codes, also of counties that are no more.
CREATE TABLE succession (
  id              TEXT NOT NULL PRIMARY KEY,
  evaluation_id   TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  county_id       TEXT NOT NULL REFERENCES organization (id),
  predecessor_ids TEXT NOT NULL,
  UNIQUE (evaluation_id, county_id)
) STRICT;

-- A frozen ranking: its content lies in the store under its hash.
CREATE TABLE evaluation_release (
  id            TEXT    NOT NULL PRIMARY KEY,
  evaluation_id TEXT    NOT NULL REFERENCES evaluation (id),
  number        INTEGER NOT NULL CHECK (number > 0),
  content_hash  TEXT    NOT NULL,
  version       INTEGER NOT NULL,
  counties      INTEGER NOT NULL,
  indicators    INTEGER NOT NULL,
  note          TEXT    NOT NULL,
  released_at   INTEGER NOT NULL,
  operator_id   TEXT,
  UNIQUE (evaluation_id, number)
) STRICT;

-- What a release says of each county, for the next year's ranks and for the counties' pages.
-- id: release and county.
CREATE TABLE released_county (
  id                TEXT    NOT NULL PRIMARY KEY,
  release_id        TEXT    NOT NULL REFERENCES evaluation_release (id) ON DELETE CASCADE,
  county_id         TEXT    NOT NULL,
  -- its name, because ids of categories belong to a year
  category          TEXT    NOT NULL,
  total             TEXT,
  place             INTEGER,
  place_in_category INTEGER,
  -- JSON array of names
  honours           TEXT    NOT NULL
) STRICT;
CREATE INDEX released_county_by_release ON released_county (release_id);
CREATE INDEX released_county_by_county ON released_county (county_id);
