\set ON_ERROR_STOP on
BEGIN;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = on;
SET LOCAL client_min_messages = warning;

-- Tables of an earlier load are replaced; a schema of somebody else, and views of yours on these tables, are left alone.
DO $$
BEGIN
    IF EXISTS (
        SELECT FROM pg_namespace
        WHERE nspname = 'entities' AND obj_description(oid, 'pg_namespace') IS DISTINCT FROM 'Written by entities export'
    ) THEN
        RAISE EXCEPTION 'the schema "entities" is not from entities export: nothing was changed'
            USING HINT = 'Rename it, or load this script into another database.';
    END IF;
END $$;
CREATE SCHEMA IF NOT EXISTS entities;
COMMENT ON SCHEMA entities IS 'Written by entities export';
DROP VIEW IF EXISTS entities.neighbor;
DROP TABLE IF EXISTS entities.tie, entities.mention, entities.sentence, entities.article, entities.alias, entities.entity;

CREATE TABLE entities.entity (
    id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    mentions integer NOT NULL,
    articles integer NOT NULL,
    reports integer NOT NULL,
    first_seen date,
    last_seen date,
    tags text[] NOT NULL,
    note text,
    community integer,
    degree integer,
    weighted_degree double precision,
    pagerank double precision,
    betweenness double precision
);
COMMENT ON TABLE entities.entity IS 'People, places and organizations that articles mention';
COMMENT ON COLUMN entities.entity.id IS 'The same in every graph, whatever else was read';
COMMENT ON COLUMN entities.entity.name IS 'What it is called; namesakes share it';
COMMENT ON COLUMN entities.entity.type IS 'person, place or organization';
COMMENT ON COLUMN entities.entity.mentions IS 'How often it is mentioned: its rows in mention';
COMMENT ON COLUMN entities.entity.articles IS 'How many articles mention it';
COMMENT ON COLUMN entities.entity.reports IS 'The same, articles that repeat each other counted once';
COMMENT ON COLUMN entities.entity.first_seen IS 'Day of the first article that mentions it';
COMMENT ON COLUMN entities.entity.last_seen IS 'Day of the last article that mentions it';
COMMENT ON COLUMN entities.entity.tags IS 'Tags that were given by hand';
COMMENT ON COLUMN entities.entity.note IS 'A note that was written by hand';
COMMENT ON COLUMN entities.entity.community IS 'The group that it holds together with, from 0, the largest; null with --plain, like all that follows';
COMMENT ON COLUMN entities.entity.degree IS 'How many ties it has';
COMMENT ON COLUMN entities.entity.weighted_degree IS 'The sentences of its ties, added up';
COMMENT ON COLUMN entities.entity.pagerank IS 'How likely a random walk along ties is there';
COMMENT ON COLUMN entities.entity.betweenness IS 'How many of the shortest chains between others lead through it';

CREATE TABLE entities.alias (
    entity text COLLATE "C" NOT NULL,
    place integer NOT NULL,
    name text NOT NULL
);
COMMENT ON TABLE entities.alias IS 'All spellings of each entity';
COMMENT ON COLUMN entities.alias.entity IS 'Whose spelling it is';
COMMENT ON COLUMN entities.alias.place IS '1 is the most frequent';
COMMENT ON COLUMN entities.alias.name IS 'As articles have it';

CREATE TABLE entities.article (
    id bigint NOT NULL,
    report bigint NOT NULL,
    path text NOT NULL,
    title text,
    date date,
    source text,
    section text,
    url text,
    authors text[] NOT NULL,
    language text NOT NULL
);
COMMENT ON TABLE entities.article IS 'The articles that were read, without their texts';
COMMENT ON COLUMN entities.article.id IS 'Its number in this graph; another graph has others';
COMMENT ON COLUMN entities.article.report IS 'Articles that repeat each other have the same number, that of the first';
COMMENT ON COLUMN entities.article.path IS 'Its file; of one of several in a file, with its record';
COMMENT ON COLUMN entities.article.title IS 'Its headline';
COMMENT ON COLUMN entities.article.date IS 'The day when it was published';
COMMENT ON COLUMN entities.article.source IS 'Who printed it';
COMMENT ON COLUMN entities.article.section IS 'The part of the paper that it stood in';
COMMENT ON COLUMN entities.article.url IS 'Where it is in the web';
COMMENT ON COLUMN entities.article.authors IS 'Who wrote it';
COMMENT ON COLUMN entities.article.language IS 'ISO 639-1';

CREATE TABLE entities.sentence (
    article bigint NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    text text NOT NULL
);
COMMENT ON TABLE entities.sentence IS 'Sentences that mention an entity: the receipts of all else. One that stands in articles on different stories is here once';
COMMENT ON COLUMN entities.sentence.article IS 'Where it stands';
COMMENT ON COLUMN entities.sentence.start_char IS 'Where it begins, in characters of the text of its article, from 0';
COMMENT ON COLUMN entities.sentence.end_char IS 'Where it ends: the character after its last';
COMMENT ON COLUMN entities.sentence.text IS 'As it stands there; U+FFFD for each U+0000, which PostgreSQL cannot hold';

CREATE TABLE entities.mention (
    article bigint NOT NULL,
    start_char integer NOT NULL,
    end_char integer NOT NULL,
    sentence integer NOT NULL,
    text text NOT NULL,
    entity text COLLATE "C" NOT NULL,
    stands_for text NOT NULL,
    rule text NOT NULL
);
COMMENT ON TABLE entities.mention IS 'Each time that an entity is mentioned; names that may be several people''s belong to nobody and are left out';
COMMENT ON COLUMN entities.mention.article IS 'Where it stands';
COMMENT ON COLUMN entities.mention.start_char IS 'Where the name begins, in characters of the text of its article, from 0';
COMMENT ON COLUMN entities.mention.end_char IS 'Where it ends: the character after its last';
COMMENT ON COLUMN entities.mention.sentence IS 'start_char of its sentence in the same article';
COMMENT ON COLUMN entities.mention.text IS 'The name';
COMMENT ON COLUMN entities.mention.entity IS 'Who or what is meant';
COMMENT ON COLUMN entities.mention.stands_for IS 'The full name that its article takes it for';
COMMENT ON COLUMN entities.mention.rule IS 'Why the article takes it for that';

CREATE TABLE entities.tie (
    source text COLLATE "C" NOT NULL,
    target text COLLATE "C" NOT NULL,
    sentences integer NOT NULL,
    articles integer NOT NULL,
    reports integer NOT NULL,
    first_seen date,
    last_seen date,
    proximity double precision NOT NULL,
    strength double precision NOT NULL,
    significance double precision NOT NULL,
    article bigint NOT NULL,
    sentence integer NOT NULL
);
COMMENT ON TABLE entities.tie IS 'Pairs of entities that are mentioned together in a sentence, each once, source before target. That is all that it says';
COMMENT ON COLUMN entities.tie.source IS 'The one; which is which means nothing';
COMMENT ON COLUMN entities.tie.target IS 'The other';
COMMENT ON COLUMN entities.tie.sentences IS 'How many sentences mention both';
COMMENT ON COLUMN entities.tie.articles IS 'In how many articles these are';
COMMENT ON COLUMN entities.tie.reports IS 'The same, articles that repeat each other counted once';
COMMENT ON COLUMN entities.tie.first_seen IS 'Day of the first of these articles';
COMMENT ON COLUMN entities.tie.last_seen IS 'Day of the last of these articles';
COMMENT ON COLUMN entities.tie.proximity IS 'How near to each other the names stand: 1 / (1 + d / 100) for d characters between them, added up';
COMMENT ON COLUMN entities.tie.strength IS 'Reports, times the logarithm of how far that is beyond chance: what answers are sorted by';
COMMENT ON COLUMN entities.tie.significance IS 'How little chance explains it: log-likelihood of the reports';
COMMENT ON COLUMN entities.tie.article IS 'The article with the sentence that shows it best';
COMMENT ON COLUMN entities.tie.sentence IS 'start_char of this sentence';

