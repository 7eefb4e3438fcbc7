from __future__ import annotations

import pytest
from babel import Locale
from tests.ner.rules.applied import applied
from tests.ner.rules.test_table import parsed

from entities.lexicon.bylines import find_credits
from entities.lexicon.calendar import read_days, read_months
from entities.lexicon.inflection import forms_of, readings_of
from entities.lexicon.polish import POLISH
from entities.model import Label
from entities.ner.rules import MENDING
from entities.ner.rules.datelines import find_datelines
from entities.resolution.article.cases import read_name

ALL = tuple(rule.name for rule in MENDING)


def test_the_calendar_is_that_of_cldr() -> None:
    polish = Locale("pl")
    assert set(polish.months["format"]["wide"].values()) <= POLISH.calendar
    assert set(polish.months["stand-alone"]["wide"].values()) <= POLISH.calendar
    assert set(polish.days["format"]["wide"].values()) <= POLISH.days
    assert set(polish.days["format"]["wide"].values()) <= read_days()
    assert read_months()["sierpnia"] == 8


@pytest.mark.parametrize(
    "words",
    [
        "prezydent prezydenta prezydentowi prezydentem prezydencie",
        "premier premiera",
        "poseł posła posłem posłanka posłanki posłankę",
        "minister ministra ministrem",
        "pan pana panu panem pani panią",
        "ks prof dr gen mec księdza księdzu",
        "sędzia sędziego przewodnicząca przewodniczącej szefowej kanclerz kanclerza",
    ],
)
def test_titles_are_known_in_all_cases(words: str) -> None:
    assert set(words.split()) <= POLISH.titles


def test_titles_that_stand_before_names_always_are_titles() -> None:
    assert POLISH.courtesy <= POLISH.titles
    assert {"pan", "pani", "panu", "państwo"} <= POLISH.courtesy
    assert "prezydent" not in POLISH.courtesy


def test_titles_in_their_base_form_govern_nothing() -> None:
    assert not {"prezydent", "poseł", "pan", "pani", "ks"} & POLISH.inflection.oblique_titles
    assert {"prezydenta", "posła", "pana", "księdzem", "kanclerza"} <= POLISH.inflection.oblique_titles


def test_relatives_are_no_titles_since_the_name_behind_them_is_whose_they_are() -> None:
    assert not {"mąż", "żona", "żony", "syn", "syna"} & (POLISH.titles | POLISH.inflection.oblique_titles)


@pytest.mark.parametrize(("name", "sexes"), [("małgorzata", "f"), ("kuba", "m"), ("swiatłana", "f"), ("jerzy", "m")])
def test_first_names_are_women_s_or_men_s(name: str, sexes: str) -> None:
    assert POLISH.inflection.sexes[name] == sexes


@pytest.mark.parametrize(
    ("kind", "base", "forms"),
    [
        ("nouns", "Mińsk", "Mińska Mińskowi Mińskiem Mińsku"),
        ("nouns", "Warszawa", "Warszawy Warszawie Warszawę Warszawą"),
        ("nouns", "Niemcy", "Niemiec Niemcom Niemcami Niemczech"),
        ("nouns", "Węgry", "Węgier Węgrom Węgrami Węgrzech"),
        ("nouns", "Włochy", "Włoch Włochom Włochami Włoszech"),
        ("nouns", "Białystok", "Białegostoku Białymstokiem Białymstoku"),
        ("nouns", "Kraków", "Krakowa Krakowowi Krakowem Krakowie"),
        ("nouns", "Brześć", "Brześcia Brześciowi Brześciem Brześciu"),
        ("nouns", "Łódź", "Łodzi Łodzią"),
        ("nouns", "Wiedeń", "Wiednia Wiedniem Wiedniu"),
        ("nouns", "Katowice", "Katowic Katowicom Katowicami Katowicach"),
        ("surnames", "Łukaszenka", "Łukaszenki Łukaszence Łukaszenkę Łukaszenką"),
        ("surnames", "Cichanouska", "Cichanouskiej Cichanouską"),
        ("surnames", "Czarny", "Czarnego Czarnemu Czarnym"),
        ("surnames", "Morawiecki", "Morawieckiego Morawieckiemu Morawieckim"),
        ("surnames", "Conte", "Contego Contemu Contem Conte'a"),
        ("given", "Paweł", "Pawła Pawłowi Pawłem Pawle"),
        ("given", "Jerzy", "Jerzego Jerzemu Jerzym"),
        ("given", "Maria", "Marii Marię Marią"),
    ],
)
def test_words_are_declined(kind: str, base: str, forms: str) -> None:
    assert set(forms.split()) <= forms_of(base, getattr(POLISH.inflection, kind))


def test_women_s_surnames_in_a_consonant_or_o_are_not_declined() -> None:
    surnames = POLISH.inflection.surnames
    for name in ("Nowak", "Cepkało", "Merkel"):
        assert {one.case for one in readings_of(name, surnames) if one.base == name and one.gender == "f"} == set(
            range(6)
        )


@pytest.mark.parametrize("form", ["OMON-u", "OMON-owi", "OMON-em"])
def test_a_hyphen_parts_an_acronym_from_its_ending(form: str) -> None:
    assert {one.base for one in readings_of(form, POLISH.inflection.nouns)} == {"OMON"}
    assert not {one.base for one in readings_of(form.title(), POLISH.inflection.nouns)} & {"OMON", "Omon"}


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("Rady Koordynacyjnej", "Rada Koordynacyjna"),
        ("Unii Europejskiej", "Unia Europejska"),
        ("Centralnej Komisji Wyborczej", "Centralna Komisja Wyborcza"),
        ("Komitecie Śledczym", "Komitet Śledczy"),
        ("Radzie Bezpieczeństwa", "Rada Bezpieczeństwa"),
        ("Ministerstwa Spraw Zagranicznych", "Ministerstwo Spraw Zagranicznych"),
    ],
)
def test_adjectives_behind_a_noun_agree_with_it_and_nothing_else_does(form: str, base: str) -> None:
    plain = {one.base for one in read_name(form, Label.ORGANIZATION, POLISH.inflection) if one.plain}
    assert plain == {base}


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Mińsk, 10 sierpnia (PAP) – Pada.", "Mińsk"),
        ("WARSZAWA (PAP) – Pada.", "WARSZAWA"),
        ("Wilno, 29.09.2020 – Pada.", "Wilno"),
        ("Bruksela, 1 października 2020 r. (PAP) - Pada.", "Bruksela"),
    ],
)
def test_a_dateline_names_its_place(line: str, place: str) -> None:
    assert [line[found.start : found.end] for found in find_datelines(line, POLISH)] == [place]


@pytest.mark.parametrize("line", ["Środa, 9 sierpnia – pada.", "Mińsk, 9 sierpnia deszczowy.", "Minister (PAP) pada."])
def test_what_only_looks_like_a_dateline_names_none(line: str) -> None:
    assert not list(find_datelines(line, POLISH))


@pytest.mark.parametrize(
    ("line", "authors", "source"),
    [
        ("Autorka: Anna Zawierucha", ("Anna Zawierucha",), None),
        ("Tekst: Anna Zawierucha i Jan Kos", ("Anna Zawierucha", "Jan Kos"), None),
        ("Anna Zawierucha (PAP)", ("Anna Zawierucha",), "PAP"),
        ("Oprac. Anna Zawierucha", ("Anna Zawierucha",), None),
        ("(PAP)", (), "PAP"),
        ("Fot. Jan Sowa/PAP", (), None),
        ("Zdjęcie: PAP", (), None),
    ],
)
def test_a_byline_says_who_wrote(line: str, authors: tuple[str, ...], source: str | None) -> None:
    (credit,) = find_credits(f"{line}\n\nPada w Mińsku.", POLISH)
    assert (credit.start, credit.end, credit.authors, credit.source) == (0, len(line), authors, source)


@pytest.mark.parametrize("line", ["Autor pada na kolana", "Anna Zawierucha, autorka", "Tekst ustawy pada"])
def test_prose_is_no_byline(line: str) -> None:
    assert not list(find_credits(f"{line}\n\nPada w Mińsku.", POLISH))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("tak [P:Prezydent Andrzej Kos] mówił", "tak Prezydent [P:Andrzej Kos] mówił"),
        ("dla [P:premiera Kosa] i", "dla premiera [P:Kosa] i"),
        ("tak [P:ks. Paweł Sowa] mówił", "tak ks. [P:Paweł Sowa] mówił"),
        ("tak [P:prof. dr hab. Ewa Kos] mówiła", "tak prof. dr hab. [P:Ewa Kos] mówiła"),
        ("z [P:panią Kos] i", "z panią [P:Kos] i"),
        ("„[P:Ewa Kos]” i „[P:Kos]”", "„[P:Ewa Kos]” i „[P:Kos]”"),
        ("tak [P:Ursula] von der Tann mówiła", "tak [P:Ursula von der Tann] mówiła"),
        ("tu [O:Trójkąt] sp. z o.o. pada", "tu [O:Trójkąt sp. z o.o.] pada"),
        ("[O:Trójkąt Luboń sp. z o.o.] i Trójkąt Luboń", "[O:Trójkąt Luboń sp. z o.o.] i [O:Trójkąt Luboń]"),
        ("tu [O:Trójkąt S.A.] pada", "tu [O:Trójkąt S.A.] pada"),
        ("tu [P:Baran] i Synowie pada", "tu [O:Baran i Synowie] pada"),
        ("tak [P:Ewa Kos i Jan Baran] mówili", "tak [P:Ewa Kos] i [P:Jan Baran] mówili"),
        ("w [O:Ministerstwie] Spraw Zagranicznych", "w [O:Ministerstwie Spraw Zagranicznych]"),
        ("w [O:Sierpniu] padało", "w Sierpniu padało"),
    ],
)
def test_names_are_mended(before: str, after: str) -> None:
    (text, spans), (_, expected) = parsed(before), parsed(after)
    assert applied(ALL, text, spans, language=POLISH) == expected
