-- A page as another program draws it, to compare with the picture for the stage; never a stage page. Not
-- journalled: it is made from the kept original and can be made again on any laptop.
CREATE TABLE slide_comparison (
  id         TEXT NOT NULL PRIMARY KEY REFERENCES slide (id) ON DELETE CASCADE,
  renderer   TEXT NOT NULL CHECK (renderer IN ('libreOffice', 'builtIn')),
  -- NULL: this program could not draw the page
  image_hash TEXT
) STRICT;
