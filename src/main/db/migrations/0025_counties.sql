-- Counties across the years: tags, plans for weak ones, pairs, zones and clusters, and who took up
-- which case.
CREATE TABLE county_tag (
  id        TEXT    NOT NULL PRIMARY KEY,
  county_id TEXT    NOT NULL REFERENCES organization (id),
  year      INTEGER NOT NULL,
  tag       TEXT    NOT NULL CHECK (tag IN (
    'advanced', 'mostImproved', 'weak', 'leading', 'leaping', 'distinctive', 'directlyFinanced')),
  UNIQUE (county_id, year, tag)
) STRICT;

-- The order list (点单).
CREATE TABLE service_offer (
  id       TEXT    NOT NULL PRIMARY KEY,
  year     INTEGER NOT NULL,
  title    TEXT    NOT NULL CHECK (title <> ''),
  provider TEXT    NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  UNIQUE (year, title)
) STRICT;

CREATE TABLE county_plan (
  id          TEXT    NOT NULL PRIMARY KEY,
  county_id   TEXT    NOT NULL REFERENCES organization (id),
  year        INTEGER NOT NULL,
  goal        TEXT    NOT NULL DEFAULT '',
  -- 包保领导
  leader      TEXT    NOT NULL DEFAULT '',
  leader_post TEXT    NOT NULL DEFAULT '',
  UNIQUE (county_id, year)
) STRICT;

CREATE TABLE help_group_member (
  id           TEXT    NOT NULL PRIMARY KEY,
  plan_id      TEXT    NOT NULL REFERENCES county_plan (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  name         TEXT    NOT NULL CHECK (name <> ''),
  post         TEXT    NOT NULL DEFAULT '',
  organization TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE plan_demand (
  id       TEXT    NOT NULL PRIMARY KEY,
  plan_id  TEXT    NOT NULL REFERENCES county_plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- NULL: in the county's own words
  offer_id TEXT    REFERENCES service_offer (id),
  wording  TEXT    NOT NULL,
  CHECK (offer_id IS NOT NULL OR wording <> ''),
  UNIQUE (plan_id, offer_id)
) STRICT;

CREATE TABLE plan_task (
  id        TEXT NOT NULL PRIMARY KEY,
  plan_id   TEXT NOT NULL REFERENCES county_plan (id) ON DELETE CASCADE,
  demand_id TEXT REFERENCES plan_demand (id) ON DELETE SET NULL,
  title     TEXT NOT NULL CHECK (title <> ''),
  owner     TEXT NOT NULL DEFAULT '',
  due_date  TEXT,
  done_on   TEXT,
  result    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE plan_visit (
  id       TEXT NOT NULL PRIMARY KEY,
  plan_id  TEXT NOT NULL REFERENCES county_plan (id) ON DELETE CASCADE,
  date     TEXT NOT NULL,
  visitors TEXT NOT NULL,
  text     TEXT NOT NULL
) STRICT;

CREATE TABLE county_pair (
  id        TEXT    NOT NULL PRIMARY KEY,
  strong_id TEXT    NOT NULL REFERENCES organization (id),
  weak_id   TEXT    NOT NULL REFERENCES organization (id),
  year      INTEGER NOT NULL,
  remark    TEXT    NOT NULL DEFAULT '',
  CHECK (strong_id <> weak_id),
  UNIQUE (strong_id, weak_id, year)
) STRICT;

CREATE TABLE county_group (
  id     TEXT    NOT NULL PRIMARY KEY,
  kind   TEXT    NOT NULL CHECK (kind IN ('linkedZone', 'industrialCluster')),
  name   TEXT    NOT NULL CHECK (name <> ''),
  year   INTEGER NOT NULL,
  remark TEXT    NOT NULL DEFAULT '',
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE county_group_member (
  id        TEXT NOT NULL PRIMARY KEY,
  group_id  TEXT NOT NULL REFERENCES county_group (id) ON DELETE CASCADE,
  county_id TEXT NOT NULL REFERENCES organization (id),
  UNIQUE (group_id, county_id)
) STRICT;

CREATE TABLE county_group_issue (
  id       TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES county_group (id) ON DELETE CASCADE,
  issue_id TEXT NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  UNIQUE (group_id, issue_id)
) STRICT;

CREATE TABLE county_group_case (
  id            TEXT NOT NULL PRIMARY KEY,
  group_id      TEXT NOT NULL REFERENCES county_group (id) ON DELETE CASCADE,
  case_study_id TEXT NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
  UNIQUE (group_id, case_study_id)
) STRICT;

CREATE TABLE case_adoption (
  id            TEXT NOT NULL PRIMARY KEY,
  case_study_id TEXT NOT NULL REFERENCES case_study (id) ON DELETE CASCADE,
  county_id     TEXT NOT NULL REFERENCES organization (id),
  status        TEXT NOT NULL CHECK (status IN ('proposed', 'underway', 'adopted', 'notAdopted')),
  proposed_on   TEXT NOT NULL,
  result        TEXT NOT NULL DEFAULT '',
  look_back_on  TEXT,
  UNIQUE (case_study_id, county_id)
) STRICT;

CREATE TABLE adoption_move (
  id          TEXT    NOT NULL PRIMARY KEY,
  adoption_id TEXT    NOT NULL REFERENCES case_adoption (id) ON DELETE CASCADE,
  move        TEXT    NOT NULL,
  from_status TEXT    NOT NULL,
  to_status   TEXT    NOT NULL,
  text        TEXT    NOT NULL DEFAULT '',
  at          INTEGER NOT NULL,
  operator_id TEXT    REFERENCES operator (id)
) STRICT;

CREATE TABLE adoption_evidence (
  id          TEXT    NOT NULL PRIMARY KEY,
  adoption_id TEXT    NOT NULL REFERENCES case_adoption (id) ON DELETE CASCADE,
  file_name   TEXT    NOT NULL,
  file_hash   TEXT    NOT NULL,
  file_size   INTEGER NOT NULL,
  added_at    INTEGER NOT NULL,
  UNIQUE (adoption_id, file_hash)
) STRICT;
