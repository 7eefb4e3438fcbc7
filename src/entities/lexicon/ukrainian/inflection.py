"""How Ukrainian declines names, with its first names and what stands before a name that is in no base form."""

from __future__ import annotations

import re

from entities.lexicon.inflection import Inflection, all_forms
from entities.lexicon.ukrainian.declensions import ADJECTIVES, GIVEN, NOUNS, SURNAMES
from entities.lexicon.ukrainian.names import read_sexes
from entities.lexicon.ukrainian.titles import DECLINED_TITLES

PREPOSITIONS = frozenset(
    """
    в у на о об при з із зі зо до від од ід за над під для без біля через проти між перед крім окрім коло після навколо
    довкола заради серед замість з-за із-за з-під попри всупереч завдяки згідно щодо стосовно всередині поблизу повз
    крізь включно назустріч через усупереч по про
    """.split()
)

# A woman is no brother: whoever is named behind the word is whose brother he is.
OWNED = frozenset(
    """
    словами слів думку думкою оцінкою даними інформацією твердженням версією підрахунками заявою ініціативою проханням
    дорученням наказом указом рішенням пропозицією запрошенням імені пам'яті особі адресу керівництвом головуванням
    участю участі присутності допомогою підтримкою відставку арешті вбивстві смерті загибелі
    чоловік чоловіка чоловікові чоловіку чоловіком син сина синові сину сином сини синів брат брата братові брату братом
    брати братів батько батька батькові батьку батьком дід діда дідові діду дідом онук онука онукові онуку онуком зять
    зятя зятеві зятю зятем племінник племінника племінникові племіннику племінником
    """.split()
)

INFLECTION = Inflection(
    given=GIVEN,
    surnames=SURNAMES,
    nouns=NOUNS,
    adjectives=ADJECTIVES,
    sexes=read_sexes(),
    prepositions=PREPOSITIONS,
    owned=OWNED,
    conjunctions=frozenset(("і", "й", "та", "або", "чи")),
    prepositional=5,
    vocative=6,
    verb=re.compile(r".{2,}(?:[аеиіоуї]л[аио]|(?:в|ла|ли|ло)ся|[уюия]ть|є|ти|тися)"),
    oblique_titles=all_forms(DECLINED_TITLES, NOUNS, ADJECTIVES) - DECLINED_TITLES,
)
