-- An asked extension is granted or refused by the office once; the file that asked does not ask again.
ALTER TABLE extension_request ADD COLUMN settled_on TEXT;
-- why not; '' where it is open or was granted
ALTER TABLE extension_request ADD COLUMN refusal TEXT NOT NULL DEFAULT '';
