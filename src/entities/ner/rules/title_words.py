"""What a word before a person's name may be: a role, a first name, a country, what modifies another."""

from __future__ import annotations

from entities.folding import fold, place_key
from entities.lexicon.given_names import first_names, is_first_name
from entities.lexicon.language import Language
from entities.lexicon.names import PARTICLES, SUFFIXES
from entities.lexicon.places import read_demonyms, read_places
from entities.model import Label


def is_first(word: str) -> bool:
    """Whether a word is a first name of some language, and no particle."""
    return fold(word).partition("-")[0] in first_names() and word.casefold() not in PARTICLES


def is_role(word: str, language: Language) -> bool:
    """Whether a word says what a person is, and nobody is called so."""
    plain = word.strip(".").casefold()
    if word in language.short_titles or language.is_title(plain):
        return True
    parts = [part for part in plain.split("-") if part] or [""]
    heads = language.roles.heads.get(Label.PERSON, ())
    known = any(part in heads or language.vocabulary.people.has(part) for part in (plain, parts[-1], parts[0]))
    ending = language.roles.person_ending.fullmatch(plain) is not None
    return (known or ending) and not is_first(word) and plain not in language.names_of_people


def may_be_surname(word: str, language: Language) -> bool:
    """Whether a word with a capital may end a person's name."""
    plain = word.strip(".").casefold()
    kinds = language.organization_words | language.place_words | language.event_words
    other = plain in language.calendar or plain in language.vocabulary.function_words or plain in SUFFIXES
    return not other and plain not in kinds and not word.isupper()


def may_be_title(word: str, language: Language) -> bool:
    """Whether an unknown word may be a title: no first name, particle, place or function word."""
    if word in language.short_titles:
        return True
    plain = word.casefold()
    other = is_first_name(plain) or plain in PARTICLES or place_key(word) in read_places()
    return not other and plain not in language.vocabulary.function_words


def is_given(words: list[str]) -> bool:
    """Whether a lone word is a first name, as in what characters are called by: "Postman Pat"."""
    return len(words) == 1 and is_first_name(words[0].casefold())


def is_land(words: list[str]) -> bool:
    """Whether a lone word is a country's or a region's name, as those of peers are: "Baroness Scotland"."""
    place = read_places().get(place_key(words[0])) if len(words) == 1 else None
    return place is not None and place.kind != "city"


def belongs(words: list[str], language: Language) -> bool:
    """Whether the last of some words, or the last two, say what country, party or faith somebody is of."""
    forms = (place_key(words[-1]), place_key(" ".join(words[-2:])))
    return any(form in known for form in forms for known in (read_demonyms(), language.nationals))


def is_small_noun(word: str, language: Language) -> bool:
    """Whether a word without a capital is one that no name has inside: "star"."""
    names = word in PARTICLES or word in language.name_joints or word in language.vocabulary.function_words
    return word.islower() and not names and (is_role(word, language) or language.vocabulary.nouns.has(word))


def may_modify(word: str, language: Language) -> bool:
    """Whether a word may stand before the one that says what somebody is: "Veteran", "Liberal", "New"."""
    grammar = language.roles
    return word.casefold() in grammar.modifiers | grammar.in_names or belongs([word], language)


def is_noun(word: str, language: Language) -> bool:
    """Whether a word for people that is a surname, too, may be the noun, where nouns have capitals: "Richter Max"."""
    return not language.capital_means_name and word.casefold() in language.names_of_people
