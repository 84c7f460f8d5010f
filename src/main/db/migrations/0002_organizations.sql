-- Counties and cities have their GB/T 2260 division code as id: a name is never a key (市中区 exists
-- twice). Departments and development zones have ids of ours.

CREATE TABLE organization (
  id            TEXT    NOT NULL PRIMARY KEY,
  kind          TEXT    NOT NULL CHECK (kind IN ('county', 'city', 'department', 'zone')),
  name          TEXT    NOT NULL CHECK (name <> ''),
  division_code TEXT    UNIQUE,
  city_id       TEXT    REFERENCES organization (id),
  county_class  TEXT    CHECK (county_class IN ('district', 'countyLevelCity', 'county')),
  position      INTEGER NOT NULL,
  CHECK (kind <> 'county' OR (division_code IS NOT NULL AND city_id IS NOT NULL AND county_class IS NOT NULL)),
  CHECK (kind <> 'city' OR division_code IS NOT NULL)
) STRICT;

CREATE INDEX organization_by_city ON organization (city_id);

-- The people who work with this program. Not participants: those sit in the hall.
CREATE TABLE operator (
  id       TEXT    NOT NULL PRIMARY KEY,
  name     TEXT    NOT NULL CHECK (name <> ''),
  post     TEXT    NOT NULL DEFAULT '',
  pin_hash TEXT,
  retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- id is the name of the setting, value its JSON.
CREATE TABLE setting (
  id    TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
