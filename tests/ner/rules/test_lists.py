from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from tests.ner.rules.applied import applied

from entities.lexicon.names import PARTICLES
from entities.model import Label
from entities.ner.draft import Candidate
from entities.ner.rules.lists import find_members, surroundings

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def listed(text: str, **labels: Label) -> list[tuple[str, Label | None]]:
    spans = [Candidate(text.index(name), text.index(name) + len(name), label) for name, label in labels.items()]
    return [(text[s.start : s.end], s.label) for s in applied("lists", text, sorted(spans))]


def test_the_members_of_a_line_up_are_what_most_are() -> None:
    text = "Team: Zubov, Karpin, Onopko, Radimov, Kiriakov."
    found = listed(text, Zubov=PERSON, Karpin=PERSON, Onopko=PERSON, Radimov=PLACE)
    assert found == [(name, PERSON) for name in ("Zubov", "Karpin", "Onopko", "Radimov", "Kiriakov")]


def test_those_in_brackets_are_a_list_of_their_own() -> None:
    text = "1. Zubov (Vetrina), Karpin (Sokol), Onopko (Metallist), Radimov (Ural), Kirov (Anzhi)."
    found = dict(listed(text, Vetrina=ORGANIZATION, Sokol=ORGANIZATION, Metallist=ORGANIZATION, Ural=ORGANIZATION))
    assert found["Anzhi"] is ORGANIZATION
    assert "Zubov" not in found


def test_names_with_their_country_are_one_list_over_lines() -> None:
    text = "1. Zubov (Russia) 9.1\n2. Karlsen (Norway) 9.2\n3. Virtanen (Finland) 9.3\n4. Lindqvi (Sweden) 9.4\n"
    assert dict(listed(text, Zubov=PERSON, Karlsen=PERSON))["Virtanen"] is PERSON


def test_a_column_of_names_is_a_list() -> None:
    text = "Zubov 12\nKarpin 11\nOnopko 9\nRadimov 7\n"
    assert dict(listed(text, Zubov=PERSON, Karpin=PERSON))["Radimov"] is PERSON


def test_first_names_count_where_the_recogniser_found_nothing() -> None:
    text = "Winners: Mary Zubov, Peter Karpin, James Onopko, Quivira Radimov."
    assert dict(listed(text))["Quivira Radimov"] is PERSON


def test_short_lists_and_those_that_disagree_stay_as_they_are() -> None:
    assert listed("Zubov, Karpin, Onopko.", Zubov=PERSON, Karpin=PERSON) == [("Zubov", PERSON), ("Karpin", PERSON)]
    text = "Zubov, Vetrina, Onopko, Sokol, Radimov."
    assert len(listed(text, Zubov=PERSON, Vetrina=ORGANIZATION)) == 2


def test_a_member_may_begin_with_any_particle_of_several_letters() -> None:
    particles = sorted(word for word in PARTICLES if len(word) > 1 and "'" not in word)
    names = [f"{particle} Karpin" for particle in particles]
    text = ", ".join(names)
    assert [text[member.start : member.end] for member in find_members(text)] == names


def test_days_common_words_and_known_places_are_not_taken_for_people() -> None:
    text = "Zubov, Karpin, Onopko, Monday, Running, Belgium, Dutch, Of The, Marta Fast Running."
    found = listed(text, Zubov=PERSON, Karpin=PERSON, Onopko=PERSON)
    assert [name for name, _ in found] == ["Zubov", "Karpin", "Onopko", "Marta Fast Running"]


@given(st.text("Ab ,(1)'\"“”\t-"), st.data())
def test_spaces_and_quotation_marks_around_a_name_are_not_looked_at(line: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(line)), st.integers(0, len(line)))))
    before, after, placed = surroundings(line, start, end)
    assert before == line[:start].rstrip(" \t\"“'")[-1:]
    rest = line[end:].lstrip(" \t\"”'")
    assert after == rest[:1]
    assert (placed and placed[0]) == ((found := re.match(r"\([^()\d]+\)", rest)) and found[0])
