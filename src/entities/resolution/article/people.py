"""Which full name of its article a person's shorter name stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entities.lexicon.given_names import formal_names, is_first_name, is_nickname
from entities.lexicon.inflection import readings_of
from entities.lexicon.language import Language
from entities.resolution.article.heads import Heads
from entities.resolution.article.spellings import Spelling
from entities.resolution.names import PersonName, family, is_of_two_words, parse_in, parse_person


def keys_of_person(name: Spelling, language: Language) -> Iterator[tuple[str, ...]]:
    """What a full name may be asked for by: surname with first names, what may stand for it, first names, its end."""
    parts = parse_in(name.text, language)
    for given in filter(None, (parts.given, parts.called)):
        yield from (("variant", parts.surname, formal) for formal in formal_names(given))
        yield "initial", parts.surname, given[:1]
    yield from (("surname", form) for form in surname_forms(parts.surname))
    yield from (("second-surname", form) for form in surname_forms(parts.second) if form)
    yield from (("first-name", given) for given in (parts.given, *parts.middle, parts.called) if given)
    yield from (("fathers-name", parts.given, middle) for middle in parts.middle[:1])
    yield "full", *parts.words
    yield from (("tail", *parts.words[at:]) for at in range(1, len(parts.words) - 1))


def is_lone(name: Spelling) -> bool:
    """Whether a person's name is a surname, or a first name, alone."""
    return not parse_person(name.text).given


def variants(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The fuller names of which a name with a first name is a variant; not of people who are named beside it."""
    language = heads.context.language
    parts = parse_in(name.text, language)
    if not parts.given:
        return ()
    asked = [("variant", parts.surname, given) for given in {*formal_names(parts.given), parts.given[:1]}]
    if len(parts.given) == 1:
        asked.append(("initial", parts.surname, parts.given))
    likely = dict.fromkeys(head for key in sorted(asked) for head in heads.under(key))
    return [
        head
        for head in likely
        if is_variant(parse_in(head.text, language), parts)
        and frozenset((head.key, name.key)) not in heads.context.apart
    ]


def with_surname(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The full names of which a lone name is the surname."""
    return heads.under(("surname", parse_person(name.text).surname)) if is_lone(name) else ()


def with_second_surname(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The full names of which a lone name is the surname behind the one that people are called by."""
    return heads.under(("second-surname", parse_person(name.text).surname)) if is_lone(name) else ()


def with_first_name(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The full names of which a lone name is a first name."""
    if not is_lone(name):
        return ()
    given = parse_person(name.text).surname
    return heads.under(("first-name", given)) or heads.under(("first-name", given.replace("-", "")))


def with_fathers_name(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The full names of which a name has the first name and the father's, as people are addressed in some languages."""
    parts, given = parse_person(name.text), heads.context.language.inflection.given
    last = name.text.rpartition(" ")[2]
    if not any(reading.plain and not reading.case for reading in readings_of(last, given)):
        return ()
    return heads.under(("fathers-name", parts.given, parts.surname))


def with_other_name(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The full name that the article says to be another one of the same person."""
    full = heads.context.other_names.get(name.key)
    return heads.under(("full", *parse_person(full).words)) if full else ()


def with_tail(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The longer names that end in a name of several words: two surnames, or a first name that is left out."""
    parts = parse_person(name.text)
    if not is_of_two_words(parts) or len(parts.words[0]) == 1 or parts.suffix:
        return ()
    apart, language = heads.context.apart, heads.context.language
    longer = (head for head in heads.under(("tail", *parts.words)) if frozenset((head.key, name.key)) not in apart)
    return [head for head in longer if not begins_with_word(head, language)]


def without_first_word(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The full names of which a name is the last words, behind a word; in a headline the surname will do."""
    context = heads.context
    if not begins_with_word(name, context.language):
        return ()
    word, *rest = parse_person(name.text).words
    vocabulary = context.language.vocabulary
    describes = vocabulary.is_common(word) or vocabulary.people.has(word)
    in_headline = len(rest) == 1 and name.key in context.opening and describes
    return heads.under(("full", *rest)) or (heads.under(("surname", rest[0])) if in_headline else ())


def begins_with_word(name: Spelling, language: Language) -> bool:
    """Whether a name of several words begins with one of the dictionary that is no first name ("Rapper Ann Smith")."""
    given = parse_person(name.text).given.rpartition("-")[2]
    return len(given) > 1 and not is_first_name(given) and language.vocabulary.is_heading_word(given)


def surname_forms(surname: str) -> tuple[str, ...]:
    """What may stand for a surname: all of it, its last word, its last part; of two that "y" joins, the first."""
    first = surname.partition(" y ")[0]
    last = surname.rpartition(" ")[2]
    return tuple(dict.fromkeys((surname, last, surname.rpartition("-")[2], first, family(first))))


def is_variant(fuller: PersonName, other: PersonName) -> bool:
    """Whether the surname is one and the given names agree: equal, an initial of the other, or short for it."""
    if fuller.surname != other.surname or fuller.suffix != other.suffix:
        return False
    if fuller.second and other.second and fuller.second != other.second:
        return False
    given = any(
        agree(one, two) or is_nickname(one, two)
        for one in filter(None, (fuller.given, fuller.called))
        for two in filter(None, (other.given, other.called))
    )
    return given and all(agree(one, two) for one, two in zip(fuller.middle, other.middle, strict=False))


def agree(one: str, other: str) -> bool:
    """Whether names are equal, or one is the initial of the other."""
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])
