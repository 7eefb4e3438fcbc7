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
    """One mention of a bare name, at the character `at`, with what stands around it.

    `both` is whether its article has the name behind titles of women and of men, so that there are two of it; `paired`
    whether one whom it fits is known to be of the other sex, so that the others are left for this one.
    """

    at: int
    bearing: Bearing
    grammar: BearingGrammar
    both: bool = False
    paired: bool = False


def of_the_sex(asked: Asked, people: Introductions) -> Introductions:
    """Those who aren't of the other sex than the title before the name, or a pronoun behind it.

    Where titles of both sexes stand before a name, one that is known to be of the sex leaves the other title to others.
    """
    sex = asked.bearing.sex
    if not sex:
        return people
    fitting = [one for one in people if one.sex in {"", sex}]
    likely = [one for one in fitting if one.likely in {"", sex}] or fitting
    return [one for one in likely if asked.both and one.likely == sex] or likely


def is_doubtful(asked: Asked, people: Introductions) -> bool:
    """Whether a title before a name may be somebody else's than of the people left, whose sex isn't known.

    So it is where titles of both sexes stand before it and nobody is known to be of the other one, and where people of
    its language who are called so are of that.
    """
    sex = asked.bearing.sex
    sure = {sex} if asked.both and not asked.paired else {"", sex}
    return bool(sex) and any(one.likely not in sure for one in people)


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


def of_that_kin(asked: Asked, people: Introductions) -> Introductions:
    """Those who may be the relative that the words behind a name call its bearer: "Miss Smith, their daughter".

    A child is nobody who isn't known as one; of other relatives those are left whose sex is known to be theirs.
    """
    theirs, sex, grammar = asked.bearing.theirs, asked.bearing.sex, asked.grammar
    if not theirs or not asked.bearing.titles or not sex:
        return people
    if theirs in grammar.children:
        return [one for one in people if one.kin & grammar.children or one.generation == "jr"]
    return [one for one in people if one.likely == sex]


def introduced_first(asked: Asked, people: Introductions) -> Introductions:
    """The one whom the article introduced first, of those that it did before the name; senior and junior say more.

    Not where the sex that is said is another's for sure and maybe not the first one's.
    """
    before = [one for one in people if one.at < asked.at]
    if not before or asked.bearing.generation or is_doubtful(asked, people):
        return people
    first = min(before, key=lambda one: one.at)
    sex = asked.bearing.sex
    unlike = sex and first.likely != sex and any(one.likely == sex for one in before)
    return people if unlike else [first]


def _bears(one: Introduction, title: str, grammar: BearingGrammar) -> bool:
    """Whether a person has a title, as a title or in what describes the person, abbreviated or not."""
    forms = {grammar.written_out.get(word, word) for word in one.titles | one.described}
    return grammar.written_out.get(title, title) in forms
