"""People who are called like a month, a day or a common word: "Mrs May", "April Winterbourne", "a judge called August".

The word is a person's where the article introduces one by it: after a title, beside a first name or a known surname, as
who says something. Elsewhere in that article it is the same person's, unless the words around it make it a date.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache

from entities.folding import place_key
from entities.lexicon.given_names import first_names
from entities.lexicon.language import Language
from entities.lexicon.places import read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.spans import starts_sentence

_BEFORE = re.compile(r"([^\W\d_][\w'-]*)\.? $")
_AFTER = re.compile(r" ([^\W\d_][\w'-]*)")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_QUESTION = re.compile(r" [a-z][^.!?\n]{0,200}\?")
_CONTEXT = 40


def tag_doubles(draft: Draft) -> Draft:
    """Give `draft` with the people tagged that it introduces by such a word, wherever they stand."""
    times = Counter(map(draft.named, draft.spans))
    draft = draft.with_spans(
        span if times[draft.named(span)] > 1 else without_verb(draft, span) for span in draft.spans
    )
    introduced = [*introductions(draft)]
    names = {span for span in draft.spans if span.label is Label.PERSON and " " in draft.named(span)}
    words = {draft.named(span) for span in introduced if " " not in draft.named(span)}
    ends = {end for span in (*names, *introduced) for end in ends_of(draft, span)}
    words |= {word for word in ends if is_double(word, draft.language)}
    if not words:
        return draft
    bare = bare_uses(draft, words, [span for span in (*draft.spans, *introduced) if draft.named(span) not in words])
    return draft.settle([*introduced, *bare])


def without_verb(draft: Draft, span: Candidate) -> Candidate:
    """A span without the verb that its question begins with: "Will Merkel resign?"."""
    text, name = draft.text, draft.named(span)
    verb, _, rest = name.partition(" ")
    open_to_it = span.label is Label.PERSON and rest and starts_sentence(text, span.start)
    asked = open_to_it and verb.casefold() in draft.language.asking and _QUESTION.match(text, span.end)
    return span._replace(start=span.end - len(rest)) if asked else span


def drop_dates(draft: Draft) -> Draft:
    """Give `draft` without months and days that somebody is called like, where they are dates."""
    pattern = _dated(draft.language)
    dates = {found.span() for found in pattern.finditer(draft.text) if not is_person(draft, found)}
    return draft.with_spans(span for span in draft.spans if (span.start, span.end) not in dates)


def introductions(draft: Draft) -> Iterator[Candidate]:
    """Yield the names of people that a month or a day is in, as what stands beside it shows; whole, if found longer."""
    text, language = draft.text, draft.language
    ends = {span.start: span.end for span in draft.spans if span.label is Label.PERSON}
    surnames = {draft.named(s).rsplit(" ", 1)[-1] for s in draft.spans if s.label is Label.PERSON}
    for found in _dated(language).finditer(text):
        start, end = found.span()
        before = _BEFORE.search(text, max(0, start - _CONTEXT), start)
        after = _AFTER.match(text, end)
        if after and (after[1] in surnames or is_subject(text, after, language)) and is_given(text, found, language):
            yield Candidate(start, max(after.end(1), ends.get(start, 0)), Label.PERSON)
        elif (after and after[1][0].isupper()) or language.date_after.match(text, end):
            continue
        elif before and is_title(before[1], found[0], language):
            yield Candidate(start, end, Label.PERSON)
        elif before and found[0].casefold() not in language.days and is_first_name(before[1], language):
            yield Candidate(before.start(), end, Label.PERSON)
        elif names_itself(text, found, language):
            yield Candidate(start, end, Label.PERSON)


def is_given(text: str, found: re.Match[str], language: Language) -> bool:
    """Whether a month may be a first name where it stands."""
    dated = language.date_before.search(text, max(0, found.start() - _CONTEXT), found.start())
    return not dated and found[0].casefold() in first_names()


def is_subject(text: str, surname: re.Match[str], language: Language) -> bool:
    """Whether a word that is nothing but a surname does something: "April O'Neil won"."""
    word = surname[1]
    verb = _AFTER.match(text, surname.end())
    if not (verb and word[0].isupper() and not word.isupper() and is_predicate(verb[1], language)):
        return False
    other = word.casefold() in language.calendar or word.casefold() in first_names() or place_key(word) in read_places()
    return not (other or language.vocabulary.is_dictionary_word(word))


@cache
def _dated(language: Language) -> re.Pattern[str]:
    """The months and days as they are written inside a sentence."""
    words = "|".join(sorted(word.capitalize() for word in language.calendar))
    return re.compile(rf"\b(?:{words})\b") if words else re.compile(r"(?!)")


def is_title(word: str, name: str, language: Language) -> bool:
    """Whether `word` before `name` makes it a person's; what happens to a judge on a day is no reason."""
    sure = word.casefold() in language.courtesy - language.offices
    return word[0].isupper() and (sure or (name.casefold() not in language.days and language.is_title(word.casefold())))


def is_first_name(word: str, language: Language) -> bool:
    """Whether a word is a first name and nothing else: no place's, no month, no function word."""
    key = word.casefold()
    other = key in language.calendar or key in language.vocabulary.function_words or place_key(word) in read_places()
    return word[0].isupper() and key in first_names() and not other


def names_itself(text: str, found: re.Match[str], language: Language) -> bool:
    """Whether a month says something, or somebody is called by it: "May told parliament", "a judge called August"."""
    start, end = found.span()
    called = language.called.search(text, max(0, start - _CONTEXT), start)
    if called and is_someone(called["who"], language):
        return True
    dated = language.date_before.search(text, max(0, start - _CONTEXT), start)
    return bool(language.acts.match(text, end)) and not dated and found[0].casefold() not in language.days


def is_someone(word: str, language: Language) -> bool:
    """Whether a word says what a person is."""
    return word in language.humans or word in language.roles.heads.get(Label.PERSON, ())


def is_double(word: str, language: Language) -> bool:
    """Whether a name is also a month, a day or a word that propagation wouldn't look for."""
    return len(word) > 2 and (word.casefold() in language.calendar or language.vocabulary.is_common(word))


def ends_of(draft: Draft, span: Candidate) -> set[str]:
    """The first and the last word of a name; a day behind a name is hardly part of it."""
    first, *_, last = draft.named(span).split() * 2
    loose = last.casefold() in draft.language.days and first.casefold() not in first_names()
    return {first} if loose else {first, last}


def bare_uses(draft: Draft, words: Collection[str], taken: Collection[Candidate]) -> Iterator[Candidate]:
    """Yield where one of `words` alone stands for a person, outside of the spans that are `taken`."""
    held = {at for span in taken for at in range(span.start, span.end)}
    for found in _WORD.finditer(draft.text):
        if found[0] in words and found.start() not in held and is_person(draft, found):
            yield Candidate(*found.span(), Label.PERSON)


def is_person(draft: Draft, found: re.Match[str]) -> bool:
    """Whether a word that somebody is introduced by means them here: it isn't dated, nor a part of something longer."""
    text, language, word = draft.text, draft.language, found[0]
    before = _BEFORE.search(text, max(0, found.start() - _CONTEXT), found.start())
    after = _AFTER.match(text, found.end())
    if before and is_title(before[1], word, language):
        return True
    first = starts_sentence(text, found.start())
    if language.common_before.search(text, max(0, found.start() - _CONTEXT), found.start()):
        return False
    led = bool(before and not first and is_leading(before[1], draft))
    longer = (after and after[1][0].isupper()) or (before and not first and not led and before[1][0].isupper())
    dated = language.date_before.search(text, max(0, found.start() - _CONTEXT), found.start())
    if longer or dated or language.date_after.match(text, found.end()):
        return False
    goes_on = bool(after and is_predicate(after[1], language))
    if word.casefold() in language.days:
        return goes_on and (first or led)
    if word.casefold() in language.calendar:
        return not (first and after and after[1] in language.inverted)
    return goes_on or led


def is_leading(word: str, draft: Draft) -> bool:
    """Whether a word is a function word, whose capital is the sentence's; or a verb, where a capital tells a noun."""
    language = draft.language
    verb = not language.capital_means_name and word in language.speech_verbs
    return verb or word.casefold() in language.vocabulary.function_words


def is_predicate(word: str, language: Language) -> bool:
    """Whether a subject may go on with a word: "said", "has", "resigned"."""
    return word in language.predicates or word in language.speech_verbs or word.endswith("ed")
