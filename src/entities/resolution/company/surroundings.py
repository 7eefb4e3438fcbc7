"""What an article says right beside a name: titles, roles, and whether a person is meant there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from entities.lexicon.inflection import is_surely_base
from entities.lexicon.language import Language
from entities.model import Label, Span

MAN, WOMAN = "sex: m", "sex: f"
"""What a title says of who bears it."""
_BEFORE, _AFTER = 70, 60  # characters that are looked at
_LONGEST_ROLE = 8  # words of an apposition
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")
_STOP = re.compile(r"[\n.?!:;](?=\s|$)|[\"“”]")
_OPENS, _CLOSES = "\"“'‘(", "\"”'’)"


def surroundings(body: str, spans: Iterable[Span], language: Language) -> tuple[str, ...]:
    """What stands beside the mentions of one name, in an article's words or as their kind, sorted.

    "title: lord", "role: striker", "before: the", "after: said", "after: a capital", "quoted", "located".
    """
    return tuple(sorted({item for span in spans for item in _beside(body, span, language)}))


def _beside(body: str, span: Span, language: Language) -> Iterator[str]:
    left, right = body[max(0, span.start - _BEFORE) : span.start], body[span.end : span.end + _AFTER]
    before = _WORD.findall(_STOP.split(left)[-1])
    after = _WORD.findall(_STOP.split(right, maxsplit=1)[0])
    owner = not is_surely_base(body[slice(*span)], language.inflection)  # "the husband of", said by a case
    yield from _titles_and_roles([] if owner else before, after, language)
    yield f"before: {_kind(before[-1]) if before else 'nothing'}"
    if before and before[-1] in language.place_prepositions:
        yield "located"
    if language.possessive.search(right[:2]) or right[:2] in {"'s", "’s"}:
        yield "after: a possessive"
    else:
        yield f"after: {_kind(after[0]) if after else 'nothing'}"
    if left[-1:] in _OPENS and right[:1] in _CLOSES and left[-1:]:
        yield "quoted"


def _kind(word: str) -> str:
    """A word as it is said to stand beside a name: names and numbers only by their kind."""
    if word[0].isdigit():
        return "a number"
    return "a capital" if word[0].isupper() else word.casefold()


def _titles_and_roles(before: list[str], after: list[str], language: Language) -> Iterator[str]:
    for role in dict.fromkeys(_roles(before, after, language)):
        yield role
        if role.startswith("title: "):
            yield from _sexes(role.removeprefix("title: "), language)
        yield from (f"field: {field}" for field in language.fields.get(role.partition(": ")[2], ()))


def _sexes(title: str, language: Language) -> Iterator[str]:
    if title in language.bearing.men:
        yield MAN
    elif title in language.bearing.women:
        yield WOMAN


def _roles(before: list[str], after: list[str], language: Language) -> Iterator[str]:
    for word in reversed(before[-3:]):
        lower = word.casefold()
        if not _is_role(lower, language) and not language.is_title(lower):
            break
        yield f"title: {lower}" if lower in language.courtesy or word[0].isupper() else f"role: {lower}"
    if after[:1] == [","]:
        for word in after[1:_LONGEST_ROLE]:
            if not word[0].isalnum():
                break
            if _is_role(word.casefold(), language):
                yield f"role: {word.casefold()}"


def _is_role(word: str, language: Language) -> bool:
    grammar = language.roles
    word = word.rsplit("-", 1)[-1]
    return word in grammar.heads.get(Label.PERSON, ()) or grammar.person_ending.fullmatch(word) is not None
