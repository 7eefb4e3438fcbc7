-- An article knows who wrote it. What came before is read again when the folder is extracted.

ALTER TABLE article ADD COLUMN authors TEXT NOT NULL DEFAULT '[]';
