from __future__ import annotations

import pytest
from tests.ner.rules.applied import applied

from entities.model import Label
from entities.ner.draft import Candidate


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("MINSK, Belarus (AP) - It rained.", "MINSK"),
        ("QUIVIRA 1996-01-02\nIt rained.", "QUIVIRA"),
        ("Storm\n\nPARIS, May 3 (Reuters) - It rained.", "PARIS"),
        ("London (Reuters) – It rained.", "London"),
        ("NEW YORK — It rained.", "NEW YORK"),
    ],
)
def test_the_place_of_a_dateline_is_one(body: str, place: str) -> None:
    start = body.index(place)
    wrong = Candidate(start, start + len(place) + 1, Label.ORGANIZATION)
    tagged = applied("datelines", body, [wrong])
    assert [span for span in tagged if span.label is Label.PLACE] == [Candidate(start, start + len(place), Label.PLACE)]


@pytest.mark.parametrize(
    "body", ["Tarkov (Vetrina) - It rained.", "He said (AP) - no.", "It rained in MINSK.", "A/B 1 - x"]
)
def test_other_lines_have_none(body: str) -> None:
    assert applied("datelines", body, []) == []


def test_a_surname_that_begins_a_name_is_no_place() -> None:
    body = "LONDON, Jack (nee Smith) - at home."
    for end, label in ((len("LONDON, Jack"), Label.PERSON), (len("LONDON"), Label.PLACE)):
        assert applied("datelines", body, [Candidate(0, end, Label.PERSON)])[0] == Candidate(0, end, label)
