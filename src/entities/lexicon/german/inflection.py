"""How German declines names: genitive, dative, accusative, and the nominative behind "der", "die", "das".

People and places have a genitive in -s, unless they end in s, x, z or ß (Rat für deutsche Rechtschreibung, § 96: these
get an apostrophe). In names of organizations the adjectives are declined with their noun: "Europäischer Rat", "des
Europäischen Rates".
"""

from __future__ import annotations

from entities.lexicon.inflection import Declensions, Inflection, decline

_SAME = "= = = ="
_HISSING = "s x z ß"
_OTHERS = "a b c d e f g h i j k l m n o p q r t u v w y ä ö ü é ı ł ń"
_ADJECTIVES = "isch lich ig al iv ell tsch är ^rot ^weiß ^neu ^groß ^oberst ^frei ^hoh ^vereint"


def _ending(ending: str) -> str:
    """What adjectives end with in one of their forms."""
    return " ".join(f"{stem}{ending}" for stem in _ADJECTIVES.split())


_PEOPLE = Declensions((decline("mf", _OTHERS, "s = = ="), decline("mf", _HISSING, _SAME)))

INFLECTION = Inflection(
    given=Declensions((decline("mf", f"{_OTHERS} {_HISSING}", _SAME),)),
    surnames=_PEOPLE,
    nouns=Declensions(
        (
            decline(
                "f",
                "ung ion schaft heit keit tät bank partei behörde kirche kammer armee agentur polizei anstalt",
                _SAME,
                plain=True,
            ),
            decline("m", "rat bund verband verein hof ausschuss konzern club dienst tag", "s/es = = =", plain=True),
            decline("n", "amt ministerium parlament gericht institut komitee haus kreuz", "s/es = = =", plain=True),
            decline("p", "werke verbände betriebe", "= n = =", plain=True),
            decline("p", "^grüne ^linke", "n n = n", plain=True),
            decline("x", _OTHERS, "s = = ="),
            decline("x", _HISSING, _SAME),
        )
    ),
    adjectives=Declensions(
        (
            decline("f", _ending("e"), "en/er en/er = =", cut=1, plain=True),
            decline("m", _ending("er"), "en en/em en e", cut=2, plain=True),
            decline("n", _ending("es"), "en en/em = e", cut=2, plain=True),
            decline("p", _ending("e"), "er/en en = en", cut=1, plain=True),
        )
    ),
    seldom=True,
)
