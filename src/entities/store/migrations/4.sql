-- One name may be several people's: its references are told apart by their company. Tables are made anew where a
-- constraint changes; what points to their rows finds them again under the same numbers.

ALTER TABLE article ADD COLUMN company TEXT NOT NULL DEFAULT '';

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
