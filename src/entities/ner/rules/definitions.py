"""Acronyms where articles introduce them: "Association of Tennis Professionals (ATP)".

The bracket is strong evidence for both names, as in Schwartz and Hearst (2003), "A Simple Algorithm for Identifying
Abbreviation Definitions in Biomedical Text"; here the long form's words begin with the letters, in any order, since
news translates the name and keeps the acronym ("French Tennis Federation (FFT)").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from entities.lexicon.given_names import first_names
from entities.lexicon.language import NEVER, Language
from entities.model import Label
from entities.ner.draft import Candidate, Draft

_BRACKET = re.compile(r"(?:['’]s?)? \((?P<short>[A-Z][A-Za-z&/.-]{1,7}[A-Z.])\)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def tag_definitions(draft: Draft) -> Draft:
    """Give `draft` with acronyms in brackets tagged, and the names before them that they stand for tagged whole."""
    text, spans = draft.text, draft.spans
    ends = [span.end for span in spans]
    added: list[Candidate] = []
    for found in _BRACKET.finditer(text):
        start = defined_name(text, found.start(), found["short"], draft.language)
        least = found.start() if start is None else start + 1
        before = spans[bisect_left(ends, least) : bisect_right(ends, found.start())]
        if before and is_behind_person(draft, before[-1], found.start()):
            continue
        if start is None and (
            len(before) != 1 or not is_loose_acronym(text, before[0], found["short"], draft.language)
        ):
            continue
        labels = {span.label for span in before}
        if None not in labels:
            label = Label.PLACE if labels == {Label.PLACE} else Label.ORGANIZATION
            long = before[0] if start is None else Candidate(start, found.start(), label)
            added += [long._replace(label=label), Candidate(*found.span("short"), label)]
    return draft.settle(added)


def is_behind_person(draft: Draft, span: Candidate, end: int) -> bool:
    """Whether a bracket stands behind a person's full name, where every noun has a capital: it has a party in it.

    The capitals of "Sprecher Peter Dahl (SPD)" are no name's.
    """
    first, space, _ = draft.named(span).partition(" ")
    person = span.end == end and span.label is Label.PERSON and space and first.casefold() in first_names()
    return bool(person) and not draft.language.capital_means_name


def is_loose_acronym(text: str, span: Candidate, short: str, language: Language) -> bool:
    """Whether a name of several words has the first letter of `short` and half of its letters among its initials.

    Those of small words count in languages that write the names of organizations with such.
    """
    words = _WORD.findall(language.elision.sub("", text[span.start : span.end]))
    small = language.organization_tail is not NEVER
    matched = (Counter(word[0].upper() if small else word[0] for word in words) & Counter(short)).total()
    enough = 2 * matched >= len(short) > 1 and matched > 1 and (small or matched < len(short))
    return span.label is Label.ORGANIZATION and text[span.start] == short[0] and enough


def defined_name(text: str, end: int, short: str, language: Language) -> int | None:
    """Where the name starts that ends at `end` and whose capitals are the letters of `short`."""
    letters = Counter(letter for letter in short.upper() if letter.isalpha())
    initials: Counter[str] = Counter()
    for word in words_before(text, end, language):
        initials += Counter(part[0].upper() for part in re.split(r"[-/]", word.group()) if part[:1].isupper())
        if initials == letters and word.group().startswith(short[0]):
            return word.start()
        if initials.total() > letters.total():
            return None
    return None


def words_before(text: str, end: int, language: Language) -> Iterator[re.Match[str]]:
    """Yield the words of a name backwards from its end: capitalised, or small words between such."""
    line = text.rfind("\n", 0, end) + 1
    for word in reversed(list(_WORD.finditer(text, max(line, end - 90), end))):
        gap = text[word.end() : end]
        small = word.group()[0].islower() and not _may_be_in_name(word.group(), language)
        if not re.fullmatch(r"[ ,&/]*", gap) or small or word.group().casefold() in language.calendar:
            return
        yield word
        end = word.start()


def _may_be_in_name(word: str, language: Language) -> bool:
    """Whether a word that starts small may be one of a name's."""
    return word in language.vocabulary.function_words and word not in language.outside_names
