"""Text from articles can hide nothing, and keeps its length."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.model import Label, Scope
from entities.wording import describe_scope, one_of, plural, span_of_days, visible


def test_a_scope_is_said_as_it_is_asked_for() -> None:
    scope = Scope(since="2020-08-01", sections=("home news", "sport"), files=("a.txt",))
    assert describe_scope(scope) == "--since 2020-08-01 --section 'home news' --section sport --in a.txt"
    assert describe_scope(Scope()) == ""


@given(st.text())
def test_nothing_is_hidden_and_offsets_hold(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    kept = "\N{SOFT HYPHEN}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
    for was, now in zip(text, shown, strict=True):
        assert now in {was, " ", "\N{REPLACEMENT CHARACTER}"}
        assert unicodedata.category(now) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or now in kept
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc\rd", "a b c d"), ("\x1b[1m", "\ufffd[1m"), ("\u202ea\u200f", "\ufffda\ufffd"), ("\ufffd", "\ufffd"),
        ("\ufffe\uffff\U0010ffff", "\ufffd\ufffd\ufffd"), ("caf\u00e9 \u0391\u200d", "caf\u00e9 \u0391\u200d"),
    ],
)  # fmt: skip
def test_what_commands_or_hides_is_replaced(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_words_for_numbers_and_labels() -> None:
    assert [plural(number, "entity", "entities") for number in (0, 1, 2345)] == [
        "0 entities", "1 entity", "2,345 entities",
    ]  # fmt: skip
    assert [one_of(label) for label in Label] == ["a person", "a place", "an organization"]
    assert span_of_days("2020", "2021") == ("2020", "to 2021")
    assert (span_of_days("2020", "2020"), span_of_days(None, "2020")) == (("2020",), ())
