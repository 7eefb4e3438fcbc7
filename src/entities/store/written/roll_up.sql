-- What follows from the mentions and the entity of each name, but for the ties: counts and aliases.

INSERT INTO alias (entity, name, folded, mentions)
SELECT entity, text, fold(text), COUNT(*) FROM mention JOIN name ON name.id = mention.name
WHERE entity IS NOT NULL GROUP BY entity, text;

INSERT INTO appearance (entity, article, mentions)
SELECT entity, article, COUNT(*) FROM mention JOIN name ON name.id = mention.name
WHERE entity IS NOT NULL GROUP BY entity, article;

UPDATE entity SET mentions = total.mentions, articles = total.articles, reports = total.reports,
    first_seen = total.first_seen, last_seen = total.last_seen
FROM (
    SELECT entity, SUM(mentions) AS mentions, COUNT(*) AS articles, COUNT(DISTINCT report) AS reports,
        MIN(date) AS first_seen, MAX(date) AS last_seen
    FROM appearance JOIN article ON article.id = appearance.article GROUP BY entity
) AS total
WHERE total.entity = entity.id;

INSERT INTO alias_words (folded, entity)
SELECT folded, entity FROM alias UNION SELECT folded, id FROM entity ORDER BY 2, 1;
