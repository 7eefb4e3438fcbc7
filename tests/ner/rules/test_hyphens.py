from __future__ import annotations

import pytest
from tests.ner.rules.applied import applied
from tests.ner.rules.test_table import parsed

KNOWN = "[P:Ann Tarkov], [P:Bo Vetrin] and [L:Minsk] met [L:Paris]. "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the Tarkov-Vetrin pact", "the [P:Tarkov]-[P:Vetrin] pact"),
        ("the [O:Tarkov-Vetrin] pact", "the [P:Tarkov]-[P:Vetrin] pact"),
        ("the Minsk-Paris train", "the [L:Minsk]-[L:Paris] train"),
        ("a [O:pro-Tarkov] party", "a pro-[P:Tarkov] party"),
        ("a [X:pro-Paris] party", "a pro-[L:Paris] party"),
        ("a [O:pro-Zeltak] party", "a pro-Zeltak party"),
        ("the [P:Oscar]-winning film", "the Oscar-winning film"),
    ],
)
def test_names_with_a_hyphen_that_are_not_one(before: str, after: str) -> None:
    text, spans = parsed(KNOWN + before)
    assert applied("hyphens", text, spans) == parsed(KNOWN + after)[1]


@pytest.mark.parametrize(
    "marked",
    [
        "the [O:Tarkov-Zeltak] pact",
        "the Tarkov-Minsk pact",  # one of each
        "[P:Cy Tarkov-Vetrin] and the Tarkov-Vetrin pact",
        "a [X:pro-Tarkov] party",  # the recogniser takes it for another thing
        "the [P:Tarkov]-backed deal",
        "the [O:Tarkov-Vetrin-Zeltak] pact",
    ],
)
def test_a_double_name_stays(marked: str) -> None:
    text, spans = parsed(KNOWN + marked)
    assert applied("hyphens", text, spans) == spans


def test_a_surname_is_known_by_a_full_name() -> None:
    text, spans = parsed("[P:Tarkov] and [P:Vetrin] met. The Tarkov-Vetrin pact")
    assert applied("hyphens", text, spans) == spans
