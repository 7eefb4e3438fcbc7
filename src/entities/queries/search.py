"""Which sentences have given words: full text, whatever the words are."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from entities.errors import QuestionError
from entities.lookup import Found
from entities.model import Evidence, Scope
from entities.queries.naming import find_within
from entities.store.asked.words import Listing, Order, Query, count_matches, matching_sentences
from entities.store.letters import searchable

_EVERYWHERE = Scope()
_NEWEST = Listing()
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_UNSPEAKABLE = re.compile("[\0\ud800-\udfff]")  # what no text in SQLite can hold
_TERM = re.compile(r'(?P<minus>(?<!\S)-(?=["\w]))?(?:"(?P<phrase>[^"]*)"(?P<open>\*?)|(?P<word>[^\s"]+))')
_OPERATORS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The sentences that are looked for: `total` in `articles`, of which some are listed with the words marked.

    `mentioned` are the entities that all of them mention.
    """

    text: str
    mentioned: tuple[Found, ...]
    scope: Scope
    by: Order
    total: int
    articles: int
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Clause:
    """Terms of which a sentence must have one; or, `excluded`, none."""

    excluded: bool
    terms: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"({' OR '.join(self.terms)})"


def search_sentences(
    connection: sqlite3.Connection,
    text: str,
    mentioning: Sequence[str] = (),
    scope: Scope = _EVERYWHERE,
    listing: Listing = _NEWEST,
) -> SearchResult:
    """The sentences with all words of `text`, in any order, as `store.letters` has them, and name certain entities.

    A "quoted phrase" is looked for as it stands, `strik*` finds words that begin so; `visa OR passport` has one of the
    two, `visa NOT student` and `visa -student` lack the second (`match_expression`). `mentioning` are names of
    entities. The window of the scope doesn't count. Raises QuestionError where there is no word to look for or a
    quotation mark is open, UnknownEntityError and AmbiguousEntityError.
    """
    expression = match_expression(text)
    mentioned = tuple(find_within(connection, name, scope) for name in mentioning)
    query = Query(expression, tuple(found.entity.id for found in mentioned))
    counted = count_matches(connection, query, scope)
    sentences = matching_sentences(connection, query, scope, listing)
    return SearchResult(text, mentioned, scope, listing.by, counted.sentences, counted.articles, tuple(sentences))


def match_expression(text: str) -> str:
    """What a person typed as an expression of FTS5, every word of it quoted: none is an error.

    Only OR and NOT in capitals are operators, a hyphen before a word, which is NOT, and AND, which says what is so
    without it. OR joins the terms beside it
    closest, as in the databases of the press: `a b OR c` is a, and b or c. An operator that has nothing to join is left
    out. Raises QuestionError.
    """
    plain = _UNSPEAKABLE.sub(" ", text.translate(_QUOTES))
    if plain.count('"') % 2:
        raise QuestionError(f"A quotation mark is left open in {text!r}: close it behind the phrase, or leave it out.")
    clauses = _clauses(text, list(_tokens(plain)))
    wanted = [str(clause) for clause in clauses if not clause.excluded]
    excluded = [term for clause in clauses if clause.excluded for term in clause.terms]
    if excluded and not wanted:
        raise _nothing_wanted(text)
    if not wanted:
        raise QuestionError(f"There is no word to look for in {text!r}: give at least one.")
    found = " AND ".join(wanted)
    return f"({found}) NOT ({' OR '.join(excluded)})" if excluded else found


def _tokens(text: str) -> Iterator[str]:
    """Operators, and terms in quotes, as FTS5 writes them."""
    for term in _TERM.finditer(text):
        if term["word"] in _OPERATORS:
            yield term["word"]
            continue
        words = term["phrase"] if term["word"] is None else term["word"]
        begins = bool(term["open"]) if term["word"] is None else words.endswith("*")
        spelled = searchable(words).replace('"', " ")
        if any(map(_is_of_word, spelled)):
            if term["minus"]:
                yield "NOT"
            yield f'"{spelled}"{"*" if begins else ""}'


def small_operators(text: str) -> tuple[str, ...]:
    """Words outside quotes that would be operators in capitals, and so are looked for."""
    words = {term["word"] for term in _TERM.finditer(text.translate(_QUOTES)) if term["word"]}
    return tuple(operator.lower() for operator in ("OR", "NOT") if operator.lower() in words)


def _clauses(text: str, tokens: Sequence[str]) -> list[_Clause]:
    """The terms that OR joins, clause by clause."""
    clauses: list[_Clause] = []
    joins = excludes = False
    for token in tokens:
        if token == "OR":  # noqa: S105 - no password
            joins = bool(clauses) and not excludes
        elif token == "NOT":  # noqa: S105
            excludes = True
        elif token != "AND":  # noqa: S105
            if joins and excludes:
                raise _nothing_wanted(text)
            if not joins:
                clauses.append(_Clause(excludes))
            clauses[-1].terms.append(token)
            joins = excludes = False
    return clauses


def _nothing_wanted(text: str) -> QuestionError:
    return QuestionError(
        f"{text!r} says only what a sentence is not to have, which most don't: give a word to look for, too, as in "
        "`visa NOT student`. The word itself is found in quotes or small letters."
    )


def _is_of_word(character: str) -> bool:
    """Whether the tokenizer of the index takes a character for one of a word."""
    category = unicodedata.category(character)
    return category[0] in "LMN" or category == "Co"
