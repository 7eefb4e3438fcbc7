"""What is derived is brought up to date, and is what it would be if it were made anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.changes.histories import BOXES, HISTORIES, Step, Told, contents, live, write

from entities.changes.resolve import resolve_corpus
from entities.model import Decision, DecisionKind, Label, Name
from entities.resolution.corpus import CorpusNames, Resolution, resolve_names
from entities.store import open_store


@settings(max_examples=60)
@given(HISTORIES)
def test_any_history_ends_where_a_clean_run_does(
    tmp_path_factory: pytest.TempPathFactory, history: tuple[dict[str, Told], list[Step]]
) -> None:
    lived, clean = live(Path(tmp_path_factory.mktemp("store")), *history)
    assert lived == clean


def told(*names: str, label: Label = Label.PERSON) -> Told:
    """An article of one sentence with some names."""
    return Told(None, "", (tuple((name, label) for name in names),))


def boxed(*names: str) -> Told:
    """The same with a box that other articles have."""
    return told(*names)._replace(box=BOXES[2])


FAR: dict[str, tuple[dict[str, Told], dict[str, Told | None]]] = {
    "a first name that was a surname": (
        {"a": told("Ulysses Grant"), "b": told("Ulysses Grant"), "c": told("Grant")},
        {"d": told("Grant Miles")},
    ),
    "a first name that none was known to be": (
        {"a": told("Zarg Quill", label=Label.ORGANIZATION), "b": told("Zarg Prax"), "c": told("Zarg Orr")},
        {"d": told("Zarg Munk")},
    ),
    "a surname that was taken for a place": (
        {"a": told("Quill", label=Label.PLACE), "b": told("Ann Quill")},
        {"c": told("Bob Quill")},
    ),
    "another person of the surname": (
        {"a": told("Ann Quill"), "b": told("Ann Quill"), "c": told("Quill")},
        {"d": told("Bob Quill"), "e": told("Bob Quill")},
    ),
    "another person of the surname, in another script": (
        {"a": told("Anton Zhukevich"), "b": told("Zhukevich"), "c": told("Żukiewicz")},
        {"d": told("Виктор Жукевич"), "e": told("Антон Жукевич")},
    ),
    "a person whose surname stood in another script": (
        {"a": told("Жукевич"), "b": told("Żukiewicz")},
        {"c": told("Anton Zhukevich")},
    ),
    "another name of a place": (
        {"a": told("Britain", label=Label.PLACE), "b": told("Ann Quill")},
        {"c": told("UK", "UK", label=Label.PLACE)},
    ),
    "a known name in an article that isn't read again": (
        {"a": told("Quillmore", label=Label.PLACE), "b": told("Quillmore", label=Label.PLACE),
         "c": Told(None, "", ((("Quillmore", None), ("Ann Prax", Label.PERSON)),))},
        {"d": told("Quillmore", label=Label.PLACE)},
    ),
    "a known name that ends in a sign": (
        {"a": told("Zarmore !", label=Label.PLACE), "b": told("Zarmore !", label=Label.PLACE),
         "c": Told(None, "", ((("Zarmore !", None), ("Ann Prax", Label.PERSON)),))},
        {"d": told("Zarmore !", label=Label.PLACE)},
    ),
    "a name that is known no more": (
        {"a": told("Quillmore", label=Label.PLACE), "b": told("Quillmore", label=Label.PLACE),
         "c": Told(None, "", ((("Quillmore", None), ("Ann Prax", Label.PERSON)),)),
         "d": told("Quillmore", label=Label.PLACE)},
        {"d": None},
    ),
    "the strength of a tie to another name": (
        {"a": told("Ann Quill", "Bob Prax"), "b": told("Cid Orr"), "c": told("Dot Munk"), "d": told("Eve Lant")},
        {"e": told("Ann Quill", "Flo Kolb")},
    ),
    "a box that a third article has": (
        {"a": boxed("Ann Quill", "Bob Prax"), "b": boxed("Cid Orr", "Dot Munk")},
        {"c": boxed("Eve Lant", "Flo Kolb")},
    ),
    "a box of which the first article goes": (
        {end: boxed(f"Ann {end}", f"Bob {end}") for end in ("Quill", "Prax", "Orr", "Munk")},
        {"Munk": None},
    ),
    "a box that is in two articles only": (
        {end: boxed(f"Ann {end}", f"Bob {end}") for end in ("Quill", "Prax", "Orr")},
        {"Prax": told("Ann Prax", "Bob Prax")},
    ),
    "a report of two articles that has one left": (
        {"a": told("Ann Quill", "Bob Prax"), "b": told("Ann Quill", "Bob Prax"), "c": told("Ann Quill", "Bob Prax")},
        {"a": None, "b": told("Ann Quill", "Bob Orr")},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FAR)
def test_a_change_reaches_what_it_does_not_name(tmp_path: Path, case: str) -> None:
    before, change = FAR[case]
    lived, clean = live(tmp_path, before, [Step(change, None, None, resolved=False)])
    assert lived == clean


NAMES = ("Zoe Quill", "Yuri Prax", "Xena Orr", "Wim Nagel", "Vera Munk", "Ugo Lant", "Tess Kolb", "Sven Jurk")
APART = {
    f"{at}.txt": Told(None, "", (((one, Label.PERSON), (f"{other}ville", Label.PLACE)),))
    for at, (one, other) in enumerate(zip(NAMES, "ABCDEFGH", strict=True))
}


def rows_written(path: Path, change: Mapping[str, Told | None], decisions: tuple[Decision, ...] = ()) -> int:
    """How many rows it takes to bring a store of `APART` up to date after a change."""
    with open_store(path) as connection:
        write(connection, APART)
        resolve_corpus(connection, ())
        write(connection, change)
        before = connection.total_changes
        resolve_corpus(connection, decisions)
        return connection.total_changes - before


def test_one_new_article_costs_what_it_touches(tmp_path: Path) -> None:
    new: dict[str, Told | None] = {"new.txt": Told(None, "", (((NAMES[0], Label.PERSON), ("Newtown", Label.PLACE)),))}
    with open_store(tmp_path / "all.db") as connection:
        write(connection, {**APART, **new})
        before = connection.total_changes
        resolve_corpus(connection, ())
        everything = connection.total_changes - before
    assert rows_written(tmp_path / "new.db", new) < everything / 2


def test_what_has_not_changed_is_not_resolved_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[set[str]] = []

    def spy(names: CorpusNames, decisions: Sequence[Decision], *, off: frozenset[str]) -> Resolution:
        asked.append({count.name for count in names.counts})
        return resolve_names(names, decisions, off=off)

    monkeypatch.setattr("entities.changes.resolve.derived.resolve_names", spy)
    rows_written(tmp_path / "new.db", {"0.txt": None})
    rows_written(tmp_path / "decided.db", {}, (Decision(DecisionKind.DROP, (Name(NAMES[1], Label.PERSON),)),))
    assert [len(names) for names in asked] == [16, 0, 16, 1]


def test_a_stop_in_the_middle_leaves_all_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path / "x.db") as connection:
        write(connection, APART)
        resolve_corpus(connection, ())
        write(connection, {"0.txt": None, "1.txt": APART["2.txt"]})
        before = contents(connection)
        with monkeypatch.context() as patch:
            patch.setattr("entities.store.written.resolving.replace_words", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                resolve_corpus(connection, ())
        assert contents(connection) == before
        resolve_corpus(connection, ())
        after = contents(connection)
        monkeypatch.setattr("entities.changes.resolve.resolving_version", lambda: "another")
        resolve_corpus(connection, ())
        anew = contents(connection)
    assert {table for table in after if after[table] != anew[table]} == {"state"}


@pytest.mark.parametrize(("few", "anew"), [(7, False), (6, True)])
def test_where_nearly_all_has_changed_all_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int, *, anew: bool
) -> None:
    forgotten: list[str] = []
    monkeypatch.setattr("entities.changes.resolve._FEW", few)
    with open_store(tmp_path / "x.db") as connection:
        write(connection, APART)
        resolve_corpus(connection, ())
        monkeypatch.setattr("entities.store.written.touched.forget_resolution", lambda _, rule: forgotten.append(rule))
        write(connection, dict.fromkeys(list(APART)[:4]) | {f"new{at}": APART["0.txt"] for at in range(3)})
        resolve_corpus(connection, ())
    assert bool(forgotten) is anew
