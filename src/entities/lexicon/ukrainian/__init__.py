"""What is known of Ukrainian before an article is read."""

from __future__ import annotations

from entities.lexicon.language import Language
from entities.lexicon.ukrainian import patterns, words
from entities.lexicon.ukrainian.bearing import BEARING
from entities.lexicon.ukrainian.credits import CREDITS
from entities.lexicon.ukrainian.grammar import ROLES
from entities.lexicon.ukrainian.inflection import INFLECTION
from entities.lexicon.vocabulary import Vocabulary

UKRAINIAN = Language(
    code="uk",
    name="Ukrainian",
    vocabulary=Vocabulary(words.FUNCTION_WORDS),
    roles=ROLES,
    credits=CREDITS,
    bearing=BEARING,
    inflection=INFLECTION,
    matters=words.MATTERS,
    titles=words.TITLES,
    courtesy=words.COURTESY_FORMS,
    portfolios=words.PORTFOLIOS,
    outside_names=words.OUTSIDE_NAMES,
    open_words=words.OPEN_WORDS,
    calendar=words.CALENDAR,
    days=words.DAYS,
    speech_verbs=words.SPEECH_VERBS,
    predicates=words.PREDICATES,
    humans=words.HUMANS,
    organization_words=words.ORGANIZATION_WORDS,
    kind_first=True,
    place_words=words.PLACE_WORDS,
    place_prepositions=words.PLACE_PREPOSITIONS,
    event_words=words.EVENT_WORDS,
    name_joints=words.NAME_JOINTS,
    abbreviations=words.ABBREVIATIONS,
    conjunction="та",
    dateline=patterns.DATELINE,
    shouted_dateline=patterns.SHOUTED_DATELINE,
    agency=patterns.AGENCY,
    organization_tail=patterns.ORGANIZATION_TAIL,
    name_prefix=patterns.NAME_PREFIX,
    where_before=patterns.WHERE_BEFORE,
    courtesy_in_name=patterns.COURTESY,
    joint=patterns.JOINT,
    within=patterns.WITHIN,
)
