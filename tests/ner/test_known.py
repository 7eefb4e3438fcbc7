from __future__ import annotations

from entities.lexicon.english import ENGLISH
from entities.model import Label, Mention, Span
from entities.ner.known import find_known_names, index_known_names


def test_known_names_are_found_outside_what_is_taken() -> None:
    text = "Vetrina fell. Ann Vetrina came. So Vetrina and Vetrinas, Vetrina Bank."
    known = index_known_names({"Vetrina": Label.ORGANIZATION})
    assert find_known_names(text, known, [Span(0, 7)], ENGLISH) == (Mention(35, 42, "Vetrina", Label.ORGANIZATION),)
    assert [m.start for m in find_known_names(text, known, [], ENGLISH)] == [0, 35]


def test_without_known_names_nothing_is_found() -> None:
    assert find_known_names("Vetrina fell.", index_known_names({}), [], ENGLISH) == ()


def test_known_names_are_found_whatever_sign_their_apostrophe_is() -> None:
    known = index_known_names({"Mo’Neil Bank": Label.ORGANIZATION})
    for text in ("So Mo'Neil Bank fell.", "So Mo´Neil Bank fell."):
        assert find_known_names(text, known, [], ENGLISH) == (Mention(3, 15, text[3:15], Label.ORGANIZATION),)


def test_a_month_is_known_for_nobody_outside_of_the_article_that_introduces_them() -> None:
    known = index_known_names({"April": Label.PERSON})
    assert find_known_names("So April spoke, and then it rained in April.", known, [], ENGLISH) == ()


def test_a_known_agency_is_not_found_where_it_signs() -> None:
    known = index_known_names({"Tarkov Wire": Label.ORGANIZATION})
    text = "MINSK (Tarkov Wire) - Then so Tarkov Wire fell."
    assert [mention.start for mention in find_known_names(text, known, [], ENGLISH)] == [text.index("Tarkov Wire fell")]
