"""What holds two names of people apart: letters, surnames, sexes, first names, initials, suffixes."""

from __future__ import annotations

from functools import lru_cache

from entities.lexicon.given_names import is_first_name, is_nickname, sex_of
from entities.lexicon.names import PARTICLES
from entities.resolution.corpus.alike import may_be_one_father, may_be_one_given, may_be_one_surname
from entities.resolution.corpus.sounds import gender, same_sound, sounds_alike, unstressed
from entities.resolution.names import (
    PersonName,
    Written,
    are_homophones,
    family,
    is_of_two_words,
    letters_of,
    parse_person,
)


def contradict_people(a: str, b: str) -> bool:
    """Whether two names can't be one person's."""
    return contradiction_of_people(a, b) is not None


def contradiction_of_people(a: str, b: str) -> str | None:
    """In words, why two names can't be one person's; None if they can."""
    return _contradiction(parse_person(a), parse_person(b))


def people_contradict(a: PersonName, b: PersonName) -> bool:
    """Different letters, surnames, genders of a surname, first names, initials or suffixes."""
    return _contradiction(a, b) is not None


def _contradiction(a: PersonName, b: PersonName) -> str | None:
    if are_homophones(a, b):
        return "they sound alike, but are written in other letters"
    if is_turned(a, b):
        return None
    if not same_surname(a.surname, b.surname):
        one, other = gender(family(a.surname)), gender(family(b.surname))
        if one and other and one != other:
            return "one surname has a woman's ending, the other a man's"
        if not may_be_one_surname(a, b):
            return "the surnames differ"
    if (a.sex or b.sex) and {_sex(a), _sex(b)} == {"f", "m"}:
        return "one is a woman, the other a man"
    return _contradiction_of_given(a, b) if a.given and b.given and not (is_tail(a, b) or is_tail(b, a)) else None


def _sex(parts: PersonName) -> str:
    """The sex that a title tells, or else the first name."""
    return parts.sex or sex_of(parts.given)


def _contradiction_of_given(a: PersonName, b: PersonName) -> str | None:
    """Why two names with a first name and one surname can't be one person's, or None."""
    if a.suffix != b.suffix and ("sr" in {a.suffix, b.suffix} or (a.suffix and b.suffix)):
        return "one is senior or junior, the other isn't"
    called = any(same_given(x, y) for x in (a.given, a.called) for y in (b.given, b.called) if x and y)
    written = a.written, b.written
    if not called and not may_be_one_given(a.written.given, b.written.given, written):
        return "the first names differ"
    middle = zip(
        zip(a.middle, b.middle, strict=False), zip(a.written.middle, b.written.middle, strict=False), strict=True
    )
    if any(not same_given(*folded) and not _may_be_one_middle(*spelled, written) for folded, spelled in middle):
        return "the middle names or initials differ"
    return None


def _may_be_one_middle(one: str, other: str, names: tuple[Written, Written]) -> bool:
    return may_be_one_given(one, other, names) or may_be_one_father(one, other, names)


def same_surname(a: str, b: str) -> bool:
    """Equal but for particles, or the same sound in two romanisations; a woman's form is not a man's."""
    a, b = family(a), family(b)
    return a == b or (min(len(a), len(b)) > 3 and same_sound(a, b) and gender(a) == gender(b))


def same_given(a: str, b: str) -> bool:
    """Equal, an initial of the other, a nickname, or the same sound in two romanisations."""
    if a == b or not a or not b:
        return True
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    return is_nickname(a, b) or sounds_alike(a, b)


@lru_cache(maxsize=200_000)
def surname_sound(surname: str) -> str:
    """What all spellings of a surname have in common, and some other surnames too: the block to look for them in."""
    return unstressed(family(surname))


def turned_key(parts: PersonName) -> str | None:
    """What a name of two words has in common with the same words in the other order: "Abe Shinzo", "Shinzo Abe".

    Two first names never are one: Paul Simon is not Simon Paul.
    """
    words = sorted((parts.given, parts.surname))
    plain = parts.given and not (parts.middle or parts.suffix or " " in parts.surname or letters_of(parts.written))
    return " ".join(words) if plain and not all(map(is_first_name, words)) and len(words[0]) > 1 else None


def is_turned(a: PersonName, b: PersonName) -> bool:
    """Whether two names are the same two words in two orders."""
    return a.given == b.surname and a.surname == b.given and turned_key(a) is not None


def is_tail(short: PersonName, longer: PersonName) -> bool:
    """Whether a longer name ends in a short one that begins with no first name: "Lopez Varga" in "Ana Lopez Varga"."""
    if (
        not short.given
        or not is_of_two_words(short)
        or short.suffix != longer.suffix
        or len(short.words) >= len(longer.words)
    ):
        return False
    first = short.words[0]
    surname = len(first) > 1 and (not is_first_name(first) or first in PARTICLES)
    return surname and longer.words[-len(short.words) :] == short.words
