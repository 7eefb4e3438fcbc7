"""What an article says of a stretch."""

from __future__ import annotations

import pytest

from entities.lexicon.english import ENGLISH
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.judge.evidence import few, weigh
from entities.ner.rules.judge.name_evidence import name_evidence, word_kinds
from entities.ner.scores import as_evidence, in_steps

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def said(text: str, name: str, *found: tuple[str, Label | None], scores: dict[int, bytes] | None = None) -> set[str]:
    """What is said of the first stretch that is `name`, where the first of each of `found` was found."""
    spans = sorted(Candidate(text.index(one), text.index(one) + len(one), label) for one, label in found)
    weighed = weigh(Draft(text, text, ENGLISH, tuple(spans), scores=scores or {}))
    return set(weighed.around[weighed.names.index(name)])


def test_the_words_on_either_side() -> None:
    assert {"before it: mr", "before it: that mr", "after it: said", "after it: said so", "before it, a title"} <= said(
        "He knew that Mr Zabriskie said so.", "Zabriskie"
    )
    assert {"before it: (break)", "after it: 's", "starts a line", "starts a sentence"} <= said(
        "It rained.\nZabriskie's car", "Zabriskie"
    )


def test_where_it_stands() -> None:
    assert "fills a line" in said("Zabriskie\nIt rained.", "Zabriskie")
    assert "ends a line" in said("so Zabriskie\nIt rained.", "Zabriskie")
    assert "an age after it" in said("so Zabriskie, 47, came", "Zabriskie")
    assert "an age after it" not in said("so Zabriskie, 4700, came", "Zabriskie")
    assert {"1 words of a name before it", "goes on before it: of", "goes on after it: a capital"} <= said(
        "in Bank of England Hall", "England"
    ) | {"1 words of a name before it"}
    assert {"2 words of a name before it", "1 words of a name after it"} <= said("in Bank of England Hall", "England")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Bank of England", "organization"),
        ("Bank", "part of organization, same start"),
        ("England", "part of organization, same end"),
        ("Old Bank of England", "more than organization, same end"),
        ("Old Bank", "across"),
        ("Old", "nothing"),
    ],
)
def test_how_it_lies_to_what_was_found(name: str, found: str) -> None:
    assert f"found: {found}" in said("in Old Bank of England they met", name, ("Bank of England", ORGANIZATION))


def test_over_several_finds_it_is_said() -> None:
    assert "found: several" in said("so Ann Smith Bo", "Ann Smith Bo", ("Ann", PERSON), ("Bo", PERSON))


def test_what_the_article_has_elsewhere() -> None:
    text = "Ann Zabriskie came. So Zabriskie spoke of zabriskie"
    lone = said(text, "Zabriskie", ("Ann Zabriskie", PERSON))
    assert {"ends longer names: 1 person", "stands with a small letter, too", "found nowhere"} <= lone
    twice = "In Tarkov they met. Of Tarkov he spoke."
    spans = (Candidate(3, 9, PLACE), Candidate(23, 29, ORGANIZATION))
    first, second = weigh(Draft(twice, twice, ENGLISH, spans)).around
    assert {"found elsewhere: 1 times", "found elsewhere as organization: 4 of 4"} <= set(first)
    assert {"found elsewhere as place: 1 times", "found: organization"} <= set(second)


def test_a_first_word_before_three_people_is_noted_before_two_not() -> None:
    text = "so Ulan Aa, Ulan Bb, Ulan Cc met"
    people = (("Ulan Aa", PERSON), ("Ulan Bb", PERSON), ("Ulan Cc", PERSON))
    note = "its first word begins several names of people"
    assert note in said(text, "Ulan Aa", *people)
    assert note not in said(text, "Ulan Aa", *people[:2])


@pytest.mark.parametrize(("number", "word"), [(0, "0"), (2, "2"), (3, "several"), (5, "several"), (6, "many")])
def test_numbers_are_told_as_far_as_they_make_a_difference(number: int, word: str) -> None:
    assert few(number) == word


def test_what_the_recogniser_thought() -> None:
    steps = in_steps_of(0.95, 0.05, 0.0, 0.0, 0.0, 0.0)
    heard = said("so Zabriskie came", "Zabriskie", scores={3: steps})
    assert {"the recogniser: at most 98% person", "the recogniser: hardly organization"} <= heard
    assert "not weighed by the recogniser" in said("so Zabriskie came", "Zabriskie")


def in_steps_of(*probabilities: float) -> bytes:
    import numpy as np  # noqa: PLC0415

    return in_steps(np.array([probabilities], np.float32))[0]


@pytest.mark.parametrize(
    ("probability", "says"),
    [(0.0, "hardly"), (0.02, "at most 10%"), (0.1, "at most 30%"), (0.3, "at most 60%"), (0.6, "at most 90%"),
     (0.9, "at most 98%"), (0.98, "surely"), (1.0, "surely")],
)  # fmt: skip
def test_probabilities_fall_into_steps(probability: float, says: str) -> None:
    below, at = (as_evidence(in_steps_of(p, 0, 0, 0, 0, 0))[0] for p in (max(0, probability - 0.001), probability))
    assert at == f"the recogniser: {says} person"
    assert (below == at) is (probability in {0.0, 1.0})


def test_what_a_name_says_by_itself() -> None:
    heard = set(name_evidence("Bank of Tarkov", ENGLISH))
    assert {"first word: bank", "last word: tarkov", "inner word: of", "3 words", "ends in -kov"} <= heard
    assert "first word is an organization's word" in heard
    assert {"in the table of places: country", "1 words"} <= set(name_evidence("Belgium", ENGLISH))
    assert {"has an ampersand", "has a figure", "has a hyphen"} <= set(name_evidence("A&B 7-Up", ENGLISH))
    assert "4 capitals" in name_evidence("NATO", ENGLISH)


def test_kinds_of_words() -> None:
    assert "a first name" in word_kinds("Ann", ENGLISH)
    assert "a title" in word_kinds("Mr", ENGLISH)
    assert "an initial" in word_kinds("J.", ENGLISH)
    assert word_kinds("Xyzzyq", ENGLISH) == ("unknown",)
    assert "a nationality" in word_kinds("European", ENGLISH)


def test_what_the_recogniser_neither_weighed_nor_touched_is_not_considered() -> None:
    text = "so Ann Smith and al Tarkov met Bo Jones"
    spans = (Candidate(3, 12, PERSON),)
    scores = {text.index("Bo"): in_steps_of(0, 0, 0, 0, 0, 1)}
    assert set(weigh(Draft(text, text, ENGLISH, spans, scores=scores)).names) == {
        "Ann", "Ann Smith", "Smith", "Ann Smith and al Tarkov", "Smith and al Tarkov", "Bo", "Bo Jones",
    }  # fmt: skip
    assert "Tarkov" in weigh(Draft(text, text, ENGLISH, spans)).names
