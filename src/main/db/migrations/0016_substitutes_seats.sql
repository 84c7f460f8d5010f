-- Whether the chair was given to whoever comes in this person's place. It means nothing while they
-- come themselves, and whom it means is read off the attendance.
ALTER TABLE seating_place ADD COLUMN substitute_sits INTEGER NOT NULL DEFAULT 0
  CHECK (substitute_sits IN (0, 1));
