"""Take names apart: people into given names and surname, organizations into a core without legal form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from entities.folding import fold
from entities.lexicon.language import Language
from entities.lexicon.names import LEGAL_FORMS, PARTICLES, SUFFIXES


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts, folded to lower-case ASCII; initials have one letter."""

    given: str
    middle: tuple[str, ...]
    surname: str
    suffix: str


@lru_cache(maxsize=1_000_000)  # each is asked for several times in one resolution
def parse_person(name: str) -> PersonName:
    """Split a person's name: given name, middle names, surname with its particles, suffix. A lone word is a surname."""
    spaced = re.sub(r"\b([A-Z])\.(?=[A-Z])", r"\1. ", name) if "." in name else name
    words = [w for w in (w.strip(",-'") for w in fold(spaced).split()) if w]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    if len(words) < 2 or name[:1].islower():
        return PersonName("", (), " ".join(words), suffix)
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    return PersonName(words[0], tuple(words[1:at]), " ".join(words[at:]), suffix)


def is_short(name: str) -> bool:
    """Whether a person's name lacks the first name, or has only an initial of it."""
    return len(parse_person(name).given) < 2


@lru_cache(maxsize=200_000)
def organization_core(name: str) -> str:
    """An organization's name folded, with British spellings and "&" made equal and legal forms and "the" left out."""
    words = re.sub(r"[,()\"]", " ", fold(name).replace("&", " and ")).split()
    words = ["center" if w == "centre" else w.replace("isation", "ization") for w in words]
    if words[:1] == ["the"]:
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
        if words[-1] == "and" and len(words) > 1:
            words.pop()
    return " ".join(words)


@lru_cache(maxsize=200_000)
def initials(name: str, language: Language) -> frozenset[str]:
    """The acronyms that a name of several words may have: with and without small words and legal form."""
    words = [w for w in re.split(r"[\s/-]+", name.replace("&", "and")) if w[:1].isalnum()]
    if len(words) < 2 or name[:1].islower():
        return frozenset()
    function_words = language.vocabulary.function_words
    small = [w for w in words if w.casefold() not in function_words and w.casefold() not in PARTICLES]
    core = small[:-1] if small and small[-1].casefold().strip(".") in LEGAL_FORMS else small
    return frozenset("".join(w[0] for w in form).upper() for form in (words, small, core) if len(form) > 1)


def is_acronym(name: str) -> bool:
    """Whether a name is two to six capitals, with or without marks between them ("J&J", "RFE/RL", "U.N.")."""
    plain = acronym_letters(name)
    return 2 <= len(plain) <= 6 and plain.isupper() and plain.isalpha()


def acronym_letters(name: str) -> str:
    """An acronym without the marks between its letters."""
    return re.sub(r"[.&/-]", "", name)


@lru_cache(maxsize=200_000)
def digits(name: str) -> str:
    """The digits of a name, sorted: names that differ in them are two things ("Channel 4", "Channel 5")."""
    return "".join(sorted(filter(str.isdigit, name)))
