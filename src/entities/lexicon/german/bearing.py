"""What German words around a person's name tell of who is meant."""

from __future__ import annotations

import re

from entities.lexicon.bearing import ROMAN, BearingGrammar
from entities.lexicon.german.people import MEN, WOMEN


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEARING = BearingGrammar(
    men=MEN,
    women=WOMEN,
    himself=re.compile(r" und sein(?:e[nmrs]?)?\b"),
    herself=re.compile(r" und ihr(?:e[nmrs]?)?\b"),
    called={
        **dict.fromkeys(
            _words("""
                chris christian curt felix frank fred freddy gerd gert jan jann jean jules ken
                kristian max milan rene toni tristan
            """),
            "m",
        ),
        **dict.fromkeys(
            _words("""
                andrea carmen christina conny dana diane dora elli emma emmy eve evelyn fanny gabi
                gabriele inge jule karolin kristin lea leah lena marianna marion nicola simone
                stephanie steffi valentine vera vicky
            """),
            "f",
        ),
    },
    plain=_words("herr herrn frau fräulein"),
    written_out={"herrn": "herr", "dr": "doktor", "prof": "professor"},
    regal=_words("papst könig königin kaiser kaiserin"),
    seniors=_words("senior sen ältere älterer"),
    juniors=_words("junior jun jüngere jüngerer"),
    generation=re.compile(
        rf"{ROMAN}| (?:[js]r\b\.?|junior\b|senior\b|(?:jun|sen)\b\.?|de[rnms] (?:Jünger|Älter)en?\b)"
    ),
    parents=_words("vater mutter großvater großmutter schwiegervater schwiegermutter"),
    children=_words("sohn tochter enkel enkelin stiefsohn stieftochter"),
    several_before=_words("familie eheleute ehepaar brüder geschwister schwestern gebrüder zwillinge"),
    other_name=re.compile(r",? \(?(?:geb\.|geboren als|geborene[rn]?|früher|alias|genannt|eigentlich) "),
    firm_before=re.compile(r"\b(?:[Aa]ktien?|[Aa]nteile?) (?:von|der|des|an|an der) $"),
    firm_after=re.compile(r"-(?:Aktien?|Papiere|Chefs?|Chefin|Konzern|Werke?|Aktionäre?|Vorstand)\b"),
    person_after=re.compile(r", \d\d,| \(\d\d\)| (?:sagte|sagt|meinte|erklärte) (?:er|sie)\b"),
)
