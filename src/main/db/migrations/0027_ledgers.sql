-- What the columns of another office's ledger mean, by the shape of its head: next month's ledger has
-- the same.
CREATE TABLE ledger_shape (
  -- SHA-256 of the heads without dates and additions in brackets
  id      TEXT NOT NULL PRIMARY KEY,
  -- JSON: the heads as they stood
  heads   TEXT NOT NULL CHECK (json_valid(heads)),
  -- JSON: per column the field, or null
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_on TEXT NOT NULL
) STRICT;
