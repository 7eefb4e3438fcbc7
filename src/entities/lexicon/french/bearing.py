"""What French words around a person's name tell of who is meant: sex, age, titles, other names, firms."""

from __future__ import annotations

import re

from entities.lexicon.bearing import ROMAN, BearingGrammar
from entities.lexicon.names import REGAL


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEARING = BearingGrammar(
    men=_words("""
        m mr mm monsieur messieurs mgr monseigneur sir lord père frère roi prince duc comte baron vicomte marquis
        tsar empereur sultan émir pape abbé évêque archevêque cardinal mari époux veuf fils oncle neveu petit-fils
        grand-père beau-père beau-frère gendre fiancé sénateur député préfet inspecteur directeur président
        chancelier avocat conseiller écrivain acteur chanteur vice-président
    """),
    women=_words("""
        mme mmes mlle mlles madame mademoiselle mesdames lady sœur reine princesse duchesse comtesse baronne
        vicomtesse marquise impératrice femme épouse veuve mère fille tante nièce petite-fille grand-mère belle-mère
        belle-sœur bru fiancée sénatrice députée préfète inspectrice directrice présidente chancelière avocate
        conseillère écrivaine actrice chanteuse vice-présidente générale professeure procureure
    """),
    himself=re.compile(r"(?: [^\W\d_A-Z]+){0,3} (?:lui-même|s'est \w+(?:é|i|u|is|it))\b"),
    herself=re.compile(r"(?: [^\W\d_A-Z]+){0,3} (?:elle-même|s'est \w+(?:ée|ie|ue|ise|ite))\b"),
    called={
        **dict.fromkeys(
            _words("""
                adel alain alexis auguste christian felix francis frank jan jean jose jules loris
                milan noel patrice rene tristan
            """),
            "m",
        ),
        **dict.fromkeys(
            _words("""
                andree carmen christina clemence daniele diane dora emma eve fanny frances gabriele
                germaine jade laurence lea lena marion michele sandy simone stephanie valentine vera
            """),
            "f",
        ),
        "camille": "",
    },
    plain=_words("m mr mm mme mmes mlle mlles monsieur madame mademoiselle messieurs mesdames"),
    written_out={
        "m": "monsieur",
        "mr": "monsieur",
        "dr": "docteur",
        "pr": "professeur",
        "me": "maître",
        "mgr": "monseigneur",
    },
    instead=_words("sir lord lady"),
    regal=REGAL | _words("pape roi reine prince princesse empereur tsar"),
    seniors=_words("aîné père"),
    juniors=_words("cadet fils junior"),
    generation=re.compile(
        rf"{ROMAN}| (?:père|fils|junior|senior)\b(?! (?:de|du|des|d['’]|adopti|spirituel|et mère|aîné|cadet|unique))"
        r"| le Jeune\b"
    ),
    parents=_words("père mère grand-père grand-mère beau-père belle-mère"),
    children=_words("fils fille petit-fils petite-fille beau-fils belle-fille gendre"),
    several=_words("frères sœurs père"),
    several_before=_words("époux famille couple frères sœurs fratrie jumeaux jumelles cousins"),
    other_name=re.compile(
        r",? \(?(?:née?|alias|dite?|plus connue? sous le nom de|de son vrai nom|anciennement|aujourd'hui) "
    ),
    firm_before=re.compile(
        r"\b(?:[Aa]ctions?|[Tt]itres?|[Ll]e groupe|[Ll]a société|[Ll]'entreprise|[Ff]iliales?|[Aa]ctionnaires?)"
        r"(?: (?:de|du|chez)| d')? ?$"
    ),
    firm_after=re.compile(
        r" (?:SA|SAS|SARL|SE|et Cie|et Fils)\b| (?:emploie|a racheté|rachète|fabrique|a licencié|recrute|est cotée?)\b"
    ),
    person_after=re.compile(r",? (?:qui a|qui est)\b|, \d\d ans\b"),
)
