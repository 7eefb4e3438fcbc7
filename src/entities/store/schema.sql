-- One file holds all that a query may show, so that the articles themselves may be moved or deleted.

-- What extraction must remember between runs; `resolved` is there while entities and ties fit the articles.
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- The runs that read something new, by number from 1.
CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    began TEXT NOT NULL          -- UTC: 2026-01-31T17:45:00Z
);

CREATE TABLE folder (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);

-- Every file that was there, what it held when it was read, and by whom.
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    path TEXT NOT NULL,          -- relative to the folder, with forward slashes
    content_hash TEXT NOT NULL,  -- empty if it couldn't even be opened; " lacking " and what it would take to read all
    analyst TEXT NOT NULL,       -- the pipelines and the version of our own rules that read it, for texts in which languages
    complete INTEGER NOT NULL,   -- 0 until all of its articles are here
    lacking TEXT NOT NULL DEFAULT '[]', -- a JSON list: what it would have taken to read all of it
    UNIQUE (folder, path)
);

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: what was derived from an article mustn't show another
    folder INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    file INTEGER REFERENCES file ON DELETE CASCADE,
    path TEXT NOT NULL,          -- that of its file; of one of several in it, with a slash and its record behind it
    title TEXT,
    date TEXT,                   -- YYYY-MM-DD
    source TEXT,
    section TEXT,
    url TEXT,
    written_in TEXT,             -- the language that it is in (ISO 639-1), if that can be told
    content_hash TEXT NOT NULL,  -- of its text
    lead INTEGER NOT NULL DEFAULT 0, -- what articles on the same story have in common
    report INTEGER,              -- the first of the articles that repeat each other, itself if it is alone
    signature BLOB NOT NULL,     -- what those are found by
    authors TEXT NOT NULL DEFAULT '[]', -- a JSON list of names
    language TEXT NOT NULL DEFAULT 'en', -- which it was read as (ISO 639-1)
    company TEXT NOT NULL DEFAULT '{}', -- JSON: what the names of its people stand with, by which they are told apart
    run INTEGER NOT NULL DEFAULT 0, -- the first that read this text; 0: it was read before runs were counted
    text TEXT NOT NULL,          -- what was read: all offsets count its characters; last, since it is long
    UNIQUE (folder, path)
);
CREATE INDEX article_date ON article (date, report);
CREATE INDEX article_language ON article (language);
CREATE INDEX article_file ON article (file);
CREATE INDEX article_run ON article (run);

-- How an article is shown: by its path, and its folder where there are several.
CREATE VIEW shown_article AS
SELECT article.id, IIF((SELECT COUNT(*) FROM folder) > 1, folder.path || '/' || article.path, article.path) AS name
FROM article JOIN folder ON folder.id = article.folder;

-- What wasn't read of a file: all of it, or one of its articles.
CREATE TABLE skipped (
    file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
    path TEXT NOT NULL,          -- as in `article`
    reason TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '', -- what the reason is in this case
    ignored INTEGER NOT NULL DEFAULT 0, -- 1: nobody would have expected it to be read
    PRIMARY KEY (file, path)
) WITHOUT ROWID;

-- What there is to know of what was read.
CREATE TABLE remark (
    file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
    path TEXT NOT NULL,          -- as in `article`
    text TEXT NOT NULL,
    PRIMARY KEY (file, path, text)
) WITHOUT ROWID;

CREATE TABLE sentence (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    key INTEGER NOT NULL DEFAULT 0, -- what it has in common with the same sentence elsewhere; 0 if it is short
    repeated INTEGER NOT NULL DEFAULT 0, -- 1: it is the same in articles on different stories, 2: and counts elsewhere
    PRIMARY KEY (article, start)
) WITHOUT ROWID;
CREATE INDEX sentence_key ON sentence (key) WHERE key <> 0;

-- The words of sentences, as `entities.store.letters` spells them, under their article and start packed into one number; the
-- text itself stays in its article.
CREATE VIRTUAL TABLE sentence_words USING fts5 (text, content = '', tokenize = "unicode61 categories 'L* M* N* Co'");
CREATE TRIGGER article_goes BEFORE DELETE ON article BEGIN
    INSERT INTO sentence_words (sentence_words, rowid, text)
    SELECT 'delete', old.id << 32 | start, searchable(substr(old.text, start + 1, "end" - start))
    FROM sentence WHERE article = old.id;
END;

-- Which articles have what their names are known by to each other: how rare it is, so that it tells.
CREATE TABLE companion (key TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID;

-- What the articles leave behind that are gone since entities and ties were made: their names, as spelled and as
-- understood, what these are known by to each other, and what their near-duplicates are found by; and which run read their
-- texts, so that one which is read again, or under another name, is no news. An article that is new since then has no
-- `report`.
CREATE TABLE gone_name (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE gone_sentence (key INTEGER PRIMARY KEY);
CREATE TABLE gone_report (report INTEGER, signature BLOB, PRIMARY KEY (report, signature)) WITHOUT ROWID;
CREATE TABLE gone_companion (key TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE gone_text (content_hash TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID;
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

-- A name as articles use it, in one of its senses: the references that mean one entity. `entity` and what follows is what
-- resolving the corpus makes of it.
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label IN ('PERSON', 'PLACE', 'ORGANIZATION')),
    ambiguous INTEGER NOT NULL,  -- 1: its articles can't tell who of several is meant
    sense TEXT NOT NULL DEFAULT '', -- empty: whom the name alone stands for; else whom its company tells, or '?'
    entity TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    mentions INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    own INTEGER NOT NULL DEFAULT 0, -- the articles that bring it to light by themselves
    settled TEXT,                -- the label that the corpus gives it
    UNIQUE (name, label, ambiguous, sense)
);
CREATE INDEX name_entity ON name (entity);

-- What names have in common that may bear on each other's resolution.
CREATE TABLE name_key (
    key TEXT NOT NULL,
    name INTEGER NOT NULL,       -- of `name`
    PRIMARY KEY (key, name)
) WITHOUT ROWID;

-- The names that were looked for in all articles.
CREATE TABLE known_name (name TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE mention (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence INTEGER NOT NULL,   -- where its sentence starts
    label TEXT NOT NULL CHECK (label IN ('PERSON', 'PLACE', 'ORGANIZATION')),
    name INTEGER NOT NULL REFERENCES name, -- what the article takes it for
    rule TEXT NOT NULL,          -- why
    PRIMARY KEY (article, start)
) WITHOUT ROWID;
CREATE INDEX mention_name ON mention (name, article, sentence);
-- Short names that articles explain: few among many.
CREATE INDEX mention_explained ON mention (text, name, article) WHERE rule IN ('acronym', 'short-form', 'definition');

-- The full names of its article that an ambiguous mention could stand for.
CREATE TABLE candidate (
    article INTEGER NOT NULL,
    start INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article, start, name),
    FOREIGN KEY (article, start) REFERENCES mention ON DELETE CASCADE
) WITHOUT ROWID;

-- The full names of other articles that a name could stand for, where none dominates.
CREATE TABLE open_name (
    name INTEGER NOT NULL REFERENCES name ON DELETE CASCADE,
    candidate TEXT NOT NULL,
    PRIMARY KEY (name, candidate)
) WITHOUT ROWID;

-- What their company says of references whose name alone doesn't tell whom they mean. `entity` is who is meant, if that is
-- sure; `likeliest` would be it, under the name `known_by`, with this probability.
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

-- Why names of different articles are one entity, in the order in which they were joined.
CREATE TABLE link (
    position INTEGER PRIMARY KEY,
    left_name TEXT NOT NULL,
    left_label TEXT NOT NULL,
    right_name TEXT NOT NULL,
    right_label TEXT NOT NULL,
    rule TEXT NOT NULL,
    entity TEXT REFERENCES entity ON DELETE CASCADE -- what they are
);
CREATE INDEX link_entity ON link (entity);

-- Pairs of names that may be one entity; `ties` says how much of the graph hangs on it.
CREATE TABLE doubt (
    left_name TEXT NOT NULL,
    left_label TEXT NOT NULL,
    right_name TEXT NOT NULL,
    right_label TEXT NOT NULL,
    reason TEXT NOT NULL,
    ties INTEGER NOT NULL,
    PRIMARY KEY (left_name, left_label, right_name, right_label)
) WITHOUT ROWID;

CREATE TABLE entity (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,        -- as `entities.folding.in_ascii` gives it
    label TEXT NOT NULL CHECK (label IN ('PERSON', 'PLACE', 'ORGANIZATION')),
    mentions INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    reports INTEGER NOT NULL,    -- articles, those that repeat each other counted once
    first_seen TEXT,
    last_seen TEXT
) WITHOUT ROWID;
CREATE INDEX entity_folded ON entity (folded);

-- How often an article mentions an entity.
CREATE TABLE appearance (
    entity TEXT NOT NULL REFERENCES entity ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (entity, article)
) WITHOUT ROWID;
CREATE INDEX appearance_article ON appearance (article);

CREATE TABLE alias (
    entity TEXT NOT NULL REFERENCES entity ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (entity, name)
) WITHOUT ROWID;
CREATE INDEX alias_folded ON alias (folded);
CREATE VIRTUAL TABLE alias_words USING fts5 (folded, entity UNINDEXED, tokenize = 'ascii');

CREATE TABLE tie (
    source TEXT NOT NULL REFERENCES entity ON DELETE CASCADE,
    target TEXT NOT NULL REFERENCES entity ON DELETE CASCADE,
    sentences INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    first_seen TEXT,
    last_seen TEXT,
    proximity REAL NOT NULL,
    strength REAL NOT NULL,      -- as `entities.store.association.strength` gives it
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, -- the sentence that shows it best
    sentence INTEGER NOT NULL,
    PRIMARY KEY (source, target),
    CHECK (source < target)
) WITHOUT ROWID;
-- The strongest ties of an entity are the first rows of two index ranges, however many it has.
CREATE INDEX tie_source ON tie (source, strength DESC, proximity DESC, target);
CREATE INDEX tie_target ON tie (target, strength DESC, proximity DESC, source);
CREATE INDEX tie_article ON tie (article);
