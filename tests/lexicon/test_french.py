from __future__ import annotations

import pytest
from babel import Locale
from tests.ner.rules.applied import applied
from tests.ner.rules.test_table import parsed

from entities.folding import place_key
from entities.lexicon.bylines import find_credits
from entities.lexicon.calendar import read_days, read_months
from entities.lexicon.evidence import name_votes
from entities.lexicon.french import FRENCH
from entities.lexicon.french.inflection import feminine, forms_of, plural
from entities.lexicon.given_names import first_names
from entities.lexicon.places import read_places
from entities.model import Label
from entities.ner.rules.datelines import find_datelines


@pytest.mark.parametrize(
    ("masculine", "feminines"),
    [
        ("ministre", "ministre"),
        ("avocat", "avocate"),
        ("directeur", "directrice"),
        ("chanteur", "chanteuse"),
        ("européen", "européenne"),
        ("lyonnais", "lyonnaise"),
        ("policier", "policière"),
        ("sportif", "sportive"),
        ("patron", "patronne"),
    ],
)
def test_words_for_people_have_their_feminines(masculine: str, feminines: str) -> None:
    assert feminine(masculine) == feminines
    assert forms_of(masculine) == {masculine, feminines, plural(masculine), plural(feminines)}


@pytest.mark.parametrize(
    ("word", "several"), [("général", "généraux"), ("avocat", "avocats"), ("français", "français")]
)
def test_plurals(word: str, several: str) -> None:
    assert plural(word) == several


def test_the_calendar_is_that_of_cldr() -> None:
    french = Locale("fr")
    assert set(french.months["format"]["wide"].values()) <= FRENCH.calendar
    assert set(french.days["format"]["wide"].values()) == FRENCH.days
    assert FRENCH.days <= read_days()
    assert read_months()["février"] == 2


def test_what_nationals_are_called_is_neither_a_country_s_name_nor_a_first_name() -> None:
    forms = FRENCH.nationals
    assert {"biélorusse", "américaine", "européens", "lilloise"} <= forms
    countries = {key for key, place in read_places().items() if place.kind == "country"}
    assert not {name for name in forms if place_key(name) in countries}
    assert not forms & first_names()


def test_titles_that_stand_before_names_always_are_titles() -> None:
    assert FRENCH.courtesy <= FRENCH.titles
    assert {"m", "mme", "me", "mgr", "dr"} <= FRENCH.courtesy
    assert "président" not in FRENCH.courtesy


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("VRAY (Agence du Nord) - Il pleut.", "VRAY"),
        ("Paris, le 3 mai - Il pleut.", "Paris"),
        ("PARIS, 24 novembre 2020 – Il pleut.", "PARIS"),
        ("BRUXELLES, 1er octobre (AFP) – Il pleut.", "BRUXELLES"),
        ("Lille - Il pleut.", "Lille"),
    ],
)
def test_a_dateline_names_its_place(line: str, place: str) -> None:
    assert [line[found.start : found.end] for found in find_datelines(line, FRENCH)] == [place]


@pytest.mark.parametrize("line", ["Paris, le 3 mai dernier, il pleuvait.", "Vray - Il pleut.", "Le maire - il pleut."])
def test_what_only_looks_like_a_dateline_names_none(line: str) -> None:
    assert not list(find_datelines(line, FRENCH))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Par Anne Vetrin", ("Anne Vetrin",)),
        ("Par Anne Vetrin et Léon de Vray", ("Anne Vetrin", "Léon de Vray")),
        ("Par Anne Vetrin, envoyée spéciale à Lille", ("Anne Vetrin",)),
        ("Propos recueillis par Anne Vetrin", ("Anne Vetrin",)),
        ("Propos recueillis à Lille par Anne Vetrin", ("Anne Vetrin",)),
        ("(AFP)", ()),
    ],
)
def test_a_byline_says_who_wrote(line: str, authors: tuple[str, ...]) -> None:
    (credit,) = find_credits(f"{line}\n\nIl pleut à Lille.", FRENCH)
    assert (credit.start, credit.end, credit.authors) == (0, len(line), authors)


@pytest.mark.parametrize(
    "line", ["Par Toutatis, il pleut", "Par temps de pluie, Anne Vetrin sort.", "Il pleut (encore)"]
)
def test_prose_is_no_byline(line: str) -> None:
    assert not list(find_credits(f"{line}\n\nIl pleut à Lille.", FRENCH))


@pytest.mark.parametrize(
    ("found", "trimmed"),
    [
        ("hier [P:M. Vetrin] a", "hier M. [P:Vetrin] a"),
        ("hier [P:Me Anne Vetrin] a", "hier Me [P:Anne Vetrin] a"),
        ("hier [P:M. Le Vray] a", "hier M. [P:Le Vray] a"),
        ("hier [P:M. de Vray] a", "hier M. [P:de Vray] a"),
        ("hier [P:M. de France] a", "hier M. [P:de France] a"),
        ("le [P:président de la France] a", "le président de la [L:France] a"),
        ("le [P:roi de Norvège] a", "le roi de [L:Norvège] a"),
        ("la [P:ministre de Vray] a", "la ministre [P:de Vray] a"),
        ("hier [P:Mme d'Ormesson] a", "hier Mme [P:d'Ormesson] a"),
        ("hier [P:Yves d'Estrées] a", "hier [P:Yves d'Estrées] a"),
        ("selon [P:d'Anne Vetrin] a", "selon d'[P:Anne Vetrin] a"),
        ("selon [P:qu'Anne Vetrin] a", "selon qu'[P:Anne Vetrin] a"),
        ("dans [L:la France] et", "dans la [L:France] et"),
        ("hors [L:de France] et", "hors de [L:France] et"),
        ("dans [L:Le Mans] et", "dans [L:Le Mans] et"),
        ("chez [O:L'Aurore] et", "chez [O:L'Aurore] et"),
        ("Tôt. [O:L'Union européenne] dit", "Tôt. L'[O:Union européenne] dit"),
        ("avec [O:l'Assemblée nationale] et", "avec l'[O:Assemblée nationale] et"),
        ("la [O:Fédération de] Lille", "la [O:Fédération] de Lille"),
    ],
)
def test_what_is_part_of_a_name_and_what_stands_before_it(found: str, trimmed: str) -> None:
    (text, spans), (_, expected) = parsed(found), parsed(trimmed)
    assert applied("edges", text, spans, language=FRENCH) == expected


@pytest.mark.parametrize(
    ("found", "whole"),
    [
        ("la [O:Câblerie Vray] et Cie a", "la [O:Câblerie Vray et Cie] a"),
        ("la [P:Vray] SARL a", "la [O:Vray SARL] a"),
        (
            "l'[O:Organisation pour la coopération en] [L:Europe] a",
            "l'[O:Organisation pour la coopération en Europe] a",
        ),
        ("la [P:Vray] et Cieste a", "la [P:Vray] et Cieste a"),
        ("le [O:Conseil] municipal a", "le [O:Conseil municipal] a"),
        ("la [L:Chambre d'agriculture] a", "la [O:Chambre d'agriculture] a"),
        ("la [P:Vray SARL] a", "la [O:Vray SARL] a"),
        ("la [L:Vallée d'agriculture] a", "la [L:Vallée d'agriculture] a"),
        ("la [L:Chambre] d'agriculture a", "la [O:Chambre d'agriculture] a"),
        ("le [O:Conseil] de son père", "le [O:Conseil] de son père"),
        ("l'[O:Aurore] de coordination", "l'[O:Aurore] de coordination"),
    ],
)
def test_names_of_organizations_are_whole(found: str, whole: str) -> None:
    (text, spans), (_, expected) = parsed(found), parsed(whole)
    assert applied("tails", text, spans, language=FRENCH) == expected


def test_a_bare_name_behind_a_courtesy_title_is_somebody_s() -> None:
    for found, tagged in (
        ("hier M. Vetrin a", "hier M. [P:Vetrin] a"),
        ("hier M. de [P:Vray] a", "hier M. [P:de Vray] a"),
        ("hier président Vetrin a",) * 2,
        ("hier président de Vray a",) * 2,
    ):
        (text, spans), (_, expected) = parsed(found), parsed(tagged)
        assert applied("titled", text, spans, language=FRENCH) == expected


def test_a_national_before_a_full_name_is_no_part_of_it() -> None:
    for found, trimmed in (
        ("hier la [L:Polonaise Iga Vetrin] a", "hier la Polonaise [P:Iga Vetrin] a"),
        ("hier la [O:Polonaise Iga Vetrin] a", "hier la [O:Polonaise Iga Vetrin] a"),
    ):
        (text, spans), (_, expected) = parsed(found), parsed(trimmed)
        assert applied("titles", text, spans, language=FRENCH) == expected


def test_what_a_minister_has_is_no_organization() -> None:
    for found, left in (
        ("le ministre des [O:Affaires étrangères] a", "le ministre des Affaires étrangères a"),
        ("le président de la [O:Fédération] a", "le président de la [O:Fédération] a"),
        ("le président du [O:Conseil européen] a", "le président du [O:Conseil européen] a"),
    ):
        (text, spans), (_, expected) = parsed(found), parsed(left)
        assert applied("titles", text, spans, language=FRENCH) == expected


def test_buildings_stand_for_who_sits_in_them_and_nationals_for_nobody() -> None:
    assert name_votes("élysée", FRENCH)[Label.ORGANIZATION] > name_votes("élysée", FRENCH).get(Label.PLACE, 0)
    assert name_votes("américaine", FRENCH)[None] > 5
    assert name_votes("état", FRENCH)[None] > 5
    assert not name_votes("conseil d'état", FRENCH).get(None)


def test_a_common_word_has_its_capital_from_starting_a_sentence() -> None:
    for found, left in (
        ("Tôt. [O:Interrogée] par lui", "Tôt. Interrogée par lui"),
        ("Tôt, [O:Interrogée] par lui", "Tôt, [O:Interrogée] par lui"),
        ("Tôt. [P:Vetrin] est là", "Tôt. [P:Vetrin] est là"),
    ):
        (text, spans), (_, expected) = parsed(found), parsed(left)
        assert applied("headings", text, spans, language=FRENCH) == expected


@pytest.mark.parametrize("name", ["AS Tarkov", "FC Tarkov", "OGC Tarkov"])
def test_what_begins_as_a_club_is_one(name: str) -> None:
    votes = name_votes(name.casefold(), FRENCH)
    assert max(votes, key=votes.__getitem__) is Label.ORGANIZATION
