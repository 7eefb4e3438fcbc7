"""Names in the order of a register: "Okoro, Samuel; Ruiz, Carmen", "MASTERS, Edward - at home".

The text is given the usual order, which has one mark less: a space stands for it, so that the length stays.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from entities.folding import place_key
from entities.lexicon.language import Language
from entities.lexicon.names import PARTICLES, SUFFIXES
from entities.lexicon.places import read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.title_words import is_first, is_role
from entities.ner.rules.truecase import capitalised

LEAST_NAMES = 2
LEAST_SHARE = 0.6
_PARTICLE = "|".join(sorted((p for p in PARTICLES if p.isalpha() and len(p) > 1), key=lambda p: (-len(p), p)))
_CAPITAL = r"[^\W\d_a-z](?:[\w-]|['’](?=\w))+"
_SURNAME = rf"(?:(?:{_PARTICLE}) ){{0,2}}(?:al-|el-)?{_CAPITAL}(?: {_CAPITAL})?"
_GIVEN = rf"(?:(?:{_CAPITAL}|[A-Z])\.? ){{0,2}}(?:{_CAPITAL}|[A-Z]\.)"
_ITEM = re.compile(
    r"(?:(?P<line>^[ \t]*(?:[-*•–\d.)]+ )?)|[;:(] ?(?:and )?|(?P<led>[a-z] ))"
    rf"(?P<surname>{_SURNAME}), (?P<given>{_GIVEN})"
    r"(?=[ \t]*(?(led);|(?(line)(?:$|[;(–—]|- |, (?:aged )?\d)|(?:$|[;()]|\. |\.$|, (?:aged )?\d| and ))))",
    re.MULTILINE,
)


def turn_names(draft: Draft) -> Draft:
    """Give `draft` with the people of such lists tagged and their names in the usual order."""
    names = {draft.named(span) for span in draft.spans}
    turned = [item for line in series(draft.body) for item in turned_of(line, names, draft.language)]
    text, at, added = [], 0, []
    for item in turned:
        start, end = item.start("surname"), item.end("given")
        text += [draft.text[at:start], f"{spelled(item['given'])}  {spelled(item['surname'])}"]
        added.append(Candidate(start, end, Label.PERSON))
        at = end
    return replace(draft.settle(added), text="".join((*text, draft.text[at:])))


def series(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the items that may be names, those of one line or of lines that follow each other together."""
    line: list[re.Match[str]] = []
    for item in _ITEM.finditer(text):
        if line and text.count("\n", line[-1].end(), item.start("surname")) > 1:
            yield line
            line = []
        line.append(item)
    if line:
        yield line


def turned_of(line: Sequence[re.Match[str]], names: Collection[str], language: Language) -> Iterator[re.Match[str]]:
    """Yield the items of a list that are names with the surname first.

    The article may have it in the other order, or the surname that begins a line stands in capitals, or most of the
    list has first names behind its commas and no places before them.
    """
    sure = sum(is_given(item["given"]) for item in line)
    towns = sum(is_place(item["surname"]) for item in line)
    most = sure >= LEAST_NAMES and sure >= LEAST_SHARE * len(line) and 2 * towns < len(line)
    for item in line:
        known = f"{item['given']} {item['surname']}" in names
        if may_be_turned(item, language) and (known or (stands_out(item) if is_shouted(item) else most)):
            yield item


def may_be_turned(item: re.Match[str], language: Language) -> bool:
    """Whether the words of an item may be a surname and a first name at all."""
    first, last = item["surname"].partition(" ")[0].casefold(), item["given"].partition(" ")[0]
    return not (first in language.vocabulary.function_words or last.casefold() in SUFFIXES or is_role(last, language))


def is_shouted(item: re.Match[str]) -> bool:
    """Whether the surname alone stands in capitals."""
    return item["surname"].isupper() and not item["given"].isupper()


def stands_out(item: re.Match[str]) -> bool:
    """Whether an item begins its line and has a first name behind the comma; two places are a dateline's."""
    places = is_place(item["surname"]) and is_place(item["given"])
    return item["line"] is not None and is_given(item["given"]) and not places


def spelled(words: str) -> str:
    """Words as prose has them: in their own case, or with capitals where they stand in nothing else."""
    return " ".join(map(capitalised, words.split(" "))) if words.isupper() else words


def is_given(words: str) -> bool:
    """Whether what stands behind the comma begins with a first name, no country's or region's, or is initials."""
    first = words.partition(" ")[0]
    place = read_places().get(place_key(words))
    return len(first.strip(".")) == 1 or (is_first(first) and (place is None or place.kind == "city"))


def is_place(words: str) -> bool:
    """Whether a place has this name."""
    return place_key(words) in read_places()
