"""What stands above an answer: whom it is about, and whom else a name fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.stored import save_alone

import entities
from entities.library.headings import in_words, listed, notes_on, taken_for
from entities.lookup import Found
from entities.model import Analysis, Article, Entity, Label, Scope
from entities.store import open_store
from entities.store.written.folders import folder_id


def people(number: int) -> tuple[Entity, ...]:
    return tuple(Entity(f"p{place}", f"Ann{place} Smith", Label.PERSON) for place in range(number))


@pytest.mark.parametrize(
    ("others", "end"),
    [
        (1, "It also fits: Ann1 Smith (p1)"),
        (3, "It also fits: Ann1 Smith (p1), Ann2 Smith (p2), Ann3 Smith (p3)"),
        (4, "It also fits: Ann1 Smith (p1), Ann2 Smith (p2), Ann3 Smith (p3) and 1 more"),
    ],
)
def test_three_others_are_named(others: int, end: str) -> None:
    first, *rest = people(others + 1)
    (note,) = taken_for(("Smith", Found(first, tuple(rest))))
    assert note == f"'Smith' is taken for Ann0 Smith (p0), by far the most mentioned. {end}"


def test_why_a_name_is_taken_for_somebody_is_said_without_others_too() -> None:
    (ann,) = people(1)
    assert taken_for(("Smiht", Found(ann, because="which is spelled alike"))) == (
        "'Smiht' is taken for Ann0 Smith (p0), which is spelled alike.",
    )
    assert taken_for(("Ann0 Smith", Found(ann)), (None, None)) == ()


def test_five_names_are_listed() -> None:
    assert listed("roles", "abcde") == ("roles: a, b, c, d, e",)
    assert listed("roles", "abcdefg") == ("roles: a, b, c, d, e and 2 more",)
    assert listed("roles", ()) == ()


def test_a_profile_tells_spellings_and_roles(corpus_graph: Path) -> None:
    answer = entities.open(corpus_graph).show("Tikhanovskaya")
    assert answer.heading[1].startswith("spelled: ")
    assert answer.heading[2].startswith("roles: ")


def test_labels_are_counted_in_words() -> None:
    counts = {Label.PERSON: 1, Label.PLACE: 2345, Label.ORGANIZATION: 0}
    said = in_words(counts)
    assert said == "1 person, 2,345 places, 0 organizations"


def test_one_is_no_several(tmp_path: Path) -> None:
    with open_store(tmp_path / "one.db") as connection:
        save_alone(connection, folder_id(connection, "news"), Analysis(Article("a.txt", "a", "a"), (), ()))
        assert "1 of 1 article has no date: days leave them out" in notes_on(connection, Scope(since="2020-01-01"))
