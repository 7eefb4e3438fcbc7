"""Tags and notes: whom they are about, and that they bear on nothing else."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from entities.changes.decide import (
    Standing,
    import_decisions,
    list_decisions,
    make_decision,
    make_decisions,
    undo_last,
)
from entities.changes.events import Finished, Resolving
from entities.changes.extract import Job, extract_folder
from entities.decisions import decisions_path, read_decisions
from entities.errors import DecisionError, UnknownEntityError
from entities.lookup import find_entity
from entities.model import Decision, DecisionKind, Label, Name
from entities.notes import Noted, read_notes
from entities.store import read_store

ARTICLES = {
    "a.txt": "Serena Williams beat Naomi Osaka in New York on Monday. Williams met Sofia Kenin in New York.",
    "b.txt": "Venus Williams lost to Sofia Kenin in New York. Serena Williams came.",
    "c.txt": "Ann Marie Johnson spoke to Sofia Kenin in Boston. Zoë Müller listened.",
}
TAG, NOTE = DecisionKind.TAG, DecisionKind.NOTE


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("noted")
    (folder / "news").mkdir()
    for name, text in ARTICLES.items():
        (folder / "news" / name).write_text(text)
    list(extract_folder(Job((folder / "news",), folder / "x.db", jobs=1)))
    return folder


@pytest.fixture
def graph(tmp_path: Path, extracted: Path) -> Path:
    shutil.copytree(extracted, tmp_path, dirs_exist_ok=True)
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection, connection:
        connection.execute("UPDATE folder SET path = ?", (str(tmp_path / "news"),))
    return tmp_path / "x.db"


def noted(graph: Path, name: str) -> Noted | None:
    with read_store(graph) as connection:
        notes = read_notes(connection, read_decisions(decisions_path(graph)))
        return notes.get(find_entity(connection, name).entity.id)


def rows(graph: Path) -> list[str]:
    with closing(sqlite3.connect(graph)) as connection:
        return list(connection.iterdump())


def standing(graph: Path) -> list[tuple[Standing, str]]:
    with read_store(graph) as connection:
        listed = list_decisions(connection, read_decisions(decisions_path(graph)))
        return [(item.standing, item.reason) for item in listed]


def person(name: str) -> tuple[Name]:
    return (Name(name, Label.PERSON),)


def test_they_add_up_each_once_in_the_order_of_the_file(graph: Path) -> None:
    for kind, value in ((TAG, "b, a"), (NOTE, "Second."), (TAG, "c, b"), (NOTE, "First."), (NOTE, "Second.")):
        make_decision(graph, kind, ["Serena Williams"], value)
    assert noted(graph, "Serena Williams") == Noted(("b", "a", "c"), ("Second.", "First."))
    assert noted(graph, "Venus Williams") is None
    assert Noted((), ("x", "y")).note == "x; y"


def test_neither_making_nor_undoing_one_touches_the_graph(graph: Path) -> None:
    before = rows(graph)
    made = make_decision(graph, TAG, ["Kenin"], "tennis")
    make_decision(graph, NOTE, ["Kenin"], "Called back.")
    (*_, finished) = events = list(extract_folder(Job((graph.parent / "news",), graph, jobs=1)))
    assert not any(isinstance(event, Resolving) for event in events)
    assert isinstance(finished, Finished)
    assert (finished.analyzed, finished.complaints) == (0, ())
    undo_last(graph)
    assert rows(graph) == before
    assert read_decisions(decisions_path(graph)) == (made,)
    assert standing(graph) == [(Standing.FOLLOWED, "")]


def test_they_stay_with_who_is_renamed_joined_or_retyped(graph: Path) -> None:
    make_decision(graph, TAG, ["Venus Williams"], "elder")
    make_decision(graph, TAG, ["Serena Williams"], "younger")
    make_decision(graph, NOTE, ["Boston"], "A town.")
    make_decision(graph, DecisionKind.RENAME, ["Venus Williams"], "V. E. S. Williams")
    assert noted(graph, "V. E. S. Williams") == Noted(("elder",))
    make_decision(graph, DecisionKind.SAME, ["Venus Williams", "Serena Williams"])
    assert noted(graph, "Serena Williams") == Noted(("elder", "younger"))
    make_decision(graph, DecisionKind.RETYPE, ["Boston"], "organization")
    assert noted(graph, "Boston (organization)") == Noted((), ("A town.",))
    assert {state for state, _ in standing(graph)} == {Standing.FOLLOWED}


def test_case_and_accents_are_no_matter(graph: Path) -> None:
    make_decisions(graph, (Decision(TAG, person("zoe MULLER"), "x"),))
    assert noted(graph, "Zoë Müller") == Noted(("x",))


def test_a_label_that_nobody_gives_it_is_another_name(graph: Path) -> None:
    with pytest.raises(DecisionError, match=r"Sofia Kenin \(place\) isn't there"):
        make_decisions(graph, (Decision(TAG, (Name("Sofia Kenin", Label.PLACE),), "x"),))


def test_in_articles_it_speaks_of_who_is_meant_there(graph: Path) -> None:
    make_decision(graph, DecisionKind.DIFFERENT, ["Serena Williams", "Serena Williams"], articles=["b.txt"])
    make_decisions(graph, (Decision(TAG, person("Serena Williams"), "other", ("b.txt",)),))
    with read_store(graph) as connection:
        (tagged,) = read_notes(connection, read_decisions(decisions_path(graph)))
        where = connection.execute(
            "SELECT path FROM appearance JOIN article ON article.id = article WHERE entity = ?", (tagged,)
        )
        assert where.fetchall() == [("b.txt",)]


def test_one_on_a_name_that_is_not_there_is_refused_and_one_that_is_there_no_more_complained_of(graph: Path) -> None:
    with pytest.raises(UnknownEntityError):
        make_decision(graph, TAG, ["Carol Nobody"], "x")
    make_decision(graph, TAG, ["Ann Marie Johnson"], "x")
    (graph.parent / "news" / "c.txt").unlink()
    *_, finished = extract_folder(Job((graph.parent / "news",), graph, jobs=1))
    complaint = (
        "The decision `tag: Ann Marie Johnson (person) -> x` fits nothing: Ann Marie Johnson (person) isn't there."
    )
    assert isinstance(finished, Finished)
    assert finished.complaints == (complaint,)
    assert standing(graph) == [(Standing.NOT_FOLLOWED, "fits nothing: Ann Marie Johnson (person) isn't there")]


def test_a_file_of_them_is_made_whole_or_not_at_all(graph: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.yaml"
    theirs.write_text("- tag: {Sofia Kenin (person): tennis}\n- note: {Carol Nobody (person): x}\n")
    with pytest.raises(DecisionError, match="Carol Nobody"):
        import_decisions(graph, theirs)
    assert not decisions_path(graph).exists()
    theirs.write_text("- tag: {Sofia Kenin (person): tennis}\n- drop: Boston (place)\n- note: {Osaka (person): x}\n")
    with pytest.raises(DecisionError, match="Osaka"):  # a surname alone is no name of the articles
        import_decisions(graph, theirs)
    theirs.write_text("- tag: {Sofia Kenin (person): tennis}\n- drop: Boston (place)\n")
    assert len(import_decisions(graph, theirs)) == 2
    assert noted(graph, "Sofia Kenin") == Noted(("tennis",))
    with read_store(graph) as connection, pytest.raises(UnknownEntityError):
        find_entity(connection, "Boston")
