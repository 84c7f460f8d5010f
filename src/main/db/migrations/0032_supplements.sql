-- A nomination that was sent back: the day by which its city is to complete it.
ALTER TABLE nomination ADD COLUMN supplement_by TEXT;
