"""Each tradition of spelling gives the sounds that a name has in it."""

from __future__ import annotations

import re

import pytest

from entities.lexicon.traditions import VOWELS, Tradition, latin, others
from entities.lexicon.traditions.first_names import FORMS
from entities.lexicon.traditions.scripts import SYSTEMS, Script, script_of
from entities.resolution.readings import read

TRADITIONS = {
    tradition.name: tradition for system in SYSTEMS for given in system.traditions.values() for tradition in given
}


@pytest.mark.parametrize("name", TRADITIONS)
def test_every_entry_is_a_pattern_without_groups_and_sounds(name: str) -> None:
    tradition = TRADITIONS[name]
    for pattern, sounds in tradition.rules:
        assert re.compile(pattern).groups == 0
        assert sounds == ("=",) or tradition.exact or set("".join(sounds)) <= VOWELS | set("bdfghklmnprstvzSZ")


@pytest.mark.parametrize(
    ("word", "tradition", "sounds"),
    [
        # one Ukrainian surname, in the spellings of eight languages
        ("Шевченко", others.CYRILLIC, "SevtSenko"),
        ("Shevchenko", latin.PLAIN, "SevtSenko"),
        ("Schewtschenko", latin.GERMAN, "SevtSenko"),
        ("Szewczenko", latin.POLISH, "SevtSenko"),
        ("Ševčenko", latin.SLAVIC, "SevtSenko"),
        ("Chevtchenko", latin.FRENCH, "SevtSanko"),
        ("Şevçenko", latin.TURKISH, "SevtSenko"),
        ("Sevcsenko", latin.HUNGARIAN, "SevtSenko"),
        # what each language does with its own
        ("Sánchez", latin.SPANISH, "santSes"),
        ("Przybyszewski", latin.POLISH, "pZibiSevski"),
        ("Ciechanowiec", latin.POLISH, "tehanoviets"),
        ("Grzegorz", latin.POLISH, "gZegoZ"),
        ("Giuseppe", latin.ITALIAN, "dZusepe"),
        ("Guimarães", latin.PORTUGUESE, "gimarans"),
        ("Rutte", latin.DUTCH, "rite"),
        ("Løkke", latin.NORDIC, "leke"),
        ("Ceaușescu", latin.ROMANIAN, "tSeauSesku"),
        ("Knight", latin.ENGLISH, "nat"),
        ("Μπακογιάννης", others.GREEK, "bakoanis"),
        ("کاظمی", others.ARABIC, "kAz?mI"),
        ("בגין", others.HEBREW, "b?gI?n"),
        ("цзиньпин", others.PALLADIUS, "jinping"),
        ("Tse-tung", latin.WADE_GILES, "zedong"),
        ("Чен", others.KONTSEVICH, "Son"),
        ("Jeong", latin.KOREAN, "Son"),
        ("拉基", others.TRANSCRIBED, "ladZi"),
    ],
)
def test_a_name_sounds_as_its_language_spells(word: str, tradition: Tradition, sounds: str) -> None:
    def plain(spoken: str) -> str:
        return re.sub("[?]", "", spoken).lower()

    spoken = {plain(reading.consonants) for reading in read(word, tradition)}
    assert plain("".join(c for c in sounds if c not in VOWELS)) in spoken


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Łukasz O'Neill", Script.LATIN), ("Ганна", Script.CYRILLIC), ("Ёлкин-Їжак", Script.CYRILLIC),
        ("Τσίπρας", Script.GREEK), ("김정은", Script.HANGUL), ("習近平", Script.HAN), ("محمد", Script.ARABIC),
        ("שרון", Script.HEBREW), ("სააკაშვილი", Script.GEORGIAN), ("Փաշինյան", Script.ARMENIAN),
        ("Pavelпетров", Script.OTHER), ("しんぞう", Script.OTHER), ("«»", Script.OTHER), ("42", Script.LATIN),
    ],
)  # fmt: skip
def test_the_script_of_a_name_is_that_of_all_its_letters(name: str, script: Script) -> None:
    assert script_of(name) is script


def test_each_shared_first_name_stands_in_one_row() -> None:
    forms = [form for row in FORMS for form in row]
    assert len(forms) == len(set(forms))
    assert all(script_of(form) is Script.CYRILLIC for form in forms)
