"""Take names of organizations apart: a core without legal form, acronyms."""

from __future__ import annotations

import re
from functools import lru_cache

from entities.folding import fold
from entities.lexicon.language import Language
from entities.lexicon.names import FIRM_JOINTS, LEGAL_FORMS, PARTICLES

_LETTERS_APART = re.compile(r"(?<=\b\w) (?=\w\b)")
_PLURAL = re.compile(r"\b([A-Z])\1\. ?([A-Z])\2\.?$")
_OF_PLURAL = 2


@lru_cache(maxsize=200_000)
def organization_core(name: str) -> str:
    """An organization's name folded, with British spellings and "&" made equal and legal forms and "the" left out."""
    plain = re.sub(r"[,()\"]", " ", fold(name).replace("&", " and "))
    words = _LETTERS_APART.sub("", plain).split()
    words = ["center" if w == "centre" else w.replace("isation", "ization") for w in words]
    if words[:1] == ["the"]:
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
        if words[-1] in FIRM_JOINTS and len(words) > 1:
            words.pop()
    return " ".join(words)


@lru_cache(maxsize=200_000)
def initials(name: str, language: Language) -> frozenset[str]:
    """The acronyms that a name of several words may have: with and without small words and legal form."""
    plain = language.elision.sub("", name).replace("&", "and")
    words = [w for w in re.split(r"[\s/-]+", plain) if w[:1].isalnum()]
    if len(words) < 2 or name[:1].islower():
        return frozenset()
    function_words = language.vocabulary.function_words
    small = [w for w in words if w.casefold() not in function_words and w.casefold() not in PARTICLES]
    core = small[:-1] if small and small[-1].casefold().strip(".") in LEGAL_FORMS else small
    letters = {"".join(w[0] for w in form).upper() for form in (words, small, core) if len(form) > 1}
    if len(small) == _OF_PLURAL and all(w.endswith("s") for w in small):  # "Comisiones Obreras", "CC. OO."
        letters.add("".join(2 * w[0] for w in small).upper())
    return frozenset(letters)


def is_acronym(name: str) -> bool:
    """Whether a name is two to six capitals, with or without marks between ("J&J", "RFE/RL", "U.N.", "CC. OO.")."""
    plain = acronym_letters(name)
    return 2 <= len(plain) <= 6 and plain.isupper() and plain.isalpha()


def acronym_letters(name: str) -> str:
    """An acronym without the marks between its letters, and the space between those of a plural."""
    return re.sub(r"[.&/-]", "", _PLURAL.sub(r"\1\1\2\2", name))
