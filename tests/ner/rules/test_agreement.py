from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from entities.lexicon.english import ENGLISH
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.agreement import agree_labels

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def agree(text: str, spans: Iterable[Candidate]) -> list[Candidate]:
    return list(agree_labels(Draft(text, text, ENGLISH, tuple(spans))).spans)


def agreed(text: str, **labels: Label | None) -> list[tuple[str, Label | None]]:
    """The labels agreed on where every occurrence of a name has the label given; "_" in a name stands for a space."""
    spans = [
        Candidate(*found.span(), label)
        for name, label in labels.items()
        for found in re.finditer(rf"\b{name.replace('_', ' ')}\b(?! Corp)", text)
    ]
    return [(text[s.start : s.end], s.label) for s in agree(text, sorted(spans))]


def test_the_majority_of_an_article_decides() -> None:
    text = "Tarkov fell. Tarkov rose. Tarkov fell."
    spans = [Candidate(0, 6, PLACE), Candidate(13, 19, ORGANIZATION), Candidate(26, 32, PLACE)]
    assert {span.label for span in agree(text, spans)} == {PLACE}


def test_a_full_name_lends_its_label_to_the_surname() -> None:
    assert agreed("Ann Zabriskie came. Zabriskie spoke.", Ann_Zabriskie=PERSON, Zabriskie=ORGANIZATION)[-1] == (
        "Zabriskie",
        PERSON,
    )


TOLD = "Ann Zabriskie came." + " Zabriskie spoke." * 9


def test_a_full_name_outweighs_a_mistake_made_many_times() -> None:
    found = agreed(TOLD, Ann_Zabriskie=PERSON, Zabriskie=ORGANIZATION)
    assert {label for _, label in found} == {PERSON}
    assert {label for _, label in agreed(TOLD.replace("Ann", "The"), The_Zabriskie=PERSON, Zabriskie=PLACE)} != {PERSON}


def test_a_surname_that_a_place_or_an_organization_has_too_is_voted_on() -> None:
    text = TOLD + " Zabriskie Corp fell."
    assert ("Zabriskie", ORGANIZATION) in agreed(
        text, Ann_Zabriskie=PERSON, Zabriskie_Corp=ORGANIZATION, Zabriskie=ORGANIZATION
    )
    assert ("Belgium", PLACE) in agreed(TOLD.replace("Zabriskie", "Belgium"), Ann_Belgium=PERSON, Belgium=PLACE)


def test_a_country_that_is_no_more_is_no_person() -> None:
    assert {label for _, label in agreed("West Germany won. " * 3, West_Germany=PERSON)} == {PLACE}


def test_the_surname_may_stand_first() -> None:
    text = "Qiao Weimin came." + " Qiao spoke." * 6
    spans = [Candidate(*found.span(), ORGANIZATION) for found in re.finditer(r"Qiao(?= spoke)", text)]
    whole = Candidate(0, len("Qiao Weimin"), PERSON)
    taken = agree(text, [whole, spans[0]._replace(label=PERSON), *spans[1:]])
    assert {span.label for span in taken} == {PERSON}
    assert agree(text, [whole, *spans])[1:] == spans


def test_a_full_name_lends_its_label_to_the_name_without_legal_form() -> None:
    found = agreed("Vetrina Corp grew. Vetrina hired.", Vetrina_Corp=ORGANIZATION, Vetrina=PERSON)
    assert ("Vetrina", ORGANIZATION) in found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("He met Mrs. Tarkov there.", PERSON),
        ("He met Tarkov, 42, there.", PERSON),
        ("He saw the Tarkovs play.", ORGANIZATION),
    ],
)
def test_the_words_around_a_name_are_evidence(text: str, label: Label) -> None:
    name = "Tarkovs" if "Tarkovs" in text else "Tarkov"
    assert agreed(text, **{name: PLACE}) == [(name, label)]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("University of Tarkov", ORGANIZATION),
        ("Tarkov & Pine", ORGANIZATION),
        ("Tarkov River", PLACE),
        ("Mary Tarkov", PERSON),
        ("Belgium", PLACE),
    ],
)
def test_the_words_of_a_name_are_evidence(name: str, label: Label) -> None:
    wrong = PERSON if label is not PERSON else PLACE
    assert agreed(f"He saw {name} then.", **{name.replace(" ", "_"): wrong}) == [(name, label)]


def test_nationalities_and_events_are_dropped() -> None:
    assert agreed("He met Belgians at Tarkov Cup.", Belgians=PLACE, Tarkov_Cup=ORGANIZATION) == []


def test_several_words_after_the_that_end_in_s_are_no_person() -> None:
    assert agreed("He saw the Free Tarkovs win.", Free_Tarkovs=PERSON) == [("Free Tarkovs", ORGANIZATION)]
    assert agreed("He saw the Mary Williams of old.", Mary_Williams=PERSON) == [("Mary Williams", PERSON)]
    assert agreed("He saw Free Tarkovs win.", Free_Tarkovs=PERSON) == [("Free Tarkovs", PERSON)]


def test_a_full_name_lends_its_label_to_the_surname_without_its_accents_too() -> None:
    text = "Ann Zabrižkie came. Zabrizkie spoke."
    assert agreed(text, Ann_Zabrižkie=PERSON, Zabrizkie=PLACE)[-1] == ("Zabrizkie", PERSON)
    both = agreed(f"{text} Zabrižkie left.", Ann_Zabrižkie=PERSON, Zabrizkie=PLACE, Zabrižkie=PLACE)
    assert dict(both)["Zabrizkie"] is PLACE
    assert dict(both)["Zabrižkie"] is PERSON


@pytest.mark.parametrize(
    ("short", "label", "expected"),
    [
        ("TVN", ORGANIZATION, ORGANIZATION),
        ("TVN", PLACE, PLACE),
        ("TVM", ORGANIZATION, PLACE),
    ],
)
def test_an_organizations_acronym_tells_what_the_long_name_is(short: str, label: Label, expected: Label) -> None:
    found = agreed(f"Tarkov Vau-Nuor won. {short} plays.", **{"Tarkov_Vau-Nuor": PLACE, short: label})
    assert found[0] == ("Tarkov Vau-Nuor", expected)


def test_of_two_letters_an_acronym_says_nothing() -> None:
    assert agreed("Tarkov Vau won. TV plays.", Tarkov_Vau=PLACE, TV=ORGANIZATION)[0] == ("Tarkov Vau", PLACE)
