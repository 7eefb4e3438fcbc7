"""Who wrote an article and who took its pictures, where the text itself says so: bylines, sign-offs, captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entities.lexicon.credits import CreditGrammar
from entities.lexicon.given_names import first_names
from entities.lexicon.language import Language
from entities.lexicon.names import WORD
from entities.model import Label


@dataclass(frozen=True, slots=True)
class Credit:
    """A stretch of text that is no part of the story, and whom it names as authors and source of the article."""

    start: int
    end: int
    authors: tuple[str, ...] = ()
    source: str | None = None


def find_credits(text: str, language: Language) -> Iterator[Credit]:
    """Yield the credits of a text, kind by kind; of a dateline, the agency in its brackets."""
    grammar = language.credits
    for pattern in grammar.written:
        for found in pattern.finditer(text):
            parts = found.groupdict()
            named = tuple(names_in(parts.get("names") or "", grammar))
            names = tuple(name for name in named if is_author(name, language))
            source = parts.get("source") or next(filter(grammar.printed.fullmatch, named), None)
            if names or source:
                yield Credit(*found.span(), names, source)
    joined = grammar.joined if any(joint in text for joint in grammar.joints) else ()
    for pattern in (*grammar.pictures, *joined):
        yield from (Credit(*found.span()) for found in pattern.finditer(text))
    for found in language.dateline.finditer(text):
        if found["agency"] and is_agency(found["agency"], language):
            yield Credit(*found.span("agency"), source=found["agency"])


def names_in(text: str, grammar: CreditGrammar) -> Iterator[str]:
    """Yield the names of people in the words of a credit: "Reporting by Ann Smith in Minsk and Bo Jones"."""
    for part in grammar.apart.split(text):
        name = grammar.whereabouts.sub("", grammar.task.sub("", part)).strip(" .\t*_-–—")
        if grammar.name.fullmatch(name):
            yield name.title() if name.isupper() else name


def is_author(name: str, language: Language) -> bool:
    """Whether a name in a credit is a person's, neither a paper's nor what somebody does there ("Political Editor")."""
    *_, last = words = name.split()
    heads = language.roles.heads.get(Label.PERSON, frozenset())
    office = last.casefold() in heads - language.names_of_people
    common = all(map(language.vocabulary.is_dictionary_word, words)) and words[0].casefold() not in first_names()
    return not office and not common and not language.credits.printed.fullmatch(name)


def is_agency(words: str, language: Language) -> bool:
    """Whether what stands in the brackets of a dateline is an agency, and no remark such as "Updated"."""
    if not language.agency.fullmatch(words):
        return False
    known = language.credits.printed.fullmatch(words) is not None
    return known or not all(map(language.vocabulary.is_dictionary_word, WORD.findall(words)))
