"""The numbers of the rules of recognition, from either side: one step less, and the answer is another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.ner.rules.applied import applied

from entities.lexicon.english import ENGLISH
from entities.lexicon.evidence import name_votes
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.agreement import agree_labels

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def labels(rule: str, text: str, spans: Mapping[str, Label]) -> dict[str, Label | None]:
    """The label of each name that a rule leaves, where it found the first of each with the label given."""
    marked = [Candidate(text.index(name), text.index(name) + len(name), label) for name, label in spans.items()]
    return {text[span.start : span.end]: span.label for span in applied(rule, text, sorted(marked))}


def voted(spoke: int) -> Label | None:
    """What an article takes a surname for that it has alone so often, each time taken for an organization."""
    text = f"Ann Zabriskie came. Zabriskie Corp fell.{' Zabriskie spoke.' * spoke}"
    spans = [Candidate(0, len("Ann Zabriskie"), PERSON)]
    spans.append(Candidate(text.index("Zabriskie Corp"), text.index(" fell"), ORGANIZATION))
    spans += [Candidate(*found.span(), ORGANIZATION) for found in re.finditer(r"Zabriskie(?= spoke)", text)]
    return agree_labels(Draft(text, text, ENGLISH, tuple(spans))).spans[-1].label


def test_a_full_name_lends_its_surname_four_votes() -> None:
    assert voted(spoke=2) is PERSON  # the firm's full name lends two
    assert voted(spoke=3) is ORGANIZATION


def test_a_list_has_four_members() -> None:
    tagged = {"Zubov": PERSON, "Karpin": PERSON}
    assert "Radimov" in labels("lists", "Zubov, Karpin, Onopko, Radimov.", tagged)
    assert "Onopko" not in labels("lists", "Zubov, Karpin, Onopko.", tagged)


def test_two_members_of_a_list_tell_of_the_others_and_of_more_than_ten_three() -> None:
    names = ["Zubov", "Karpin", "Onopko", "Radimov", "Kiriakov", "Beschin", "Tetradze", "Nikifor", "Kolyv", "Mostov"]
    assert "Onopko" not in labels("lists", f"{', '.join(names[:4])}.", {"Zubov": PERSON})
    two = {"Zubov": PERSON, "Karpin": PERSON}
    assert "Onopko" in labels("lists", f"{', '.join(names)}.", two)
    assert "Onopko" not in labels("lists", f"{', '.join([*names, 'Kanchel'])}.", two)


def test_two_thirds_of_the_members_of_a_list_agree() -> None:
    three = {"Zubov": PERSON, "Karpin": PERSON, "Onopko": ORGANIZATION}
    assert labels("lists", "Zubov, Karpin, Onopko, Radimov.", three)["Radimov"] is PERSON
    people = ("Zubov", "Karpin", "Beschin", "Tetradze", "Nikifor")
    clubs = ("Vetrina", "Metallist", "Uralan")
    text = f"{', '.join((*people, *clubs))}, Radimov."
    eight = dict.fromkeys(people, PERSON) | dict.fromkeys(clubs, ORGANIZATION)
    assert "Radimov" not in labels("lists", text, eight)


def test_a_table_has_four_rows() -> None:
    rows = "Sokol 3 2 1\nZenit 3 1 1\nTorpedo 3 1 0\n"
    assert labels("tables", f"{rows}Rotor 3 0 1\n", {})["Sokol"] is ORGANIZATION
    assert labels("tables", rows, {}) == {}


def test_a_line_is_shouted_if_three_quarters_of_its_letters_are_capitals() -> None:
    assert applied("case", "", []) == []
    for text, shouted in (("TARKOV ABC lmn\n", True), ("TARKOV AB lmno\n", False)):  # 9 of 12, 8 of 12
        assert (restored(text) != text) == shouted


def restored(text: str) -> str:
    from entities.ner.rules.truecase import restore_case  # noqa: PLC0415

    return restore_case(text, ENGLISH)


def test_the_name_of_a_person_has_three_words_if_nothing_but_the_first_tells() -> None:
    assert PERSON in name_votes("mary tarkov pine", ENGLISH)
    assert PERSON not in name_votes("mary tarkov pine hill", ENGLISH)


def test_what_the_words_of_a_name_weigh() -> None:
    assert name_votes("tarkov bank", ENGLISH) == {ORGANIZATION: 1.5}
    assert name_votes("simon and schuster", ENGLISH) == {ORGANIZATION: 1.5}
    assert name_votes("tarkov river", ENGLISH) == {PLACE: 1.5}
    assert name_votes("tarkov cup", ENGLISH) == {None: 3}
    assert name_votes("belgium", ENGLISH) == {PLACE: 5}
    assert name_votes("dutch", ENGLISH) == {None: 10}
