from __future__ import annotations

import pytest

from entities.lexicon.bylines import find_credits
from entities.lexicon.languages import language_of


@pytest.mark.parametrize(
    ("code", "line", "place", "agency"),
    [
        ("ru", "МИНСК, 9 авг - РИА Новости. Голосование", "МИНСК", "РИА Новости"),
        ("ru", "БРЮССЕЛЬ, 19 августа. /ТАСС/. Лидеры", "БРЮССЕЛЬ", "ТАСС"),
        ("ru", "Минск. 9 августа. INTERFAX.RU - Голосование", "Минск", "INTERFAX"),
        ("ru", "НЬЮ-ЙОРК, 11 сентября. Теннисистка", "НЬЮ-ЙОРК", None),
        ("uk", "МІНСЬК, 9 серпня – Укрінформ. Учора", "МІНСЬК", "Укрінформ"),
        ("uk", "Сочі, 14 вересня 2020 року. Росія", "Сочі", None),
    ],
)
def test_a_dateline_has_a_place_and_perhaps_an_agency(code: str, line: str, place: str, agency: str | None) -> None:
    found = language_of(code).dateline.match(line)
    assert found
    assert found["place"] == place
    assert (found["agency"] or "").startswith(agency or "")


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("ru", "Суббота, 9 августа. Голосование"),
        ("ru", "Минск, 9 августа встретивший дождём"),
        ("ru", "Лукашенко заявил, что 9 августа. Он"),
        ("uk", "Неділя, 9 серпня. Голосування"),
        ("uk", "Київ, 9 серпня дощовий"),
    ],
)
def test_other_lines_are_no_dateline(code: str, line: str) -> None:
    assert not language_of(code).dateline.match(line)


@pytest.mark.parametrize(
    ("code", "text", "authors", "source"),
    [
        ("ru", "Автор: Анна Лосева\n", ("Анна Лосева",), None),
        ("ru", "Анна Лосева, ТАСС\n", ("Анна Лосева",), "ТАСС"),
        ("ru", "МИНСК, 9 авг - РИА Новости. Голосование\n", (), "РИА Новости"),
        ("uk", "Підготувала Ганна Коваль\n", ("Ганна Коваль",), None),
        ("uk", "МІНСЬК, 9 серпня – Укрінформ. Учора\n", (), "Укрінформ"),
    ],
)
def test_who_wrote_an_article_is_told_apart(code: str, text: str, authors: tuple[str, ...], source: str | None) -> None:
    (credit,) = find_credits(text, language_of(code))
    assert (credit.authors, credit.source) == (authors, source)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Фото: РИА Новости"),
        ("ru", "(Фото: Анна Лосева / ТАСС)"),
        ("uk", "Фото: УНІАН"),
        ("uk", "Світлина: УНІАН"),
    ],
)
def test_who_took_a_picture_is_no_part_of_the_story(code: str, text: str) -> None:
    (credit,) = find_credits(text, language_of(code))
    assert text[credit.start : credit.end] == text


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("ru", "президент президента президентом министру канцлером г-н г-жи госпожой"),
        ("uk", "президент президента президентові канцлеркою пан пана пані"),
    ],
)
def test_titles_are_known_in_all_cases(code: str, words: str) -> None:
    assert set(words.split()) <= language_of(code).titles


@pytest.mark.parametrize(("code", "words"), [("ru", "муж жена сын жены мужа"), ("uk", "чоловік дружина син дружини")])
def test_relatives_are_no_titles_since_the_name_behind_them_is_whose_they_are(code: str, words: str) -> None:
    language = language_of(code)
    assert not set(words.split()) & (language.titles | language.inflection.oblique_titles)


@pytest.mark.parametrize("code", ["ru", "uk"])
def test_titles_in_their_base_form_govern_nothing(code: str) -> None:
    inflection = language_of(code).inflection
    assert inflection.oblique_titles
    assert not {"президент", "депутат", "канцлер"} & inflection.oblique_titles
    assert {"президента", "депутата", "канцлера"} <= inflection.oblique_titles


@pytest.mark.parametrize(
    ("code", "name", "sexes"),
    [
        ("ru", "мария", "f"),
        ("ru", "саша", "fm"),
        ("ru", "эмманюэль", "m"),
        ("uk", "марія", "f"),
        ("uk", "олександр", "m"),
    ],
)
def test_first_names_are_women_s_or_men_s(code: str, name: str, sexes: str) -> None:
    assert language_of(code).inflection.sexes[name] == sexes


@pytest.mark.parametrize(
    ("code", "text", "tail"),
    [
        ("ru", " иностранных дел Литвы", " иностранных дел"),
        ("ru", " культуры отказалось", " культуры"),
        ("ru", " решило иначе", None),
        ("uk", " закордонних справ Литви", " закордонних справ"),
        ("uk", " вирішило інакше", None),
    ],
)
def test_the_name_of_a_ministry_goes_on_with_its_field(code: str, text: str, tail: str | None) -> None:
    found = language_of(code).organization_tail.match(text)
    assert (found and found[0]) == tail
