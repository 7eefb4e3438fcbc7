"""Find what is mentioned together, mention by mention: what ties are made of."""

from __future__ import annotations

from enum import Enum

from entities.model import Scope, Window
from entities.store.filters import within

_UNITS = {Window.SENTENCE: "mention.sentence", Window.PARAGRAPH: "paragraph", Window.ARTICLE: "0"}

COLUMNS = "source, target, sentences, articles, reports, first_seen, last_seen, proximity"
"""What `cooccurrences` gives first, before `article`, `sentence` and `other_sentence`: where it shows best."""


_MOVED = "IN (SELECT entity FROM temp.moved)"
_CHANGED = "IN (SELECT entity FROM temp.changed)"


class Among(Enum):
    """Which pairs of entities are looked for: which of two is the first, and in which mentions they are."""

    ALL = ("two.entity > one.entity", "mention")
    ONE = (
        "one.entity = :id AND two.entity <> :id",
        "appearance CROSS JOIN mention ON appearance.entity = :id AND mention.article = appearance.article",
    )
    """Those with the entity `:id`."""
    PAIR = (
        "one.entity = :id AND two.entity = :other",
        "appearance CROSS JOIN mention ON appearance.entity = :id AND mention.article = appearance.article",
    )
    """The entities `:id` and `:other` alone."""
    TOUCHED = (
        f"""two.entity > one.entity AND (one.entity {_MOVED} OR two.entity {_MOVED}
                OR (one.entity {_CHANGED} AND two.entity {_CHANGED}))""",
        "temp.sought CROSS JOIN mention ON mention.article = sought.article AND mention.start = sought.start",
    )
    """Those with an entity of the list `moved`, and those of two in the list `changed`, in the mentions `sought`."""


def cooccurrences(scope: Scope, among: Among) -> str:
    """SQL that pairs entities; what `bound` gives is bound, too.

    A pair shows best where the names stand close together, in a sentence that is neither a fragment nor a list. What is
    read of all articles is read in their order: of a large store, each page once.
    """
    pairing, mentions = among.value
    join = "CROSS JOIN" if scope.everywhere else "JOIN"  # else some articles may best be found first
    return f"""
        WITH occurrence AS MATERIALIZED (
            SELECT name.entity, mention.article, {_UNITS[scope.window]} AS unit, mention.sentence, mention.start,
                mention."end"
            FROM {mentions}
            {join} name ON name.id = mention.name
            {join} sentence ON sentence.article = mention.article AND sentence.start = mention.sentence
            {join} article ON article.id = mention.article
            WHERE mention.article > 0 -- of all, which makes SQLite read them by article
                AND name.entity IS NOT NULL AND {counts_in(scope.window)} AND {within(scope)}
        ), together AS ( -- two entities in one window; SQLite takes the bare columns from the row that holds the MIN
            SELECT MIN(one.entity, two.entity) AS source, MAX(one.entity, two.entity) AS target, one.article,
                report, date, path, sentence."end" - sentence.start AS length,
                IIF(one.entity < two.entity, one.sentence, two.sentence) AS sentence,
                IIF(one.entity < two.entity, two.sentence, one.sentence) AS other_sentence,
                COUNT(DISTINCT IIF(one.sentence = two.sentence, one.sentence, NULL)) AS sentences,
                MIN((MAX(0, MAX(one.start, two.start) - MIN(one."end", two."end")) << 32)
                    | MIN(one.start, two.start)) >> 32 AS distance
            FROM occurrence AS one
            CROSS JOIN occurrence AS two ON two.article = one.article AND two.unit = one.unit
            CROSS JOIN article ON article.id = one.article
            CROSS JOIN sentence ON sentence.article = one.article
                AND sentence.start = IIF(one.entity < two.entity, one.sentence, two.sentence)
            WHERE {pairing}
            GROUP BY one.entity, two.entity, one.article, one.unit
        ), counted AS (
            SELECT source, target, SUM(sentences) AS sentences, COUNT(DISTINCT article) AS articles,
                COUNT(DISTINCT report) AS reports, MIN(date) AS first_seen, MAX(date) AS last_seen,
                SUM(100000 / (100 + distance)) / 1000.0 AS proximity, -- whole numbers: their order makes no difference
                MIN(printf('%08d %s %s %016d%016d%016d',
                    distance + 10000 * (sentence <> other_sentence) + 4 * MAX(0, 60 - length) + MAX(0, length - 300),
                    date, path, sentence, other_sentence, article)) AS best
            FROM together
            GROUP BY source, target
        )
        SELECT {COLUMNS}, CAST(substr(best, -16) AS INTEGER) AS article,
            CAST(substr(best, -48, 16) AS INTEGER) AS sentence, CAST(substr(best, -32, 16) AS INTEGER) AS other_sentence
        FROM counted"""


def counts_in(window: Window) -> str:
    """SQL that holds for sentences in which mentions count: those that are repeated count once, and by themselves."""
    return "sentence.repeated < 2" if window is Window.SENTENCE else "sentence.repeated = 0"
