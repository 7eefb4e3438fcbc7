"""What is said of all ties, against every tie looked at one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from entities.changes.extract import Job, extract_folder
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import Pair, all_ties, strongest_ties


@pytest.mark.parametrize("limit", [1, 2, 5, 60, 1_000_000])
def test_the_strongest_ties_are_the_first_of_all_by_articles_sentences_and_names(
    corpus_graph: Path, limit: int
) -> None:
    with read_store(corpus_graph) as connection:
        mentioned = {entity.id: (entity.mentions, entity.name) for entity in all_entities(connection)}
        rows = []
        for tie in all_ties(connection):
            (one, first), (two, second) = mentioned[tie.source], mentioned[tie.target]
            names = (second, first) if one < two else (first, second)
            rows.append((-tie.articles, -tie.sentences, names, tie.source, tie.target))
        expected = [Pair(*names, -articles, -sentences) for articles, sentences, names, *_ in sorted(rows)[:limit]]
        assert list(strongest_ties(connection, limit)) == expected
        assert limit < 60 or len({(pair.articles, pair.sentences) for pair in expected}) < limit


def test_where_there_are_no_ties_none_is_the_strongest(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("Nobody came.")
    list(extract_folder(Job((tmp_path / "news",), tmp_path / "x.db", jobs=1)))
    with read_store(tmp_path / "x.db") as connection:
        assert list(strongest_ties(connection, 5)) == []
