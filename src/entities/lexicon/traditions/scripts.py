"""Which script a name is in, and what traditions two scripts may be compared by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from entities.lexicon.traditions import latin, others
from entities.lexicon.traditions.tradition import Tradition


class Script(StrEnum):
    """The scripts of which names are read, by the characters that only they have."""

    LATIN = "a-zA-Z\u00aa-\u024f\u1e00-\u1eff"
    CYRILLIC = "\u0400-\u052f"
    GREEK = "\u0370-\u03ff\u1f00-\u1fff"
    ARMENIAN = "\u0530-\u058f"
    HEBREW = "\u0590-\u05ff"
    ARABIC = "\u0600-\u06ff\u0750-\u077f"
    GEORGIAN = "\u10a0-\u10ff\u1c90-\u1cbf"
    HANGUL = "\uac00-\ud7af"
    HAN = "\u3400-\u4dbf\u4e00-\u9fff"
    OTHER = ""


_LETTERS = {script: re.compile(f"[{script}]") for script in Script if script is not Script.OTHER}


@lru_cache(maxsize=200_000)
def script_of(name: str) -> Script:
    """The script of a name's letters; `OTHER` where they are of several, or of one that isn't read."""
    if name.isascii():
        return Script.LATIN
    letters = "".join(filter(str.isalpha, name))
    found = [script for script, pattern in _LETTERS.items() if not pattern.sub("", letters)]
    return found[0] if letters and found else Script.OTHER


@dataclass(frozen=True, eq=False)
class System:
    """Traditions that spell names of one kind, by script.

    Two names are compared by them if they are in two scripts, and one of these is in `native` where that isn't empty:
    elsewhere nothing would say that the name is of this kind.
    """

    traditions: Mapping[Script, tuple[Tradition, ...]]
    native: frozenset[Script] = frozenset()
    family_first: bool = False
    """Whether only names that begin with the surname are of this kind."""


EUROPEAN = System({
    Script.LATIN: latin.EUROPEAN, Script.CYRILLIC: (others.CYRILLIC,), Script.GREEK: (others.GREEK,),
    Script.ARMENIAN: (latin.PLAIN,), Script.GEORGIAN: (latin.PLAIN,), Script.HAN: (others.TRANSCRIBED,),
})  # fmt: skip
SEMITIC = System({
    Script.LATIN: (latin.SEMITIC,), Script.ARABIC: (others.ARABIC,), Script.HEBREW: (others.HEBREW,),
    Script.CYRILLIC: (others.CYRILLIC,),
}, frozenset({Script.ARABIC, Script.HEBREW}))  # fmt: skip
CHINESE = System({
    Script.LATIN: (latin.PINYIN, latin.WADE_GILES), Script.HAN: (latin.PINYIN,), Script.CYRILLIC: (others.PALLADIUS,),
}, family_first=True)  # fmt: skip
KOREAN = System({
    Script.LATIN: (latin.KOREAN,), Script.HANGUL: (latin.KOREAN,), Script.CYRILLIC: (others.KONTSEVICH,),
}, family_first=True)  # fmt: skip

SYSTEMS = (EUROPEAN, SEMITIC, CHINESE, KOREAN)
