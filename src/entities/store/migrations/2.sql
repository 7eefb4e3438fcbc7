-- An article knows the language that it was read as. All that came before were read by rules for English.

ALTER TABLE article ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
CREATE INDEX article_language ON article (language);

-- A rule of articles and one of the corpus had one name.
UPDATE link SET rule = 'corpus-legal-form' WHERE rule = 'legal-form';
