-- Ties are weighed by mentions and sentences, so that what chance would bring is said of sentences, too: see `margins`.

INSERT OR REPLACE INTO state (key, value)
SELECT 'sentences', printf('%!.17g', MAX(1.0, COALESCE(
    (SELECT COUNT(*) FROM sentence) * 1.0 * COUNT(DISTINCT report) / COUNT(*), 1.0)))
FROM article;
UPDATE tie SET strength = strength(
    reports,
    (SELECT CAST(mentions AS REAL) * reports / articles FROM entity WHERE id = source),
    (SELECT CAST(mentions AS REAL) * reports / articles FROM entity WHERE id = target),
    (SELECT CAST(value AS REAL) FROM state WHERE key = 'sentences')
);
DELETE FROM state WHERE key = 'weighed';

-- What is new is told by what was read since: which run read an article. What is there was read before they were counted.
CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    began TEXT NOT NULL
);
ALTER TABLE article ADD COLUMN run INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_run ON article (run);
CREATE TABLE gone_text (content_hash TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID;
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
    INSERT INTO gone_text (content_hash, run) VALUES (old.content_hash, old.run)
    ON CONFLICT (content_hash) DO UPDATE SET run = MIN(run, excluded.run);
END;
