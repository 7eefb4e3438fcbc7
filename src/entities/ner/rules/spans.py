"""Clean the spans that the recogniser gives: split, trim, mend, drop."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from entities.lexicon.english.vocabulary import is_heading_word
from entities.lexicon.english.words import CALENDAR, COURTESY, PARTICLES, POSTNOMINALS, SUFFIXES, TITLES, WORD
from entities.model import Label
from entities.ner.rules.candidates import Candidate, without_overlaps
from entities.ner.rules.joints import mend_joints

_BREAK = re.compile(
    r"\s*\n\s*|\s+[-\u2013\u2014|]+\s+|\s{2,}|\s*\t\s*|\s+(?:vs?\.?)\s+|[;:<>{}\[\]=]+|\s*\((?![^()]*\))"
)
_EDGE = " \t\n\"'“”‘’`´(),.;:!?-–—*_/\\|<>[]{}#@&+=%$£€~^"
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.|\b[A-Z][a-z]{1,4})\.?$")
_NUMBER = re.compile(r"\s+[#(]?\d[\d\W]*$")
_BYLINE = re.compile(r"(?:^|\n)[ \t]*by[ \t]+(?:[A-Z][\w.]+ (?:[A-Z][\w.]+ )?and )?$", re.IGNORECASE)
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\. ?){1,3}$")
_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms)\b\.?\s*")
_FIRST_WORD = re.compile(r"\S+\s+")
_ADDRESS = re.compile(r"https?:|www\.|&\w+;|\w@\w|\.(?:com|org|net|html?)\b")
_TWO_DIGITS = re.compile(r"\d\D*\d")
_LAST_WORD = re.compile(r"\s+(\S+)$")
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,5}['’]?s")
_COMMA = re.compile(r",\s*")
_ARTICLES = {"the", "a", "an"}
_POSSESSIVE = re.compile(r"['’]s?$")


def clean_spans(text: str, found: Iterable[Candidate]) -> list[Candidate]:
    """Give the spans of `found` split at breaks, trimmed and mended; those that are no names are left out."""
    pieces = [piece for candidate in found for piece in split_span(text, candidate)]
    trimmed = [t for piece in pieces if (t := trim_span(text, piece)) is not None]
    mended, known = mend_joints(text, trimmed), set(trimmed)
    trimmed = [t for piece in mended if (t := piece if piece in known else trim_span(text, piece)) is not None]
    inside = {text[s.start : s.end] for s in trimmed if not starts_sentence(text, s.start)}
    kept = [s for s in trimmed if not is_junk(text, s) and not is_heading(text, s, inside)]
    return without_overlaps(kept)


def split_span(text: str, span: Candidate) -> Iterator[Candidate]:
    """Yield the parts of a span that runs over a line break, a dash, or (places and people) a comma."""
    at = span.start
    for mark in _BREAK.finditer(text, span.start, span.end):
        yield from _at_commas(text, span._replace(start=at, end=mark.start()))
        at = mark.end()
    yield from _at_commas(text, span._replace(start=at))


def _at_commas(text: str, span: Candidate) -> Iterator[Candidate]:
    if span.label in (Label.PLACE, Label.PERSON) and "," in text[span.start : span.end]:
        at = span.start
        for mark in _COMMA.finditer(text[span.start : span.end]):
            following = WORD.match(text, span.start + mark.end())
            if following and following.group().casefold() in SUFFIXES:
                continue
            yield span._replace(start=at, end=span.start + mark.start())
            at = span.start + mark.end()
        yield span._replace(start=at)
    else:
        yield span


def trim_span(text: str, span: Candidate) -> Candidate | None:
    """Cut quotation marks, "the", titles, possessives, numbers and lower-case words off both ends; None if all goes."""
    start, end = span.start, span.end
    if span.label is Label.PERSON:
        start = max([start, *(title.end() for title in _MISTER.finditer(text, start, end))])
    before = (-1, -1)
    while start < end and before != (start, end):
        before = (start, end)
        start, end = _trim_marks(text, start, end)
        start = _trim_front(text, start, end, span.label)
        end = _trim_back(text, start, end, span.label)
    if span.label is Label.PERSON and (initial := _INITIALS.search(text, max(0, start - 12), start)):
        start = initial.start()
    return span._replace(start=start, end=end) if start < end else None


def _trim_marks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE and not _closes(text, start, end):
        end -= 1
    if found := _POSSESSIVE.search(text[start:end]):
        end = start + found.start()
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the last mark belongs to the name: the dot of "U.S." or "Inc.", the bracket of "Mladost (BJ)"."""
    if text[end - 1] == ".":
        return _ABBREVIATION.search(text[start:end]) is not None
    return text[end - 1] == ")" and "(" in text[start + 1 : end]


def _trim_front(text: str, start: int, end: int, label: Label | None) -> int:
    while found := _FIRST_WORD.match(text, start, end):
        word = found.group().strip().strip(".").casefold()
        lower = found.group()[0].islower() and word not in PARTICLES and "-" not in word
        number = not any(c.isalpha() for c in word) and label is not Label.ORGANIZATION
        title = word in TITLES if label is Label.PERSON else word in COURTESY
        if not (word in _ARTICLES or lower or title or number):
            break
        start = found.end()
    return start


def _trim_back(text: str, start: int, end: int, label: Label | None) -> int:
    found = _NUMBER.search(text[start:end])
    if found and (label is not Label.ORGANIZATION or _TWO_DIGITS.search(found.group())):
        end = start + found.start()
    while (found := _LAST_WORD.search(text[start:end])) and (
        found.group(1)[0].islower() or (label is Label.PERSON and found.group(1) in POSTNOMINALS)
    ):
        end = start + found.start()
    return end


def is_heading(text: str, span: Candidate, inside: set[str]) -> bool:
    """Whether common words have their capital from starting a sentence or line, or from standing in a heading."""
    name = text[span.start : span.end]
    words = WORD.findall(name)
    if not starts_sentence(text, span.start) or name in inside:
        return False
    if len(words) == 1:
        return is_heading_word(name)
    return text[span.end : span.end + 1] in ("", "\n") and all(is_heading_word(w) for w in words)


def is_junk(text: str, span: Candidate) -> bool:
    """Whether a span is no name: without a capital, days and months, titles, one letter, addresses."""
    name = text[span.start : span.end]
    words = WORD.findall(name)
    if not words or not any(c.isupper() for c in name) or sum(c.isalpha() for c in name) < 2:
        return True
    if all(w in CALENDAR or w in TITLES or w in _ARTICLES for w in map(str.casefold, words)):
        return True
    if _ADDRESS.search(name):
        return True
    if _PLURAL_ACRONYM.fullmatch(name) or is_byline(text, span):
        return True
    return span.label is Label.PERSON and (name in POSTNOMINALS or any(c.isdigit() for c in name))


def is_byline(text: str, span: Candidate) -> bool:
    """Whether a span is who wrote the article: a name after "By" that fills its line."""
    rest = text[span.end : span.end + 60].split("\n", 1)[0]
    return _BYLINE.search(text, max(0, span.start - 40), span.start) is not None and not re.search(r"[a-z] [a-z]", rest)


def starts_sentence(text: str, at: int) -> bool:
    """Whether a capital at `at` says nothing, since a line, sentence or quotation starts there."""
    before = text[max(0, at - 6) : at].rstrip(" \t\"'“‘(*-")
    return at < 2 or not before or before[-1] in ".!?\n:"
