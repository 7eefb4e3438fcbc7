-- After the data: an index is made faster of what is there than row by row.
ALTER TABLE entities.entity ADD PRIMARY KEY (id);
ALTER TABLE entities.alias ADD PRIMARY KEY (entity, place);
ALTER TABLE entities.article ADD PRIMARY KEY (id);
ALTER TABLE entities.sentence ADD PRIMARY KEY (article, start_char);
ALTER TABLE entities.mention ADD PRIMARY KEY (article, start_char);
ALTER TABLE entities.tie ADD PRIMARY KEY (source, target), ADD CHECK (source < target);

ALTER TABLE entities.alias ADD FOREIGN KEY (entity) REFERENCES entities.entity;
ALTER TABLE entities.sentence ADD FOREIGN KEY (article) REFERENCES entities.article;
ALTER TABLE entities.mention
    ADD FOREIGN KEY (article, sentence) REFERENCES entities.sentence,
    ADD FOREIGN KEY (entity) REFERENCES entities.entity;
ALTER TABLE entities.tie
    ADD FOREIGN KEY (source) REFERENCES entities.entity,
    ADD FOREIGN KEY (target) REFERENCES entities.entity,
    ADD FOREIGN KEY (article, sentence) REFERENCES entities.sentence;

-- Names are of any length, which only a hash index takes.
CREATE INDEX ON entities.entity USING hash (lower(name));
CREATE INDEX ON entities.alias USING hash (lower(name));
CREATE INDEX ON entities.article (date);
CREATE INDEX ON entities.mention (entity, article, sentence);
CREATE INDEX ON entities.mention (article, sentence);
CREATE INDEX ON entities.tie (source, strength DESC);
CREATE INDEX ON entities.tie (target, strength DESC);

CREATE VIEW entities.neighbor AS
SELECT source AS entity, target AS neighbor, sentences, articles, reports, first_seen, last_seen, proximity, strength,
    significance, article, sentence FROM entities.tie
UNION ALL
SELECT target, source, sentences, articles, reports, first_seen, last_seen, proximity, strength, significance, article,
    sentence FROM entities.tie;
COMMENT ON VIEW entities.neighbor IS 'Each tie twice, from both of its ends';

ANALYZE entities.entity, entities.alias, entities.article, entities.sentence, entities.mention, entities.tie;
COMMIT;
