"""References over articles: what company decides doesn't depend on what else there is, or on how it came."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterable, Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.changes.histories import Told, contents, write

from entities.changes.resolve import placed, resolve_corpus
from entities.changes.resolve.placed import prepare_placing
from entities.model import Label
from entities.parallel import Engine, LocalEngine, Lost, Part, Work
from entities.parallel.messages import Item, Result
from entities.store import open_store

P, L, O = Label.PERSON, Label.PLACE, Label.ORGANIZATION  # noqa: E741 - a letter for each
WORLDS = (
    (("Tom Hill", P), ("Eve Marsh", P), ("Guy Moss", P), ("Leedsby", L), ("Labor League", O)),
    (("Max Holm", P), ("Ida Lund", P), ("Osk Berg", P), ("Osloby", L), ("Fjord Athletics", O)),
)
"""The names that stand together in the articles of one world, and never in those of the other."""
FAR = Told(None, "a world of its own", ((("Zoe Quill", P), ("Quill", P), ("Zarg", L), ("Prax Group", O)),))

ARTICLES = st.builds(
    lambda world, who, which: Told(None, "", ((*((who, P),), *(WORLDS[world][at] for at in sorted(which))),)),
    st.integers(0, 1),
    st.sampled_from(("Ann Kelly", "Ann Kelly", "Kelly", "A. Kelly", "Ben Kelly")),
    st.sets(st.integers(0, 4), min_size=3),
)
CORPORA = st.lists(ARTICLES, min_size=6, max_size=14).map(
    lambda told: {f"{n:02}.txt": one for n, one in enumerate(told)}
)


def meant(connection: sqlite3.Connection) -> dict[tuple[str, str], str | None]:
    """The entity that each article means by each name."""
    rows = connection.execute(
        "SELECT DISTINCT path, name.name, entity FROM mention JOIN name ON name.id = mention.name "
        "JOIN article ON article.id = mention.article"
    )
    return {(path, name): entity for path, name, entity in rows}


def resolved(path: Path, *runs: Mapping[str, Told]) -> dict[tuple[str, str], str | None]:
    """What a store holds after some runs."""
    with open_store(path) as connection:
        for articles in runs:
            write(connection, articles)
            resolve_corpus(connection, ())
        return meant(connection)


def test_a_bare_name_is_whose_world_it_stands_in(tmp_path: Path) -> None:
    full = {f"{n}.txt": Told(None, "", ((("Ann Kelly", P), *WORLDS[0]),)) for n in range(5)}
    bare = {f"b{n}.txt": Told(None, "", ((("Kelly", P), *WORLDS[n]),)) for n in (0, 1)}
    found = resolved(tmp_path / "x.db", {**full, **bare})
    assert found["b0.txt", "Kelly"] == found["0.txt", "Ann Kelly"]
    assert found["b1.txt", "Kelly"] != found["0.txt", "Ann Kelly"]


@settings(max_examples=40)
@given(CORPORA, st.randoms())
def test_the_order_of_articles_and_runs_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, corpus: dict[str, Told], random: object
) -> None:
    folder = Path(tmp_path_factory.mktemp("store"))
    paths = sorted(corpus)
    random.shuffle(paths)  # type: ignore[attr-defined]
    half = {path: corpus[path] for path in paths[: len(paths) // 2]}
    with open_store(folder / "one.db") as one, open_store(folder / "two.db") as two:
        write(one, corpus)
        resolve_corpus(one, ())
        for articles in (half, corpus):
            write(two, articles)
            resolve_corpus(two, ())
        assert contents(one) == contents(two)


@settings(max_examples=40)
@given(CORPORA)
def test_an_article_about_others_changes_nobody(
    tmp_path_factory: pytest.TempPathFactory, corpus: dict[str, Told]
) -> None:
    folder = Path(tmp_path_factory.mktemp("store"))
    before = resolved(folder / "one.db", corpus)
    after = resolved(folder / "two.db", corpus, {"far.txt": FAR})
    assert {key: entity for key, entity in after.items() if key[0] != "far.txt"} == before


@pytest.mark.parametrize("lost", [False, True])
def test_other_processes_place_references_as_this_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lost: bool
) -> None:
    monkeypatch.setattr(placed, "_WORTH_PROCESSES", 0)
    monkeypatch.setattr(placed, "_NAMES", 2)
    articles = {f"{n}.txt": Told(f"2020-01-{n + 10}", "", ((("Ann Kelly", P), *WORLDS[n % 2]),)) for n in range(8)}
    articles |= {f"b{n}.txt": Told(None, "", ((("Kelly", P), ("Ben Hill", P), *WORLDS[n % 2]),)) for n in range(6)}
    articles |= {f"h{n}.txt": Told(None, "", ((("Hill", P), *WORLDS[0]),)) for n in range(3)}
    found = []
    engines: dict[str, Callable[[], Engine]] = {
        "here": partial(LocalEngine, 0),
        "there": _Forgetful if lost else partial(LocalEngine, 2, prepare_placing),
    }
    for name, engine in engines.items():
        with open_store(tmp_path / f"{name}.db") as connection:
            write(connection, articles)
            resolve_corpus(connection, (), engine=engine)
            found.append(contents(connection))
    assert found[0] == found[1]


class _Forgetful(LocalEngine):
    """Loses each second item."""

    def __init__(self) -> None:
        super().__init__(0)

    def run(self, work: Work[Item, Result], items: Iterable[Item]) -> Generator[Part[Item, Result] | Lost[Item]]:
        for number, item in enumerate(items):
            if number % 2:
                yield Lost(item, overdue=False)
            else:
                yield from super().run(work, [item])
