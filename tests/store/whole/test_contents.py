"""The language of a store is that of most of its articles."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stored import save_alone

from entities.model import Analysis, Article
from entities.store import open_store, read_store, transaction
from entities.store.whole.contents import main_language
from entities.store.written.folders import folder_id


@given(st.lists(st.sampled_from(["de", "en", "fr", "el"]), max_size=9))
def test_most_articles_decide_and_of_equals_english_or_the_first_by_name(
    tmp_path_factory: pytest.TempPathFactory, languages: list[str]
) -> None:
    with open_store(tmp_path_factory.mktemp("store") / "x.db") as connection:
        with transaction(connection):
            folder = folder_id(connection, "/articles")
            for number, language in enumerate(languages):
                article = Article(f"{number}.txt", "", "", language=language)
                save_alone(connection, folder, Analysis(article, (), ()))
        counts = Counter(languages)
        ranked = sorted(counts, key=lambda code: (-counts[code], code != "en", code))
        expected = (*ranked, "en")[0]
        assert main_language(connection) == expected


def test_the_language_is_read_off_an_index(corpus_graph: Path) -> None:
    """It is asked for by a query about one entity, which mustn't read all articles."""
    with read_store(corpus_graph) as connection:
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        assert main_language(connection) == "en"
        plan = [step for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert any("COVERING INDEX article_language" in step for step in plan)
