"""How people type names that articles write otherwise: with titles, with letters behind them, the surname first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entities.folding import APOSTROPHES, in_ascii
from entities.lexicon.language import Language
from entities.lexicon.names import REGAL, SUFFIX_FORMS
from entities.model import Label

_QUOTES = "\"“”„‟«»'" + APOSTROPHES
_JUNIOR = frozenset(("jr", "sr", *SUFFIX_FORMS))  # a number tells one pope from another


@dataclass(frozen=True, slots=True)
class Reading:
    """What a typed name may mean: `name`, and what was left out of it.

    `title` are the words before it, without the article; with a title, or letters behind the name, it is
    a person's. `beside` is what stood behind a comma.
    """

    name: str
    title: tuple[str, ...] = ()
    of_person: bool = False
    beside: str = ""


def readings(typed: str, language: Language) -> Iterator[Reading]:
    """What a name may mean that nobody goes by as it is typed: what leaves out least comes first.

    Of "Blair, Tony" that is "Tony Blair"; then titles and the article go, one word after the other, letters behind the
    name and a possessive; last, what stands behind a comma.
    """
    typed = " ".join(typed.split()).strip(_QUOTES)
    before, comma, after = (part.strip() for part in typed.partition(","))
    whole = typed
    if comma and not _letters(language).intersection(in_ascii(after).split()) and "," not in after:
        whole = f"{after} {before}"
    yield Reading(whole)
    yield from _shortened(whole, language)
    if comma and before and after:
        yield Reading(before, beside=after)
        for reading in _shortened(before, language):
            yield Reading(reading.name, reading.title, reading.of_person, after)


def title_length(words: Sequence[str], language: Language) -> int:
    """How many of the last of some words say what somebody is: of "the Russian president", one."""
    length = 0
    while length < len(words) and _is_of_title(words[-1 - length], language, last=not length):
        length += 1
    return length


def is_role(typed: str, language: Language) -> bool:
    """Whether some words say what somebody is, and name nobody: "the Prime Minister"."""
    words = [word for word in typed.split() if in_ascii(word) not in language.articles]
    return bool(words) and title_length(words, language) == len(words)


def _shortened(typed: str, language: Language) -> Iterator[Reading]:
    """A name without some of its first words that are a title, and of its last that are none of it."""
    words = _apart(typed, language)
    most_after = _number_after(words, language)
    cuts = [
        (before, after)
        for after in range(most_after + 1)
        for before in range(len(words) - after)
        if (before or after) and _may_go(words[:before], words[before : len(words) - after], language)
    ]
    for before, after in sorted(cuts, key=lambda cut: (sum(cut), cut)):
        title = tuple(word for word in words[:before] if in_ascii(word) not in language.articles)
        behind = words[len(words) - after :]
        name = " ".join(words[before : len(words) - after]).rstrip(",")
        yield Reading(name, title, bool(title) or any(word in _letters(language) for word in map(in_ascii, behind)))


def _apart(typed: str, language: Language) -> list[str]:
    """The words of a name, its possessive one by itself."""
    owner = language.possessive.search(typed)
    return typed.split() if owner is None else [*typed[: owner.start()].split(), owner[0]]


def _number_after(words: Sequence[str], language: Language) -> int:
    """How many of the last words may be none of the name."""
    number = 0
    for word in reversed(words[1:]):
        if in_ascii(word).rstrip(",") not in _letters(language) and not language.possessive.fullmatch(word):
            break
        number += 1
    return number


def _letters(language: Language) -> frozenset[str]:
    return _JUNIOR | {word.casefold() for word in language.postnominals}


def _may_go(before: Sequence[str], name: Sequence[str], language: Language) -> bool:
    """Whether what stands before a name ends with a title, or is an article; kings have one with their first name."""
    if not before:
        return True
    if in_ascii(before[-1]) in REGAL and len(name) == 1:
        return False
    return title_length(before, language) > 0 or (len(before) == 1 and in_ascii(before[0]) in language.articles)


def _is_of_title(word: str, language: Language, *, last: bool) -> bool:
    """Whether a word is a title, or its `last` word."""
    plain = in_ascii(word)
    plain = next((plain.removeprefix(prefix) for prefix in language.roles.prefixes if plain.startswith(prefix)), plain)
    if language.is_title(plain) or plain in language.roles.heads.get(Label.PERSON, ()):
        return True
    if last:
        return plain in {short.casefold() for short in language.short_titles | language.postnominals}
    return plain in language.portfolios or plain in language.roles.modifiers
