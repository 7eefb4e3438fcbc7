-- What follows from the mentions and the entity of each name, but for the ties: counts and aliases. Of the entities in the
-- lists `moved` and `changed` all is counted again; articles whose mentions are others are in the list `fresh`. The mentions
-- of what is `moved` are in the view `mention_moved`, of these and what has `changed` in `mention_touched`; the days and reports
-- of articles in `dated`.

DELETE FROM appearance WHERE entity IN (SELECT entity FROM temp.moved);
DELETE FROM appearance WHERE article IN (SELECT article FROM temp.fresh);
INSERT INTO appearance (entity, article, mentions)
SELECT entity, mention.article, COUNT(*) FROM temp.mention_moved AS mention
CROSS JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence AND repeated < 2
GROUP BY entity, mention.article;
INSERT INTO appearance (entity, article, mentions)
SELECT name.entity, fresh.article, COUNT(*) FROM temp.fresh CROSS JOIN mention ON mention.article = fresh.article
CROSS JOIN name ON name.id = mention.name
CROSS JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence AND repeated < 2
WHERE name.entity IS NOT NULL AND name.entity NOT IN (SELECT entity FROM temp.moved) GROUP BY name.entity, fresh.article;

CREATE TEMP TABLE touched AS SELECT entity FROM temp.moved UNION SELECT entity FROM temp.changed;
CREATE TEMP TABLE spelled AS
SELECT entity, text, COUNT(*) AS mentions FROM temp.mention_touched GROUP BY entity, text;
DELETE FROM alias WHERE entity IN (SELECT entity FROM temp.touched)
AND (entity, name) NOT IN (SELECT entity, text FROM temp.spelled);
INSERT INTO alias (entity, name, folded, mentions) SELECT entity, text, in_ascii(text), mentions FROM temp.spelled WHERE TRUE
ON CONFLICT (entity, name) DO UPDATE SET mentions = excluded.mentions WHERE mentions <> excluded.mentions;

UPDATE entity SET mentions = total.mentions, articles = total.articles, reports = total.reports,
    first_seen = total.first_seen, last_seen = total.last_seen
FROM (
    SELECT touched.entity, COALESCE(SUM(mentions), 0) AS mentions, COUNT(dated.article) AS articles,
        COUNT(DISTINCT report) AS reports, MIN(date) AS first_seen, MAX(date) AS last_seen
    FROM temp.touched LEFT JOIN appearance ON appearance.entity = touched.entity
    LEFT JOIN temp.dated ON dated.article = appearance.article GROUP BY touched.entity
) AS total
WHERE total.entity = entity.id;
DROP TABLE temp.spelled;
DROP TABLE temp.touched;
