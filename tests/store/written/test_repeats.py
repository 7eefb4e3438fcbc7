"""Which sentences articles on different stories share, and what finding them looks at."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.stored import save_alone

from entities.model import Analysis, Article, Sentence
from entities.near_duplicates import sentence_key
from entities.store import open_store, transaction
from entities.store.written.bulk import indexed_at_once
from entities.store.written.folders import folder_id
from entities.store.written.repeats import mark_repeated

BOX = "Subscribe to our newsletter and you will never again miss what others have missed."
STORIES = 3
_TICK = 50  # steps of SQLite's virtual machine


@contextmanager
def stored(folder: Path, articles: int) -> Iterator[sqlite3.Connection]:
    """Articles of ten sentences of their own; the first five end with a box that all of these have."""
    with open_store(folder / f"{articles}.db") as connection, transaction(connection):
        number = folder_id(connection, "/news")
        for at in range(articles):
            own = [
                f"What the article numbered {at} says in its {line}th sentence, it says alone." for line in range(10)
            ]
            text, spans = "", []
            for line in [*own, *([BOX] if at < 5 else [])]:
                spans.append(Sentence(len(text), len(text) + len(line), 0))
                text += f"{line} "
            keys = tuple(sentence_key(text[span.start : span.end]) for span in spans)
            save_alone(connection, number, Analysis(Article(f"{at}.txt", text, text), tuple(spans), (), b"", keys=keys))
        connection.execute("UPDATE article SET lead = id, report = id")
        yield connection


def steps(connection: sqlite3.Connection, work: Callable[[], object]) -> int:
    ticks = [0]

    def tick() -> None:
        ticks[0] += 1

    connection.set_progress_handler(tick, _TICK)
    work()
    connection.set_progress_handler(None, 0)
    return ticks[0]


def marks(connection: sqlite3.Connection) -> list[int]:
    return [mark for (mark,) in connection.execute("SELECT repeated FROM sentence WHERE repeated ORDER BY article")]


def test_what_articles_on_several_stories_say_counts_once(tmp_path: Path) -> None:
    with stored(tmp_path, 8) as connection:
        assert mark_repeated(connection, None, STORIES) == {1, 2, 3, 4, 5}
        assert marks(connection) == [1, 2, 2, 2, 2]
        assert not mark_repeated(connection, None, STORIES)
        assert mark_repeated(connection, [1], STORIES + 3) == {1, 2, 3, 4, 5}
        assert not marks(connection)
        assert mark_repeated(connection, [1], STORIES) == {1, 2, 3, 4, 5}


def test_of_one_more_article_no_others_are_looked_at(tmp_path: Path) -> None:
    with stored(tmp_path, 20) as few, stored(tmp_path, 400) as many:
        for connection in (few, many):
            mark_repeated(connection, None, STORIES)
        looked = [steps(connection, partial(mark_repeated, connection, [1], STORIES)) for connection in (few, many)]
    assert looked[0] > 0
    assert looked[1] < 2 * looked[0]


def test_indexes_that_are_built_at_once_are_those_that_were_there(tmp_path: Path) -> None:
    def indexes() -> list[tuple[str, str]]:
        rows = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"
        return list(connection.execute(rows))

    with stored(tmp_path, 1) as connection:
        there = indexes()
        with indexed_at_once(connection, "tie", "appearance"):
            assert {name for name, _ in there} - {name for name, _ in indexes()} == {
                "tie_source", "tie_target", "tie_article", "appearance_article",
            }  # fmt: skip
        assert indexes() == there
