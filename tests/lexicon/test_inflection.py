from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.inflection import (
    Declension,
    Declensions,
    Inflection,
    Reading,
    all_forms,
    decline,
    forms_of,
    is_surely_base,
    readings_of,
)
from entities.lexicon.languages import language_of
from entities.model import Label, Mention
from entities.resolution.article.inflections import base_forms

HERE = Path(__file__).parent
LANGUAGES = ("pl", "ru", "uk")
KINDS = ("given", "surnames", "nouns", "adjectives")
TABLES = [(code, kind) for code in LANGUAGES for kind in KINDS]


def table(code: str, kind: str) -> Declensions:
    found: Declensions = getattr(language_of(code).inflection, kind)
    return found


def rows(code: str) -> list[list[str]]:
    """Full names, each in its base form and then in all other cases, as another program declines it."""
    lines = (HERE / f"forms_{code}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def read_alone(text: str, code: str, before: str = "") -> tuple[str, ...]:
    """The base forms of the only name of an article, where it stands alone but for the words before it."""
    mention = Mention(len(before), len(before) + len(text), text, Label.PERSON)
    return base_forms([mention], before + text, language_of(code)).get(mention, (text,))


def read_beside(text: str, known: str, code: str) -> tuple[str, ...]:
    """The base forms of a name in an article that has another one."""
    body = f"{known}. {text}"
    names = [Mention(0, len(known), known, Label.PERSON), Mention(len(known) + 2, len(body), text, Label.PERSON)]
    return base_forms(names, body, language_of(code)).get(names[1], (text,))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_of_a_full_name_is_that_name_where_the_article_has_it(code: str) -> None:
    wrong = [(form, base) for base, *forms in rows(code) for form in forms if read_beside(form, base, code) != (base,)]
    assert not wrong


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_of_a_surname_is_the_person_whom_the_article_names_in_full(code: str) -> None:
    for base, *forms in rows(code):
        for surname in (form.split()[1] for form in forms):
            found = read_beside(surname, base, code)
            assert found in {(base.split()[1],), (surname,)}, (surname, found)


@pytest.mark.parametrize(("code", "least"), [("pl", 85), ("ru", 85), ("uk", 75)])
def test_a_full_name_that_stands_alone_is_never_read_as_another(code: str, least: int) -> None:
    right = total = 0
    for base, *forms in rows(code):
        for form in forms:
            found = read_alone(form, code)
            assert found in {(base,), (form,)}, (form, found)
            right, total = right + (found == (base,)), total + 1
    assert 100 * right >= least * total


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_surname_that_stands_alone_is_never_read_as_one_that_has_no_such_form(code: str) -> None:
    for base, *forms in rows(code):
        for surname in (form.split()[1] for form in forms):
            (found,) = read_alone(surname, code)
            everything = language_of(code).inflection.surnames
            assert found == surname or surname in forms_of(found, everything), (surname, base)


@pytest.mark.parametrize(("code", "kind"), TABLES)
def test_each_form_of_a_word_can_be_read_as_that_word(code: str, kind: str) -> None:
    declensions = table(code, kind)
    for row in declensions.rows:
        for end in row.ends:
            base = end[1:].capitalize() if end.startswith("^") else "Кора" + end
            for form in forms_of(base, declensions):
                assert base in {one.base for one in readings_of(form, declensions)}, (base, form)


@pytest.mark.parametrize(("code", "kind"), TABLES)
def test_all_declensions_of_a_language_have_the_same_cases(code: str, kind: str) -> None:
    counts = {len(row.endings) for other in KINDS for row in table(code, other).rows}
    assert len(counts) == 1
    assert all(row.cut <= len(end.removeprefix("^")) for row in table(code, kind).rows for end in row.ends)


@given(
    st.text("абвгклмностуыие", min_size=1, max_size=8) | st.text("aeiowymklnrstzżćąę", min_size=1, max_size=8),
    st.sampled_from(TABLES),
)
def test_what_a_word_may_be_has_that_word_among_its_forms(letters: str, which: tuple[str, str]) -> None:
    word, declensions = letters.capitalize(), table(*which)
    for reading in readings_of(word, declensions):
        assert word in forms_of(reading.base, declensions)


ENDINGS = Declensions((decline("m", "ов", "а -", plain=True), decline("m", "в", "ом =")))


def test_the_longest_end_of_a_word_says_how_it_is_declined() -> None:
    assert forms_of("Лавров", ENDINGS) == {"Лавров", "Лаврова"}
    assert forms_of("Лавррв", ENDINGS) == {"Лавррв", "Лавррвом"}
    assert readings_of("Лавровом", ENDINGS) == frozenset()


def test_a_reading_says_base_case_gender_and_whether_it_is_plain() -> None:
    assert readings_of("Лаврова", ENDINGS) == {Reading("Лавров", 1, "m", plain=True)}


def test_words_of_less_than_three_letters_are_no_form_of_shorter_ones() -> None:
    short = Declensions((decline("m", "к г", "а"),))
    assert {one.base for one in readings_of("Бака", short)} == {"Бак"}
    assert not readings_of("Ака", short)


def test_a_whole_word_goes_before_every_end() -> None:
    given = language_of("ru").inflection.given
    assert "Льва" in forms_of("Лев", given)
    assert "Асильева" in forms_of("Асильев", given)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("Салтыкова-Щедрина", "Салтыков-Щедрин"),
        ("Петров-Водкиным", "Петров-Водкин"),
        ("Ростова-на-Дону", "Ростов-на-Дону"),
        ("Санкт-Петербургом", "Санкт-Петербург"),
    ],
)
def test_words_with_hyphens_are_declined_part_by_part(form: str, base: str) -> None:
    inflection = language_of("ru").inflection
    tables = (inflection.surnames, inflection.nouns)
    assert base in {one.base for declensions in tables for one in readings_of(form, declensions)}


def test_an_acronym_with_an_ending_is_the_acronym() -> None:
    nouns = language_of("ru").inflection.nouns
    assert {one.base for one in readings_of("ОМОНом", nouns)} == {"ОМОН"}
    assert not {one.base for one in readings_of("ОМОНа", nouns)} - {"ОМОН"}
    assert {one.base for one in readings_of("Омона", nouns)} > {"Омон"}


def test_letters_keep_their_case() -> None:
    surnames = language_of("ru").inflection.surnames
    assert "МакКормик" in {one.base for one in readings_of("МакКормика", surnames)}


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("Лидия Ермошина", True),  # the first name is a woman's, in its base form
        ("Путин", True),
        ("Путина", False),
        ("Путиным", False),
        ("Светланы Тихановской", False),
        ("Александра Лукашенко", False),  # a woman, or Alexander's
        ("Лукашенко", True),  # the same in all cases
    ],
)
def test_a_name_is_surely_a_base_form_if_no_other_name_has_it_among_its_cases(name: str, *, sure: bool) -> None:
    assert is_surely_base(name, language_of("ru").inflection) is sure


def test_a_language_that_declines_nothing_has_only_base_forms() -> None:
    assert not Inflection().is_known
    assert is_surely_base("Ann Smiths", Inflection())
    assert Inflection(surnames=Declensions((Declension("mf", ("h",), ("hs",), 1),))).is_known


def test_all_forms_have_the_words_themselves() -> None:
    assert all_forms(frozenset({"Лавров", "xyz"}), ENDINGS, Declensions()) == {"Лавров", "Лаврова", "xyz"}
