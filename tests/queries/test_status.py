"""What is in the store, against counting it in another way."""

from __future__ import annotations

import shutil
from pathlib import Path

from entities.model import Skipped
from entities.queries.status import read_status
from entities.store import open_store, read_store, transaction
from entities.store.whole.entities import all_entities
from entities.store.whole.mentions import all_mentions
from entities.store.whole.ties import all_ties
from entities.store.written import state
from entities.store.written.files import save_unread

CORPUS = Path(__file__).parents[2] / "corpus"


def test_everything_is_counted(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        found = read_status(connection, corpus_graph)
        counts = found.counts
        assert counts.articles == len(list(CORPUS.glob("*.txt"))) + len(list(CORPUS.glob("*.md")))
        assert counts.mentions == len(list(all_mentions(connection)))
        assert counts.ties == len(list(all_ties(connection)))
        assert sum(row.entities for row in found.entities) == len(list(all_entities(connection)))
        assert [(part.name, part.articles) for part in found.folders] == [(str(CORPUS), counts.articles)]
        assert sum(part.articles for part in found.models) == counts.articles
        assert counts.undated == 0
        assert (counts.first_day, counts.last_day) == ("2020-05-30", "2021-01-18")
        assert counts.size % 4096 == 0 < counts.size
        assert (found.complete, found.decided, found.decisions, found.skipped) == (True, True, 0, ())


def test_what_is_missing_is_told(corpus_graph: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    shutil.copy(corpus_graph, graph)
    (tmp_path / "x.decisions.yaml").write_text('- drop: "Minsk (place)"\n')
    with open_store(graph) as connection, transaction(connection):
        save_unread(connection, 1, Skipped("empty.txt", "it holds no text"))
        connection.execute("UPDATE article SET date = NULL WHERE date < '2020-08'")
        connection.execute("UPDATE article SET report = 1")
    with read_store(graph) as connection:
        found = read_status(connection, graph)
    assert found.skipped == (Skipped("empty.txt", "it holds no text"),)
    assert found.counts.undated > 0
    assert found.counts.reports == 1
    assert (found.complete, found.decided, found.decisions) == (True, False, 1)
    with open_store(graph) as connection, transaction(connection):
        state.mark_unresolved(connection)
    with read_store(graph) as connection:
        assert not read_status(connection, graph).complete
