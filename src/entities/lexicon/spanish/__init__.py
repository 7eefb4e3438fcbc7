"""What is known of Spanish before an article is read.

Sources: titles, abbreviations and acronyms with doubled letters after the "Ortografía de la lengua española" of the
Real Academia Española (2010), chapters IV and V; two surnames, and what joins them, after articles 49 to 57 of Spain's
Ley del Registro Civil; months and days are those of the Unicode CLDR.
"""

from __future__ import annotations

from entities.lexicon.language import Language
from entities.lexicon.spanish import patterns, people, words
from entities.lexicon.spanish.bearing import BEARING
from entities.lexicon.spanish.credits import CREDITS
from entities.lexicon.spanish.fields import FIELDS
from entities.lexicon.spanish.grammar import ROLES
from entities.lexicon.spanish.vocabulary import VOCABULARY

SPANISH = Language(
    code="es",
    name="Spanish",
    vocabulary=VOCABULARY,
    roles=ROLES,
    credits=CREDITS,
    bearing=BEARING,
    matters=words.MATTERS,
    titles=people.TITLES,
    courtesy=people.COURTESY,
    names_of_people=people.NAMES_OF_PEOPLE,
    nationals=people.NATIONALS,
    portfolios=people.PORTFOLIOS,
    ministry=patterns.MINISTRY,
    postnominals=people.PARTIES,
    particles=patterns.PARTICLES,
    second_surname=True,
    articles=words.ARTICLES,
    outside_names=words.OUTSIDE_NAMES,
    open_words=words.OPEN_WORDS,
    calendar=words.CALENDAR,
    days=words.DAYS,
    speech_verbs=words.SPEECH_VERBS,
    predicates=words.PREDICATES,
    fields=FIELDS,
    humans=people.HUMANS,
    organization_words=words.ORGANIZATION_WORDS,
    kind_first=True,
    department=patterns.DEPARTMENT,
    place_words=words.PLACE_WORDS,
    place_prepositions=words.PLACE_PREPOSITIONS,
    event_words=words.EVENT_WORDS,
    name_joints=words.NAME_JOINTS,
    abbreviations=words.ABBREVIATIONS,
    conjunction="y",
    of="de",
    date_before=patterns.DATE_BEFORE,
    date_after=patterns.DATE_AFTER,
    called=patterns.CALLED,
    dateline=patterns.DATELINE,
    shouted_dateline=patterns.SHOUTED_DATELINE,
    agency=patterns.AGENCY,
    name_prefix=patterns.NAME_PREFIX,
    thing_before=patterns.THING_BEFORE,
    versus=patterns.VERSUS,
    where_before=patterns.WHERE_BEFORE,
    courtesy_in_name=patterns.COURTESY,
    joint=patterns.JOINT,
    within=patterns.WITHIN,
)
