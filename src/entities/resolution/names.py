"""Take names apart: people into given names and surname."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from entities.folding import fold, in_ascii, is_unspaced
from entities.lexicon.given_names import given_names
from entities.lexicon.language import Language
from entities.lexicon.names import (
    FAMILY_FIRST,
    FIRST_NAMES_TOO,
    GENERATION_ADJECTIVES,
    GENERATION_ARTICLES,
    GENERATIONS,
    NUMERALS,
    PARTICLES,
    PINYIN,
    REGAL,
    SEXED_TITLES,
    SUFFIX_FORMS,
    SUFFIXES,
    SYLLABLE,
)
from entities.lexicon.surnames import JOINTS, surname_starts
from entities.lexicon.traditions.scripts import Script, script_of
from entities.resolution.orders import in_order, is_family_first


@dataclass(frozen=True, slots=True)
class Written:
    """A given name, middle names and a surname with its particles, in the letters in which they stand.

    `family_first` is whether they stood in the order of Chinese or Korean.
    """

    given: str
    middle: tuple[str, ...]
    surname: str
    family_first: bool = False


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts, folded to lower-case ASCII; initials have one letter.

    `called` is a nickname that the name has in quotation marks or brackets. `sex` is that of a title before it.
    `second` is the surname that stands behind the one that people are called by, where a language has two.
    `written` has the same parts in their own letters: folding loses what tells how they sound.
    """

    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str
    called: str = ""
    sex: str = ""
    second: str = ""
    written: Written = field(default=Written("", (), ""), compare=False)

    @property
    def words(self) -> tuple[str, ...]:
        """Given name, middle names and surnames, one after the other."""
        return tuple(" ".join((self.given, *self.middle, self.surname, self.second)).split())


_CALLED = re.compile(r"""(?<=\S )["“'‘(]+([^\W\d_][\w .-]*?)["”'’)]+ (?=\S)""")
_JOINED = re.compile(rf" (?:{'|'.join(JOINTS)}) ")
"""So many words have the plurals whose acronyms double each letter."""
_ARTICLE_AND_ADJECTIVE = 2
_SYLLABLE = 3
"""Letters of what may be a part of an eastern name behind a hyphen: "Sun Yat-sen"."""
_INITIALS = re.compile(r"\b([A-Z\u0400-\u042f])\.(?=[A-Z\u0400-\u042f])")
_RUN_TOGETHER = re.compile(r"(?!DJ |MC |[IVX]+ )([A-Z]{2,3}) (?=\S*[a-z])")


@lru_cache(maxsize=1_000_000)  # each is asked for several times in one resolution
def parse_person(name: str) -> PersonName:
    """Split a person's name: given name, middle names, surname with its particles, suffix. A lone word is a surname.

    Particles with a word are one ("De Vray"); the number or title of a king stands for one ("Charles III", "King
    Charles"); and it may be first ("Kim Jong Nam").
    """
    title, space, rest = name.partition(" ")
    sex = SEXED_TITLES.get(in_ascii(title)) or SEXED_TITLES.get(title.casefold(), "")
    if sex and space and rest.strip():
        return replace(parse_person(rest), sex=sex)
    plain, called = _without_nickname(name)
    spelled = [(folded, word) for word in _spaced(in_order(plain)).split() if (folded := _folded(word))]
    if spelled and spelled[0][0] in REGAL:
        spelled = spelled[1:] if len(spelled) > 2 else spelled[::-1]
    has_number = len(spelled) == 2 and plain.rpartition(" ")[2] in NUMERALS
    suffix = "" if has_number else _take_suffix(spelled)
    words = [folded for folded, _ in spelled]
    return replace(_split(plain, words, spelled), suffix=suffix, called=called)


def _folded(word: str) -> str:
    """A word of a name in ASCII; of an initial one letter, though in Latin it may have several ("Ю.", "Yu.")."""
    plain = in_ascii(word).strip(",-'")
    return plain[:1] if word.endswith(".") and len(word) == len("Ю.") else plain


def _split(name: str, words: Sequence[str], spelled: Spelled) -> PersonName:
    """The parts of a name without suffix, whose `words` are folded ones and `spelled` both."""
    if len(words) < 2 or _is_small(name[:1]) or (name[:1].isascii() and _is_surname(words)):
        return _name(spelled, ())
    if has_family_first(words) or is_family_first(name):
        return _name(spelled[:1], spelled[1:], family_first=True)
    if len(words) == 2 and "-" in words[0] and words[1] in FAMILY_FIRST:
        return _name(spelled[1:], spelled[:1], family_first=True)
    at = _start_of_surname(words, joined=_JOINED.search(name) is not None)
    return _name(spelled[at:], spelled[:1], spelled[1:at])


Spelled = Sequence[tuple[str, str]]
"""Words, folded and as they are written."""


def _name(surname: Spelled, given: Spelled, middle: Spelled = (), *, family_first: bool = False) -> PersonName:
    """A name of its parts; where the surname stands first, a given name of several syllables is one word."""
    folded, written = ([[word[at] for word in part] for part in (given, middle, surname)] for at in (0, 1))
    return PersonName(
        _joined(folded[0]) if family_first else "".join(folded[0]),
        tuple(folded[1]),
        " ".join(folded[2]),
        "",
        written=Written("-".join(written[0]), tuple(written[1]), " ".join(written[2]), family_first),
    )


def _is_small(letter: str) -> bool:
    """Whether a letter is a small one of an alphabet that begins names with capitals: Georgian doesn't."""
    return letter.islower() and letter.title() != letter


def _start_of_surname(words: Sequence[str], *, joined: bool) -> int:
    """Where the surname begins, with its particles; of two that are `joined` by a word ("y"), the first."""
    at = len(words) - 1
    while at > 1:
        if words[at - 1] in PARTICLES:
            at -= 1
        elif at > 2 and words[at - 1] == "und" and words[at - 2] in PARTICLES:  # "von und zu"
            at -= 2
        elif joined and words[at] in JOINTS:
            at -= 1
        else:
            break
    return at


@lru_cache(maxsize=200_000)
def parse_in(name: str, language: Language) -> PersonName:
    """The parts of a person's name in an article of this language: of two surnames the first is the surname."""
    parts = parse_person(name)
    starts = surname_starts(parts.words) if language.second_surname and parts.given else ()
    if len(starts) < 2:
        return parts
    words, (first, second) = parts.words, starts
    behind = words[second + 1 :] if words[second] in JOINTS else words[second:]
    return replace(parts, middle=words[1:first], surname=" ".join(words[first:second]), second=" ".join(behind))


def is_of_two_words(parts: PersonName) -> bool:
    """Whether a name is two words, particles left out: longer ones may be a father's, which his son's name ends in."""
    return sum(word not in PARTICLES for word in parts.words) <= 2 <= len(parts.words)


def _without_nickname(name: str) -> tuple[str, str]:
    """A name without the nickname that stands within it in quotation marks or brackets, and that nickname, folded."""
    found = _CALLED.search(name)
    return (name[: found.start()] + name[found.end() :], in_ascii(found[1])) if found else (name, "")


def _spaced(name: str) -> str:
    """A name with its initials apart: "J.K." and "JK" become "J. K."."""
    if "." in name:
        name = _INITIALS.sub(r"\1. ", name)
    found = _RUN_TOGETHER.match(name)
    return " ".join((*found[1], name[found.end() :])) if found else name


def _take_suffix(words: list[tuple[str, str]]) -> str:
    """The suffix at the end of a name's words, which is taken away; empty if there is none."""
    if len(words) > 1 and words[-1][0] in SUFFIXES:
        return words.pop()[0]
    if len(words) > 2 and words[-1][0] in SUFFIX_FORMS:
        return SUFFIX_FORMS[words.pop()[0]]
    return _take_generation(words)


def _take_generation(words: list[tuple[str, str]]) -> str:
    """The same, as other languages say it: "младший", "père", "-отец", "der Jüngere"."""
    if not words:
        return ""
    before, hyphen, last = words[-1][1].rpartition("-")
    suffix = GENERATIONS.get(fold(last), "") if last[:1].islower() and words[0][0] not in FAMILY_FIRST else ""
    if suffix and before and (len(last) > _SYLLABLE or last == "сын"):
        words[-1] = (fold(before), before)
        return suffix
    if suffix and not hyphen and len(words) > 1:
        words.pop()
        return suffix
    named = not suffix and len(words) > _ARTICLE_AND_ADJECTIVE + 1 and words[-2][1] in GENERATION_ARTICLES
    suffix = GENERATION_ADJECTIVES.get(words[-1][0], "") if named else ""
    if suffix:
        del words[-_ARTICLE_AND_ADJECTIVE:]
    return suffix


def _is_surname(words: Sequence[str]) -> bool:
    """Whether a name is particles and one word ("De Vray", "Van der Linden"); "Al", "Ben" and "Van" are first names."""
    if any(word not in PARTICLES or len(word) == 1 for word in words[:-1]) or has_family_first(words):
        return False
    return len(words) > 2 or words[0] not in given_names()


def has_family_first(words: Sequence[str]) -> bool:
    """Whether the first of a name's words is the surname: a Chinese, Korean or Vietnamese one before such a given name.

    Where the surname is a first name too ("Lee", "Kim"), or one word follows that isn't pinyin, as a name in English
    may be, the given name must be of single syllables.
    """
    first, *given = words
    if first not in FAMILY_FIRST or not 1 <= len(given) <= 2:
        return False
    parts = [part for word in given for part in word.replace("'", "").split("-")]
    if all(SYLLABLE.fullmatch(part) for part in parts) and (len(parts) > 1 or first not in FIRST_NAMES_TOO):
        return len(parts) > 1 or parts[0] not in given_names()
    return first not in FIRST_NAMES_TOO and len(given) == 1 and PINYIN.fullmatch(given[0]) is not None


def _joined(given: Iterable[str]) -> str:
    """A given name of several syllables in one word: "Jong Un" and "Jong-un" are one."""
    return "".join(given).replace("-", "")


@lru_cache(maxsize=200_000)
def letters_of(name: Written) -> dict[tuple[Script, str], str]:
    """The words of a name that ASCII tells less of than their letters, by script and ASCII, folded."""
    words = (name.given, *name.middle, *name.surname.split())
    return {(script_of(word), plain): own for word in words if (own := fold(word)) != (plain := in_ascii(word))}


def are_homophones(a: PersonName, b: PersonName) -> bool:
    """Whether a word that is one in ASCII has other letters in the two names: "李强" and "黎强" are two people's."""
    one, other = letters_of(a.written), letters_of(b.written)
    return any(other.get(word, own) != own for word, own in one.items()) if one and other else False


def is_full(name: str) -> bool:
    """Whether a person's name has several words, as far as its script tells."""
    return " " in name.strip() or (is_unspaced(name) and not is_short(name))


def is_short(name: str) -> bool:
    """Whether a person's name lacks the first name, or has only an initial of it."""
    return len(parse_person(name).given) < 2


@lru_cache(maxsize=200_000)
def family(surname: str) -> str:
    """A surname without its particles: "van Beethoven" is called "Beethoven" too."""
    words = surname.split()
    while len(words) > 1 and words[0] in PARTICLES:
        words.pop(0)
    return " ".join(words)


@lru_cache(maxsize=200_000)
def digits(name: str) -> str:
    """The digits of a name, sorted: names that differ in them are two things ("Channel 4", "Channel 5")."""
    return "".join(sorted(filter(str.isdigit, name)))
