"""What spellings sound like, and how far two are apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.traditions import VOWELS, Tradition
from entities.lexicon.traditions.latin import PLAIN
from entities.lexicon.traditions.scripts import SYSTEMS
from entities.resolution.readings import distance, read, read_keys, slack_of

TRADITIONS = sorted(
    {tradition for system in SYSTEMS for given in system.traditions.values() for tradition in given},
    key=lambda tradition: tradition.name,
)
WORDS = st.text("abcdefghijklmnopqrstuvwxyzßłščžабвгдежиклмнопрстуфцчшьяאבגנקابتسαβγδ王김 '-", max_size=10)


def tradition(table: str, slack: int | None = None) -> Tradition:
    return Tradition("test", table, slack)


@given(WORDS, st.sampled_from(TRADITIONS))
def test_any_word_can_be_read_by_any_tradition(word: str, spelling: Tradition) -> None:
    readings = read(word, spelling)
    assert readings
    assert len({reading.consonants for reading in readings}) == len(readings)
    for reading in readings:
        assert len(reading.vowels) == len(reading.consonants) + 1
        assert VOWELS.isdisjoint(reading.consonants)
        assert all(VOWELS.issuperset(gap) for slot in reading.vowels for gap in slot)
        assert distance(reading, reading) == 0


@given(WORDS, st.sampled_from(TRADITIONS))
def test_the_keys_of_a_word_are_those_of_its_readings(word: str, spelling: Tradition) -> None:
    readings = read(word, spelling)
    keys = {reading.key for reading in readings}
    assert read_keys(word, spelling) >= keys
    if len(readings) < 64:  # else not all are looked at
        assert read_keys(word, spelling) == keys


@given(WORDS, WORDS, st.sampled_from(TRADITIONS))
def test_distance_has_no_direction_and_needs_the_same_consonants(one: str, other: str, spelling: Tradition) -> None:
    for left in read(one, spelling):
        for right in read(other, spelling):
            assert distance(left, right) == distance(right, left)
            assert (distance(left, right) is None) == (left.consonants != right.consonants)
            if left.consonants == right.consonants:
                assert left.key == right.key


@given(WORDS)
def test_case_and_doubled_letters_are_no_matter(word: str) -> None:
    assert read(word.upper(), PLAIN) == read(word.lower(), PLAIN) or "ß" in word
    assert read(word.replace("l", "ll"), PLAIN) == read(word, PLAIN)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("petrov", "petrov", 0),
        ("petrov", "petrav", 1),  # near
        ("petrov", "pitrov", 1),
        ("petrov", "putrov", 2),  # far
        ("petrov", "ptrov", 1),  # an e may come and go
        ("petrov", "petrva", 4),  # other vowels may not
        ("maria", "mara", 0),  # a glide is none
    ],
)
def test_vowels_are_near_or_far(one: str, other: str, apart: int) -> None:
    assert min(distance(a, b) or 0 for a in read(one, PLAIN) for b in read(other, PLAIN)) == apart


def test_a_vowel_that_is_not_written_may_be_any_short_one_or_none() -> None:
    unwritten, written = tradition("b b?, a a"), tradition("b b, ii I, i i, o o, u u")
    (bare,) = read("bb", unwritten)
    assert [distance(bare, read(word, written)[0]) for word in ("bib", "bob", "biib", "boub")] == [0, 0, 2, 2]


@pytest.mark.parametrize(("ways", "read_as"), [(6, 64), (7, 64), (5, 32)])
def test_of_the_ways_to_hear_consonants_sixty_four_are_looked_at(ways: int, read_as: int) -> None:
    assert len(read("ab" * ways, tradition("b p/t, a a"))) == read_as


@pytest.mark.parametrize(("word", "slack"), [("pet", 0), ("peta", 1), ("petava", 1), ("petavata", 2)])
def test_a_step_is_allowed_for_every_two_syllables(word: str, slack: int) -> None:
    (reading,) = read(word, tradition("p p, t t, v v, e e, a a"))
    assert slack_of([tradition("")], reading) == slack
    assert slack_of([tradition("", slack=0), tradition("", slack=1)], reading) == 0


@pytest.mark.parametrize(("letters", "readings"), [(40, 1), (41, 0)])
def test_what_has_more_than_forty_letters_is_no_word(letters: int, readings: int) -> None:
    assert len(read("p" * letters, PLAIN)) == readings


def test_four_vowels_in_a_row_are_heard() -> None:
    spelling = tradition("a a/e/o, b b, e e, u u")
    assert {len(gap) for gap in read("auauau", spelling)[0].vowels[0]} == {4}
    assert all(len(slot) <= 4**5 for slot in read("a" * 40, spelling)[0].vowels)
