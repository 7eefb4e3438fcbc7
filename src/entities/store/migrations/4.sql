-- One name may be several people's: its references are told apart by their company. Tables are made anew where a
-- constraint changes; what points to their rows finds them again under the same numbers.

ALTER TABLE article ADD COLUMN company TEXT NOT NULL DEFAULT '{}';
CREATE TABLE companion (key TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID;
CREATE TABLE gone_companion (key TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
DROP TRIGGER article_leaves;
CREATE TRIGGER article_leaves BEFORE DELETE ON article BEGIN
    INSERT INTO gone_companion (key, articles)
    SELECT value, 1 FROM json_each(old.company, '$.names') WHERE old.report IS NOT NULL
    ON CONFLICT (key) DO UPDATE SET articles = articles + 1;
    DELETE FROM companion WHERE article = old.id AND key IN (SELECT value FROM json_each(old.company, '$.names'));
    INSERT OR IGNORE INTO gone_report (report, signature)
    SELECT old.report, old.signature WHERE old.report IS NOT NULL;
    INSERT OR IGNORE INTO gone_name (name)
    SELECT text FROM mention WHERE article = old.id
    UNION SELECT name.name FROM mention JOIN name ON name.id = mention.name WHERE article = old.id;
END;

PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE kept_name AS SELECT * FROM name;
CREATE TEMP TABLE kept_open AS SELECT * FROM open_name;
DROP TABLE name;
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label IN ('PERSON', 'PLACE', 'ORGANIZATION')),
    ambiguous INTEGER NOT NULL,  -- 1: its articles can't tell who of several is meant
    entity TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    mentions INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    own INTEGER NOT NULL DEFAULT 0,
    settled TEXT,
    sense TEXT NOT NULL DEFAULT '',
    UNIQUE (name, label, ambiguous, sense)
);
INSERT INTO name (id, name, label, ambiguous, entity, mentions, articles, own, settled)
SELECT id, name, label, ambiguous, entity, mentions, articles, own, settled FROM temp.kept_name;
CREATE INDEX name_entity ON name (entity);
INSERT OR IGNORE INTO open_name (name, candidate) SELECT name, candidate FROM temp.kept_open;
DROP TABLE temp.kept_name;
DROP TABLE temp.kept_open;

CREATE TABLE placing (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    rule TEXT NOT NULL,
    entity TEXT,
    open INTEGER NOT NULL,
    likeliest TEXT,
    known_by TEXT NOT NULL,
    probability REAL NOT NULL,
    evidence TEXT NOT NULL,      -- JSON: phrases, with what each adds to the logarithm of the odds
    PRIMARY KEY (article, name, label)
) WITHOUT ROWID;
CREATE INDEX placing_name ON placing (name);
CREATE INDEX placing_likeliest ON placing (likeliest);
