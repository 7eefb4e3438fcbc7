"""What is known of French before an article is read."""

from __future__ import annotations

from entities.lexicon.french import patterns, words
from entities.lexicon.french.bearing import BEARING
from entities.lexicon.french.credits import CREDITS
from entities.lexicon.french.fields import FIELDS
from entities.lexicon.french.grammar import ROLES
from entities.lexicon.french.nationals import NATIONALS
from entities.lexicon.french.vocabulary import VOCABULARY
from entities.lexicon.language import Language

FRENCH = Language(
    code="fr",
    name="French",
    vocabulary=VOCABULARY,
    roles=ROLES,
    credits=CREDITS,
    bearing=BEARING,
    articles_in_names=True,
    matters=words.MATTERS,
    titles=words.TITLES,
    courtesy=words.COURTESY,
    names_of_people=words.NAMES_OF_PEOPLE,
    nationals=NATIONALS,
    portfolios=words.PORTFOLIOS,
    ministry=patterns.MINISTRY,
    postnominals=words.POSTNOMINALS,
    articles=words.ARTICLES,
    outside_names=words.OUTSIDE_NAMES,
    open_words=words.OPEN_WORDS,
    calendar=words.CALENDAR,
    days=words.DAYS,
    speech_verbs=words.SPEECH_VERBS,
    predicates=words.PREDICATES,
    inverted=words.INVERTED,
    fields=FIELDS,
    humans=words.HUMANS,
    organization_words=words.ORGANIZATION_WORDS,
    kind_first=True,
    institutions=words.INSTITUTIONS,
    never_names=words.NEVER_NAMES,
    form_words=words.FORM_WORDS,
    place_words=words.PLACE_WORDS,
    place_prepositions=words.PLACE_PREPOSITIONS,
    event_words=words.EVENT_WORDS,
    name_joints=words.NAME_JOINTS,
    abbreviations=words.ABBREVIATIONS,
    conjunction="et",
    of="de",
    elision=patterns.ELISION,
    organization_tail=patterns.TAIL,
    firm_tail=patterns.FIRM_TAIL,
    date_before=patterns.DATE_BEFORE,
    date_after=patterns.DATE_AFTER,
    acts=patterns.ACTS,
    called=patterns.CALLED,
    dateline=patterns.DATELINE,
    shouted_dateline=patterns.SHOUTED_DATELINE,
    agency=patterns.AGENCY,
    name_prefix=patterns.NAME_PREFIX,
    thing_before=patterns.THING_BEFORE,
    versus=patterns.VERSUS,
    where_before=patterns.WHERE_BEFORE,
    courtesy_in_name=patterns.COURTESY,
    definite=patterns.DEFINITE,
    joint=patterns.JOINT,
    within=patterns.WITHIN,
)
