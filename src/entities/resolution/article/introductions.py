"""How an article introduces a person: where first, with which title, as whose relative, as a woman or a man."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from entities.lexicon.bearing import BearingGrammar
from entities.lexicon.given_names import sex_of
from entities.resolution.article.bearings import Bearing, sex_of_words
from entities.resolution.article.spellings import Spelling
from entities.resolution.names import parse_person


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person whom an article names in full, first at the character `at`; `sex` and `generation` where it tells them.

    `likely` is the sex, or else that of people who are called so in the language of the article.
    `titles` stand before the name, `described` holds the words of appositions, `kin` what relative it is.
    """

    name: Spelling
    at: int
    sex: str = ""
    likely: str = ""
    generation: str = ""
    titles: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    described: frozenset[str] = frozenset()


def introduce(name: Spelling, at: int, bearings: Sequence[Bearing], grammar: BearingGrammar) -> Introduction:
    """What the mentions of a full name, with what stands around them, tell of the person."""
    titles = frozenset(title for bearing in bearings for title in bearing.titles)
    kin = frozenset(relative for bearing in bearings for relative in bearing.kin)
    given = _given(name.text)
    sex = (
        sex_of_words(titles | kin, grammar)
        or _sex_of_pronouns(bearings)
        or (given not in grammar.called and sex_of(given))
        or ""
    )
    return Introduction(
        name=name,
        at=at,
        sex=sex,
        likely=sex or grammar.called.get(given, ""),
        generation=_generation(bearings, kin, grammar),
        titles=titles,
        kin=kin,
        described=frozenset(word for bearing in bearings for word in bearing.described),
    )


def _sex_of_pronouns(bearings: Sequence[Bearing]) -> str:
    sexes = {bearing.sex for bearing in bearings} - {""}
    return sexes.pop() if len(sexes) == 1 else ""


def _given(name: str) -> str:
    """The first name that is written out."""
    parts = parse_person(name)
    return next((given for given in (parts.given, *parts.middle, parts.called) if len(given) > 1), "")


def _generation(bearings: Sequence[Bearing], kin: frozenset[str], grammar: BearingGrammar) -> str:
    said = {bearing.generation for bearing in bearings} - {""}
    if not said:
        said = {age for age, of_age in (("sr", grammar.parents), ("jr", grammar.children)) if kin & of_age}
    return said.pop() if len(said) == 1 else ""
