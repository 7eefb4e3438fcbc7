"""Names that are typed in the letters of a script: those of one sound in others aren't meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.changes.histories import Told, write

from entities.changes.resolve import resolve_corpus
from entities.lookup import find_entity
from entities.model import Label
from entities.store import open_store

NAMES = "李强", "黎强", "علي حسن", "علي هسن", "Χρήστος Παππάς"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((name, name) for name in NAMES),
        ("黎強", "黎强"),
        ("ΧΡΗΣΤΟΣ ΠΑΠΠΑΣ", "Χρήστος Παππάς"),
        ("christos pappas", NAMES[-1]),
    ],
)
def test_a_typed_name_means_whom_its_letters_do_and_in_latin_whoever_sounds_so(
    tmp_path: Path, typed: str, meant: str
) -> None:
    with open_store(tmp_path / "graph.db") as connection:
        write(connection, {f"{at}.txt": Told(None, "", (((name, Label.PERSON),),)) for at, name in enumerate(NAMES)})
        resolve_corpus(connection, ())
        found = find_entity(connection, typed)
    assert found.entity.name == meant
    assert not found.others
