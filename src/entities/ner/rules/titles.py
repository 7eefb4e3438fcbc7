"""Titles and roles before people's names: what is no part of the name, nor a name of its own.

A title is known to the language, or is a word for people ("Farmer", "Rapper") before a first name, or is what an
article has before the full names of several people. Before a bare surname it is who belongs to a country or a party
("Briton"), an office in capitals ("MEP"), or a word for people that has its capital from starting a sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from entities.folding import place_key
from entities.lexicon.given_names import is_first_name
from entities.lexicon.language import Language
from entities.lexicon.names import PARTICLES
from entities.lexicon.places import read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.spans import starts_sentence
from entities.ner.rules.title_words import (
    belongs,
    is_first,
    is_given,
    is_land,
    is_noun,
    is_role,
    is_small_noun,
    may_be_surname,
    may_be_title,
    may_modify,
)

LEAST_PEOPLE = 2
MOST_WORDS = 5  # of a title
LEAST_LETTERS = 2  # of a word for people, more than this
_FULL = 2  # words of a full name
_WORD = re.compile(r"[^\W\d_][^\s]*")
_NEXT = re.compile(r" ([^\W\d_][\w'/-]*)")
_LAST = re.compile(r"([^\W\d_][\w'/-]*)\.? $")


@dataclass(frozen=True, slots=True)
class People:
    """What an article tells of titles: surnames of its people, and the words that stand before full names.

    `surnames` have the words that its full names begin with. `labels` are those of all its names; `inside` are those of
    people that stand inside a sentence.
    """

    surnames: Mapping[str, AbstractSet[str]]
    titles: frozenset[str]
    labels: Mapping[str, Label]
    inside: frozenset[str]


def trim_titles(draft: Draft) -> Draft:
    """Give `draft` with titles cut off the names of people, and without those that were taken for names."""
    people = find_people(draft)
    names = draft.with_spans(span for span in draft.spans if not is_title(draft, span))
    trimmed = (_trim(draft, span, people) for span in names.spans)
    return names.settle(set(trimmed).difference(names.spans))


def trim_weighed(draft: Draft) -> Draft:
    """Give `draft` without what was weighed as a part of people's names and says whose they are.

    Titles are cut off full names and surnames only: others may have one that isn't known behind it. Those that are
    first names, too, were weighed.
    """
    open_to_it = {span for span in draft.spans if span.label is Label.PERSON and may_begin_with_more(draft, span)}
    if not open_to_it:
        return draft
    people = find_people(draft)
    return draft.with_spans(_trim_weighed(draft, span, people) if span in open_to_it else span for span in draft.spans)


def may_begin_with_more(draft: Draft, span: Candidate) -> bool:
    """Whether a name of several words begins with no first name, or has a word without a capital."""
    first, *others = draft.text[span.start : span.end].split()
    return bool(others) and (not is_first(first) or any(map(str.islower, others)))


def _trim_weighed(draft: Draft, span: Candidate, people: People) -> Candidate:
    trimmed = _trim(draft, span, people)
    words = draft.named(trimmed).split()
    plain = is_first(words[0]) if len(words) > 1 else not is_land(words)
    given = draft.named(span).partition(" ")[0].casefold() in draft.language.names_of_people
    return _trim_described(draft, trimmed if plain and not given else span, people)


def find_people(draft: Draft) -> People:
    """The surnames of people with full names, and the words before such names."""
    language = draft.language
    held: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    names = [draft.named(span).split() for span in draft.spans if span.label is Label.PERSON]
    full = [name for name in names if len(name) > 1]
    for span in draft.spans:
        words = draft.named(span).split()
        if span.label is not Label.PERSON or len(words) < 2:
            continue
        if is_first(words[0]):
            before = _LAST.search(draft.text, max(0, span.start - 30), span.start)
            words = [before[1], *words] if before and before[1][0].isupper() else [""]
        if len(words) > 2 and is_first(words[1]):
            held[words[0].strip(".")].add((words[1], words[-1]))
    known = {word for name in names for word in (name[-1], *name[: len(name) == 1])}
    several = {w for w, of in held.items() if min(len(set(part)) for part in zip(*of, strict=True)) >= LEAST_PEOPLE}
    titles = (w for w in held if is_role(w, language) or w in several - known)
    labels = {draft.named(span): span.label for span in draft.spans if span.label}
    inside = {draft.named(span) for span in draft.spans if span.label is Label.PERSON and is_inside(draft.text, span)}
    surnames: defaultdict[str, set[str]] = defaultdict(set)
    for name in full:
        surnames[name[-1]].add(name[0])
    return People(dict(surnames), frozenset(titles), labels, frozenset(inside))


def _trim(draft: Draft, span: Candidate, people: People) -> Candidate:
    """A span without the titles before its name, if a name of a person is what is left."""
    words = list(_WORD.finditer(draft.text, span.start, span.end))
    for at in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        rest = [word[0] for word in words[at:]]
        titles = [word[0] for word in words[:at]]
        nationals = _are_nationals(titles, rest, span, draft.language)
        if nationals or (
            _leads(titles, rest, people, draft.language) and _is_persons(span, rest, people, draft.language)
        ):
            return Candidate(words[at].start(), span.end, Label.PERSON)
    return span


def _trim_described(draft: Draft, span: Candidate, people: People) -> Candidate:
    """A span without the words before its name that say whose it is.

    If a word for people or another common one is no part of it, it has its capital from starting a sentence; inside
    one, the article would have it without.
    """
    opening = not is_inside(draft.text, span) and draft.named(span) not in people.inside
    words = list(_WORD.finditer(draft.text, span.start, span.end))
    for at in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        rest = [word[0] for word in words[at:]]
        titles = [word[0] for word in words[:at]]
        if describes(titles, rest, people, draft.language) or (opening and opens(titles, rest, people, draft.language)):
            return span._replace(start=words[at].start())
    return span


def describes(titles: list[str], rest: list[str], people: People, language: Language) -> bool:
    """Whether words before a name say whose it is, wherever they stand: "Briton", "Liberal Democrat", "Ray star"."""
    *before, last = titles
    if not rest[0][0].isupper():
        return False
    if is_small_noun(last, language):
        return may_be_surname(rest[-1], language)
    if not all(may_modify(word, language) for word in before) or not may_be_bare(titles, rest, people, language):
        return False
    plain = last.casefold()
    if last in language.short_titles or last in language.postnominals:
        return plain not in language.names_of_people
    full = len(rest) > 1 and is_first(rest[0])
    return belongs(titles, language) and not (is_first(last) if full else is_first_name(plain))


def opens(titles: list[str], rest: list[str], people: People, language: Language) -> bool:
    """Whether words that start a sentence are none of a name's: words for people, any before a surname it knows."""
    *before, last = titles
    plain = last.casefold()
    if (
        last.isupper()
        or plain in PARTICLES
        or is_first_name(plain)
        or not all(may_modify(word, language) for word in before)
    ):
        return False
    role = is_role(last, language) and language.vocabulary.is_heading_word(last)
    bare = may_be_bare(titles, rest, people, language)
    if bare and len(rest) == 1 and is_known(titles, rest, people):
        return role or language.vocabulary.is_common(last) or plain in language.roles.modifiers
    several = plain.removesuffix("s")
    if len(rest) > 1 and is_first(rest[0]):
        return several != plain and is_role(several, language)
    unlike = plain not in language.roles.relatives and len(plain) > LEAST_LETTERS
    lone = len(rest) == 1 and (rest[0] in people.labels or is_given(rest) or place_key(rest[0]) in read_places())
    return unlike and role and bare and not lone


def is_inside(text: str, span: Candidate) -> bool:
    """Whether a span stands inside a sentence."""
    return not starts_sentence(text, span.start)


def may_be_bare(titles: list[str], rest: list[str], people: People, language: Language) -> bool:
    """Whether what is left may be a person's name: what may be another, or a word, only if the article has it alone."""
    name = " ".join(rest)
    other = people.labels.get(name, Label.PERSON) is not Label.PERSON
    if other or not may_be_surname(rest[-1], language) or belongs(rest, language):
        return False
    if len(rest) > 1 or is_known(titles, rest, people) or name in people.labels:
        return True
    return not (language.vocabulary.is_heading_word(name) or language.vocabulary.kinds_of(name) or is_land(rest))


def is_known(titles: list[str], rest: list[str], people: People) -> bool:
    """Whether the last word of a name is the surname of somebody whose name doesn't begin with these titles."""
    return bool(people.surnames.get(rest[-1], frozenset()) - {titles[0]})


def _are_nationals(titles: list[str], rest: list[str], span: Candidate, language: Language) -> bool:
    """Whether a word with a capital that only people are called by stands before a full name: "Polonaise Iga Vray"."""
    (first, *others), (last,) = rest, titles[-1:]
    people = len(titles) == 1 and last.casefold() in language.nationals and not is_first(last)
    full = bool(others) and all(word[0].isupper() for word in (first, *others))
    return people and full and span.label is not Label.ORGANIZATION and may_be_surname(rest[-1], language)


def _is_persons(span: Candidate, rest: list[str], people: People, language: Language) -> bool:
    """Whether what is left behind a title is a person's name: else a full or a known one."""
    if span.label is Label.PERSON:
        return True
    known = len(rest) == 1 and rest[-1] in people.surnames
    return (known or (len(rest) == _FULL and is_first(rest[0]))) and may_be_surname(rest[-1], language)


def _leads(titles: list[str], rest: list[str], people: People, language: Language) -> bool:
    """Whether some words are titles, the last of them one before such a name."""
    last = titles[-1].strip(".")
    if not all(is_title_word(word, people, language) for word in titles):
        return False
    if language.is_title(last.casefold()):
        return True
    full = len(rest) > 1 and is_first(rest[0])
    if last in people.titles and may_be_title(last, language):
        return full or (len(rest) == 1 and rest[0] in people.surnames)
    return full and (is_role(last, language) or is_noun(last, language))


def is_title_word(word: str, people: People, language: Language) -> bool:
    """Whether a word may stand in a title of several words."""
    plain = word.strip(".")
    return (
        plain.casefold() in language.portfolios
        or plain in people.titles
        or is_role(plain, language)
        or is_noun(plain, language)
    )


def is_title(draft: Draft, span: Candidate) -> bool:
    """Whether a span is a title, or a part of one: "Lance Corporal" before a name, "Home" in "Home Secretary"."""
    text, language = draft.text, draft.language
    words = draft.named(span).split()
    if len(words) > 1 and starts_sentence(text, span.start) and language.vocabulary.is_common(words[0]):
        words = words[1:]
    if any(
        found.end() == span.start for found in language.ministry.finditer(text, max(0, span.start - 30), span.start)
    ):
        kind = words[0 if language.roles.head_first else -1].casefold()
        return kind not in language.organization_words and all(map(language.vocabulary.is_dictionary_word, words))
    if not all(word.strip(".").casefold() in language.portfolios or is_role(word, language) for word in words):
        return False
    following = _NEXT.match(text, span.end)
    if not following or not following[1][0].isupper():
        return False
    return is_role(words[-1], language) or is_role(following[1], language)
