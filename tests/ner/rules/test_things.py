from __future__ import annotations

import pytest
from tests.ner.rules.applied import applied
from tests.ner.rules.test_table import parsed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the ferry [P:Ann Tarkov] sank", "the ferry Ann Tarkov sank"),
        ("the ferry Queen [P:Elizabeth] sank", "the ferry Queen Elizabeth sank"),
        ("[O:HMS Tarkov] sank", "HMS Tarkov sank"),
        ("[L:Typhoon Mangkhut] hit [L:Manila]", "Typhoon Mangkhut hit [L:Manila]"),
        ("HMS Prince of [L:Wales] sailed from [L:Wales]", "HMS Prince of Wales sailed from [L:Wales]"),
        ("Hurricane [P:Michael] hit", "Hurricane Michael hit"),
        ("the [O:Dodd]-Frank Act", "the Dodd-Frank Act"),
        ("[P:Megan]'s [P:Law] passed", "Megan's Law passed"),
        ("the [O:Tarkov] Act: [O:Tarkov] failed", "the Tarkov Act: Tarkov failed"),
        ("the [P:Tarkov] Prize", "the Tarkov Prize"),
        ("the [P:Olga Cup] final", "the Olga Cup final"),
    ],
)
def test_things_are_nobody(before: str, after: str) -> None:
    text, spans = parsed(before)
    assert applied("things", text, spans) == parsed(after)[1]


@pytest.mark.parametrize(
    "marked",
    [
        "the flag carrier [O:Tarkov Airlines] grew",
        "the ship [O:Tarkov Airlines] bought",
        "the ship of [L:Wales] sank",
        "the ship that [P:Ann Tarkov] sank",
        "[P:Stuart Law] played",
        "[P:Tarkov] acted",
        "[O:Google], [O:Tarkov Cup] and [P:Oscar] met",
        "[L:Paris] Treaty",
    ],
)
def test_people_beside_things_stay(marked: str) -> None:
    text, spans = parsed(marked)
    assert applied("things", text, spans) == spans


def test_a_person_that_a_law_is_called_after_stays_elsewhere() -> None:
    text, spans = parsed("the [P:Tarkov] Act: [P:Tarkov] left")
    assert applied("things", text, spans) == spans[1:]
