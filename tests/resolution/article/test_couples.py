from __future__ import annotations

import pytest
from tests.resolution.article.told import told

COUPLE = "Farmers [Donald] and [Carol Tarkov] came."


def names(text: str, *, off: str = "") -> list[str | None]:
    return [reference.name for reference in told(text, off=off)]


def test_a_first_name_shares_the_surname_of_the_next_name() -> None:
    assert names(COUPLE) == ["Donald Tarkov", "Carol Tarkov"]
    assert told(COUPLE)[0].rule == "shared"
    assert names(COUPLE, off="shared")[0] == "Donald"
    assert names(f"{COUPLE} Mr [Tarkov] left. Then [Donald] said")[2:] == ["Donald Tarkov", "Donald Tarkov"]
    assert names("Their neighbours, [Donald] and [Carol Tarkov]")[0] == "Donald Tarkov"
    assert names("With [Jim] and [Ann van der Berg]")[0] == "Jim van der Berg"


@pytest.mark.parametrize(
    "text",
    [
        "[Ann Field], [Donald] and [Carol Tarkov]",
        "Farmers [Donald], [Carol Tarkov]",
        "Farmers [Vetrin] and [Carol Tarkov]",
        "Farmers [Donald] and [Tarkov]",
        "Farmers [Donald] and [Xyla Vetrina Tarkov]",
    ],
)
def test_others_that_stand_together_dont(text: str) -> None:
    assert "Donald Tarkov" not in names(text)
    assert "Vetrin Tarkov" not in names(text)


def test_who_is_named_elsewhere_is_somebody_else() -> None:
    assert names("[Donald Field] came. Then [Donald] and [Carol Tarkov]")[1] == "Donald Field"
    assert names("[Ann Donald] came. Then [Donald] and [Carol Tarkov]")[1] == "Ann Donald"
