"""What stands around a mention of a person and tells whom it means: titles, kin, senior or junior, several."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from entities.lexicon.bearing import BearingGrammar
from entities.lexicon.language import Language
from entities.model import Mention
from entities.resolution.names import parse_person

_REACH = 60
_LETTERS = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
_WORD = re.compile(_LETTERS)
_PRECEDING = re.compile(rf"(?:{_LETTERS}\.?,? ){{1,3}}$")
_TWO_TITLES = re.compile(rf"(?P<one>{_LETTERS})\.? (?P<joint>{_LETTERS}|&) (?P<other>{_LETTERS})\.? $")
_NEXT = re.compile(rf"(?P<apart>,)? (?P<the>the )?(?P<word>{_LETTERS})\b(?P<alone>,| of\b)?")
_OWNED = re.compile(rf"['’]s? (?P<words>{_LETTERS}(?: {_LETTERS}){{0,2}})")
_APPOSITION = re.compile(r"(?:, \d+)?, (?P<words>[^,.;:()]{1,50})")

_KIN_WITHIN = 4
"""The relative is one of so many words of an apposition that begins with a determiner."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """What stands around one mention, in lower case without dots.

    `titles` are right before the name, the nearest first; that one as it is `written`, written out if it says no more
    than the sex: with "M" it would have an initial. `sex` is "f" or "m" where these
    or a pronoun tell. `kin` are the relatives that its bearer is called, before or behind the name; `owns` is the
    relative whose owner the bearer is ("Smith's wife"), `theirs` the one that the bearer is of somebody spoken of
    ("their daughter"). `generation` is "sr" or "jr". `described` are the words of an
    apposition. `several` says that more people than one are meant.
    """

    titles: tuple[str, ...] = ()
    written: str = ""
    sex: str = ""
    kin: frozenset[str] = frozenset()
    owns: str = ""
    theirs: str = ""
    generation: str = ""
    described: frozenset[str] = frozenset()
    several: bool = False


def read_bearing(body: str, mention: Mention, language: Language) -> Bearing:
    """What the text around a mention tells of who is meant."""
    before, after = body[max(0, mention.start - _REACH) : mention.start], body[mention.end : mention.end + _REACH]
    found = _PRECEDING.search(before)
    preceding = [(word[0].casefold(), word[0]) for word in _WORD.finditer(found[0] if found else "")][::-1]
    behind = _APPOSITION.match(after)
    described = [word[0].casefold() for word in _WORD.finditer(behind["words"] if behind else "")]
    small = language.roles.prepositions | language.roles.cutting
    described = list(takewhile(lambda word: word not in small, described))
    near = preceding[0][0] if preceding else ""
    following = _NEXT.match(after)
    owned = _OWNED.match(after)
    relatives = language.roles.relatives
    kin = _kin_behind(described, language)
    titles = _titles(preceding, language) if before[-2:-1] != "," else ()
    return Bearing(
        titles=titles,
        written=_written_out(preceding[0][1], language.bearing) if titles else "",
        sex=sex_of_words(frozenset(titles[:1]), language.bearing) or _sex_of_pronoun(after, language.bearing),
        kin=frozenset({near} & relatives | kin),
        theirs=next(iter(kin), "") if described[:1] and described[0] in language.outside_names else "",
        owns=next((word for word in owned["words"].casefold().split() if word in relatives), "") if owned else "",
        generation=_generation(mention.text, near, following, language),
        described=frozenset(described),
        several=near in language.bearing.several_before or _is_several(before, following, language),
    )


def sex_of_words(words: frozenset[str], grammar: BearingGrammar) -> str:
    """The sex that titles and relatives are of; empty if they tell none, or both."""
    sexes = [sex for sex, of_sex in (("f", grammar.women), ("m", grammar.men)) if words & of_sex]
    return sexes[0] if len(sexes) == 1 else ""


def _written_out(title: str, grammar: BearingGrammar) -> str:
    """A title as it stands before a name; one that is plain in full, and undeclined."""
    word = title.casefold()
    full = grammar.written_out.get(word) if word in grammar.plain else None
    return full[:1].upper() + full[1:] if full and full != word else title


def _sex_of_pronoun(after: str, grammar: BearingGrammar) -> str:
    if grammar.herself.match(after):
        return "f"
    return "m" if grammar.himself.match(after) else ""


def _titles(preceding: list[tuple[str, str]], language: Language) -> tuple[str, ...]:
    """The titles right before a name, the nearest first."""
    titles: list[str] = []
    for word, written in preceding:
        if not language.is_title(word) and written not in language.short_titles:
            break
        titles.append(word)
    return tuple(titles)


def _kin_behind(described: list[str], language: Language) -> frozenset[str]:
    """The relative that an apposition begins with: "his youngest son", "son of"."""
    determined = described[:1] and described[0] in language.articles | language.outside_names
    begins = described[: _KIN_WITHIN if determined else 1]
    return frozenset(next(([word] for word in begins if word in language.roles.relatives), ()))


def _generation(name: str, before: str, following: re.Match[str] | None, language: Language) -> str:
    """Whether a name, the word before or the word behind says senior or junior."""
    suffix = parse_person(name).suffix
    if suffix:
        return suffix if suffix == "sr" else "jr"
    described = following and following["apart"] and following["the"] and not following["alone"]  # "the elder son"
    behind = following["word"].casefold() if following and not described else ""
    if {before, behind} & language.bearing.seniors:
        return "sr"
    return "jr" if {before, behind} & language.bearing.juniors else ""


def _is_several(before: str, following: re.Match[str] | None, language: Language) -> bool:
    """Whether two titles stand before the name ("Mr and Mrs"), or a word for several people behind it ("brothers")."""
    if following and not following["apart"] and following["word"].casefold() in language.bearing.several:
        return True
    two = _TWO_TITLES.search(before)
    if two is None or two["joint"] not in {language.conjunction, "&"}:
        return False
    return two["one"][0].isupper() and all(language.is_title(two[side].casefold()) for side in ("one", "other"))
