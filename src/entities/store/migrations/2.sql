-- An article knows the language that it was read as. All that came before were read by rules for English.

ALTER TABLE article ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
CREATE INDEX article_language ON article (language);
