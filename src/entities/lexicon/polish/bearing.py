"""What Polish words around a person's name tell of who is meant: sex, titles, other names."""

from __future__ import annotations

import re

from entities.lexicon.bearing import BearingGrammar
from entities.lexicon.polish.titles import MEN, PLAIN, WOMEN, words

BEARING = BearingGrammar(
    men=MEN,
    women=WOMEN,
    plain=PLAIN,
    written_out={
        "prof": "profesor",
        "dr": "doktor",
        "gen": "generał",
        "płk": "pułkownik",
        "ks": "ksiądz",
        "abp": "arcybiskup",
        "bp": "biskup",
        "kard": "kardynał",
        "mec": "mecenas",
        "red": "redaktor",
    },
    regal=words("papież papieża papieżowi papieżem król króla królowa książę"),
    seniors=words("starszy starszego starszemu starszym senior"),
    juniors=words("młodszy młodszego młodszemu młodszym junior"),
    several=words("bracia siostry"),
    several_before=words("państwo państwa państwu państwem bracia braci małżonkowie małżeństwo rodzina rodziny"),
    other_name=re.compile(
        r",? \(?(?:z domu|primo voto|alias|vel|właśc\.|właściwie|znany jako|znana jako|pseudonim|ps\.|dawniej)[:,]? "
        r"[—–-]?\s?"
    ),
    person_after=re.compile(
        r", (?:który|która|którego|której|któremu|którym|którą)\b|, (?:powiedział|oświadczył|poinformował|zaznaczył)"
    ),
)
