"""What a shell offers after the beginning of a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from entities.folding import bare, in_ascii
from entities.wording import visible

_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff\uff21-\uff5a]")


def continue_name(typed: str, name: str) -> str | None:
    """`typed` and what is left of a name after it, from the word on that `typed` begins; None if none does.

    What is typed in Latin letters continues names in any script, in others those that are written in it.
    """
    name = " ".join(name.split())
    if visible(name) != name:  # what shells would send to the terminal as it is
        return None
    if not typed:
        return name
    key = in_ascii if _LATIN.search(typed) or not any(map(str.isalpha, typed)) else _same_script
    folded, loose = key(typed), typed[len(typed.rstrip(". ")) :]  # folding drops these at the end
    left = (_left_after(folded, loose, name[start:], key) for start in _word_starts(name))
    return next((typed + rest for rest in left if rest is not None), None)


def _left_after(folded: str, loose: str, tail: str, key: Callable[[str], str]) -> str | None:
    """What is left of the end of a name after what was typed; None if it doesn't begin so."""
    for cut in range(1, len(tail) + 1):
        begin = key(tail[:cut])
        if begin == folded and tail[cut:].startswith(loose):
            return tail[cut + len(loose) :]
        if not folded.startswith(begin):
            return None
    return None


def _same_script(text: str) -> str:
    return bare(text).casefold().rstrip(". ")


def _word_starts(name: str) -> Iterator[int]:
    """Where words begin: at letters and numbers behind none, nor behind a mark of one."""
    inside = False
    for at, character in enumerate(name):
        of_word = character == "_" or unicodedata.category(character)[0] in "LMN"
        if of_word and not inside:
            yield at
        inside = of_word
