"""What Spanish words around a person's name tell of who is meant."""

from __future__ import annotations

import re

from entities.lexicon.bearing import ROMAN, BearingGrammar
from entities.lexicon.spanish.people import MEN, WOMEN


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEARING = BearingGrammar(
    men=MEN,
    women=WOMEN,
    called={
        **dict.fromkeys(
            _words("""
                alexis angel christian felix jaime jose max milan noel rene santos toni tristan
            """),
            "m",
        ),
        **dict.fromkeys(
            _words("""
                andrea carmen dora elia emma flor guadalupe rosario trinidad vera
            """),
            "f",
        ),
    },
    plain=_words("señor señora señorita sr sra srta don doña d dña"),
    written_out={
        "sr": "señor",
        "sra": "señora",
        "srta": "señorita",
        "dr": "doctor",
        "dra": "doctora",
        "prof": "profesor",
        "gral": "general",
    },
    regal=_words("papa rey reina príncipe princesa sor fray"),
    seniors=_words("padre"),
    juniors=_words("hijo"),
    generation=re.compile(
        rf"{ROMAN}| (?:hijo|padre|junior|júnior|senior|sénior)\b(?! (?:de|del|y madre|adoptivo|mayor|menor|único))"
        r"| el (?:Joven|Viejo|Mozo)\b"
    ),
    parents=_words("padre madre abuelo abuela suegro suegra"),
    children=_words("hijo hija nieto nieta"),
    several_before=_words("familia hermanos hermanas esposos gemelos matrimonio señores primos"),
    other_name=re.compile(r",? \(?(?:alias|conocid[oa] como|antes|nacid[oa] como|llamad[oa]) "),
    firm_before=re.compile(r"\b(?:[Aa]cciones|[Tt]ítulos|[Pp]articipación|[Aa]ccionistas) (?:de|en) $"),
    firm_after=re.compile(r" (?:cotiza|cotizó|subió en bolsa|cayó en bolsa)\b"),
    person_after=re.compile(r",? quien\b|, de \d\d años\b|, \d\d,"),
)
