from __future__ import annotations

import pytest

from entities.model import Label
from entities.ner.candidates import Candidate
from entities.ner.datelines import tag_datelines


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
    assert tag_datelines(body, [wrong]) == [Candidate(start, start + len(place), Label.PLACE)]


@pytest.mark.parametrize(
    "body", ["Tarkov (Vetrina) - It rained.", "He said (AP) - no.", "It rained in MINSK.", "A/B 1 - x"]
)
def test_other_lines_have_none(body: str) -> None:
    assert tag_datelines(body, []) == []
