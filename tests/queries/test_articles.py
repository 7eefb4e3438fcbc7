"""Articles that mention all of several, against what the mentions say."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

from entities.model import Scope
from entities.queries.articles import find_articles
from entities.store import read_store


def test_they_are_those_that_mention_all_newest_first(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        counts = Counter(
            connection.execute(
                "SELECT path, entity FROM mention JOIN name ON name.id = mention.name "
                "JOIN article ON article.id = mention.article WHERE entity IS NOT NULL"
            )
        )
        paths = sorted({path for path, _ in counts})
        top = [entity for entity, _ in Counter(entity for _, entity in counts.elements()).most_common(9)]
        for ids in [*combinations(top, 1), *combinations(top, 2), *combinations(top, 3)]:
            answer = find_articles(connection, ids)
            expected = {path: tuple(counts[path, key] for key in ids) for path in paths}
            assert {item.article: item.mentions for item in answer.listed} == {
                path: numbers for path, numbers in expected.items() if all(numbers)
            }
            newest_first = sorted(answer.listed, key=lambda item: item.article)
            newest_first.sort(key=lambda item: str(item.date), reverse=True)
            assert list(answer.listed) == newest_first
            assert answer.total == len(answer.listed)


def test_days_and_limit_leave_the_rest_out(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        everything = find_articles(connection, ["Lukashenko"])
        some = find_articles(connection, ["Lukashenko"], Scope(since="2020-10-01"), limit=2)
        inside = [item for item in everything.listed if str(item.date) >= "2020-10-01"]
        assert 2 < some.total == len(inside) < everything.total
        assert list(some.listed) == inside[:2]


def test_two_names_of_one_entity_count_as_one(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        answer = find_articles(connection, ["Tikhanovskaya", "Tsikhanouskaya"])
        assert len(answer.found) == 1
        assert answer.listed == find_articles(connection, ["Tikhanovskaya"]).listed
