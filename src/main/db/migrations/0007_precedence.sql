-- 礼宾次序: said, never computed; null for most people.
ALTER TABLE participant ADD COLUMN precedence INTEGER CHECK (precedence BETWEEN 1 AND 9999);
