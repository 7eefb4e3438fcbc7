"""How Russian declines names, with its first names and what stands before a name that is in no base form."""

from __future__ import annotations

import re

from entities.lexicon.inflection import Inflection, all_forms
from entities.lexicon.russian.declensions import ADJECTIVES, GIVEN, NOUNS, SURNAMES
from entities.lexicon.russian.names import read_sexes
from entities.lexicon.russian.titles import DECLINED_TITLES

PREPOSITIONS = frozenset(
    """
    в во на о об обо при с со у к ко от ото из изо за над под до для без безо по про через против между перед кроме
    около после вокруг ради среди вместо из-за из-под напротив вопреки благодаря согласно насчёт относительно внутри
    близ вблизи возле мимо помимо сквозь включая навстречу ввиду вроде
    """.split()
)

# A woman is no brother: whoever is named behind the word is whose brother he is.
OWNED = frozenset(
    """
    словам слов мнению оценке данным информации утверждению версии подсчётам подсчетам заявлению инициативе просьбе
    поручению приказу указу решению предложению приглашению имени памяти лице адрес руководством председательством
    участием участии присутствии помощью поддержкой отношении отставке отставку аресте убийстве смерти гибели
    муж мужа мужу мужем муже супруг супруга супругу супругом сын сына сыну сыном сыне сыновья сыновей брат брата брату
    братом брате братья братьев отец отца отцу отцом отце дед деда деду дедом внук внука внуку внуком зять зятя зятю
    зятем племянник племянника племяннику племянником
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
    conjunctions=frozenset(("и", "или", "а также")),
    prepositional=5,
    verb=re.compile(r".{2,}(?:[аеиоуы]л[аио]?|л(?:ся|ась|ось|ись)|[еёию]т|[ую]т|[ая]т|ться|ти|ть)"),
    oblique_titles=all_forms(DECLINED_TITLES, NOUNS, ADJECTIVES) - DECLINED_TITLES,
)
