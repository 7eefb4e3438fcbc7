"""What is known of English before an article is read."""

from __future__ import annotations

from entities.lexicon.english import patterns, teams, words
from entities.lexicon.english.bearing import BEARING
from entities.lexicon.english.credits import CREDITS
from entities.lexicon.english.fields import FIELDS
from entities.lexicon.english.grammar import ROLES
from entities.lexicon.english.vocabulary import VOCABULARY
from entities.lexicon.language import Language

ENGLISH = Language(
    code="en",
    name="English",
    vocabulary=VOCABULARY,
    roles=ROLES,
    credits=CREDITS,
    bearing=BEARING,
    titles=words.TITLES,
    courtesy=words.COURTESY,
    offices=words.OFFICES,
    short_titles=words.SHORT_TITLES,
    names_of_people=words.NAMES_OF_PEOPLE,
    nationals=words.NATIONALS,
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
    asking=words.ASKING,
    fields=FIELDS,
    humans=words.HUMANS,
    organization_words=words.ORGANIZATION_WORDS,
    form_words=words.FORM_WORDS,
    place_words=words.PLACE_WORDS,
    places_in_english=True,
    place_prepositions=words.PLACE_PREPOSITIONS,
    event_words=words.EVENT_WORDS,
    name_joints=words.NAME_JOINTS,
    abbreviations=words.ABBREVIATIONS,
    name_weights="english/name_weights.tsv",
    conjunction="and",
    of="of",
    date_before=patterns.DATE_BEFORE,
    date_after=patterns.DATE_AFTER,
    acts=patterns.ACTS,
    called=patterns.CALLED,
    dateline=patterns.DATELINE,
    shouted_dateline=patterns.SHOUTED_DATELINE,
    agency=patterns.AGENCY,
    possessive=patterns.POSSESSIVE,
    name_prefix=patterns.NAME_PREFIX,
    decorated=patterns.DECORATED,
    thing_before=patterns.THING_BEFORE,
    thing_after=patterns.THING_AFTER,
    firms=words.FIRMS,
    versus=patterns.VERSUS,
    team_before=teams.TEAM_BEFORE,
    team_after=teams.TEAM_AFTER,
    where_before=teams.WHERE_BEFORE,
    courtesy_in_name=patterns.COURTESY,
    definite=patterns.THE,
    joint=patterns.JOINT,
    within=patterns.WITHIN,
    possessive_joint=patterns.POSSESSIVE_JOINT,
)
