from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.english import ENGLISH
from entities.ner.rules.truecase import restore_case

WORDS = st.sampled_from(
    [
        "THE",
        "MAYOR",
        "NEW",
        "YORK",
        "O'NEILL",
        "ŁÓDŹ",
        "STRASSE",
        "ẞ",
        "İZMİR",
        "ǅ",
        "USA",
        "’S",
        "Mayor",
        "\n",
        "ﬁ",
        "ΣΑΣ",
    ]
)


@given(st.text() | st.lists(WORDS).map(" ".join))
def test_only_the_case_of_letters_changes(text: str) -> None:
    restored = restore_case(text, ENGLISH)
    assert len(restored) == len(text)
    for old, new in zip(text, restored, strict=True):
        assert old == new or old.casefold() == new.casefold() or old.lower() == new or old == new.upper()


@pytest.mark.parametrize(
    ("text", "restored"),
    [
        ("MAYOR VISITS NEW YORK\n", "mayor visits New York\n"),
        ("WALESA MEETS BLAIR'S ENVOY\n", "Walesa meets Blair's envoy\n"),
        ("TALKS IN GDANSK\nThe Gdansk talks failed.", "talks in Gdansk\nThe Gdansk talks failed."),
        ("MINSK, Belarus (AP) - It rained.", "Minsk, Belarus (AP) - It rained."),
        ("NATO and the EU agreed.", "NATO and the EU agreed."),
        ("MATTHEW ZUBKO resigned, and JUDGE TARKOV too.", "Matthew Zubko resigned, and judge Tarkov too."),
        ("The USA TODAY poll of AL JAZ viewers", "The USA TODAY poll of AL JAZ viewers"),
        ("BBC SIGNS GENEROUS CONTRACT WITH McDONALD\n", "BBC signs generous contract with McDONALD\n"),
    ],
)
def test_capitals_are_spelled_as_elsewhere(text: str, restored: str) -> None:
    assert restore_case(text, ENGLISH) == restored
