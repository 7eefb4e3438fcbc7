from __future__ import annotations

import pytest
from tests.ner.rules.applied import applied

from entities.model import Label
from entities.ner.draft import Candidate

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def tagged(text: str, *names: tuple[str, Label | None]) -> list[tuple[str, Label | None]]:
    spans = [Candidate(text.index(name), text.index(name) + len(name), label) for name, label in names]
    return [(text[s.start : s.end], s.label) for s in applied("acronyms", text, spans)]


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Organization for Security and Co-operation in Europe", "OSCE"),
        ("French Tennis Federation", "FFT"),
        ("National Institutes of Health", "NIH"),
        ("World Wide Web Consortium", "WWWC"),
    ],
)
def test_a_name_is_whole_where_its_acronym_says_so(name: str, acronym: str) -> None:
    first = " ".join(name.split()[:2])
    assert tagged(f"the {name} ({acronym}) met", (first, PERSON)) == [(name, ORGANIZATION), (acronym, ORGANIZATION)]
    assert tagged(f"the {name} ({acronym}) met") == [(name, ORGANIZATION), (acronym, ORGANIZATION)]


def test_a_possessive_is_no_part_of_the_name() -> None:
    name = "Pan Andean Committee"
    for mark in ("'s", "’s", "'"):
        assert tagged(f"the {name}{mark} (PAC) head", (name, PERSON)) == [(name, ORGANIZATION), ("PAC", ORGANIZATION)]


def test_a_place_stays_one() -> None:
    assert tagged("the United Arab Emirates (UAE)", ("United Arab Emirates", PLACE)) == [
        ("United Arab Emirates", PLACE), ("UAE", PLACE),
    ]  # fmt: skip


def test_half_of_the_letters_will_do_after_a_known_organization() -> None:
    text = "the Gdansk Shipyard Company (GSZ) fell"
    assert tagged(text, ("Gdansk Shipyard Company", ORGANIZATION))[-1] == ("GSZ", ORGANIZATION)
    assert tagged(text, ("Gdansk Shipyard Company", PERSON)) == [("Gdansk Shipyard Company", PERSON)]


@pytest.mark.parametrize(
    "text",
    [
        "Long Jump (USA)",
        "the gross domestic product (GDP)",
        "In Total Sum On Monday (TSOM)",
        "it met. Vetrina (NYSE)",
        "Ann Lee\nBob (ALB)",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert tagged(text) == []


def test_events_get_no_label() -> None:
    assert tagged("the World Football Cup (WFC)", ("World Football Cup", None)) == [("World Football Cup", None)]
