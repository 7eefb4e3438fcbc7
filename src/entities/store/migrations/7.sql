-- Words are found in any script: what is searched is spelled as `entities.store.letters` has it.
DROP TRIGGER article_goes;
DROP TABLE sentence_words;
CREATE VIRTUAL TABLE sentence_words USING fts5 (text, content = '', tokenize = "unicode61 categories 'L* M* N* Co'");
INSERT INTO sentence_words (rowid, text)
SELECT article << 32 | start, searchable(substr(article.text, start + 1, "end" - start))
FROM sentence JOIN article ON article.id = sentence.article
ORDER BY article, start;
CREATE TRIGGER article_goes BEFORE DELETE ON article BEGIN
    INSERT INTO sentence_words (sentence_words, rowid, text)
    SELECT 'delete', old.id << 32 | start, searchable(substr(old.text, start + 1, "end" - start))
    FROM sentence WHERE article = old.id;
END;

-- Names are folded without points and composed, however they are written.
UPDATE entity SET folded = in_ascii(name) WHERE folded <> in_ascii(name);
UPDATE alias SET folded = in_ascii(name) WHERE folded <> in_ascii(name);
DELETE FROM alias_words;
INSERT INTO alias_words (folded, entity)
SELECT folded, entity FROM alias UNION SELECT folded, id FROM entity;
