"""Clean the spans that the recogniser gives: split, trim, mend, drop."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from entities.folding import place_key
from entities.lexicon.evidence import is_place
from entities.lexicon.language import NEVER, Language
from entities.lexicon.names import PARTICLES, SUFFIXES, WORD
from entities.lexicon.places import read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft, without_overlaps

_BREAK = r"\s*\n\s*|\s+[-\u2013\u2014|]+\s+|\s{2,}|\s*\t\s*|[;:<>{}\[\]=]+|\s*\((?![^()]*\))"
_EDGE = " \t\n\u00a0\u202f\"'“”„‘’‚«»‹›`´(),.;:!?¿¡…-–—*_/\\|<>[]{}#@&+=%$£€~^•▪●◦■►▶‣·"
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.|\b[A-Z][a-z]{1,4})\.?$|\b([A-Z])\1\. ?([A-Z])\2\.$")
_NUMBER = re.compile(r"\s+[#(]?\d[\d\W]*$")
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\. ?){1,3}$")
_FIRST_WORD = re.compile(r"\S+\s+")
_TITLE_BEFORE = re.compile(r"([^\W\d_][\w-]*)\.?[ \u00a0]$")
_LONGEST_TITLE = 24  # characters
_ADDRESS = re.compile(r"https?:|www\.|&\w+;|\w@\w|\.(?:com|org|net|html?)\b")
_TWO_DIGITS = re.compile(r"\d\D*\d")
_LAST_WORD = re.compile(r"\s+(\S+)$")
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,5}['’]?s")
_COMMA = re.compile(r",\s*")
_CONTEXT = 30
_LONGEST = 300  # characters; of 76,000 names of news the longest has 73


def split_spans(draft: Draft) -> Draft:
    """Give `draft` with the parts of spans that run over a line break, a dash, or (places and people) a comma.

    What is then longer than any name is none, but a picture or a dump; the rules that follow needn't fear it.
    """
    pieces = (piece for span in draft.spans for piece in _split(draft, span))
    return draft.with_spans(piece for piece in pieces if piece.end - piece.start <= _LONGEST)


def split_weighed(draft: Draft) -> Draft:
    """Give `draft` with what was weighed as one person or place, and has a comma inside, in its parts."""
    return draft.with_spans(piece for span in draft.spans for piece in _at_commas(draft.text, span))


def trim_spans(draft: Draft) -> Draft:
    """Give `draft` with quotation marks, titles, possessives and the like cut off its spans; what is left of names."""
    surnames = frozenset(_surnames_with_particles(draft))
    trimmed = (_trim(draft, span, surnames) for span in draft.spans)
    return draft.with_spans(span for span in trimmed if span is not None)


def drop_headings(draft: Draft) -> Draft:
    """Give `draft` without common words that have their capital from where they stand."""
    inside = {draft.named(span) for span in draft.spans if not starts_sentence(draft.text, span.start)}
    return draft.with_spans(span for span in draft.spans if not is_heading(draft, span, inside))


def drop_junk(draft: Draft) -> Draft:
    """Give `draft` without what is no name: days and months, titles, addresses."""
    return draft.with_spans(without_overlaps(span for span in draft.spans if not is_junk(draft, span)))


@cache
def _breaks(language: Language) -> re.Pattern[str]:
    return re.compile(f"{_BREAK}|{language.versus.pattern}")


def _split(draft: Draft, span: Candidate) -> Iterator[Candidate]:
    at = span.start
    for mark in _breaks(draft.language).finditer(draft.text, span.start, span.end):
        yield from _at_commas(draft.text, span._replace(start=at, end=mark.start()))
        at = mark.end()
    yield from _at_commas(draft.text, span._replace(start=at))


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


def _surnames_with_particles(draft: Draft) -> Iterator[str]:
    """Yield what people's full names end with from their first particle on: "von der Leyen"."""
    for words in (draft.named(span).split() for span in draft.spans if span.label is Label.PERSON):
        at = next((at for at, word in enumerate(words) if at and word in PARTICLES), len(words))
        if at + 1 < len(words):
            yield " ".join(words[at:])


def _trim(draft: Draft, span: Candidate, surnames: Collection[str]) -> Candidate | None:
    """Cut quotation marks, "the", titles, possessives, numbers and lower-case words off both ends; None if all goes."""
    text, language, (start, end, label) = draft.text, draft.language, span
    if text[start:end].replace(" & ", f" {language.conjunction} ").casefold() in language.firms:
        return span  # "Standard & Poor's" owns nothing
    if label is Label.PERSON:
        start = max([start, *(title.end() for title in language.courtesy_in_name.finditer(text, start, end))])
    before = (-1, -1)
    while start < end and before != (start, end):
        before = (start, end)
        start, end = _trim_marks(text, (start, end), language.possessive)
        start = _trim_front(draft, Candidate(start, end, label), surnames)
        end = _trim_back(draft, Candidate(start, end, label))
    initial = _INITIALS.search(text, max(0, start - 12), start) if label is Label.PERSON else None
    if initial and not language.is_title(initial[0][0].casefold()):
        start = initial.start()
    if start < end and label is Label.PERSON and (place := _office_of(draft, Candidate(start, end, label))):
        return place
    return span._replace(start=start, end=_end_of_generation(draft, span, start, end)) if start < end else None


def _end_of_generation(draft: Draft, span: Candidate, start: int, end: int) -> int:
    """Where a full name ends that is cut from `start` to `end`: what tells father and son belongs to it."""
    full = span.label is Label.PERSON and " " in draft.text[start:end]
    told = draft.language.bearing.generation.match(draft.text, end) if full else None
    return told.end() if told and told.end() <= span.end else end


def _office_of(draft: Draft, span: Candidate) -> Candidate | None:
    """The place that somebody has an office of, where that is no part of a person's name: "président de la France"."""
    text, language, (start, end, _) = draft.text, draft.language, span
    office = _TITLE_BEFORE.search(text, max(0, start - _LONGEST_TITLE), start)
    if not office or not text.startswith(f"{language.of} ", start):
        return None
    title = office[1].casefold()
    while start < end and text[start].islower() and (small := _FIRST_WORD.match(text, start, end)):
        start = small.end()
    named = language.is_title(title) and title not in language.courtesy and is_place(text[start:end], language)
    return Candidate(start, end, Label.PLACE) if named else None


def _trim_marks(text: str, span: tuple[int, int], possessive: re.Pattern[str]) -> tuple[int, int]:
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE and not _closes(text, start, end):
        end -= 1
    if found := possessive.search(text[start:end]):
        end = start + found.start()
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the last mark belongs to the name: the dot of "U.S." or "Inc.", the bracket of "Mladost (BJ)"."""
    if text[end - 1] == ".":
        return _ABBREVIATION.search(text[start:end]) is not None
    return text[end - 1] == ")" and "(" in text[start + 1 : end]


def _trim_front(draft: Draft, span: Candidate, surnames: Collection[str]) -> int:
    text, language, (start, end, label) = draft.text, draft.language, span
    while found := language.elision.match(text, start, end) or _FIRST_WORD.match(text, start, end):
        written = found.group().strip()
        word = written.strip(".").casefold()
        lower = written[0].islower() and word not in PARTICLES and "-" not in word
        number = not any(c.isalpha() for c in word) and label is not Label.ORGANIZATION
        title = language.is_title(word) if label is Label.PERSON else word in language.courtesy
        matter = label is Label.PERSON and word in language.matters and text[found.end()].isupper()
        rest = Candidate(start, end, label)
        if (surnames and draft.named(rest) in surnames) or not (
            lower or title or matter or number or _is_small_before(draft, rest, found)
        ):
            break
        start = found.end()
    return start


def _is_small_before(draft: Draft, span: Candidate, found: re.Match[str]) -> bool:
    """Whether what a span begins with is an article, or another small word, and no part of the name.

    With a capital inside a sentence it is one, in languages that write names so ("Le Mans"). A particle that is a small
    word, too, belongs to a person behind a title only ("M. de Vray"), or before another one ("de la Vega").
    """
    text, language, written = draft.text, draft.language, found.group().strip()
    word = written.casefold()
    elided = language.elision.fullmatch(written) is not None
    if not (word in language.articles or word in language.vocabulary.function_words or elided):
        return False
    if written[0].islower():
        before = _is_behind_title(draft, span.start) or _next_word(text, found.end()) in PARTICLES
        return not (word in PARTICLES and span.label is Label.PERSON and before)
    if not language.articles_in_names or not text[found.end()].isupper():
        return word in language.articles or elided
    name = text[span.start : span.end]
    following = _FIRST_WORD.match(text, found.end(), span.end)
    titled = following is not None and language.is_title(following.group().strip(" .").casefold())
    opens = starts_sentence(text, span.start) and place_key(name) not in read_places()
    return titled or (opens and span.label is not Label.PERSON)


def _next_word(text: str, at: int) -> str:
    found = WORD.match(text, at)
    return found[0] if found else ""


def _is_behind_title(draft: Draft, at: int) -> bool:
    found = _TITLE_BEFORE.search(draft.text, max(0, at - _LONGEST_TITLE), at)
    return found is not None and found[1].casefold() in draft.language.courtesy


def _trim_back(draft: Draft, span: Candidate) -> int:
    text, language, (start, end, label) = draft.text, draft.language, span
    found = _NUMBER.search(text[start:end])
    if found and (label is not Label.ORGANIZATION or _TWO_DIGITS.search(found.group())):
        end = start + found.start()
    while (found := _LAST_WORD.search(text[start:end])) and (
        _is_small_behind(found.group(1), label, language)
        or (label is Label.PERSON and found.group(1) in language.postnominals)
    ):
        end = start + found.start()
    return end


def is_small(word: str) -> bool:
    """Whether a word has no capital where its name would: "al-Harbi" and "d'Arc" have one behind the particle."""
    return word[0].islower() and not re.split("[-']", word)[-1][:1].isupper()


def _is_small_behind(word: str, label: Label | None, language: Language) -> bool:
    """Whether a small word is no part of the name that it ends: in some languages names of organizations have such.

    No name has a day of the week at its end.
    """
    if label is Label.ORGANIZATION and language.organization_tail is not NEVER:
        return word in language.vocabulary.function_words or word in language.days
    return is_small(word)


def is_heading(draft: Draft, span: Candidate, inside: Collection[str]) -> bool:
    """Whether common words have their capital from starting a sentence or line, or from standing in a heading.

    What stands `inside` a sentence with a capital, here or elsewhere in the article, is none.
    """
    text, name, vocabulary = draft.text, draft.named(span), draft.language.vocabulary
    words = WORD.findall(name)
    if not starts_sentence(text, span.start) or name in inside:
        return False
    if len(words) == 1:
        labels = text[span.end : span.end + 1] == ":" and vocabulary.is_dictionary_word(name)
        return labels or vocabulary.is_heading_word(name)
    return text[span.end : span.end + 1] in ("", "\n") and all(map(vocabulary.is_heading_word, words))


def is_junk(draft: Draft, span: Candidate) -> bool:
    """Whether a span is no name: without a capital, days and months, titles, one letter, addresses.

    Nor is a word for people behind a determiner, where every noun has a capital: "the cook".
    """
    name, language = draft.named(span), draft.language
    words = WORD.findall(name)
    if not words or not any(c.isupper() for c in name) or sum(c.isalpha() for c in name) < 2:
        return True
    if all(w in language.calendar or language.is_title(w) or w in language.articles for w in map(str.casefold, words)):
        return True
    if _ADDRESS.search(name):
        return True
    if _PLURAL_ACRONYM.fullmatch(name):
        return True
    if name.casefold() in language.names_of_people and language.common_before.search(
        draft.text, max(0, span.start - _CONTEXT), span.start
    ):
        return True
    return span.label is Label.PERSON and (name in language.postnominals or any(c.isdigit() for c in name))


def starts_sentence(text: str, at: int) -> bool:
    """Whether a capital at `at` says nothing, since a line, sentence or quotation starts there."""
    before = text[max(0, at - 6) : at].rstrip(" \t\u00a0\u202f\"'“„‘‚«»‹(¿¡*-•▪●◦■►▶‣·")
    return at < 2 or not before or before[-1] in ".!?\n:"
