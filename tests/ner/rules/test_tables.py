from __future__ import annotations

from tests.ner.rules.applied import applied

from entities.model import Label
from entities.ner.draft import Candidate

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def tagged(text: str, **labels: Label) -> list[tuple[str, Label | None]]:
    pairs = [(name.replace("_", " "), label) for name, label in labels.items()]
    spans = [Candidate(text.index(name), text.index(name) + len(name), label) for name, label in pairs]
    return [(text[s.start : s.end], s.label) for s in applied("tables", text, sorted(spans))]


def test_clubs_of_a_standing_are_organizations_and_countries_places() -> None:
    table = "Sokol 3 2 1\nBradford 3 1 1\nReading 3 1 0\nFrance 3 0 1\nMonday 3 4 5\n"
    assert tagged(f"Standings:\n{table}", Bradford=PLACE) == [
        ("Sokol", ORGANIZATION), ("Bradford", ORGANIZATION), ("Reading", ORGANIZATION), ("France", PLACE),
    ]  # fmt: skip


def test_rows_that_are_mostly_people_are_people() -> None:
    text = "Ann Zubov 3 2\nBo Karpin 2 2\nCy Onopko 1 0\nDi Radimov 1 1\n"
    assert set(tagged(text, Ann_Zubov=PERSON, Bo_Karpin=PERSON)) == {
        ("Ann Zubov", PERSON), ("Bo Karpin", PERSON), ("Cy Onopko", PERSON), ("Di Radimov", PERSON),
    }  # fmt: skip
    assert tagged(text) == []


def test_rows_that_are_mostly_countries_are_places() -> None:
    assert ("Wales", PLACE) in tagged("France 1 2\nSpain 1 2\nNorway 3 4\nWales 3 3\n")


def test_both_sides_of_a_score_are_found() -> None:
    text = "Sokol 1 Zenit 0\nTorpedo 2 Rotor 2\nKrylya 0 Uralan 1\nLada 1 Alania 5\n"
    assert len(tagged(text)) == 8


def test_prose_is_no_table() -> None:
    text = "Sokol won 3 games.\nIn 1996 12 teams played."
    assert tagged(text, Sokol=ORGANIZATION) == [("Sokol", ORGANIZATION)]
