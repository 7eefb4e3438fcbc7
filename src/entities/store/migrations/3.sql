-- An article knows who wrote it. What came before is read again when the folder is extracted.

ALTER TABLE article ADD COLUMN authors TEXT NOT NULL DEFAULT '[]';
-- What is derived is kept up to date rather than made anew: what that takes to know. Entities and ties of an older graph
-- are made anew by the next run, which fills this in.

ALTER TABLE name ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE name ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE name ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
ALTER TABLE name ADD COLUMN settled TEXT;
CREATE TABLE name_key (
    key TEXT NOT NULL,
    name INTEGER NOT NULL,       -- of `name`
    PRIMARY KEY (key, name)
) WITHOUT ROWID;
CREATE TABLE known_name (name TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX mention_explained ON mention (text, name, article) WHERE rule IN ('acronym', 'short-form', 'definition');
CREATE TABLE gone_name (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE gone_report (report INTEGER, signature BLOB, PRIMARY KEY (report, signature)) WITHOUT ROWID;
CREATE TRIGGER article_leaves BEFORE DELETE ON article BEGIN
    INSERT OR IGNORE INTO gone_report (report, signature)
    SELECT old.report, old.signature WHERE old.report IS NOT NULL;
    INSERT OR IGNORE INTO gone_name (name)
    SELECT text FROM mention WHERE article = old.id
    UNION SELECT name.name FROM mention JOIN name ON name.id = mention.name WHERE article = old.id;
END;
