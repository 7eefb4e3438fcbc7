-- A file may hold many articles: what was read, by whom and what wasn't is said of files.

CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    path TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    analyst TEXT NOT NULL,
    complete INTEGER NOT NULL,
    lacking TEXT NOT NULL DEFAULT '[]',
    UNIQUE (folder, path)
);
INSERT INTO file (folder, path, content_hash, analyst, complete)
SELECT folder, path, content_hash, analyst, 1 FROM article;
INSERT OR IGNORE INTO file (folder, path, content_hash, analyst, complete)
SELECT folder, path, content_hash, analyst, 1 FROM skipped;

ALTER TABLE article DROP COLUMN analyst;
ALTER TABLE article ADD COLUMN file INTEGER REFERENCES file ON DELETE CASCADE;
ALTER TABLE article ADD COLUMN section TEXT;
ALTER TABLE article ADD COLUMN url TEXT;
ALTER TABLE article ADD COLUMN written_in TEXT;
UPDATE article SET file = (SELECT id FROM file WHERE file.folder = article.folder AND file.path = article.path);
CREATE INDEX article_file ON article (file);

CREATE TEMP TABLE kept AS
SELECT file.id, skipped.path, reason FROM skipped JOIN file ON file.folder = skipped.folder AND file.path = skipped.path;
DROP TABLE skipped;
CREATE TABLE skipped (
    file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
    path TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    ignored INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (file, path)
) WITHOUT ROWID;
INSERT INTO skipped (file, path, reason) SELECT id, path, reason FROM temp.kept;
DROP TABLE temp.kept;
CREATE TABLE remark (
    file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
    path TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (file, path, text)
) WITHOUT ROWID;

-- Sentences that many articles have count once.
ALTER TABLE article ADD COLUMN lead INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sentence ADD COLUMN key INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sentence ADD COLUMN repeated INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sentence_key ON sentence (key) WHERE key <> 0;
CREATE TABLE gone_sentence (key INTEGER PRIMARY KEY);
DROP TRIGGER article_leaves;
CREATE TRIGGER article_leaves BEFORE DELETE ON article BEGIN
    INSERT INTO gone_companion (key, articles)
    SELECT value, 1 FROM json_each(old.company, '$.names') WHERE old.report IS NOT NULL
    ON CONFLICT (key) DO UPDATE SET articles = articles + 1;
    DELETE FROM companion WHERE article = old.id AND key IN (SELECT value FROM json_each(old.company, '$.names'));
    INSERT OR IGNORE INTO gone_sentence (key) SELECT key FROM sentence WHERE article = old.id AND key <> 0;
    INSERT OR IGNORE INTO gone_report (report, signature)
    SELECT old.report, old.signature WHERE old.report IS NOT NULL;
    INSERT OR IGNORE INTO gone_name (name)
    SELECT text FROM mention WHERE article = old.id
    UNION SELECT name.name FROM mention JOIN name ON name.id = mention.name WHERE article = old.id;
END;
