"""Names with the surname first, in lists; places, and lists of other things, stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ner.rules.applied import applied

from entities.lexicon.english import ENGLISH
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.inverted import turn_names


def turned(body: str) -> list[str]:
    """The names of people that the rule makes, as they are shown."""
    draft = turn_names(Draft(body, body, ENGLISH))
    assert len(draft.text) == len(body)
    return [draft.named(span) for span in draft.spans]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("The members are: Okoro, Samuel; and Zubko, Anna.", ["Samuel Okoro", "Anna Zubko"]),
        ("The members are Okoro, Samuel; Zubko, Anna.", ["Samuel Okoro", "Anna Zubko"]),
        ("Okoro, Samuel\nZubko, Anna\n", ["Samuel Okoro", "Anna Zubko"]),
        ("1. Okoro, Samuel, 43\n2. Zubko, Anna, 41\n", ["Samuel Okoro", "Anna Zubko"]),
        ("Okoro, D.; Zubko, A. R.; Karpin, K. (chair)", ["D. Okoro", "A. R. Zubko", "K. Karpin"]),
        ("van der Berg, Jan; O’Brien, Mary Ann.", ["Jan van der Berg", "Mary Ann O’Brien"]),
        ("ZUBKO, Anna - at home.\n", ["Anna Zubko"]),
        ("OKORO, SAMUEL\nZUBKO, ANNA\n", ["Samuel Okoro", "Anna Zubko"]),
        ("Zubko, Anna; Karpin, Zeltak; Onop, Mary", ["Anna Zubko", "Zeltak Karpin", "Mary Onop"]),
    ],
)  # fmt: skip
def test_a_list_of_surnames_is_one_of_names(body: str, names: list[str]) -> None:
    assert turned(body) == names


@pytest.mark.parametrize(
    "body",
    [
        "Offices: Paris, France; Berlin, Germany; Austin, Texas.",
        "Games: Athens, Georgia; Richmond, Virginia; Bendigo, Victoria.",
        "Zubko, Anna and others came.",
        "In Toronto, Kevin Tapani (12-8) won.\nThomas, Harold Baines and Robin Ventura hit.",
        "Contact: REUTERS, Sydney; Zubko",
        "ZUBKO, Zeltak - at home.",
        "ATHENS, Georgia - It rained.",
        "RICHMOND, Virginia - It rained.",
        "Okoro, President; Zubko, Secretary; Karpin, Anna.",
        "Okoro, Jr.; Zubko, Jr.",
        "He met Okoro, Samuel.",
        "Okoro, Samuel\n\n\nIt rained.\n\nZubko, Anna\n",
    ],
)
def test_other_lists_stay(body: str) -> None:
    assert turned(body) == []


def test_two_first_names_make_a_list_and_three_of_five() -> None:
    assert turned("Okoro, Samuel; Zubko, Zeltak.") == []
    assert len(turned("Okoro, Samuel; Zubko, Anna; Karpin, Mary; Onop, Zeltak; Radim, Zubil.")) == 5
    assert turned("Okoro, Samuel; Zubko, Anna; Onop, Zeltak; Radim, Zubil.") == []


def test_a_name_that_the_article_has_is_known_in_either_order() -> None:
    text = "Zubko, Zeltak (chair)\n\nZeltak Zubko left."
    spans = [Candidate(text.index("Zeltak Zubko"), text.index(" left"), Label.PERSON)]
    assert applied("turned", text, spans) == [Candidate(0, len("Zubko, Zeltak"), Label.PERSON), *spans]
    assert applied("turned", text) == []


def test_the_parts_that_were_found_alone_are_replaced() -> None:
    text = "Okoro, Samuel; Zubko, Anna."
    assert [span.label for span in applied("turned", text)] == [Label.PERSON, Label.PERSON]


@given(
    st.text(alphabet="AnZbo,; .\n-(")
    | st.lists(st.sampled_from(["Zubko, Anna", "; ", "\n", "A. ", "van "])).map("".join)
)
def test_no_offset_moves(body: str) -> None:
    turned(body)
