"""What the words of a name say of it, in words that a reader understands: each is a feature with weights."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from entities.folding import place_key
from entities.lexicon.given_names import first_names, given_names
from entities.lexicon.language import Language
from entities.lexicon.names import LEGAL_FORMS, PARTICLES
from entities.lexicon.places import find_town, read_demonyms, read_places
from entities.ner.rules.judge.said import Item, spell_out

_ENDINGS = (2, 3, 4)


def name_evidence(name: str, language: Language) -> tuple[str, ...]:
    """What a name says by itself: its words, their kinds, its form, and what the tables of places have for it."""
    return tuple(spell_out(name_items(name, language)))


def name_items(name: str, language: Language) -> list[Item]:
    """The same, with what recurs in groups."""
    words = name.split()
    things = (f"in the dictionary: {kind}" for kind in language.vocabulary.kinds_of(name))
    return [*_of_words(words, language), *_of_form(name, words), *_of_places(name), *things]


@lru_cache(maxsize=100_000)
def word_kinds(word: str, language: Language) -> tuple[str, ...]:
    """The kinds of words that a word is one of, as the tables have them; the most telling first."""
    plain = word.casefold().rstrip(".")
    return tuple(_kinds(word, plain, language)) or ("unknown",)


def _kinds(word: str, plain: str, language: Language) -> Iterator[str]:
    if plain in first_names():
        yield "a first name"
    if plain in given_names():
        yield "an English first name"
    vocabulary = language.vocabulary
    if with_capital := vocabulary.kinds_of(word):  # it isn't the common word of the same letters
        yield from with_capital
    elif vocabulary.is_dictionary_word(word):
        yield "a common word" if vocabulary.is_common(word) else "a noun"
    place = read_places().get(place_key(plain)) or find_town(place_key(plain))
    if place:
        yield f"a {place.kind}"
    yield from (kind for kind, words in _classes(language) if plain in words)
    if word in language.postnominals:
        yield "a postnominal"
    if word.isupper():
        yield "in capitals" if len(plain) > 1 else "an initial"


@cache
def _classes(language: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("a nationality", read_demonyms()),
        ("an organization's word", language.organization_words),
        ("a place's word", language.place_words),
        ("an event's word", language.event_words),
        ("a title", language.titles),
        ("a legal form", LEGAL_FORMS),
        ("a particle", PARTICLES),
        ("of the calendar", language.calendar),
    )


def _of_words(words: list[str], language: Language) -> list[Item]:
    first, last, number = words[0], words[-1], len(words)
    kinds = word_kinds(first, language)[0], word_kinds(last, language)[0]
    items: list[Item] = [
        f"{min(number, 6)} words",
        (_first_word, first, language),
        (_last_word, last, language),
        f"{min(number, 3)} words, from {kinds[0]} to {kinds[1]}",
    ]
    if number > 1:
        items.append(f"last words: {words[-2].casefold()} {last.casefold()}")
        items.append(f"first word ends in -{first.casefold()[-3:]}")
    # What two of them have in common counts once.
    items += dict.fromkeys(said for word in words[1:-1] for said in _inner_word(word, language))
    return items


def _first_word(word: str, language: Language) -> Iterator[str]:
    plain = word.casefold()
    yield f"first word: {plain}"
    yield from (f"first word is {kind}" for kind in word_kinds(word, language))
    yield f"begins with {plain[:3]}-"


def _last_word(word: str, language: Language) -> Iterator[str]:
    plain = word.casefold()
    yield f"last word: {plain}"
    yield from (f"last word is {kind}" for kind in word_kinds(word, language))
    yield from (f"ends in -{plain[-size:]}" for size in _ENDINGS if len(plain) > size)


@lru_cache(maxsize=10_000)
def _inner_word(word: str, language: Language) -> tuple[str, ...]:
    return (f"inner word: {word.casefold()}", *(f"an inner word is {kind}" for kind in word_kinds(word, language)))


def _of_form(name: str, words: list[str]) -> Iterator[str]:
    yield f"looks like {' '.join(map(_shape, words[:4]))}"
    if name.isupper():
        yield f"{min(len(name), 6)} capitals"
    if "&" in name:
        yield "has an ampersand"
    if "-" in name:
        yield "has a hyphen"
    if any(map(str.isdigit, name)):
        yield "has a figure"


@lru_cache(maxsize=10_000)
def _shape(word: str) -> str:
    """The first letters of a word as X, x and 0."""
    return "".join("X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c for c in word[:4])


def _of_places(name: str) -> Iterator[str]:
    key = place_key(name)
    place = read_places().get(key) or find_town(key)
    if place:
        yield f"in the table of places: {place.kind}"
        often = " that means more" if place.ambiguous else ""
        yield f"in the table of places: {place.kind}{often}, {len(str(place.population))} digits of people"
    if key in read_demonyms():
        yield "in the table of nationalities"
