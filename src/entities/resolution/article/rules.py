"""By which rules the names of one article stand for each other: a table for each label, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from entities.model import Label
from entities.resolution.article.heads import Heads
from entities.resolution.article.organizations import (
    defined_in_brackets,
    with_first_words,
    with_initials,
    without_legal_form,
)
from entities.resolution.article.people import variants, with_first_name, with_surname
from entities.resolution.article.spellings import Spelling
from entities.resolution.rule import Rule


@dataclass(frozen=True, slots=True)
class ArticleRule(Rule):
    """Why a name of an article stands for a fuller one: `says` goes on after the name.

    `fits` gives the full names, of those met so far, that the name may stand for; the first rule that has any decides.
    """

    fits: Callable[[Spelling, Heads], Sequence[Spelling]]


VARIANT = ArticleRule("variant", "agrees with the fuller name in its article", variants)
SURNAME = ArticleRule("surname", "the surname of the one person in its article who has it", with_surname)
FIRST_NAME = ArticleRule("first-name", "the first name of the one person in its article who has it", with_first_name)
LEGAL_FORM = ArticleRule("legal-form", "differs in the legal form only", without_legal_form)
ACRONYM = ArticleRule("acronym", "its acronym", with_initials)
SHORT_FORM = ArticleRule("short-form", "its short form", with_first_words)
DEFINITION = ArticleRule("definition", "its acronym, in brackets behind the name", defined_in_brackets)

OF_LABEL: dict[Label, tuple[ArticleRule, ...]] = {
    Label.PERSON: (VARIANT, SURNAME, FIRST_NAME),
    Label.PLACE: (),
    Label.ORGANIZATION: (LEGAL_FORM, ACRONYM, SHORT_FORM, DEFINITION),
}

# What a name is by no rule, or by too much of one.
FULL_NAME = Rule("full-name", "a full name")
LONE = Rule("lone", "all that its article says of the name")
AMBIGUOUS = Rule("ambiguous", "could stand for several in its article")

EXPLAINING = (ACRONYM, SHORT_FORM, DEFINITION)
"""Rules by which an article explains a short name: other articles may use it without."""

RULES: dict[str, Rule] = {
    rule.name: rule for rules in (*OF_LABEL.values(), (FULL_NAME, LONE, AMBIGUOUS)) for rule in rules
}
