"""By which rules the names of one article stand for each other: a table for each label, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from entities.model import Label
from entities.resolution.article.choosing import (
    Asked,
    Introductions,
    introduced_first,
    of_other_kin,
    of_that_kin,
    of_the_generation,
    of_the_sex,
    with_the_title,
)
from entities.resolution.article.heads import Heads
from entities.resolution.article.organizations import (
    defined_in_brackets,
    with_first_words,
    with_initials,
    with_kind,
    without_legal_form,
)
from entities.resolution.article.people import (
    variants,
    with_fathers_name,
    with_first_name,
    with_other_name,
    with_second_surname,
    with_surname,
    with_tail,
    without_first_word,
)
from entities.resolution.article.places import among_places, within_container
from entities.resolution.article.spellings import Spelling
from entities.resolution.rule import Rule


@dataclass(frozen=True, slots=True)
class ArticleRule(Rule):
    """Why a name of an article stands for a fuller one: `says` goes on after the name.

    `fits` gives the full names, of those met so far, that the name may stand for; the first rule that has any decides.
    """

    fits: Callable[[Spelling, Heads], Sequence[Spelling]]


@dataclass(frozen=True, slots=True)
class ChoosingRule(Rule):
    """Whom, of several people of its article, a bare name means: `says` goes on after the name.

    `leaves` gives those whom it may mean; the rule that leaves one of several decides.
    """

    leaves: Callable[[Asked, Introductions], Introductions]


OTHER_NAME = ArticleRule("other-name", "another name of one person, as its article says", with_other_name)
VARIANT = ArticleRule("variant", "agrees with the fuller name in its article", variants)
TAIL = ArticleRule("tail", "the end of a longer name in its article", with_tail)
WORD_BEFORE = ArticleRule("word-before", "a full name of its article, behind a word of a heading", without_first_word)
SURNAME = ArticleRule("surname", "the surname of the one person in its article who has it", with_surname)
SECOND_SURNAME = ArticleRule(
    "second-surname", "the second surname of the one person in its article who has it", with_second_surname
)
FIRST_NAME = ArticleRule("first-name", "the first name of the one person in its article who has it", with_first_name)
FATHERS_NAME = ArticleRule(
    "fathers-name", "the first name and father's name of the one person in its article who has both", with_fathers_name
)
LEGAL_FORM = ArticleRule("legal-form", "differs in the legal form only", without_legal_form)
ACRONYM = ArticleRule("acronym", "its acronym", with_initials)
SHORT_FORM = ArticleRule("short-form", "its short form", with_first_words)
KIND = ArticleRule("kind", "what kind the one in its article is that begins with this word", with_kind)
DEFINITION = ArticleRule("definition", "its acronym, in brackets behind the name", defined_in_brackets)

CONTAINER = ArticleRule("container", "the place of that name that lies where its article says", within_container)
NEARBY = ArticleRule("nearby", "the place of that name that lies where other places of its article do", among_places)

OF_LABEL: dict[Label, tuple[ArticleRule, ...]] = {
    Label.PERSON: (OTHER_NAME, VARIANT, FATHERS_NAME, WORD_BEFORE, SURNAME, SECOND_SURNAME, TAIL, FIRST_NAME),
    Label.PLACE: (CONTAINER, NEARBY),
    Label.ORGANIZATION: (LEGAL_FORM, ACRONYM, SHORT_FORM, KIND, DEFINITION),
}

OF_NAME = (OTHER_NAME, VARIANT, FATHERS_NAME, WORD_BEFORE)
"""Rules of people by which all mentions of a name stand for one full name; by the others each is asked about."""

SEX = ChoosingRule("sex", "the one in its article whose sex agrees with the title or pronoun beside it", of_the_sex)
GENERATION = ChoosingRule("generation", "the one in its article who is the senior, or the junior", of_the_generation)
TITLE = ChoosingRule("title", "the one in its article who has the title before it", with_the_title)
KIN = ChoosingRule("kin", "the one in its article who isn't the relative spoken of", of_other_kin)
RELATIVE = ChoosingRule("relative", "the one in its article who may be the relative that it is called", of_that_kin)
INTRODUCED = ChoosingRule("introduced", "the one of that name whom its article introduces first", introduced_first)

CHOOSING = (SEX, GENERATION, TITLE, KIN, RELATIVE, INTRODUCED)
"""By which rules a bare name means one of several people, in order."""

# What a name is by no rule, or by too much of one.
FULL_NAME = Rule("full-name", "a full name")
LONE = Rule("lone", "all that its article says of the name")
CONTRADICTED = Rule("contradicted", "nobody whom its article names in full: the words beside it say otherwise")
TITLED = Rule("named-by-title", "a first name, with the title that belongs to it")
SHARED = Rule("shared", "a first name that shares the surname of the name after it")
INFLECTED = Rule("inflected", "the base form of that name, which is declined there")
FIRM = Rule("firm", "a firm that is called after a person")
MAYBE_FIRM = Rule("maybe-firm", "a person or the firm that is called after the person")
SEVERAL = Rule("several", "more people than one")
AMBIGUOUS = Rule("ambiguous", "could stand for several in its article")

ALONE = (FULL_NAME, LONE, TITLED, SHARED, INFLECTED, CONTRADICTED, FIRM, MAYBE_FIRM, SEVERAL, AMBIGUOUS)

EXPLAINING = (ACRONYM, SHORT_FORM, DEFINITION)
"""Rules by which an article explains a short name: other articles may use it without."""

RULES: dict[str, Rule] = {rule.name: rule for rules in (*OF_LABEL.values(), CHOOSING, ALONE) for rule in rules}
