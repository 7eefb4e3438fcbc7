"""Firms called after people: which bare names that pass for a person's are a firm's, in articles that have both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from entities.folding import fold
from entities.lexicon.given_names import is_first_name
from entities.lexicon.language import Language
from entities.lexicon.names import LEGAL_FORMS
from entities.model import Label, Mention, Sentence
from entities.resolution.article.bearings import read_bearing
from entities.resolution.names import parse_in, parse_person
from entities.resolution.organization_names import organization_core

_REACH = 60


@dataclass(frozen=True, slots=True)
class Firms:
    """Mentions that pass for a person's: those that are a `firm`'s, and those that are `open`, either's."""

    firm: frozenset[Mention] = frozenset()
    open: frozenset[Mention] = frozenset()


def find_firms(mentions: Sequence[Mention], sentences: Sequence[Sentence], body: str, language: Language) -> Firms:
    """The mentions that are a firm's, or may be, of names that the article has as a firm's.

    A firm's name goes on as no person's does ("Field shares rose"), or has a legal form elsewhere. Then it is the firm
    where nobody of that name is named in full, and beside the full name of its founder; elsewhere it stays open, unless
    a title or a pronoun says that it is a person.
    """
    people = [mention for mention in mentions if mention.label is Label.PERSON]
    sure = frozenset(mention for mention in people if _goes_on_as_firm(body, mention, language))
    firms = {fold(mention.text) for mention in sure} | {
        core for mention in mentions if mention.label is Label.ORGANIZATION for core in _cores(mention.text)
    }
    full = [(one, parse_in(one.text, language)) for one in people]
    bearers = {parts.surname for _, parts in full if is_first_name(parts.given) or len(parts.given) == 1}
    sure |= {mention for mention, parts in full if fold(mention.text) in firms and parts.surname not in bearers}
    likely = [mention for mention in people if mention not in sure and fold(mention.text) in firms]
    ends = [sentence.end for sentence in sentences]
    named = {(bisect_right(ends, one.start), parts.surname) for one, parts in full if parts.given}
    beside = frozenset(one for one in likely if (bisect_right(ends, one.start), fold(one.text)) in named)
    bare = (one for one in likely if one not in beside and not parse_person(one.text).given)
    unsure = frozenset(one for one in bare if not _is_persons(body, one, language))
    return Firms(sure | beside, unsure)


def _cores(name: str) -> frozenset[str]:
    """What a name with a legal form is called without it: all of it, and its first word."""
    words = fold(name).replace(",", "").split()
    return (
        frozenset({organization_core(name), words[0]}) if len(words) > 1 and words[-1] in LEGAL_FORMS else frozenset()
    )


def _goes_on_as_firm(body: str, mention: Mention, language: Language) -> bool:
    grammar = language.bearing
    before = body[max(0, mention.start - _REACH) : mention.start]
    return grammar.firm_after.match(body, mention.end) is not None or grammar.firm_before.search(before) is not None


def _is_persons(body: str, mention: Mention, language: Language) -> bool:
    """Whether a title, a pronoun or a clause says that a name is a person's."""
    bearing = read_bearing(body, mention, language)
    said = bearing.titles or bearing.sex or bearing.generation or bearing.owns
    return bool(said) or language.bearing.person_after.match(body, mention.end) is not None
