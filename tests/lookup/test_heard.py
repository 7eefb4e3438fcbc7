"""Whom a name means that is typed in another script, or as another language writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lookup.marked import graph_of

from entities.errors import UnknownEntityError
from entities.lookup import find_entity
from entities.model import Label

HEARD = "as another language writes the name"


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        ("Viktor Zukewitsch", "Віктар Цукевіч"),
        ("Anton Zhukevich", "Жукевич"),
        ("Anton Zhukevich", "жукевич"),
        ("Anton Zhukevich", "Żukiewicz"),
        ("Anton Zhukevich", "Антон Жукевич (person)"),
        ("Антон Жукевич", "Zhukevich"),
        ("Антон Жукевич", "Antoni Żukiewicz"),
        ("王建国", "Wang Jianguo"),
        ("Wang Jianguo", "王建国"),
        ("김한솔", "Kim Han Sol"),
    ],
)
def test_a_name_is_found_in_the_letters_of_another_language(tmp_path: Path, there: str, typed: str) -> None:
    with graph_of(tmp_path / "x.db", f"[P {there}] sat.", "[P Ann Brown] sat. [P Bob Weber] stood.") as connection:
        found = find_entity(connection, typed)
        assert found.entity.name == there
        assert found.because in {HEARD, ""}


@pytest.mark.parametrize("typed", ["Жуковский", "Олег Жукевич", "Жукевич (place)", "Żukowski", "王建国"])
def test_another_name_is_not(tmp_path: Path, typed: str) -> None:
    with graph_of(tmp_path / "x.db", "[P Anton Zhukevich] sat.") as connection, pytest.raises(UnknownEntityError):
        find_entity(connection, typed)


def test_what_is_no_person_is_not_heard(tmp_path: Path) -> None:
    with graph_of(tmp_path / "x.db", "[O Zhukevich Oil] sat.") as connection:
        with pytest.raises(UnknownEntityError):
            find_entity(connection, "Żukiewicz")
        assert find_entity(connection, "Zhukevich Oil").entity.label is Label.ORGANIZATION
