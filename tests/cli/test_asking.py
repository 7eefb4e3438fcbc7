"""What is said about whom a name was taken for."""

from __future__ import annotations

import pytest

from entities.cli.asking import mention_others
from entities.lookup import Found
from entities.model import Entity, Label

VEY = Entity("p1", "Ann Vey", Label.PERSON, 9, 5)
OTHER = Entity("p2", "Bo Vey", Label.PERSON, 1, 1)
LISTED = "  p2  Bo Vey (person, 1 mention in 1 article)\n"


@pytest.mark.parametrize(
    ("typed", "found", "said"),
    [
        ("Ann Vey", Found(VEY), ""),
        ("Vey", Found(VEY), ""),
        ("ann vey", Found(VEY, (OTHER,)), f"'ann vey' also fits:\n{LISTED}"),
        ("Ann Vey (person)", Found(VEY, (OTHER,)), f"'Ann Vey (person)' also fits:\n{LISTED}"),
        (
            "Vey",
            Found(VEY, (OTHER,)),
            f"'Vey' is taken for Ann Vey (p1), by far the most mentioned. It also fits:\n{LISTED}",
        ),
        ("Ms Vey", Found(VEY, part="Vey"), "Only 'Vey' of 'Ms Vey' was looked for: it is taken for Ann Vey (p1).\n"),
        ("Ann Vey MP", Found(VEY, part="Ann Vey"), "Only 'Ann Vey' of 'Ann Vey MP' was looked for.\n"),
        (
            "Judge Vey",
            Found(VEY, (OTHER,), because="whom articles call Judge"),
            f"'Judge Vey' is taken for Ann Vey (p1), whom articles call Judge. It also fits:\n{LISTED}",
        ),
    ],
)
def test_what_was_taken_is_said_if_it_isnt_what_was_typed(
    capsys: pytest.CaptureFixture[str], typed: str, found: Found, said: str
) -> None:
    mention_others(typed, found)
    assert capsys.readouterr() == ("", said)


def test_of_many_that_fit_five_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    for number, more in ((5, ""), (6, "  ... and 1 more\n")):
        mention_others("Vey", Found(VEY, (OTHER,) * number))
        _, listed = capsys.readouterr().err.split("\n", 1)
        assert listed == LISTED * 5 + more
