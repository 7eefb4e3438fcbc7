"""Which entity a name on the command line stands for, on the real graph of the corpus."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from entities.errors import AmbiguousEntityError, UnknownEntityError
from entities.queries.names import find_entity
from entities.store import read_store
from entities.store.entities import all_entities


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Svetlana Tikhanovskaya", "Svetlana Tikhanovskaya"),
        ("svetlana tikhanovskaya", "Svetlana Tikhanovskaya"),
        ("  TSIKHANOUSKAYA ", "Svetlana Tikhanovskaya"),
        ("S. Tikhanovskaya", "Svetlana Tikhanovskaya"),
        ("S.Tikhanovskaya", "Svetlana Tikhanovskaya"),
        ("s tikhanovska", "Svetlana Tikhanovskaya"),
        ("Nausėda", "Gitanas Nausėda"),
        ("nauseda", "Gitanas Nausėda"),
        ("Minsk (place)", "Minsk"),
    ],
)
def test_a_name_is_found_however_it_is_written(corpus_graph: Path, asked: str, name: str) -> None:
    with read_store(corpus_graph) as connection:
        assert find_entity(connection, asked).entity.name == name


def test_every_entity_is_found_by_its_id_and_by_its_name_with_its_label(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        for entity in all_entities(connection):
            assert find_entity(connection, entity.id).entity == entity
            assert entity.id in _found_or_listed(connection, f"{entity.name} ({entity.label.lower()})")


def _found_or_listed(connection: sqlite3.Connection, asked: str) -> set[str]:
    try:
        found = find_entity(connection, asked)
    except AmbiguousEntityError as error:
        return {key for key, _ in error.candidates}
    return {found.entity.id, *(other.id for other in found.others)}


@pytest.mark.parametrize("asked", ["", '"', "*", "OR NOT", "x" * 5000, "T. Svetlanovskaya", "\x00", "Minsk (person)"])
def test_what_is_nobodys_name_is_unknown(corpus_graph: Path, asked: str) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(UnknownEntityError):
        find_entity(connection, asked)


def test_a_surname_of_several_lists_them_with_their_company(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(AmbiguousEntityError) as caught:
        find_entity(connection, "Johnson")
    descriptions = dict(caught.value.candidates).values()
    assert len(descriptions) > 1
    assert "Boris Johnson (person, 6 mentions in 3 articles), with Guy's Hospital and House of Commons" in descriptions
