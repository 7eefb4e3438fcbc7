-- Ties are weighed by mentions and sentences, so that what chance would bring is said of sentences, too: see `margins`.

INSERT OR REPLACE INTO state (key, value)
SELECT 'sentences', printf('%!.17g', MAX(1.0, (SELECT COUNT(*) FROM sentence) * 1.0 * COUNT(DISTINCT report) / COUNT(*)))
FROM article;
UPDATE tie SET strength = strength(
    reports,
    (SELECT CAST(mentions AS REAL) * reports / articles FROM entity WHERE id = source),
    (SELECT CAST(mentions AS REAL) * reports / articles FROM entity WHERE id = target),
    (SELECT CAST(value AS REAL) FROM state WHERE key = 'sentences')
);
DELETE FROM state WHERE key = 'weighed';
