-- What follows from the mentions and the entity of each name: counts, aliases, ties.

CREATE TEMP TABLE occurrence AS
SELECT name.entity, mention.article, mention.sentence, mention.start, mention.text, article.date
FROM mention
JOIN name ON name.id = mention.name
JOIN article ON article.id = mention.article
WHERE name.entity IS NOT NULL;

INSERT INTO alias SELECT entity, text, '', COUNT(*) FROM occurrence GROUP BY entity, text;

UPDATE entity SET mentions = total.mentions, articles = total.articles,
    first_seen = total.first_seen, last_seen = total.last_seen
FROM (
    SELECT entity, COUNT(*) AS mentions, COUNT(DISTINCT article) AS articles,
        MIN(date) AS first_seen, MAX(date) AS last_seen
    FROM occurrence GROUP BY entity
) AS total
WHERE total.entity = entity.id;

-- Each entity once a sentence, at its first mention there.
CREATE TEMP TABLE presence AS
SELECT article, sentence, entity, MIN(start) AS start, date FROM occurrence GROUP BY article, sentence, entity;
CREATE INDEX temp.presence_sentence ON presence (article, sentence, entity, start);

-- The sentence that shows a tie best has the names close together and is neither a fragment nor a list; SQLite takes
-- the bare columns of a group from the row that holds its MIN.
INSERT INTO tie
SELECT source, target, sentences, articles, first_seen, last_seen, article, sentence
FROM (
    SELECT one.entity AS source, two.entity AS target, COUNT(*) AS sentences, COUNT(DISTINCT one.article) AS articles,
        MIN(one.date) AS first_seen, MAX(one.date) AS last_seen,
        one.article, one.sentence,
        MIN(printf('%08d %012d %012d',
            ABS(one.start - two.start) + 4 * MAX(0, 60 - (sentence."end" - sentence.start))
            + MAX(0, sentence."end" - sentence.start - 300),
            one.article, one.sentence)) AS distance
    FROM presence AS one
    JOIN presence AS two ON two.article = one.article AND two.sentence = one.sentence AND two.entity > one.entity
    JOIN sentence ON sentence.article = one.article AND sentence.start = one.sentence
    GROUP BY one.entity, two.entity
);

DROP TABLE temp.presence;
DROP TABLE temp.occurrence;
