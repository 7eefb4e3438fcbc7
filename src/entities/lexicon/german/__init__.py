"""What is known of German before an article is read.

Sources: titles and forms of address after the "Ratgeber für Anschriften und Anreden" of the Bundesministerium des
Innern; months and days are those of the Unicode CLDR; genitives and the apostrophe after the rules of the Rat für
deutsche Rechtschreibung (§ 96).
"""

from __future__ import annotations

from entities.lexicon.german import patterns, people, words
from entities.lexicon.german.bearing import BEARING
from entities.lexicon.german.credits import CREDITS
from entities.lexicon.german.fields import FIELDS
from entities.lexicon.german.grammar import ROLES
from entities.lexicon.german.inflection import INFLECTION
from entities.lexicon.german.vocabulary import VOCABULARY
from entities.lexicon.language import Language

GERMAN = Language(
    code="de",
    name="German",
    vocabulary=VOCABULARY,
    roles=ROLES,
    credits=CREDITS,
    bearing=BEARING,
    inflection=INFLECTION,
    capital_means_name=False,
    common_before=patterns.COMMON_BEFORE,
    matters=words.MATTERS,
    titles=people.TITLES,
    title_ending=people.TITLE_ENDING,
    courtesy=people.COURTESY,
    names_of_people=people.NAMES_OF_PEOPLE,
    nationals=people.NATIONALS,
    portfolios=people.PORTFOLIOS,
    postnominals=people.PARTIES,
    particles=patterns.PARTICLES,
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
    conjunction="und",
    of="der",
    date_before=patterns.DATE_BEFORE,
    date_after=patterns.DATE_AFTER,
    called=patterns.CALLED,
    dateline=patterns.DATELINE,
    shouted_dateline=patterns.SHOUTED_DATELINE,
    agency=patterns.AGENCY,
    possessive=patterns.POSSESSIVE,
    name_prefix=patterns.NAME_PREFIX,
    thing_before=patterns.THING_BEFORE,
    thing_after=patterns.THING_AFTER,
    versus=patterns.VERSUS,
    where_before=patterns.WHERE_BEFORE,
    courtesy_in_name=patterns.COURTESY,
    joint=patterns.JOINT,
    within=patterns.WITHIN,
)
