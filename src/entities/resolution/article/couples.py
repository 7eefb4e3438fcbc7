"""First names that share the surname of the next name: "Ann and Bob Smith" are two people called Smith."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from entities.folding import fold
from entities.lexicon.given_names import given_names, is_first_name
from entities.lexicon.language import Language
from entities.model import Label, Mention
from entities.resolution.names import parse_person


def shared_surnames(mentions: Sequence[Mention], body: str, language: Language) -> Iterator[tuple[Mention, str]]:
    """Yield the mentions of a first name that shares the surname of the full name after it, with that surname.

    Not in a longer list, whose members may be known by one name; nor what is part of another name of the article.
    """
    people = [mention for mention in mentions if mention.label is Label.PERSON]
    full = [parse_person(mention.text) for mention in people]
    ends = {mention.end for mention in people}
    known = {part for parts in full if parts.given for part in (parts.given, parts.surname)}
    for (one, alone), (other, parts) in pairwise(zip(people, full, strict=True)):
        joined = body[one.end : other.start].strip() in {language.conjunction, "&"}
        listed = not ends.isdisjoint(range(one.start - len(", "), one.start))
        given = fold(one.text)
        shares = joined and not listed and not alone.given and is_first_name(parts.given)
        if shares and given in given_names() and given not in known:
            yield one, f"{one.text} {_surname(other.text)}"


def _surname(name: str) -> str:
    """The last words of a name, as it writes them, that are its surname."""
    return " ".join(name.split()[-len(parse_person(name).surname.split()) :])
