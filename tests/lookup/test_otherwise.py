"""Names that nobody goes by as they are typed, in graphs of invented people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.lookup.marked import graph_of

from entities.errors import AmbiguousEntityError, UnknownEntityError
from entities.lookup import find_entity

ARTICLES = (
    "President [P Orla Vexley] spoke.\nPresident [P Vexley] met [O Brenco] in [L Oslo].",
    "[P Hugh Vexley], an economist, spoke.\nMr [P Vexley] works for [O Tarnix].\nThe bank paid [P Hugh Vexley].",
    "[P Brenda Quorn] of [O Tarnix Inc] sings.\nShe, [P Brenda Quorn], is in [L Paris].",
    "[P Peter Quorn] met [O Brenco].\n[P Peter Quorn] sat.",
    "In the [L United States] the [O World Herring Fund], or [O WHF], met.\nIn [L Moscow] they met again.",
    "As the president, [P Ada Mool] said nothing.",
    "[L Вильнюс] and [L Wien] are far from the [O Nations unies].",
    "[P Tomas Grell] and [P Thomas Brandt] met [P Jon Smith].",
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    with graph_of(tmp_path_factory.mktemp("invented") / "x.db", *ARTICLES) as connection:
        yield connection


@pytest.mark.parametrize(
    ("asked", "name", "part", "because"),
    [
        ("President Vexley", "Orla Vexley", "", "whom articles call President"),
        ("the Norwegian president Vexley", "Orla Vexley", "", "whom articles call Norwegian president"),
        ("former President Vexley", "Orla Vexley", "", "whom articles call former President"),
        ("economist Vexley", "Hugh Vexley", "", "whom articles call economist"),
        ("Vexley, the economist", "Hugh Vexley", "", "whom articles call economist"),
        ("Mrs Quorn", "Brenda Quorn", "Quorn", ""),
        ("Mr Quorn", "Peter Quorn", "Quorn", ""),
        ("mr peter quorn mp", "Peter Quorn", "peter quorn", ""),
        ("Mr P. Quorn", "Peter Quorn", "P. Quorn", ""),
        ("Quorn, Peter", "Peter Quorn", "", ""),
        ("Quorn, P.", "Peter Quorn", "", ""),
        ("“Peter Quorn”", "Peter Quorn", "", ""),
        ("Peter Quorn, Jr.", "Peter Quorn", "Peter Quorn", ""),
        ("Peter Quorn, Brenco", "Peter Quorn", "", "mentioned together with Brenco"),
        ("Quorn, Brenco", "Peter Quorn", "", "mentioned together with Brenco"),
        ("Peter Quorn, Nowhere", "Peter Quorn", "Peter Quorn", ""),
        ("U.S.A.", "United States", "", "another name of the same place"),
        ("United States of America", "United States", "", "another name of the same place"),
        ("Moscow, Russia", "Moscow", "Moscow", ""),
        ("Москва", "Moscow", "", "another name of the same place"),
        ("Paryż", "Paris", "", "another name of the same place"),
        ("Wilno", "Вильнюс", "", "another name of the same place"),
        ("Vienna", "Wien", "", "another name of the same place"),
        ("США", "United States", "", "another name of the same place"),
        ("UN", "Nations unies", "", "another name of the same organization"),
        ("ООН", "Nations unies", "", "another name of the same organization"),
        ("Brenco Ltd", "Brenco", "", "another form of the same name"),
        ("the WHF", "World Herring Fund", "", "another form of the same name"),
        ("economist hugh vexley", "Hugh Vexley", "hugh vexley", ""),
        ("lord hugh vexley", "Hugh Vexley", "hugh vexley", ""),
        ("Tomas Gerll", "Tomas Grell", "", "which is spelled much like it"),
    ],
)
def test_what_is_meant_is_found_and_said(
    graph: sqlite3.Connection, asked: str, name: str, part: str, because: str
) -> None:
    found = find_entity(graph, asked)
    assert (found.entity.name, found.part, found.because) == (name, part, because)


@pytest.mark.parametrize(
    "asked",
    [
        "Lord Vexley",  # whom no article calls so
        "President Quorn",
        "President Mool",  # the comma parts them
        "Prime Minister Vexley",
        "Mrs Peter Quorn",
        "King Peter",  # kings have a first name
        "Peter Mr",
        "Quorn, Jane",
        "Quorn, Nowhere",
        "Paris, Texas",
        "the President",
        "Brenco MP",
        "Mr Brenco",
        "Jan Smith",
        "Jon Smyth",
        "Thomas Grant",
    ],
)
def test_who_is_not_meant_is_not_taken(graph: sqlite3.Connection, asked: str) -> None:
    with pytest.raises(UnknownEntityError):
        find_entity(graph, asked)


def test_whom_a_title_doesnt_tell_apart_is_asked_about(graph: sqlite3.Connection) -> None:
    for asked in ("Quorn", "Quorn's", "Quorn MP"):
        with pytest.raises(AmbiguousEntityError) as caught:
            find_entity(graph, asked)
        assert {candidate.name for candidate in caught.value.candidates} == {"Brenda Quorn", "Peter Quorn"}


def test_a_part_that_somebody_goes_by_is_suggested(graph: sqlite3.Connection) -> None:
    with pytest.raises(UnknownEntityError) as caught:
        find_entity(graph, "Lord Peter Vexley")
    assert caught.value.suggestions == ()
    with pytest.raises(UnknownEntityError) as caught:
        find_entity(graph, "Lord Vexley")
    assert set(caught.value.suggestions) == {"Orla Vexley", "Hugh Vexley"}


def test_a_full_form_is_suggested_for_an_acronym_and_back(tmp_path: Path) -> None:
    with graph_of(tmp_path / "x.db", "The [O North Sea Squid Board] met [O BLK].\nThey met.") as connection:
        for asked, suggested in (("NSSB", "North Sea Squid Board"), ("Bergen Lamp Kombinat", "BLK")):
            with pytest.raises(UnknownEntityError) as caught:
                find_entity(connection, asked)
            assert suggested in caught.value.suggestions


def test_a_shown_name_of_several_words_goes_before_longer_ones(tmp_path: Path) -> None:
    articles = (
        "[P Hal Stour] sat.\n[O Brenco] paid.",
        *(f"[P Ed Hal Stour] met [O Tarnix {word}]." for word in "Red Blue Green Black White Grey Pink".split()),
    )
    with graph_of(tmp_path / "x.db", *articles) as connection:
        for asked in ("Hal Stour", "Hal Stour (person)", "hal stour"):
            found = find_entity(connection, asked)
            assert found.entity.name == "Hal Stour"
            assert [other.name for other in found.others] == ["Ed Hal Stour"]
        assert find_entity(connection, "Stour").entity.name == "Ed Hal Stour"
