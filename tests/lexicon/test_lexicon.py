from __future__ import annotations

import re
from dataclasses import fields
from importlib import import_module
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.folding import article_key, place_key
from entities.lexicon.english import ENGLISH
from entities.lexicon.evidence import name_votes
from entities.lexicon.given_names import first_names, formal_names, given_names, is_first_name, is_nickname, sex_of
from entities.lexicon.languages import FOLDERS, language_of
from entities.model import Label


@pytest.mark.parametrize("word", ["running", "bigger", "the", "quickly", "went"])
def test_verbs_adjectives_and_function_words_are_common(word: str) -> None:
    assert ENGLISH.vocabulary.is_common(word)
    assert ENGLISH.vocabulary.is_common(word.upper())


@pytest.mark.parametrize("word", ["envoy", "envoys", "economies", "firemen"])
def test_nouns_are_heading_words(word: str) -> None:
    assert not ENGLISH.vocabulary.is_common(word)
    assert ENGLISH.vocabulary.is_heading_word(word)


@pytest.mark.parametrize("word", ["Blair", "Walesa", "Paris", "Minsk", "Svetlana", "Toyota"])
def test_names_are_no_dictionary_words(word: str) -> None:
    assert not ENGLISH.vocabulary.is_dictionary_word(word)
    assert not ENGLISH.vocabulary.is_heading_word(word)


@pytest.mark.parametrize(("one", "other"), [("bill", "william"), ("liz", "elizabeth"), ("tom", "thomas")])
def test_short_forms_are_nicknames(one: str, other: str) -> None:
    assert is_nickname(one, other)
    assert is_nickname(other, one)


@pytest.mark.parametrize(("one", "other"), [("bill", "robert"), ("ian", "john"), ("paul", "paula"), ("bob", "rob")])
def test_other_first_names_are_not(one: str, other: str) -> None:
    assert not is_nickname(one, other)


def test_first_names_are_of_many_languages() -> None:
    assert {"mary", "svetlana", "ursula", "giovanni", "dimitris"} <= first_names()
    assert "svetlana" not in given_names()
    assert formal_names("quivo") == {"quivo"}
    assert not {"santa", "berlin", "table"} & first_names()


def test_a_first_name_tells_the_sex_where_only_women_or_men_have_it() -> None:
    assert {sex_of(name) for name in ("carol", "helen", "svetlana", "laura")} == {"f"}
    assert {sex_of(name) for name in ("donald", "martin", "george", "sergei")} == {"m"}
    assert {sex_of(name) for name in ("robin", "kim", "jean", "andrea", "max", "vetrina")} == {""}
    assert is_first_name("robin")
    assert is_first_name("rose")
    assert not is_first_name("rapper")


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Vetrina Corp", Label.ORGANIZATION),
        ("University of Tarkov", Label.ORGANIZATION),
        ("Tarkov River", Label.PLACE),
        ("Svetlana Tarkov", Label.PERSON),
        ("Belgium", Label.PLACE),
        ("Tarkov Cup", None),
        ("Dutch", None),
    ],
)
def test_a_name_alone_is_evidence(name: str, label: Label | None) -> None:
    votes = name_votes(article_key(name), ENGLISH)
    assert max(votes, key=votes.__getitem__) is label


def test_most_names_say_nothing() -> None:
    assert not name_votes("tarkov", ENGLISH)
    assert not name_votes("12", ENGLISH)


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    name_votes(article_key(text), ENGLISH)
    ENGLISH.vocabulary.is_heading_word(text)
    assert place_key(place_key(text)) == place_key(text) or "the" in text.casefold() or "." in text or "saint" in text


def test_tables_name_their_sources() -> None:
    header = files("entities.lexicon").joinpath("places.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert "GeoNames" in header
    assert "CC BY 4.0" in header


@pytest.mark.parametrize("code", FOLDERS)
def test_every_pattern_of_a_language_is_one_of_its_fields(code: str) -> None:
    module, language = import_module(f"entities.lexicon.{FOLDERS[code]}.patterns"), language_of(code)
    used = {id(getattr(language, field.name)) for field in fields(language)}
    patterns = {name: value for name, value in vars(module).items() if isinstance(value, re.Pattern)}
    assert not [name for name, value in patterns.items() if not name.startswith("_") and id(value) not in used]


@pytest.mark.parametrize(
    ("given", "sex"),
    [
        ("jean-pierre", "m"),
        ("jean-marie", "m"),
        ("karl-heinz", "m"),
        ("anne-marie", "f"),
        ("marie-jean", ""),
        ("claude-marie", ""),
        ("jean", ""),
        ("jean-xyz", ""),
    ],
)
def test_a_mans_name_tells_the_sex_as_the_first_of_two(given: str, sex: str) -> None:
    assert sex_of(given) == sex
