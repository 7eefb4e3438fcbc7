"""Which entity a name on the command line stands for, on the real graph of the corpus."""

from __future__ import annotations

import random
import sqlite3
import string
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st
from tests.lookup.marked import graph_of
from tests.scripts import write_graph

from entities.errors import AmbiguousEntityError, UnknownEntityError
from entities.folding import fold
from entities.lexicon import organization_names, place_names
from entities.lexicon.given_names import sex_of
from entities.lookup import find_entity
from entities.lookup.titles import is_surname
from entities.model import Label
from entities.store import read_store
from entities.store.whole.entities import all_entities


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Svetlana Tikhanovskaya", "Svetlana Tikhanovskaya"),
        ("svetlana tikhanovskaya", "Svetlana Tikhanovskaya"),
        ("  TSIKHANOUSKAYA ", "Svetlana Tikhanovskaya"),
        ("S. Tikhanovskaya", "Svetlana Tikhanovskaya"),
        ("S.Tikhanovskaya", "Svetlana Tikhanovskaya"),
        ("s tikhanovska", "Svetlana Tikhanovskaya"),
        ("Nausėda", "Gitanas Nausėda"),
        ("nauseda", "Gitanas Nausėda"),
        ("Minsk (place)", "Minsk"),
    ],
)
def test_a_name_is_found_however_it_is_written(corpus_graph: Path, asked: str, name: str) -> None:
    with read_store(corpus_graph) as connection:
        assert find_entity(connection, asked).entity.name == name


def test_every_entity_is_found_by_its_id_and_by_its_name_with_its_label(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        for entity in all_entities(connection):
            assert find_entity(connection, entity.id).entity == entity
            assert entity.id in _found_or_listed(connection, f"{entity.name} ({entity.label.lower()})")


def _found_or_listed(connection: sqlite3.Connection, asked: str) -> set[str]:
    try:
        found = find_entity(connection, asked)
    except AmbiguousEntityError as error:
        return {candidate.id for candidate in error.candidates}
    return {found.entity.id, *(other.id for other in found.others)}


@pytest.mark.parametrize("asked", ["", '"', "*", "OR NOT", "x" * 5000, "T. Svetlanovskaya", "\x00", "Minsk (person)"])
def test_what_is_nobodys_name_is_unknown(corpus_graph: Path, asked: str) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(UnknownEntityError):
        find_entity(connection, asked)


def test_bytes_that_are_no_text_are_nobodys_name(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(UnknownEntityError):
        find_entity(connection, "Bl\udcffair")


def test_a_surname_of_several_lists_them_with_their_company(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(AmbiguousEntityError) as caught:
        find_entity(connection, "Johnson")
    descriptions = [candidate.described for candidate in caught.value.candidates]
    assert len(descriptions) > 1
    assert "Boris Johnson (person, 9 mentions in 3 articles), with Brexit and Guy's Hospital" in descriptions


@pytest.mark.parametrize("rewrite", [str.upper, str.casefold, str.title, anyascii, "  {}  ".format])
def test_every_alias_finds_its_entity_or_lists_it(corpus_graph: Path, rewrite: Callable[[str], str]) -> None:
    with read_store(corpus_graph) as connection:
        for entity in all_entities(connection):
            for alias in (entity.name, *entity.aliases):
                assert entity.id in _found_or_listed(connection, rewrite(alias))


def test_every_person_is_found_by_surname_and_by_initial_or_is_listed(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        people = [entity for entity in all_entities(connection) if entity.label is Label.PERSON and " " in entity.name]
        assert len(people) > 100
        for person in people:
            first, *_, last = person.name.split()
            for asked in (last, f"{first[0]}. {last}", f"{first[0].lower()} {last.lower()}"):
                assert person.id in _found_or_listed(connection, asked)


def _mistyped(word: str, chance: random.Random, typos: int) -> str:
    """`word` with letters left out, put in, replaced, or swapped with the next."""
    for _ in range(typos):
        at, letter = chance.randrange(len(word) - 1), chance.choice(string.ascii_lowercase)
        begin, one, two, rest = word[:at], word[at], word[at + 1], word[at + 2 :]
        word = begin + chance.choice([two, letter + one + two, letter + two, two + one]) + rest
    return word


def _suggestions(connection: sqlite3.Connection, asked: str) -> tuple[str, ...]:
    """What is suggested, or taken; nothing if it happens to be a name."""
    try:
        found = find_entity(connection, asked)
        if found.because:
            return (found.entity.name,)
    except UnknownEntityError as error:
        return error.suggestions
    except AmbiguousEntityError:
        pass
    return ()


@pytest.mark.parametrize(("typos", "least"), [(1, 0.9), (2, 0.75)])
def test_a_mistyped_name_or_surname_is_among_the_suggestions(corpus_graph: Path, typos: int, least: float) -> None:
    chance = random.Random(typos)  # noqa: S311 - the same typos each time
    with read_store(corpus_graph) as connection:
        names = [fold(entity.name) for entity in all_entities(connection)]
        meant = [word for name in names for word in {name, name.split()[-1]} if len(word) > 4]
        tried = {(_mistyped(word, chance, typos), word) for word in chance.sample(meant, 150)}
        answers = [(word, _suggestions(connection, asked)) for asked, word in sorted(tried)]
    answered = [(word, suggested) for word, suggested in answers if suggested]
    right = [word for word, suggested in answered if any(word in fold(name) for name in suggested)]
    assert len(answered) > 100
    assert len(right) >= least * len(answered)


@pytest.mark.parametrize("asked", ["Tony Blair", "Beckham", "Xi", "Schwarzenegger", "Rolling Stones", "qqqq", "Qx"])
def test_strangers_get_no_suggestions_but_a_way_on(corpus_graph: Path, asked: str) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(UnknownEntityError) as caught:
        find_entity(connection, asked)
    assert caught.value.suggestions == ()
    assert "entities search" in str(caught.value)


def test_a_spelling_that_comes_close_gives_its_most_mentioned_entity_first(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        assert _suggestions(connection, "Lukaschenka")[0] == "Alexander Lukashenko"
        assert _suggestions(connection, "Alyaksandr Lukaschenko")[0] == "Alexander Lukashenko"
        assert _suggestions(connection, "Jonson")[0] == "Boris Johnson"


TITLES = ("Mr", "the", "Dr", "Prime Minister", "US President", "the Belarusian leader", "former coach")


@pytest.mark.parametrize("before", TITLES)
def test_a_title_before_a_full_name_changes_nothing(corpus_graph: Path, before: str) -> None:
    with read_store(corpus_graph) as connection:
        people = [entity for entity in all_entities(connection) if entity.label is Label.PERSON]
        women = {person for person in people if sex_of(fold(person.name).split()[0]) == "f"}
        meant = people if before != "Mr" else [person for person in people if person not in women]
        tried = sorted({alias for person in meant for alias in person.aliases if not is_surname(alias)})
        assert len(tried) > 100
        for name in tried:
            _assert_same(connection, name, f"{before} {name}")


@pytest.mark.parametrize("behind", ["'s", "’s", " MP", ", QC", " OBE", " Jr", " MP's"])
def test_letters_and_a_possessive_behind_a_name_change_nothing(corpus_graph: Path, behind: str) -> None:
    with read_store(corpus_graph) as connection:
        everything = list(all_entities(connection))
        tried = [one for one in everything if one.label is Label.PERSON or behind in {"'s", "’s"}]
        for name in sorted({alias for entity in tried for alias in entity.aliases}):
            _assert_same(connection, name, f"{name}{behind}", label=Label.PERSON if " " in behind else None)


def _assert_same(connection: sqlite3.Connection, name: str, asked: str, label: Label | None = None) -> None:
    """What is asked for finds what the name alone finds, or what of it is of this label, and says what it dropped."""
    try:
        found = find_entity(connection, name if label is None else f"{name} ({label.lower()})")
    except AmbiguousEntityError:
        return  # a title may tell which
    with suppress(AmbiguousEntityError):
        again = find_entity(connection, asked)
        assert again.entity.id in {found.entity.id, *(other.id for other in found.others)}, (name, asked)
        assert again.part or again.because, (name, asked)


def test_a_surname_first_finds_whom_the_name_finds(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        people = [entity for entity in all_entities(connection) if entity.label is Label.PERSON]
        names = {name for person in people for name in person.aliases if len(name.split()) == 2}
        assert len(names) > 100
        for name in sorted(names):
            given, surname = name.split()
            assert _found_or_listed(connection, f"{surname}, {given}") >= {find_entity(connection, name).entity.id}
            assert not find_entity(connection, f"{surname}, {given}").part


def test_a_slip_finds_the_same_or_nobody(corpus_graph: Path) -> None:
    """What is taken for a misspelling of a name is one, whatever letter of whatever name is wrong."""
    chance = random.Random(0)  # noqa: S311 - the same typos each time
    with read_store(corpus_graph) as connection:
        names = sorted({alias for entity in all_entities(connection) for alias in entity.aliases if len(alias) > 3})
        taken = 0
        for name in chance.sample(names, 150):
            asked = _mistyped(fold(name), chance, 1)
            with suppress(UnknownEntityError, AmbiguousEntityError):
                found = find_entity(connection, asked)
                if found.because == "which is spelled much like it":
                    taken += 1
                    assert found.entity.id in _found_or_listed(connection, name), (name, asked)
        assert taken > 30


@given(
    st.lists(st.sampled_from([*" ,.'’\"_-()", "Mr", "the", "MP", "Jr", "Minsk", "Putin", "of", "\0", "ė"])).map("".join)
)
def test_whatever_is_typed_is_found_or_told(corpus_graph: Path, asked: str) -> None:
    with read_store(corpus_graph) as connection, suppress(UnknownEntityError, AmbiguousEntityError):
        find_entity(connection, asked)


def test_tables_of_other_languages_are_not_read_for_a_name_that_articles_have(
    corpus_graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read() -> dict[str, str]:
        raise AssertionError("read the tables")

    monkeypatch.setattr(place_names, "_read_names", read)
    monkeypatch.setattr(organization_names, "_read_names", read)
    with read_store(corpus_graph) as connection:
        assert find_entity(connection, "Lukashenko").entity.name == "Alexander Lukashenko"
        with pytest.raises(AssertionError, match="read"):
            find_entity(connection, "Wilno")


@pytest.fixture(scope="module")
def scripts_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in many scripts."""
    return write_graph(tmp_path_factory.mktemp("scripts") / "x.db")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("德明", "王德明"),  # the given name: no space parts it
        ("たけし", "佐藤たけし"),
        ("하늘", "김하늘"),
        ("ใจดี", "สมชาย ใจดี"),
        ("Ёлкін", "Андрэй Ёлкін"),
        ("Елкін", "Андрэй Ёлкін"),
        ("سامي الاحمد", "سامي الأحمد"),
        ("ســامي الأحمد", "سامي الأحمد"),
        ("נֹעַם כרמלי", None),
        ("נועַם כרמלי", "נועם כרמלי"),
        ("Ｄëfne Çağlar", "Dëfne Çağlar"),
        ("\u2068נועם כרמלי\u2069", "נועם כרמלי"),  # copied from a terminal
        ("अनिल शर्म", "अनिल शर्मा"),
    ],
)
def test_names_are_found_in_any_script_as_people_type_them(scripts_graph: Path, typed: str, name: str | None) -> None:
    with read_store(scripts_graph) as connection:
        for form in ("NFC", "NFD"):
            with suppress(UnknownEntityError):
                found = find_entity(connection, unicodedata.normalize(form, typed)).entity
                assert found.name == name
                continue
            assert name is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Mme Vray", "Jeanne Vray"),
        ("le ministre Vray", "Quentin Vray"),
        ("Bundeskanzlerin Holm", "Petra Holm"),
        ("President Orr", "Ann Orr"),
    ],
)
def test_titles_are_those_of_all_languages_that_articles_are_in(tmp_path: Path, typed: str, name: str) -> None:
    articles = (
        "President [P Ann Orr] spoke.\nPresident [P Ann Orr] left [L Oslo].",
        "fr\nLe ministre [P Quentin Vray] a parlé à [P Jeanne Vray].",
        "de\nBundeskanzlerin [P Petra Holm] und [P Paul Holm] sprachen.",
    )
    with graph_of(tmp_path / "x.db", *articles) as connection:
        assert find_entity(connection, typed).entity.name == name
