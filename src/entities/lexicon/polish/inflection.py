"""How Polish declines names, with its first names and what stands before a name that is in no base form."""

from __future__ import annotations

import re

from entities.lexicon.inflection import Inflection
from entities.lexicon.polish.declensions import ADJECTIVES, GIVEN, NOUNS, SURNAMES
from entities.lexicon.polish.names import read_sexes
from entities.lexicon.polish.titles import OBLIQUE_TITLES

PREPOSITIONS = frozenset(
    """
    w we na o od do po przy z ze za nad pod dla bez przez między przed u wobec wśród zamiast wokół około oprócz mimo
    przeciw przeciwko dzięki wbrew według podczas koło obok znad spod zza sprzed spośród ku poza ponad względem wraz
    """.split()
)

INFLECTION = Inflection(
    given=GIVEN,
    surnames=SURNAMES,
    nouns=NOUNS,
    adjectives=ADJECTIVES,
    adjectives_behind=True,
    sexes=read_sexes(),
    prepositions=PREPOSITIONS,
    conjunctions=frozenset(("i", "oraz", "lub", "albo", "czy", "ani")),
    prepositional=5,
    verb=re.compile(
        r"(?!generał|admirał|kardynał|komendant).{2,}"
        r"(?:[aeiyąęuó]ł(?:[aoy]|by)?|[aeiyęuóo]li|[^\Waeiou]ł[aoy]|uje|ują|ają|eje|[yt]ka|eka|ita|wi|ć)|się|jest|są"
    ),
    oblique_titles=OBLIQUE_TITLES,
)
