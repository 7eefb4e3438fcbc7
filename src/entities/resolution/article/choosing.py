"""Which of several people of its article a bare name means: what each rule leaves of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from entities.lexicon.bearing import BearingGrammar
from entities.resolution.article.bearings import Bearing
from entities.resolution.article.introductions import Introduction

Introductions = Sequence[Introduction]


@dataclass(frozen=True, slots=True)
class Asked:
    """One mention of a bare name, at the character `at`, with what stands around it."""

    at: int
    bearing: Bearing
    grammar: BearingGrammar


def of_the_sex(asked: Asked, people: Introductions) -> Introductions:
    """Those who aren't of the other sex than the title before the name, or a pronoun behind it."""
    sex = asked.bearing.sex
    return [one for one in people if not sex or one.sex in {"", sex}]


def of_the_generation(asked: Asked, people: Introductions) -> Introductions:
    """Those who are the senior, or the junior, that the name is said to be; without them, those who may be."""
    wanted = asked.bearing.generation
    if not wanted:
        return people
    return [one for one in people if one.generation == wanted] or [one for one in people if not one.generation]


def with_the_title(asked: Asked, people: Introductions) -> Introductions:
    """Those who have the title that stands before the name; if it is a plain one, those who have none instead of it."""
    grammar = asked.grammar
    titles = [title for title in asked.bearing.titles if title not in grammar.plain]
    if asked.bearing.titles and not titles:
        return [one for one in people if not one.titles & grammar.instead] or people
    return [one for one in people if any(_bears(one, title, grammar) for title in titles)] or people


def of_other_kin(asked: Asked, people: Introductions) -> Introductions:
    """Those who aren't the relative that belongs to the name: in "Smith's granddaughter" Smith is somebody older."""
    owned, grammar = asked.bearing.owns, asked.grammar
    never = "jr" if owned in grammar.children else "sr" if owned in grammar.parents else None
    return [one for one in people if owned not in one.kin and one.generation != never] or people


def introduced_first(asked: Asked, people: Introductions) -> Introductions:
    """The one whom the article introduced first, of those that it did before the name; senior and junior say more."""
    before = [one for one in people if one.at < asked.at]
    return [min(before, key=lambda one: one.at)] if before and not asked.bearing.generation else people


def _bears(one: Introduction, title: str, grammar: BearingGrammar) -> bool:
    """Whether a person has a title, as a title or in what describes the person, abbreviated or not."""
    forms = {grammar.written_out.get(word, word) for word in one.titles | one.described}
    return grammar.written_out.get(title, title) in forms
