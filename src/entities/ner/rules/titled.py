"""People right behind a title whose names were left out or cut short: "Superintendent Mary Quill"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from entities.folding import fold
from entities.lexicon.given_names import is_first_name
from entities.lexicon.names import PARTICLES
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.title_words import is_first, is_role, may_be_surname
from entities.ner.rules.titles import find_people

_CAPITAL = r"[^\W\d_a-z](?:[\w-]|'(?!s?\b))+"
_NAME = re.compile(rf"(?P<first>{_CAPITAL}) (?P<last>{_CAPITAL})(?! {_CAPITAL})")
_PARTICLE = "|".join(sorted(PARTICLES - {"o'", "d'", "mac", "y", "e", "st", "san", "af"}))
_LED = rf"(?:(?i:{_PARTICLE}) ){{0,3}}(?:[Dd]')?"
_FIELD = re.compile(r"(?:[^\W\d_a-z][\w-]*,?|and|the|of|&) ")
_LONGEST = 80  # characters of a minister's field
_TITLED = re.compile(
    r"(?<![\w-])(?P<title>[^\W\d_][\w'-]*)\.? "
    rf"(?=(?P<first>{_LED}{_CAPITAL})(?: (?P<last>{_LED}{_CAPITAL}))?(?P<more> {_CAPITAL})?)"
)


def tag_titled(draft: Draft) -> Draft:
    """Give `draft` with the people tagged who stand behind a title, by full name or a surname that the article has."""
    return draft.settle(_titled(draft))


def _titled(draft: Draft) -> Iterator[Candidate]:
    """Yield the names behind titles where nothing is tagged, or a part of the name."""
    starts, ends = [span.start for span in draft.spans], [span.end for span in draft.spans]
    for name in (*_behind_titles(draft), *_behind_fields(draft)):
        touched = draft.spans[bisect_right(ends, name.start) : bisect_left(starts, name.end)]
        if all(_may_be_part(span, name) for span in touched):
            yield name


def _may_be_part(span: Candidate, name: Candidate) -> bool:
    """Whether a span is a part of the name, or of no entity and ends in it: a title with it taken for one name."""
    within = span.start >= name.start if span.label is Label.PERSON else span.label is None
    return within and span.end <= name.end


def _behind_titles(draft: Draft) -> Iterator[Candidate]:
    """Yield the full names behind titles, and surnames that the article has behind a sure one."""
    people, language = find_people(draft), draft.language
    unweighed = not language.name_weights  # where names are weighed, a title is evidence like other
    for found in _TITLED.finditer(draft.text):
        title, first, last = language.elision.sub("", found["title"], count=1), found["first"], found["last"]
        given = is_first(first) or is_first_name(fold(first))
        full = last and not found["more"] and given and may_be_surname(last.rpartition(" ")[2], language)
        known = title in people.titles or language.is_title(title.casefold())
        sure = unweighed and title[:1].isupper() and title.casefold() in language.courtesy - language.offices
        bare = (sure or (known and first in people.surnames)) and not last
        if bare or (full and (known or is_role(title, language))):
            yield Candidate(found.start("first"), found.end("last" if last else "first"), Label.PERSON)


def _behind_fields(draft: Draft) -> Iterator[Candidate]:
    """Yield the full names behind a minister's field: "Minister for Children and Families Ann Smith"."""
    for found in draft.language.ministry.finditer(draft.text):
        end = found.end()
        while field := _FIELD.match(draft.text, end, found.end() + _LONGEST):
            end = field.end()
            name = _NAME.match(draft.text, end)
            if name and is_first(name["first"]) and may_be_surname(name["last"], draft.language):
                yield Candidate(*name.span(), Label.PERSON)
                break
