-- How a release printed its places and totals: the evaluation's rule may be another one by now.
ALTER TABLE evaluation_release
  ADD COLUMN ranked TEXT NOT NULL DEFAULT 'category' CHECK (ranked IN ('all', 'category'));
ALTER TABLE evaluation_release
  ADD COLUMN decimals INTEGER NOT NULL DEFAULT 2 CHECK (decimals BETWEEN 0 AND 6);
